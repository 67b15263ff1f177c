"""The same log as CSV and as a workbook: the same rows, the same figures."""

import csv
import io
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.folders import TODAY, write_tree
from tests.workbooks import workbook

from commune_portal.content import load_portal
from commune_portal.content.records.log import COLUMNS
from commune_portal.figures.counters.log import count_radio
from commune_portal.vietnamese import number

WORDS = st.text(
    st.sampled_from("abcđê ,.;\"'-=+0123456789"), min_size=1, max_size=12
).filter(lambda text: text.strip() and text[0] != "=")
AMOUNT = st.none() | st.integers(1, 99_999)
RECORD = st.fixed_dictionaries(
    {
        "ngày": st.integers(0, 364).map(lambda n: date(2026, 1, 1) + timedelta(n)),
        "hình thức": st.sampled_from(["loa", "họp thôn", "Zalo", "hướng dẫn một cửa"]),
        "nội dung": WORDS,
        "số lượt": AMOUNT,
        "số phút": AMOUNT,
        "số người": AMOUNT,
        "ghi chú": st.none() | WORDS,
        "định tính": st.none() | st.just("khoảng"),
    }
)


def as_csv(records):
    """Return the log as Excel writes it with Vietnamese settings."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(COLUMNS)
    for record in records:
        cells = {**record, "ngày": f"{record['ngày']:%d/%m/%Y}"}
        for name in ("số lượt", "số phút", "số người"):
            cells[name] = number(record[name]) if record[name] else ""
        writer.writerow([cells.get(name) for name in COLUMNS])
    return text.getvalue().encode("utf-8-sig")


def as_workbook(records):
    """Return the log with real dates and numbers, under the names of officials."""
    header = ("Ngày, tháng", "Hình thức tuyên truyền", *COLUMNS[2:])
    cells = ([record.get(name) for name in COLUMNS] for record in records)
    return workbook([["SỔ THEO DÕI"], [], header, *cells, ["Cộng"]])


def rows_of(root, name, raw):
    """Return the rows of a log, without their places."""
    file = root / "nhat-ky" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(raw)
    rows = load_portal(root, TODAY).log
    file.unlink()
    return tuple(replace(row, path="", line=0) for row in rows)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a content folder for one log at a time."""
    return write_tree(tmp_path_factory.mktemp("content"), {})


@given(st.lists(RECORD, min_size=1, max_size=6))
@settings(max_examples=25)
def test_the_same_rows(folder, records):
    """Every cell comes back alike from both, and so does every figure."""
    table = rows_of(folder, "2026.csv", as_csv(records))
    book = rows_of(folder, "2026.xlsx", as_workbook(records))

    assert len(records) == len(table)
    assert table == book
    assert count_radio(table) == count_radio(book)
