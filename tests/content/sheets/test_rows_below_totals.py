"""No row of a log in Excel is lost below a total or another header."""

from datetime import date

import pytest
from tests.workbooks import workbook

FILE = "nhat-ky/2026.xlsx"
PLACE = "content/nhat-ky/2026.xlsx: trang tính «Trang 1»"
HEADER = ("STT", "Ngày", "Hình thức", "Nội dung", "Số lượt", "Số phút", "Số người")
FIRST, SECOND = date(2026, 1, 5), date(2026, 1, 9)
ROW = (1, FIRST, "phát thanh", "a", 1, 15)
TOTAL = ("Cộng", None, None, None, 1, 15)


def read(portal, *rows, change=None):
    """Return form, content, times, minutes and people of each row of the sheet."""
    log = portal({FILE: workbook(rows, change=change)}).log
    return [(r.form.name, r.content, r.count, r.minutes, r.people) for r in log]


@pytest.mark.parametrize("above", [[TOTAL], []], ids=["after a total", "at once"])
def test_a_table_with_other_columns(portal, above):
    """A header below the first has its own columns: 2 meetings are not 40."""
    other = ("STT", "Ngày", "Hình thức", "Nội dung", "Số người", "Số phút", "Số lượt")
    rows = [HEADER, ROW, *above, other, (1, SECOND, "họp thôn", "b", 40, 60, 2)]

    assert [
        ("phát thanh", "a", 1, 15, None),
        ("họp thôn", "b", 2, 60, 40),
    ] == read(portal, *rows)


def test_a_table_with_an_unknown_column(messages):
    """A mistake in a header below is told as in the first one."""
    other = ("STT", "Ngày", "Hình thức", "Kết quả")
    raw = workbook([HEADER, ROW, TOTAL, other, (1, SECOND, "họp thôn", "b")])

    assert [f"{PLACE}, dòng 4: không có cột tên «kết quả»"] == messages({FILE: raw})


def test_merged_days_and_forms_below_a_total(portal):
    """What merged cells lend makes a record of each row below a weekly total."""

    def merge(sheet):
        sheet.merge_cells("B4:B6")
        sheet.merge_cells("C4:C6")

    merged = [
        (2, SECOND, "phát thanh", "b"),
        (3, None, None, "c"),
        (4, None, None, "d"),
    ]
    rows = read(portal, HEADER, ROW, TOTAL, *merged, change=merge)

    assert ["a", "b", "c", "d"] == [content for _, content, *_ in rows]


NOT_A_DAY = "không phải một ngày; hãy viết ngày/tháng/năm, ví dụ 20/11/2026"
NO_FORM = "hình thức: không có hình thức"
BELOW = {
    "a day in words": (
        (2, "Ngày 9/1/2026", "Mocha"),
        [f"ngày: «Ngày 9/1/2026» {NOT_A_DAY}"],
    ),
    "no day at all": (
        (None, "hàng ngày", "Mít-xơ"),
        [f"ngày: «hàng ngày» {NOT_A_DAY}", f"{NO_FORM} «Mít-xơ»"],
    ),
    "only something like a day": (
        (None, "9 / 1", None, "b"),
        [f"ngày: «9 / 1» {NOT_A_DAY}", "hình thức: đang để trống"],
    ),
    "a number in the row of order": (
        (2, None, "Mít-xơ"),
        [
            "ngày: đang để trống; cùng ngày với dòng trên thì ghi lại ngày hoặc gộp ô",
            f"{NO_FORM} «Mít-xơ»",
        ],
    ),
}


@pytest.mark.parametrize(("row", "problems"), BELOW.values(), ids=BELOW)
def test_a_row_that_may_be_a_record(messages, row, problems):
    """Below the total it is told, never left out."""
    raw = workbook([HEADER, ROW, TOTAL, row])

    expected = [f"{PLACE}, dòng 4: {problem}" for problem in problems]
    assert expected == messages({FILE: raw})


def test_signatures(portal):
    """Names, posts and the place and day of signing below the last total are none."""
    rows = [
        (None, None, None, None, "An Bình, ngày 31 tháng 01 năm 2026"),
        (None, "Người lập", None, None, "TM. ỦY BAN NHÂN DÂN"),
        (None, "Nguyễn Văn A", None, None, "Trần Thị B"),
    ]

    assert 1 == len(read(portal, HEADER, ROW, TOTAL, ("Lũy kế", *TOTAL[1:]), *rows))


def test_words_between_totals(messages):
    """Signatures stand below the last total: words above it are told."""
    raw = workbook([HEADER, ROW, TOTAL, (None, None, None, "b"), ROW, TOTAL])

    assert 2 == len(messages({FILE: raw}))


def test_numbers_below_the_header(messages):
    """They number the columns where they count up from 1; others may be a record."""
    numbers = ("A", "B", 1, 2, 3, 4, "5=3+4")
    lost = (7, None, None, None, 1, 15)

    assert [] == messages({FILE: workbook([HEADER, numbers, ROW])})
    assert 2 == len(messages({FILE: workbook([HEADER, lost, ROW])}))


GROUPS = {
    "a group": ("I", "Phát thanh"),
    "a group with a point": ("A.", "Hội nghị, hội họp"),
}


@pytest.mark.parametrize("row", GROUPS.values(), ids=GROUPS)
def test_groups(portal, row):
    """A number of a group and its name are a heading."""
    assert 1 == len(read(portal, HEADER, row, ROW))


@pytest.mark.parametrize("row", [("I", "Phát thanh", None, "b"), ("a", "Đài")])
def test_no_group(messages, row):
    """With anything else, or in small letters, it may be a record."""
    assert 2 == len(messages({FILE: workbook([HEADER, row, ROW])}))


TOTALS = (
    *("Lũy kế từ đầu năm", "CỘNG (I+II)", "Tổng cộng: 2 buổi", "Cộng phát thanh"),
    *("Tổng số lượt trong tháng", "Tổng số:", "Cộng tháng 1", "Tổng cộng quý I"),
)


def test_totals(portal):
    """A total is known by its words, whichever they are."""
    totals = [(label, *TOTAL[1:]) for label in TOTALS]

    assert 1 == len(read(portal, HEADER, ROW, *totals))


@pytest.mark.parametrize("work", ["Tổng vệ sinh", "Cộng đồng", "Tổng kết năm"])
def test_no_total(messages, work):
    """Work that begins with the word is no sum, even without a day and a form."""
    row = (None, None, None, work, 1, 60)

    assert 2 == len(messages({FILE: workbook([HEADER, row, ROW])}))
