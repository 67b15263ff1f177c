"""Front matter: what is written is read back the same, from every kind of file."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.front_matter import (
    editable_front_matter,
    front_matter,
    read_markdown,
    split_optional,
    split_required,
)
from commune_portal.content.legacy.tables import TCVN3
from commune_portal.vietnamese import nfc

# What files of content/ may hold: no control characters, no lone surrogates.
CHARACTERS = st.characters(
    exclude_categories=["Cc", "Cs", "Cf", "Co", "Cn"],
    exclude_characters=[*TCVN3],  # of which a few may be taken for that code page
)
TEXTS = st.text(CHARACTERS, min_size=1).map(nfc).filter(lambda t: t == t.strip() != "")
KEYS = st.from_regex(r"[a-z][a-z_]{0,9}", fullmatch=True)
VALUES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(KEYS, inner, min_size=1, max_size=3)
    ),
    max_leaves=5,
)
HEADS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)
TRICKY = {
    "title": "Số: «012», 'một' \"hai\" # ba",
    "day": "2026-11-20",
    "truth": "no",
    "lines": "một\nhai",
    "separator": "một\u2028hai\u0085ba\u00a0bốn",
    "fence": "---",
    "tags": ["Văn hóa, xã hội", "a: b", "true", "[x]", "TTHC"],
}


def reread(text, tmp_path):
    """Return the data of the front matter that a reader of content/ finds."""
    file = tmp_path / "a.md"
    file.write_text(text, encoding="utf-8")
    findings = Findings("content")
    markdown = read_markdown(file, "a.md", findings)
    assert () == findings.errors
    return markdown.head.data, markdown.text


@pytest.mark.parametrize("write", [front_matter, editable_front_matter])
@given(head=HEADS)
@example(head=TRICKY)
def test_what_is_written_is_read_back(tmp_path_factory, write, head):
    """Colons, quotes, #, line ends and marks survive both writers."""
    text = f"{write(head)}\n# A\n"

    assert (head, "\n# A\n") == reread(text, tmp_path_factory.mktemp("a"))


def test_a_new_file_has_open_keys():
    """None leaves a key for the editor, a day needs no quotes, words stay bare."""
    text = editable_front_matter(
        {"title": "A: B", "date": date(2026, 11, 20), "tags": ("CĐS", "A, B")}
        | {"description": None, "draft": True}
    )

    assert (
        '---\ntitle: "A: B"\ndate: 2026-11-20\ntags: [CĐS, "A, B"]\n'
        "description:\ndraft: true\n---\n"
    ) == text


@pytest.mark.parametrize("split", [split_required, split_optional])
def test_the_text_keeps_its_lines(split):
    """The text begins after the second fence, or at its first filled line."""
    findings = Findings("docs")
    markdown = split("--- \ntitle: A\n---\n\n\nMột\n---\nHai\n", "a.md", findings)
    trimmed = markdown.without_blank_start()

    assert ("\n\nMột\n---\nHai\n", 4) == (markdown.text, markdown.line)
    assert ("Một\n---\nHai\n", 6) == (trimmed.text, trimmed.line)


def test_front_matter_may_be_left_out():
    """Where it is optional, a text without it is a text with an empty head."""
    markdown = split_optional("Một\n", "a.md", Findings("docs"))

    assert ({}, "Một\n", 1) == (markdown.head.data, markdown.text, markdown.line)


def test_front_matter_may_be_required():
    """Where it is required, a text without it is a mistake of its first line."""
    findings = Findings("content")
    split_required("Một\n", "a.md", findings)

    assert [
        "content/a.md:1: thiếu phần đầu; dòng đầu tiên của tệp phải là ---"
    ] == list(map(str, findings.errors))
