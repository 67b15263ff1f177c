"""Comments of HTML in reports and procedures are notes among editors."""

import pytest

HEAD = "---\ntemplate: annual\nperiod: '2026'\n---\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Thuận lợi\nA<!-- xem lại -->B\n", "AB"),
        ("## Thuận lợi\nA\n<!-- một\n## Khó khăn\nhai -->\nB\n", "A\n\n\n\nB"),
        ("<!-- ai viết -->\n## Thuận lợi\nA\n", "A"),
        ("## Thuận lợi\nA --> B, 2 < 3 <!- C\n", "A --> B, 2 < 3 <!- C"),
    ],
)
def test_comments_are_left_out(portal, text, expected):
    """No comment is printed; the lines of the rest stay as they are."""
    files = {"portal.yml": "name: A\n", "bao-cao/a.md": HEAD + text}
    (report,) = portal(files).reports

    assert {"Thuận lợi": expected} == {
        name: block.text for name, block in report.blocks.items()
    }


def test_an_open_comment_is_a_mistake(messages):
    """It would hide the rest of the report."""
    text = "## Thuận lợi\nA <!-- xem lại\n\nB\n"
    files = {"portal.yml": "name: A\n", "bao-cao/a.md": HEAD + text}

    assert [
        "content/bao-cao/a.md:6: chú thích <!-- chưa đóng; hãy thêm --> ở cuối chú "
        "thích"
    ] == messages(files)
