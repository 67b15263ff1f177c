"""A paragraph or table that would take minutes to read is a mistake."""

import pytest

from commune_portal.reports.markdown.limits import (
    LONGEST,
    MOST_BRACKETS,
    MOST_COLUMNS,
    MOST_ROWS,
    too_much,
)

BRACKETS = "quá 500 dấu [ trong một đoạn"
COLUMNS = "bảng quá 63 cột, Word không mở được"
ROWS = "bảng quá 3.000 dòng; hãy tách bảng hoặc chọn bớt dòng"
WITHIN = "bảng nằm trong câu; hãy viết thành một dòng riêng, cách ra bằng dòng trống"
PICTURE = (
    "báo cáo không in ảnh; hãy bỏ ảnh này, đăng ảnh ở tin bài hoặc chèn vào bản Word"
)
LONG = "đoạn dài quá 50.000 ký tự; hãy tách đoạn bằng dòng trống"


def table(columns, rows):
    """Return a table of this size."""
    head = ["|a" * columns + "|", "|-" * columns + "|"]
    return "\n".join([*head, *["|1" * columns + "|"] * rows])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("[" * MOST_BRACKETS, None),
        ("Câu.\n\n" + "[" * 50_000, (2, BRACKETS)),
        ("[a](b " * 3000, (0, BRACKETS)),
        (f"{table(1, 2)}\n|{'[' * 501}|", (0, BRACKETS)),
        (table(MOST_COLUMNS, 1), None),
        (f"Câu.\n\n{table(MOST_COLUMNS + 1, 1)}\n\nCâu.", (2, COLUMNS)),
        (table(2, MOST_ROWS), None),
        (table(2, MOST_ROWS + 1), (0, ROWS)),
        ("a" * LONGEST, None),
        ("a" * (LONGEST + 1), (0, LONG)),
        ("a\n" + "*" * 300, (1, "quá nhiều dấu * liền nhau")),
        (f"Câu.\n\na {table(2, 1)} b", (2, WITHIN)),
        ("A | B\n--|--\n1 | 2", None),
        ("A.\n\n![Ảnh](a.png)", (2, PICTURE)),
        ("A <IMG src=a.png>", (0, PICTURE)),
        ("Hay! [a] (b), \\![a](b), ![a]", None),
        ("- " * 20, (0, "danh sách lồng quá nhiều cấp")),
    ],
)
def test_limits(text, expected):
    """The first excess is told with its line; what just fits passes."""
    assert expected == too_much(text)
