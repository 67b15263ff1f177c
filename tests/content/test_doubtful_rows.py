"""Rows of the log that may be a slip: both places are told, and nothing is left out."""

import pytest

ITEM = "tin-bai/2026/2026-11-10-a.md"
LOG = "nhat-ky/2026.csv"
HEAD = "ngày;hình thức;tin bài;nội dung;số lượt;số phút;số người;địa điểm\n"
TEXT = "---\ntitle: A\ndate: 2026-11-10\ntags: [CCHC]\n{}---\nChào.\n"
GONE = "withdrawn: {date: 2026-11-15, reason: A}\n"
OTHER = {"tin-bai/2026/2026-11-10-b.md": TEXT.format("").replace("A\n", "B\n", 1)}


def told(messages, rows, more=""):
    """Return what is said of these rows, beside an item with more keys."""
    return messages({**OTHER, ITEM: TEXT.format(more), LOG: HEAD + rows})


def test_before_the_item(messages):
    """A broadcast before the day of its item is told with the line of that day."""
    rows = "09/11/2026;loa;2026-11-10-a\n10/11/2026;loa;2026-11-10-a\n"

    assert [
        f"content/{LOG}:2: ngày: 09/11/2026 ở trước ngày 10/11/2026 của tin bài "
        f"(content/{ITEM}:3)"
    ] == told(messages, rows)


def test_after_its_withdrawal(messages):
    """So is one after its withdrawal, with that line; on the day itself it may be."""
    rows = "15/11/2026;loa;2026-11-10-a\n16/11/2026;zalo;2026-11-10-a\n"

    assert [
        f"content/{LOG}:3: ngày: 16/11/2026 ở sau ngày 15/11/2026 là ngày gỡ tin bài "
        f"(content/{ITEM}:5)"
    ] == told(messages, rows, GONE)


SAME = "12/11/2026;họp thôn;;Chuyển  đổi số;1;90;85;Thôn Đông\n"
TWINS = {
    "the same": SAME,
    "other spaces and case": SAME.replace("Chuyển  đổi", "chuyển đổi"),
    "less is known": SAME.replace("90;85;Thôn Đông", ";;"),
    "once is the default": SAME.replace(";1;", ";;"),
}


@pytest.mark.parametrize("row", TWINS.values(), ids=TWINS)
def test_the_same_row_twice(messages, row):
    """Day, form, subject and times agree, and no other cell tells them apart."""
    assert [
        f"content/{LOG}:3: trùng với content/{LOG}:2; nếu là một việc thì xóa một dòng"
    ] == told(messages, SAME + row)


@pytest.mark.parametrize(
    "row",
    [
        SAME.replace("12/11", "13/11"),
        SAME.replace("họp thôn", "hội nghị"),
        SAME.replace("số;1", "số;2"),
        SAME.replace(";85;", ";86;"),
        SAME.replace("Thôn Đông", "Thôn Đoài"),
        SAME.replace(";;Chuyển", ";2026-11-10-b;Chuyển"),
    ],
    ids=["day", "form", "times", "people", "place", "item"],
)
def test_two_rows(messages, row):
    """One cell that differs makes two records of two rows."""
    assert [] == told(messages, SAME + row)
