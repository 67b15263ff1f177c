"""The wording of Nghị định 30/2020/NĐ-CP: numbers, days, căn cứ, recipients."""

from datetime import date

import pytest

from commune_portal.reports.model.wording import (
    addressee_lines,
    basis_lines,
    day_line,
    ended,
    number_and_symbol,
    recipient_lines,
)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("5", "Số: 05/BC-UBND"),
        ("192", "Số: 192/BC-UBND"),
        (None, "Số:       /BC-UBND"),
    ],
)
def test_number(number, expected):
    """Below ten the number is padded; before signing it is blank."""
    assert expected == f"Số: {number_and_symbol(number, 'BC-UBND')}"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 2, 5), "An Bình, ngày 05 tháng 02 năm 2026"),
        (date(2026, 6, 15), "An Bình, ngày 15 tháng 6 năm 2026"),
        (None, "An Bình, ngày      tháng      năm 2027"),
    ],
)
def test_day(day, expected):
    """The day is padded, the month only for January and February."""
    assert expected == day_line("An Bình", day, 2027)


def test_basis():
    """Every căn cứ ends with a semicolon, the last with a full stop."""
    assert ("Căn cứ A;", "Căn cứ B;", "Căn cứ C.") == basis_lines(
        ("Căn cứ A.", "Căn cứ B", "", "Căn cứ C;")
    )
    assert () == basis_lines(("  ",))


def test_addressees():
    """One addressee has no marks, several have them all."""
    assert ("Sở Nội vụ",) == addressee_lines(["Sở Nội vụ;"])
    assert ("- Sở Nội vụ;", "- UBND tỉnh.") == addressee_lines(
        ["- Sở Nội vụ", "UBND tỉnh;"]
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param([], ("- Lưu: VT.",), id="nobody"),
        pytest.param(["Lưu VP."], ("- Lưu: VT, VP.",), id="filed at the office"),
        pytest.param(
            ["Lưu: VT, VHXH"], ("- Lưu: VT, VHXH.",), id="filed at the clerk's"
        ),
        pytest.param(
            ["Lưu: VT", "- Đảng ủy;", "HĐND ,"],
            ("- Đảng ủy;", "- HĐND;", "- Lưu: VT."),
            id="order and marks",
        ),
        pytest.param(
            ["Lưu học sinh"], ("- Lưu học sinh;", "- Lưu: VT."), id="another word"
        ),
        pytest.param(["Lưu"], ("- Lưu: VT.",), id="filed nowhere"),
    ],
)
def test_recipients(given, expected):
    """The marks are repaired; the last line is where the document is filed."""
    assert expected == recipient_lines(given, has_addressees=False)


def test_addressed_reports_begin_with_as_above():
    """Nơi nhận of an addressed report begins with «Như trên», once."""
    expected = ("- Như trên;", "- Đảng ủy;", "- Lưu: VT.")

    assert expected == recipient_lines(["Đảng ủy"], has_addressees=True)
    assert expected == recipient_lines(["Như trên", "Đảng ủy"], has_addressees=True)


@pytest.mark.parametrize("text", ["Hết", "Hết.", "Hết ./.", "Hết./."])
def test_the_end(text):
    """The last paragraph ends with «./.», also where it ended otherwise."""
    assert "Hết./." == ended(text)
