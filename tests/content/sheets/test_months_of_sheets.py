"""The month that a sheet is named after, and days of other months in it."""

from datetime import date

import pytest
from tests.workbooks import workbook

from commune_portal.content.sheets.day_column import months_of, strange_days

FILE = "nhat-ky/2026.xlsx"
HEADER = ("Ngày", "Hình thức")
TITLES = {
    (1,): ("Tháng 1", "T1", "01", "Thang 01-2026", "THÁNG 1 (2)", "Tháng 1 năm 2026"),
    (1, 2, 3): ("Quý I", "quy 1", "Q1-2026"),
    (10, 11, 12): ("Quý IV",),
    (): ("Sheet1", "2026", "13", "Tháng 1-3", "Quý V"),
}


@pytest.mark.parametrize(("months", "titles"), TITLES.items())
def test_months(months, titles):
    """The usual names of sheets say a month or a quarter; others say none."""
    assert {months} == {tuple(months_of(title) or ()) for title in titles}


def test_a_day_of_another_month(messages):
    """It is counted, and a warning names the sheet, the days and the lines."""

    def rename(sheet):
        sheet.title = "Tháng 1"

    days = (date(2026, 5, 1), date(2026, 1, 2), "01/8/2026")
    raw = workbook(
        [
            HEADER,
            *(
                (
                    day,
                    "zalo",
                )
                for day in days
            ),
        ],
        change=rename,
    )

    assert [
        "content/nhat-ky/2026.xlsx: trang tính «Tháng 1», dòng 2: ngày: trang tính tên "
        "«Tháng 1» mà có ngày của tháng khác: 01/5/2026 (dòng 2), 01/8/2026 (dòng 4); "
        "có thể Excel đã đảo ngày với tháng; hãy so với sổ gốc"
    ] == messages({FILE: raw})


def test_many_days_of_other_months():
    """Five are shown, the others only numbered."""
    found = strange_days("T1", [(line, date(2026, 2, 1)) for line in range(2, 9)])

    assert found is not None
    assert (2, True) == (found[0], "(dòng 6) và 2 dòng khác" in found[1])
