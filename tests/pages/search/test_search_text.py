"""The search terms of a page: words with and without diacritics, titles, numbers."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.pages import search_entry, search_terms
from commune_portal.pages.search.terms import marks_of


def words(text):
    """Return the terms of a text."""
    return set(search_terms("", [text]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cam", "cam"),
        ("đường", "duong duongzzdfoo"),
        ("Dương", "duong duongzzoo"),
        ("số", "so sozzas"),
        ("sổ", "so sozzar"),
        ("76/NQ-CP", "76 nq cp 76nqcp"),
        ("1.001193.", "1 001193 1001193"),
        ("quý III", "quy quyzzs iii"),
    ],
)
def test_a_word_goes_in_bare_and_with_its_marks(text, expected):
    """Numbers and symbols are indexed whole and by their parts."""
    assert set(expected.split()) == words(text)
    assert set(expected.split()) == words(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("one", "other"),
    [("hòa", "hoà"), ("thủy", "thuỷ"), ("quý", "qúy"), ("KHỎE", "khoẻ")],
)
def test_both_places_of_a_tone_are_one_word(one, other):
    """Typing one of them finds the other too."""
    assert words(one) == words(other)


def test_words_of_the_title_are_terms_of_their_own():
    """A word of the title is marked as such, and every term is listed once."""
    expected = "ho hoi hoizzaj hop hopzt hopzxj hopzzj hozzaf"

    assert expected.split() == search_terms("Họp", ["họp hội", "hồ, họp"])


@given(st.text(alphabet="aăâđeêioôơuưyhnt\u0300\u0301\u0303\u0309\u0323", max_size=9))
def test_marks_do_not_depend_on_form_or_case(word):
    """Composed, decomposed and capital letters have the same diacritics."""
    forms = [unicodedata.normalize(form, word) for form in ("NFC", "NFD")]

    assert {marks_of(word)} == {marks_of(form) for form in (*forms, forms[0].upper())}


def test_deeply_nested_text_is_found():
    """A quotation in a quotation is read however deep it stands."""
    text = "<blockquote>" * 1000 + "Sâu" + "</blockquote>" * 1000
    entry = search_entry(f"<main data-search-body><h1>Lớp</h1>{text}</main>")

    assert entry is not None
    assert ("Lớp", "Sâu") == entry.blocks


def test_a_page_may_say_its_encoding():
    """A page of another program begins with a declaration of XML."""
    page = '<?xml version="1.0" encoding="UTF-8"?>\n<main data-search-body><h1>Tổ</h1>'

    assert "Tổ" == search_entry(page).title


def test_a_page_is_read_without_what_is_not_its_text():
    """Only the marked element counts, without navigation, scripts and anchors."""
    entry = search_entry(
        '<p>Ngoài</p><div data-search-body data-search-order="2026" '
        'data-search-words="zznam2026"><nav data-search-exclude><a>Trang chủ</a></nav>'
        '<h1>Lịch <b>tiếp</b> dân<a class="headerlink">¶</a></h1>'
        "<p>Một<!-- và --><br>hai"
        "<ul><li>Ba<li>Bốn</ul><script>năm()</script></div><p>Sau</p>"
    )

    assert entry is not None
    assert "Lịch tiếp dân" == entry.title
    assert ("Lịch tiếp dân", "Một", "hai", "Ba", "Bốn") == entry.blocks
    assert {"order": "2026", "words": "zznam2026"} == entry.facts
    assert None is search_entry("<p>Không tìm</p>")
