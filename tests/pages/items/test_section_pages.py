"""Sections: pinned items first, then newest first, twelve to a page."""

from itertools import chain

import pytest
import yaml
from tests.pages.rendered import rendered

from commune_portal.pages.items.sections import page_links, section_pages


def titles(page):
    """Return the titles of the cards."""
    return [link.text for link in page.xpath("//h2[@class='cp-card__title']/a")]


def test_pages_hold_twelve_items_each(site, body, make_items):
    """Twenty-five items make three pages; each item is on one of them."""
    days = [(f"2026-{1 + n // 25:02d}-{1 + n % 25:02d}", "CCHC") for n in range(25)]
    pages = [*rendered(section_pages, site(make_items(days)))]
    places = [
        f"chuyen-muc/cai-cach-hanh-chinh/{place}index.md"
        for place in ("", "trang-2/", "trang-3/")
    ]
    found = [titles(body(pages, place)) for place in places]

    assert [12, 12, 1] == [len(page) for page in found]
    assert [f"Tin ngày {day}" for day, _ in reversed(days)] == [*chain(*found)]
    assert ["../../../chuyen-muc/cai-cach-hanh-chinh/"] == body(pages, places[1]).xpath(
        "//nav[@class='cp-pages']//a[@rel='prev']/@href"
    )


def test_a_pinned_item_comes_first(site, body, make_item):
    """Pinning moves an item to the top without changing its day."""
    content = {
        "tin-bai/2026/a.md": make_item("2026-01-01", "CCHC", pinned="true"),
        "tin-bai/2026/b.md": make_item("2026-02-01", "CCHC"),
    }
    pages = [*rendered(section_pages, site(content))]
    page = body(pages, "chuyen-muc/cai-cach-hanh-chinh/index.md")

    assert ["Tin ngày 2026-01-01", "Tin ngày 2026-02-01"] == titles(page)


def test_an_item_stands_in_each_of_its_sections(site, body, make_item):
    """An item with two tags is listed twice and counted once."""
    pages = [
        *rendered(
            section_pages,
            site({"tin-bai/2026/a.md": make_item("2026-01-01", "TTHC, CCHC")}),
        )
    ]
    page = body(pages, "chuyen-muc/cai-cach-hanh-chinh/index.md")

    assert ["Tin ngày 2026-01-01"] == titles(page)
    assert "Năm 2026: 0 tin bài có chuyên mục chính này; 1 tin bài gắn thẻ này." in (
        page.text_content()
    )


def test_an_empty_section_says_so(site, body):
    """A section without items has its page."""
    pages = [*rendered(section_pages, site({}))]

    assert (
        "Chưa có tin bài."
        in body(pages, "chuyen-muc/thu-tuc-hanh-chinh/index.md").text_content()
    )


def test_each_page_says_which_items_it_has(site, body, make_items):
    """The pager links back and forward, and shows the position among all items."""
    days = [(f"2026-{1 + n // 25:02d}-{1 + n % 25:02d}", "CCHC") for n in range(25)]
    pages = [*rendered(section_pages, site(make_items(days)))]
    found = {}
    for place in ("", "trang-2/", "trang-3/"):
        path = f"chuyen-muc/cai-cach-hanh-chinh/{place}index.md"
        page = body(pages, path)
        (count,) = page.xpath("//p[contains(@class, 'cp-pages__count')]")
        row = page.xpath("//nav[@class='cp-pages']//li")
        found[place] = (
            page.findtext(".//h1"),
            count.text,
            [" ".join(each.text_content().split()) for each in row],
        )
        (head,) = (p.text.split("---")[1] for p in pages if p.path == path)
        assert found[place][0] == yaml.safe_load(head)["title"]

    title = "Cải cách hành chính"
    assert {
        "": (
            title,
            "1 đến 12 trong 25 tin bài",
            ["Trang 1", "Trang 2", "Trang 3", "Trang sau"],
        ),
        "trang-2/": (
            f"{title} – trang 2",
            "13 đến 24 trong 25 tin bài",
            ["Trang trước", "Trang 1", "Trang 2", "Trang 3", "Trang sau"],
        ),
        "trang-3/": (
            f"{title} – trang 3",
            "25 đến 25 trong 25 tin bài",
            ["Trang trước", "Trang 1", "Trang 2", "Trang 3"],
        ),
    } == found


@pytest.mark.parametrize(
    ("current", "last", "shown"),
    [
        (1, 2, "1 2"),
        (1, 9, "1 2 3 … 9"),
        (5, 9, "1 … 3 4 5 6 7 … 9"),
        (9, 9, "1 … 7 8 9"),
    ],
)
def test_page_numbers(current, last, shown):
    """The first, the last and the nearest pages are shown, with gaps between."""
    links = page_links("a/", current, last)

    assert shown == " ".join(
        "…" if link.url is None else str(link.number) for link in links
    )


def test_a_pinned_item_says_that_it_is_pinned(site, body, make_item):
    """Pinned items are labelled; others are not."""
    files = {
        "tin-bai/2026/a.md": make_item("2026-01-01", "CCHC", pinned="true"),
        "tin-bai/2026/b.md": make_item("2026-01-02", "CCHC"),
    }
    pages = [*rendered(section_pages, site(files))]
    page = body(pages, "chuyen-muc/cai-cach-hanh-chinh/index.md")
    cards = page.xpath("//article[contains(@class, 'cp-card')]")

    assert [True, False] == ["Tin ghim" in card.text_content() for card in cards]
