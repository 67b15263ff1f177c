"""The figures of a period as lines of text: typed sums and the year before."""

import json

import pytest

from commune_portal.content import Profile
from commune_portal.figures import count, parse_period
from commune_portal.pages.open_data.data import json_text
from commune_portal.pages.open_data.periods import period_data
from commune_portal.pages.statistics.text_table import comparison_lines, figures_table

TYPED = (
    "đơn vị;từ ngày;đến ngày;số liệu;giá trị;định tính;văn bản\n"
    "xã Hạ;01/01/2026;30/6/2026;tin_bai.tong;8;khoảng;Báo cáo số 9\n"
)


@pytest.fixture
def read(portal, make_item):
    """Return a portal of 2025 and 2026 with a typed figure."""
    days = ("2025-11-21", "2025-11-22", "2026-11-01")
    items = {f"tin-bai/{d[:4]}/{d}-a.md": make_item(d, "CCHC") for d in days}
    return portal({**items, "so-lieu-ky-truoc.csv": TYPED})


def of(read, period):
    """Return the figures of a period."""
    return count(read, parse_period(period, Profile.CALENDAR))


def test_sums_with_other_origins_stand_apart(read):
    """The portal's count comes first; below it the sum says what was typed."""
    lines = figures_table(read, of(read, "2026")).splitlines()

    assert "1  tin bài" in lines[1]
    assert [
        "Cộng số liệu nhập tay của xã Hạ:",
        "tin_bai.tong  khoảng 9  trang 1, nhập tay 8",
    ] == lines[-2:]


def test_the_same_days_of_the_year_before(read):
    """On 21 November 2026 the base is 2025 up to 21 November."""
    text = comparison_lines(read, of(read, "2026"))

    assert text.startswith("So với năm 2025 (từ ngày 01/01/2025 đến ngày 21/11/2025)\n")
    assert "tin_bai.tong     1  không đổi" in text


def test_without_a_year_before(read):
    """The first year says so."""
    text = comparison_lines(read, of(read, "2025"))

    assert text.endswith("Chưa có số liệu cùng kỳ.")


def test_typed_figures_are_published_apart(read):
    """JSON has the lines as `typed` and the sums as `with_origins`."""
    data = json.loads(json_text(period_data(read, of(read, "2026"))))

    assert 1 == data["posts"]["total"]
    assert {"tin_bai.tong": 9} == data["with_origins"]
    assert [
        {
            "figure": "tin_bai.tong",
            "unit": "xã Hạ",
            "from": "2026-01-01",
            "to": "2026-06-30",
            "number": 8,
            "qualifier": "khoảng",
            "document": "Báo cáo số 9",
        }
    ] == data["typed"]


def test_nothing_typed_is_not_published(read):
    """A period without typed figures has neither key."""
    data = json.loads(json_text(period_data(read, of(read, "2025"))))

    assert {"typed", "with_origins"}.isdisjoint(data)
