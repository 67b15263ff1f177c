"""The evidence workbook on A4 landscape: what fits, what repeats, what is legible."""

from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.content.records.commune_settings import Labels
from commune_portal.reports import render_xlsx
from commune_portal.reports.ooxml.metrics import line_count
from commune_portal.reports.workbook.plan import TASK_COLUMNS, plan_columns
from commune_portal.reports.workbook.sheet import Column, fitted
from commune_portal.reports.workbook.summary import SUMMARY_COLUMNS

PAPER = 297 / 25.4 * 72  # points, A4 landscape
INCH = 72
LEAST = 9  # points on paper
# LibreOffice and Excel give a character of a column the width of a digit in the
# default font, Times New Roman 11; the file's widths have the padding in them.
DIGIT = 5.5


def least_size(sheet):
    """Return the smallest text of a sheet as it is printed, in points."""
    page = sheet.page_margins
    room = PAPER - INCH * (page.left + page.right)
    spans = sheet.column_dimensions.values()  # equal neighbours are one
    widths = [each.width for each in spans for _ in range(each.min, each.max + 1)]
    scale = min(1, room / (DIGIT * sum(widths)))
    cells = (
        cell for row in sheet.iter_rows() for cell in row if cell.value is not None
    )
    return scale * min(cell.font.sz for cell in cells)


def test_no_text_is_smaller_than_nine_points(build, ngoc_ky, dai_hop):
    """Every sheet, printed one page wide, keeps text and footer at 9 points or more."""
    books = [
        openpyxl.load_workbook(BytesIO(render_xlsx(build(files))))
        for files in (ngoc_ky, dai_hop)
    ]
    sizes = {sheet.title: least_size(sheet) for book in books for sheet in book}

    assert {} == {name: size for name, size in sizes.items() if size < LEAST}
    assert len(sizes) >= 8
    assert {False} == {s.HeaderFooter.scaleWithDoc for book in books for s in book}
    assert {"10"} == {str(s.oddFooter.right.size) for book in books for s in book}


@given(st.lists(st.integers(3, 60), min_size=1, max_size=18))
def test_wide_columns_shrink_until_the_page_holds_them(widths):
    """The sheet keeps its columns; narrow ones keep their width."""
    columns = tuple(Column("A", width) for width in widths)
    found = fitted(columns)
    total = sum(DIGIT * column.width + 4 for column in found)
    narrow = [width for width in widths if width <= 10]

    assert len(columns) == len(found)
    assert narrow == [c.width for c, w in zip(found, widths, strict=True) if w <= 10]
    if sum(DIGIT * width + 4 for width in narrow) < 500 < len(widths) * 30:
        assert total <= 769 / 0.95 + 1e-6


@pytest.mark.parametrize(
    "columns", [SUMMARY_COLUMNS, plan_columns(Labels()), TASK_COLUMNS]
)
def test_fixed_sheets_stay_legible(columns):
    """Nothing shrinks below the width of a short word."""
    assert [] == [column.title for column in fitted(columns) if column.width < 5]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("một hai ba", 1),
        ("một hai ba bốn năm sáu bảy tám chín mười", 4),
        ("https://anbinh.example/tin-bai/2025/2025-01-08-ke-hoach/", 5),
        ("a" * 60, 5),
        ("một " + "a" * 60, 6),
    ],
)
def test_lines_of_a_cell(text, lines):
    """A cell breaks at spaces, slashes and hyphens, and long words anywhere."""
    assert lines == line_count(text, 10, 60)
