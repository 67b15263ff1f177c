"""The pages that search finds, divided by their time into bundles (ADR 73).

A bundle is a year; a year of many pages is divided into quarters, such a quarter into
months. Pages without a day have bundles of their own, by the order that stands in the
place of a day. So the bundles follow each other as their pages do, and a page that is
added or changed leaves all bundles but its own as they are.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from commune_portal.pages.search.entry import SearchEntry

MOST_PAGES = 1000  # of a bundle, where its time can be divided
_MOST_CHARACTERS = 999  # of a title that counts in the order

# Pages by their addresses, the oldest first.
Bundle = Mapping[str, SearchEntry]


def bundles(entries: Mapping[str, SearchEntry]) -> dict[str, Bundle]:
    """Return the bundles by their names, that of the oldest pages first.

    Of pages of one day that with the longer title comes first, so that the last page
    of all is what a citizen should see first.
    """
    names = bundle_names(_order(entry) for entry in entries.values())
    found: defaultdict[str, dict[str, SearchEntry]] = defaultdict(dict)
    for address in sorted(entries, key=lambda each: (_rank(entries[each]), each)):
        entry = entries[address]
        found[names[_order(entry)]][address] = entry
    return dict(found)


def bundle_names(orders: Iterable[str]) -> dict[str, str]:
    """Return for each order, of which there may be many pages, the name of its bundle.

    An order is a day, `2026-11-20`, or what stands for one.
    """
    pages = Counter(orders)
    sizes = Counter[str]()
    for order, number in pages.items():
        sizes.update(dict.fromkeys(_spans(order), number))
    return {order: _narrowest(_spans(order), sizes) for order in pages}


def _narrowest(spans: Sequence[str], sizes: Mapping[str, int]) -> str:
    """Return the first span of few pages; the last where all have many."""
    return next((span for span in spans if sizes[span] <= MOST_PAGES), spans[-1])


def _spans(order: str) -> tuple[str, ...]:
    """Return the year, quarter and month of an order, in which there is a day."""
    year, month = order[:4], order[5:7]
    if not "01" <= month <= "12":
        return (order,)
    quarter = (int(month) + 2) // 3
    return year, f"{year}-q{quarter}", f"{year}-{month}"


def _order(entry: SearchEntry) -> str:
    return entry.facts.get("order", "")


def _rank(entry: SearchEntry) -> tuple[str, int]:
    return _order(entry), max(0, _MOST_CHARACTERS - len(entry.title))
