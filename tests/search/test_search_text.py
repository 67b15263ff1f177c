"""One spelling for the index: composed, tones in one place, đ with its own mark."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.pages.search_text import index_text, one_spelling
from commune_portal.vietnamese import fold


@pytest.mark.parametrize(
    ("written", "spelt"),
    [
        ("hoà", "hòa"),
        ("HOÀ BÌNH", "HÒA BÌNH"),
        ("Thuỷ lợi, khoẻ, xoá.", "Thủy lợi, khỏe, xóa."),
        ("hoàn toàn loại", "hoàn toàn loại"),
        ("quý quỹ quỳ", "quý quỹ quỳ"),
        ("qúy", "quý"),
        ("quả quà", "quả quà"),
        ("thuyền thuý", "thuyền thúy"),
        ("khuỷu", "khuỷu"),
    ],
)
def test_tones_stand_where_most_people_write_them(written, spelt):
    """Both places of the tone are one word; other words stay as they are."""
    assert spelt == one_spelling(written)
    assert spelt == one_spelling(unicodedata.normalize("NFD", written))


def test_d_gets_a_mark_that_is_dropped_with_the_others():
    """Pagefind drops combining marks: what is left of đ is then d."""
    assert "d\u0304ường D\u0304ông" == index_text("đường Đông")
    assert fold("đường Đông") == fold(index_text("đường Đông"))


@given(st.text(alphabet="aàáeèoòóuùyỳýqhđ\u0300\u0301 -", max_size=30))
def test_spelling_twice_changes_nothing(text):
    """What is in one spelling stays so."""
    assert one_spelling(text) == one_spelling(one_spelling(text))
