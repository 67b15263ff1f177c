"""What editors write is text in the workbook, also where it looks like a formula."""

from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.reports import render_xlsx
from commune_portal.reports.workbook.cells import (
    CELL_LIMIT,
    cell_text,
    criterion,
    sheet_names,
    web_address,
)

OWN_FORMULAS = ("=SUM(", "=SUMIF(", "=IF(", "=COUNTA(", "=ROUND(", "=0")


@pytest.fixture
def rendered(build, dai_hop):
    """Return the workbook of a report with one item of this title."""

    def render(title, **keys):
        lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
        quoted = title.replace("'", "''")
        item = (
            f"---\ntitle: '{quoted}'\ndate: 2023-05-05\ntags: [CCHC]\n{lines}---\nA.\n"
        )
        return render_xlsx(build({**dai_hop, "tin-bai/2023/2023-05-05-xau.md": item}))

    return render


@pytest.mark.parametrize(
    "title", ["=1+1", "+84 20", "-5 bài", "@SUM(A1)", "=HYPERLINK(A1)", "_x0041_"]
)
def test_no_text_is_a_formula(rendered, title):
    """A title like a formula is read back as the text that it is."""
    data = rendered(title)
    book = openpyxl.load_workbook(BytesIO(data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    found = [cell for cell in cells if cell.value == title]
    formulas = {cell.value for cell in cells if cell.data_type == "f"}

    assert 3 == len(found)
    assert {"s"} == {cell.data_type for cell in found}
    assert all(formula.startswith(OWN_FORMULAS) for formula in formulas)
    if title[0] in "=+-@":
        assert {True} == {cell.quotePrefix for cell in found}


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///c:/a", "ftp://a/b", "https://a b"]
)
def test_links_lead_to_the_web_only(address):
    """Reading refuses other addresses; what an old lock holds is no link either."""
    assert None is web_address(address)


def test_text_fits_a_cell():
    """Control characters go, tabs become spaces, and a long text is cut and says so."""
    assert "a b c" == cell_text("a\tb\x00 c\x1f\ud800")
    assert "a\nb" == cell_text("a\nb")
    long = cell_text("😀" * CELL_LIMIT)
    assert len(long.encode("utf-16-le")) // 2 <= CELL_LIMIT
    assert long.endswith("(đã cắt bớt)")


def test_a_form_may_hold_signs_of_sumif():
    """Wildcards and quotes of a form's name are matched literally."""
    assert '"=loa ~*~? ~~ ""A"""' == criterion('loa *? ~ "A"')


@given(st.lists(st.text(max_size=60), max_size=6))
def test_sheet_names_are_what_excel_takes(titles):
    """Names are short, plain, unlike, and as many as there are sheets."""
    names = sheet_names([*titles, "Tin bài", "TIN BÀI", "History", "a/b:c"])

    assert len(titles) + 4 == len(names)
    assert len(names) == len({name.casefold() for name in names})
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set("[]:*?/\\") & set(name)
        assert name == name.strip("'")
        assert "history" != name.casefold()
