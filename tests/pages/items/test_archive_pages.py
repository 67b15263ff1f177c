"""The archive: every item by calendar month, with the counts of figures/."""

from tests.pages.rendered import rendered

from commune_portal.pages.items.archive import archive_pages


def test_counts_are_the_rows_of_the_lists(site, body, a_year):
    """Year and month show how many items they list."""
    pages = [*rendered(archive_pages, site(a_year))]
    month = body(pages, "luu-tru/2023/05/index.md")
    year = body(pages, "luu-tru/2023/index.md")
    index = body(pages, "luu-tru/index.md")

    assert 2 == len(month.xpath("//ol[@id='tong']/li"))
    assert "2 tin bài." in month.text_content()
    assert 7 == len(year.xpath("//ol[@class='cp-list']/li"))
    assert ["7 tin bài", "2 tin bài"] == index.xpath(
        "//p[@class='cp-section__count']/text()"
    )


def test_the_archive_follows_the_calendar(site, body, a_year):
    """With the statutory profile the 31st of December stays in its year."""
    files = {**a_year, "portal.yml": "name: An Bình\nprofile: statutory\n"}
    pages = [*rendered(archive_pages, site(files))]

    assert 1 == len(
        body(pages, "luu-tru/2023/12/index.md").xpath("//ol[@id='tong']/li")
    )
    assert not any(page.path.startswith("luu-tru/2024") for page in pages)
