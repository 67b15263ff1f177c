"""The table of queries in a real browser: what citizens find and what they do not."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.search.queries import ITEMS, PROCEDURES, QUERIES

pytestmark = pytest.mark.browser

NAMES = {name for name, *_ in (*ITEMS, *PROCEDURES)}
ENDED = "(Tìm thấy|Không thấy|Không có trang nào đủ).*«{}»"


def ask(page: Page, text: str) -> list[str]:
    """Type the query, send it, and return the names of all results in their order."""
    page.locator("#tim-tu").fill(text)
    page.locator("#tim-tu").press("Enter")
    ended = re.compile(ENDED.format(re.escape(text.strip())), re.DOTALL)
    expect(page.locator("#tim-so")).to_have_text(ended, timeout=5_000)
    while page.locator("#tim-ket-qua > button").is_visible():
        before = page.locator(".cp-found").count()
        page.locator("#tim-ket-qua > button").click()
        expect(page.locator(".cp-found")).not_to_have_count(before)
    links = page.locator(".cp-found a").evaluate_all("all => all.map(a => a.href)")
    return [re.sub(r"^\d{4}-\d\d-\d\d-", "", link.split("/")[-2]) for link in links]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: repr(query.text))
def test_query(query, results):
    """Every page that is meant is found, the best first, and none that looks alike."""
    found = ask(results, query.text)
    near = "gần đúng" in results.locator("#tim-so").inner_text()

    assert set() == set(query.found.split()) - set(found)
    assert set() == set(query.hidden.split()) & set(found)
    assert query.first in {"", *found[:1]}
    assert query.near == near
    assert bool(query.found) == bool(set(found) & NAMES)
