"""The lists of pages in which a term occurs: what search.js downloads (ADR 73).

The terms are divided over `PIECES` by their letters, so that the spellings of a word
lie together and a query downloads one file a word. A list is the number of the first
page in its bundle, then how many pages further each of the others is; the last page is
the newest. The piece of a bundle is text that stands in a file as it is.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from commune_portal.pages.search.entry import SearchEntry
from commune_portal.pages.search.terms import search_terms

PIECES = 1024
_LEAST_FILES = 8
_FILE = 16_000  # characters, before compression, that a file should not exceed
_LETTERS = re.compile("z*[^z]*")  # of a term, before the marks that follow it
_MOST_WORDS = 2**16
# Numbers of the hash FNV-1a, which search.js computes too.
_BASIS, _PRIME, _WORD = 2166136261, 16777619, 2**32 - 1


def pieces_of(pages: Iterable[SearchEntry]) -> tuple[str, ...]:
    """Return the pieces of the lists of a bundle; many are empty."""
    lists: defaultdict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        filters = page.facts.get("words", "").split()
        for term in {*search_terms(page.title, page.blocks), *filters}:
            lists[term].append(number)
    pieces: list[list[str]] = [[] for _ in range(PIECES)]
    for term in sorted(lists):
        steps = (after - before for before, after in pairwise([0, *lists[term]]))
        listed = ",".join(map(str, steps))
        pieces[piece_of(term)].append(f"{json.dumps(term)}:[{listed}]")
    return tuple(map(",".join, pieces))


def piece_of(term: str) -> int:
    """Return in which piece a term is: that of its letters, whatever its marks."""
    found = _LETTERS.match(term)
    return _hash(found[0] if found else term)


@lru_cache(_MOST_WORDS)
def _hash(letters: str) -> int:
    value = _BASIS
    for byte in letters.encode("utf-8", "surrogatepass"):
        value = (value ^ byte) * _PRIME & _WORD
    return value % PIECES


def files_of(bundles: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the files with the pieces of all bundles, as JSON.

    Piece p is in the file p modulo the number of files, which is a power of two.
    """
    size = sum(len(piece) for pieces in bundles.values() for piece in pieces)
    files = _LEAST_FILES
    while files < PIECES and size > files * _FILE:
        files *= 2
    for number in range(files):
        lists = {
            name: _joined(pieces[number::files]) for name, pieces in bundles.items()
        }
        parts = (
            f"{json.dumps(name)}:{{{text}}}" for name, text in lists.items() if text
        )
        yield f"{{{','.join(parts)}}}"


def _joined(pieces: Iterable[str]) -> str:
    return ",".join(filter(None, pieces))
