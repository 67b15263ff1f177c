"""The lists of pages of each term, as search.js reads them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.pages import SearchEntry, files_of, pieces_of, search_terms
from commune_portal.pages.search.lists import PIECES, piece_of

WORDS = st.sampled_from(["họp", "hộp", "thôn", "Zalo", "76/NQ-CP", "μ", "\ud800", '"'])
TEXTS = st.lists(st.lists(WORDS, max_size=4).map(" ".join), max_size=6)


def page(text):
    """Return a page with that text."""
    return SearchEntry("", (text,), {"words": "zznam2026"})


def pages_of(term, files, sizes):
    """Return the numbers of the pages of a term over all bundles."""
    lists = json.loads(files[piece_of(term) % len(files)])
    found, before = [], 0
    for name, size in sizes.items():
        number = before
        for step in lists.get(name, {}).get(term, []):
            number += step
            found.append(number)
        before += size
    return found


@given(TEXTS, TEXTS)
def test_each_term_is_found_in_its_file_on_the_pages_that_have_it(older, newer):
    """Pages are numbered through the bundles; terms of filters are listed too."""
    bundles = {"2025": [page(t) for t in older], "2026": [page(t) for t in newer]}
    files = list(files_of({name: pieces_of(ps) for name, ps in bundles.items()}))
    sizes = {name: len(found) for name, found in bundles.items()}
    terms = [{*search_terms("", [text]), "zznam2026"} for text in (*older, *newer)]

    for term in {"nothere", "zznam2026"}.union(*terms):
        expected = [n for n, of_page in enumerate(terms) if term in of_page]

        assert expected == pages_of(term, files, sizes)


@pytest.mark.parametrize(
    ("term", "letters"),
    [("tienzzaf", "tien"), ("tienzxaf", "tien"), ("tienzt", "tien"), ("zalo", "zalo")],
)
def test_the_spellings_of_a_word_lie_together(term, letters):
    """One download gives the word in texts and titles, with marks and without."""
    assert piece_of(letters) == piece_of(term)


def test_the_hash_is_the_one_that_search_js_computes():
    """The published numbers of FNV-1a: 0x811c9dc5 of nothing, 0xe40c292c of `a`."""
    assert (0x811C9DC5 % PIECES, 0xE40C292C % PIECES) == (piece_of(""), piece_of("a"))


def test_more_text_makes_more_files_but_never_more_than_pieces():
    """Files stay small until each holds one piece."""
    small = [f"{'x' * 100}"] * PIECES
    large = [f"{'x' * 100_000}"] * PIECES

    assert [8, PIECES] == [len(list(files_of({"2026": p}))) for p in (small, large)]
