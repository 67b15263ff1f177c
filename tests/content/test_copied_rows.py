"""Files and sheets of the log that repeat others, whole or in parts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.workbooks import workbook

from commune_portal.content.copied_rows import copies
from commune_portal.content.records.log import LogRow
from commune_portal.content.vocabularies.forms import Form, FormGroup

DAY = date(2026, 5, 4)
FORM = Form(name="họp thôn", group=FormGroup.ACTIVITY)


def log(**sheets):
    """Return a log with a row for each subject of each sheet."""
    return [
        LogRow(
            path=path,
            line=line,
            day=DAY,
            form=FORM,
            content=subject or None,
        )
        for path, subjects in sheets.items()
        for line, subject in enumerate(subjects, 2)
    ]


CASES = {
    "apart": ({"a": ["1", "2"], "b": ["3", "4"]}, {}),
    "the later of two equal ones": ({"a": ["1", "2"], "b": ["2", "1"]}, {"b": "a"}),
    "the earlier is the part": ({"a": ["1", "2"], "b": ["1", "2", "3"]}, {"a": "b"}),
    "the later is the part": ({"a": ["1", "2", "3"], "b": ["1", "2"]}, {"b": "a"}),
    "one row is no copy": ({"a": ["1"], "b": ["1", "2"]}, {}),
    "all months": ({"t5": ["1", "2"], "t6": ["3"], "year": ["1", "2", "3"]}, "year"),
    "parts of months": ({"t5": ["1", "2"], "t6": ["3", "4"], "x": ["2", "3"]}, "x"),
    "one row of its own": ({"a": ["1", "2"], "b": ["1", "3"]}, {}),
    "twice here, once there": ({"a": ["1", "1", "2"], "b": ["1", "2", "3"]}, {}),
    "alike by chance": ({"t5": ["", "2"], "t6": ["4", "5"], "x": ["", "5"]}, {}),
    "nothing told in one other": ({"a": ["", "2"], "b": ["", "2", "3"]}, {"a": "b"}),
    "three equal ones": (
        {"a": ["1", "2"], "b": ["1", "2"], "c": ["1", "2"]},
        {"b": "a", "c": "a"},
    ),
}
MONTHS = ("t5", "t6")


@pytest.mark.parametrize(("sheets", "expected"), CASES.values(), ids=CASES)
def test_which_is_the_copy(sheets, expected):
    """Whole copies, parts and sums of several are named, each with its originals."""
    if isinstance(expected, str):
        assert {expected: MONTHS} == copies(log(**sheets))
    else:
        assert {copy: (of,) for copy, of in expected.items()} == copies(log(**sheets))


@given(st.lists(st.sampled_from("abc"), min_size=2, max_size=12))
def test_a_book_of_the_year_beside_its_months(months):
    """However the rows are spread over months, only the book of the year is named."""
    sheets = {
        month: [str(n) for n, of in enumerate(months) if of == month]
        for month in dict.fromkeys(months)
    }
    year = [str(n) for n in range(len(months))]

    assert {"year": tuple(sorted(sheets))} == copies(log(**sheets, year=year))


def test_the_twins_of_a_copy_are_told_once(messages):
    """One mistake stands for the copy, with no warning for each of its rows."""
    head = "ngày;hình thức;nội dung\n"
    rows = "03/05/2026;họp thôn;A\n04/05/2026;họp thôn;B\n"
    item = "---\ntitle: A\ndate: 2026-11-10\ntags: [CCHC]\n---\nA.\n"
    files = {
        "tin-bai/2026/2026-11-10-a.md": item,
        "nhat-ky/2026.csv": head + rows,
        "nhat-ky/2026.xlsx": book(head + rows + "05/05/2026;họp thôn;C\n"),
    }

    assert [
        "content/nhat-ky/2026.csv: mọi dòng đều đã có trong content/nhat-ky/2026.xlsx: "
        "trang tính «Trang 1»; hãy giữ mỗi dòng ở một nơi, nếu không thì bị đếm hai lần"
    ] == messages(files)


def test_rows_in_another_order_are_a_copy_too(messages):
    """Of several rows of one day and subject, that with the same minutes is taken."""
    head = "ngày;hình thức;nội dung;số phút\n"
    rows = ["03/05/2026;họp thôn;A;60\n", "03/05/2026;họp thôn;A;90\n"]
    item = "---\ntitle: A\ndate: 2026-11-10\ntags: [CCHC]\n---\nA.\n"
    files = {
        "tin-bai/2026/2026-11-10-a.md": item,
        "nhat-ky/2026.csv": head + rows[0] + rows[1],
        "nhat-ky/2026.xlsx": book(head + rows[1] + rows[0] + "05/05/2026;họp thôn;C;9"),
    }
    found = messages(files)

    assert [True] == ["mọi dòng đều đã có" in line for line in found]


def book(text):
    """Return a workbook with the rows of a table."""
    return workbook([line.split(";") for line in text.splitlines()])
