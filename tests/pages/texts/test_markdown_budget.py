"""A text that Markdown would read over and over is a mistake, not a wait of minutes."""

from tests.places import ROOT

from commune_portal.pages.texts.markdown import markdown_reader
from commune_portal.pages.texts.texts import page_texts

ITEM = "tin-bai/2026/2026-01-05-a.md"
HEAD = "---\ntitle: A\ndate: 2026-01-05\ntags: [CCHC]\n---\n"


def test_too_many_headings_without_blank_lines_are_told_at_one_of_them(portal):
    """900 headings in one block: each is looked for in all that follow."""
    block = "".join(f"## Mục {number} {'x' * 40}\n" for number in range(900))
    read = portal({ITEM: f"{HEAD}Chào.\n\n{block}"})
    problem = "đoạn này có quá nhiều dấu [, *, _ hoặc #; hãy tách đoạn, bỏ bớt"
    (error,) = page_texts(read)[ITEM].errors
    expected = (problem, True)
    actual = (error.problem, 8 <= error.line < 908)
    assert expected == actual


def test_a_text_after_one_that_was_given_up_is_read(portal):
    """What one text used up is not counted against the next."""
    block = "".join(f"## Mục {number} {'x' * 40}\n" for number in range(900))
    other = "tin-bai/2026/2026-01-06-b.md"
    texts = page_texts(portal({ITEM: HEAD + block, other: f"{HEAD}Chào.\n"}))
    expected = "<p>Chào.</p>"
    actual = texts[other].html
    assert expected == actual


def test_the_whole_handbook_is_far_below_the_budget():
    """Twenty pages full of tables and links, as one text, are read."""
    pages = sorted((ROOT / "docs/huong-dan").glob("*.md"))
    text = "\n\n".join(page.read_text("utf-8") for page in pages[:10])
    expected = True
    actual = "<h2" in markdown_reader()(text)
    assert expected == actual
