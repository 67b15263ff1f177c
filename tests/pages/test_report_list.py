"""The pages of reports: what is public, what is only previewed, and what is listed."""

from dataclasses import replace

import pytest

from commune_portal.content import Profile
from commune_portal.figures import count, parse_period
from commune_portal.pages import Download, ReportView, site_of, whole_site
from commune_portal.pages.report_list import report_page
from commune_portal.pages.report_pages import published_report_pages


@pytest.fixture
def a_site(portal, a_year):
    """Return a maker of a site whose reports differ as told."""

    def made(*reports):
        records = portal(a_year)
        return site_of(records, [a_view(records, **each) for each in reports])

    return made


def a_view(records, period, **others):
    """Return a published report of the period."""
    view = ReportView(
        id=period,
        title=f"Báo cáo năm {period}",
        number="",
        day=None,
        signer="Trần Văn A",
        is_published=True,
        figures=count(records, parse_period(period, Profile.CALENDAR)),
        document="<article><p>Toàn văn</p></article>\n",
    )
    return replace(view, **others)


def test_only_public_reports_are_listed_newest_first(a_site, body):
    """An unpublished report is not named; each has its page, figures and files."""
    word = Download("2023.docx", "Văn bản Word", b"x" * 1025)
    site = a_site(
        {"period": "2022", "number": "07/BC-UBND"},
        {"period": "2023", "downloads": (word,)},
        {"period": "2023-H1", "is_published": False},
        {"period": "2021"},
    )
    page = body([report_page(site)], "bao-cao/index.md")

    assert ["../bao-cao/2023/", "../bao-cao/2022/", "../bao-cao/2021/"] == page.xpath(
        "//h2/a/@href"
    )
    assert ["Chưa cấp số", "07/BC-UBND", "Chưa cấp số"] == page.xpath(
        "//dt[.='Số, ký hiệu']/following-sibling::dd/text()"
    )
    assert ["../bao-cao/2023/2023.docx"] == page.xpath("//a[@download]/@href")
    assert "DOCX, 2 KB" == page.findtext(".//small")
    assert ["../thong-ke/2023/", "../thong-ke/2022/"] == page.xpath(
        "//p[@class='cp-report-card__figures']/a/@href"
    )


def test_every_figure_of_a_report_has_its_list(a_site, body):
    """The lists add up to the figures, and each link finds its list."""
    pages = list(published_report_pages(a_site({"period": "2023"})))
    report = body(pages, "bao-cao/2023/index.md")
    evidence = body(pages, "bao-cao/2023/minh-chung/index.md")
    links = report.xpath("//section//td/a")

    assert len(links) > 10
    for link in links:
        name = link.get("href").removeprefix("minh-chung/#")
        (listed,) = evidence.xpath(f"//section[@id='{name}']")
        amounts = listed.xpath(".//tbody//td[last()]/text()")
        total = sum(int(amount.replace(".", "")) for amount in amounts)

        assert f"{total}" == link.text.replace(".", "").split(" ")[-1], name
        assert link.text == listed.findtext(".//tfoot//td")


def test_an_unpublished_report_is_only_a_preview(portal, a_year, tmp_path):
    """Everything that names it is for the editor alone, and says so."""
    (tmp_path / "index.md").write_text("x", encoding="utf-8")
    records = portal(a_year)
    hidden = a_view(records, "2023", is_published=False, warnings=("Cẩn thận",))
    site = whole_site(records, tmp_path, [hidden])
    named = [p for p in site.generated if p.text and hidden.title in p.text]

    assert {
        "xem-truoc/index.md": True,
        "xem-truoc/2023/index.md": True,
        "xem-truoc/2023/minh-chung/index.md": True,
    } == {page.path: page.is_preview for page in named}
    assert "Bản xem trước, chưa công khai" in named[1].text
    assert "Cẩn thận" in named[1].text
