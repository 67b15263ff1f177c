"""The bundles of the search index: by years, and smaller where there are many pages."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from commune_portal.pages import SearchEntry, bundles
from commune_portal.pages.search.bundles import MOST_PAGES, bundle_names

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31)).map(date.isoformat)
ORDERS = st.lists(DAYS | st.sampled_from(["0000-00-00", "9999-99-99", ""]))


def entry(order, title="Tin"):
    """Return an entry of that order."""
    return SearchEntry(title, (title,), {"order": order} if order else {})


def test_a_year_is_one_bundle_until_it_has_many_pages():
    """Quarters and months stand apart only where what is around them is too large."""
    first = date(2026, 1, 1)
    days = [(first + timedelta(days=n)).isoformat() for n in range(90)]
    orders = [*days * 12, "2026-05-01", "2025-01-31", "9999-99-99", "0000-00-00"]
    names = bundle_names(orders)

    assert MOST_PAGES < len(days) * 12
    assert {
        "2026-01-01": "2026-01",
        "2026-03-31": "2026-03",
        "2026-05-01": "2026-q2",
        "2025-01-31": "2025",
        "9999-99-99": "9999-99-99",
        "0000-00-00": "0000-00-00",
    } == {order: names[order] for order in names if order not in days[1:-1]}


def test_the_last_page_is_the_newest_and_of_a_day_that_with_the_shorter_title():
    """Pages that hold today come after all days, pages without a day before them."""
    found = bundles(
        {
            "cu/": entry("2025-12-31"),
            "ngan/": entry("2026-11-20", "Họp"),
            "dai/": entry("2026-11-20", "Họp giao ban"),
            "thu-tuc/": entry("9999-99-99"),
            "ke-hoach/": entry("0000-00-00"),
        }
    )

    assert ["ke-hoach/", "cu/", "dai/", "ngan/", "thu-tuc/"] == [
        address for bundle in found.values() for address in bundle
    ]
    assert ["0000-00-00", "2025", "2026", "9999-99-99"] == list(found)


@given(ORDERS)
def test_bundles_one_after_the_other_are_all_pages_in_their_order(orders):
    """However the pages are divided, the order over all bundles is that of the days."""
    entries = {f"{n}/": entry(order) for n, order in enumerate(orders)}
    found = bundles(entries)

    assert sorted(orders) == [
        each.facts.get("order", "") for b in found.values() for each in b.values()
    ]
    assert sorted(entries) == sorted(a for bundle in found.values() for a in bundle)


@given(ORDERS, DAYS)
def test_a_further_page_leaves_all_other_bundles_as_they_are(orders, day):
    """Only the bundle of its time is another one."""
    entries = {f"{n}/": entry(order) for n, order in enumerate(orders)}
    before, after = bundles(entries), bundles(entries | {"moi/": entry(day)})
    changed = {name for name in after if before.get(name) != after[name]}

    assert {name for name, bundle in after.items() if "moi/" in bundle} == changed
