"""The Markdown of officials becomes paragraphs without losing a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.reports.markdown.blocks import parse_body
from commune_portal.reports.model.blocks import (
    Alignment,
    Heading,
    Paragraph,
    Span,
    Table,
)


def shown(text):
    """Return the blocks of the text as lines: shape, then marker and text."""
    return [
        f"{block.shape} {block.marker}{''.join(span.text for span in block.spans)}"
        for block in parse_body(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Một\nhai\n\nba", ["text Một hai", "text ba"], id="paragraphs"),
        pytest.param(
            "Gồm:\n- một;\n- hai.",
            ["text Gồm:", "item - một;", "item - hai."],
            id="list right below its sentence",
        ),
        pytest.param(
            "- một:\n+ nhỏ;\n+ nhỏ nữa;\n- hai",
            ["item - một:", "item + nhỏ;", "item + nhỏ nữa;", "item - hai"],
            id="plus below minus",
        ),
        pytest.param(
            "- một:\n  - nhỏ\n- hai",
            ["item - một:", "item + nhỏ", "item - hai"],
            id="indented list",
        ),
        pytest.param(
            "1. một\n2. hai\n\n3. ba",
            ["item 1. một", "item 2. hai", "item 3. ba"],
            id="numbers",
        ),
        pytest.param("3. ba\n4. bốn", ["item 3. ba", "item 4. bốn"], id="from three"),
        pytest.param(
            "- một\n1. hai", ["item - một", "item 1. hai"], id="another list follows"
        ),
        pytest.param(
            "Gồm:\na) một;\nb) hai;\nđ) năm.",
            ["text Gồm:", "point a) một;", "point b) hai;", "point đ) năm."],
            id="points",
        ),
        pytest.param(
            "Trong năm\n2023. Sau đó",
            ["text Trong năm 2023. Sau đó"],
            id="wrapped year",
        ),
        pytest.param("01. Việc", ["text 01. Việc"], id="padded number"),
        pytest.param("#CCHC hay", ["text #CCHC hay"], id="hashtag"),
        pytest.param("5*3*2 = 30", ["text 5*3*2 = 30"], id="product"),
        pytest.param("    thụt vào", ["text thụt vào"], id="indented text"),
        pytest.param("Một\n---\nhai", ["text Một --- hai"], id="dashes"),
        pytest.param("> trích", ["text > trích"], id="greater than"),
        pytest.param(
            "<b>đậm</b> & &copy; `a<b`", ["text <b>đậm</b> & &copy; a<b"], id="html"
        ),
        pytest.param("Một  \nhai", ["text Một\nhai"], id="line break"),
        pytest.param(
            "[ghi chú]: http://x.vn", ["text [ghi chú]: http://x.vn"], id="reference"
        ),
        pytest.param("1. 2. x", ["item 1. ", "item 2. x"], id="number after number"),
    ],
)
def test_what_officials_type(text, expected):
    """Every usual way of typing gives the intended blocks."""
    assert expected == shown(text)


def test_looks_and_links():
    """Bold, italic, both, and links keep their look and address."""
    (paragraph,) = parse_body("a **b *c*** [d](https://x.vn/?a=1&b=2)")

    assert (
        Span("a "),
        Span("b ", bold=True),
        Span("c", bold=True, italic=True),
        Span(" "),
        Span("d", link="https://x.vn/?a=1&b=2"),
    ) == paragraph.spans


def test_headings_and_tables():
    """Headings have three levels; tables keep their cells and alignments."""
    heading, table = parse_body("#### 2.1.1. X\n\n| A | B |\n|:-:|--:|\n| **1** | 2 |")

    assert Heading(3, (Span("2.1.1. X"),)) == heading
    assert (
        Table(
            header=((Span("A"),), (Span("B"),)),
            rows=(((Span("1", bold=True),), (Span("2"),)),),
            alignments=(Alignment.CENTER, Alignment.RIGHT),
        )
        == table
    )


# Everything but Markdown's own marks.
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyÀÉĨỌỦẶỂỖỚỰ0123456789.,;:!?%&<>\"'«»“”–…/=@$°§()"


@given(
    st.lists(
        st.lists(st.text(LETTERS, min_size=1, max_size=8), min_size=1, max_size=6),
        min_size=1,
        max_size=4,
    )
)
def test_no_word_is_lost(paragraphs):
    """Text typed without Markdown's own markup is printed, in its order."""
    text = "\n\n".join(" ".join(words) for words in paragraphs)
    blocks = parse_body(text)
    printed = " ".join(
        block.marker + "".join(span.text for span in block.spans)
        for block in blocks
        if isinstance(block, Paragraph)
    )

    assert text.split() == printed.split()
