"""The page of one item alone: the same as among all pages."""

from dataclasses import replace

import pytest

from commune_portal.pages import item_pages, preview_pages, renderer_of, saved_item_page

ITEM = (
    "---\ntitle: {}\ndate: {}\ntags: [{}]\n{}---\n\nXem [tin kia](2026-05-02-hai.md).\n"
)
FILES = {
    "tin-bai/2026/2026-05-01-mot.md": ITEM.format("Một", "2026-05-01", "TTHC", ""),
    "tin-bai/2026/2026-05-02-hai.md": ITEM.format("Hai", "2026-05-02", "TTHC", ""),
    "tin-bai/2026/2026-05-03-nhap.md": ITEM.format(
        "Nháp", "2026-05-03", "CCHC", "draft: true\n"
    ),
    "tin-bai/2027/2027-01-01-sau.md": ITEM.format("Sau", "2027-01-01", "CCHC", ""),
    "tin-bai/2026/2026-05-04-go.md": ITEM.format(
        "Gỡ", "2026-05-04", "CCHC", "withdrawn: {date: 2026-05-05, reason: Sai}\n"
    ),
}


@pytest.mark.parametrize("path", [path for path in FILES if "-go" not in path])
def test_a_saved_page_is_the_one_that_the_whole_site_has(site, path):
    """Published, a draft, of a coming day: text, neighbours and mark are the same."""
    whole = site(FILES)
    renderer = renderer_of(whole)
    pages = (*item_pages(whole, renderer), *preview_pages(whole, renderer))
    page = saved_item_page(whole.portal, path)

    assert page is not None
    assert [(page.make(), page.is_preview)] == [
        (each.make(), each.is_preview) for each in pages if each.path == page.path
    ]


def test_what_has_no_page_of_its_own_is_left_to_the_whole_site(site):
    """Withdrawn items, files that are no item, and texts that cannot be read."""
    portal = site(FILES).portal
    broken = portal.posts[0].model_copy(update={"text": f"{'- ' * 1500}x\n"})
    changed = replace(portal, posts=(broken, *portal.posts[1:]))
    paths = ("tin-bai/2026/2026-05-04-go.md", "portal.yml", broken.path)

    assert [None] * 3 == [saved_item_page(changed, path) for path in paths]
