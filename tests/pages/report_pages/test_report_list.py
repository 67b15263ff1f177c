"""The pages of reports: the list, published reports, previews."""

from dataclasses import replace
from datetime import date

import pytest
from tests.pages.rendered import rendered

from commune_portal.content import Profile, read_docs
from commune_portal.figures import count, evidence_of, parse_period
from commune_portal.pages import Download, ReportView, site_of, whole_site
from commune_portal.pages.report_pages.list import report_list
from commune_portal.pages.report_pages.pages import published_report_pages


@pytest.fixture
def a_site(portal, a_year):
    """Return a maker of a site with a report for each mapping of its differences."""

    def made(*reports):
        records = portal(a_year)
        return site_of(records, [a_view(records, **each) for each in reports])

    return made


def a_view(records, period, **others):
    """Return a published report of the period."""
    figures = count(records, parse_period(period, Profile.CALENDAR))
    view = ReportView(
        id=period,
        title=f"Báo cáo năm {period}",
        number="",
        day=None,
        signer="Trần Văn A",
        is_published=True,
        figures=figures,
        evidence=evidence_of(records, figures),
        body_html="<article><p>Toàn văn</p></article>\n",
    )
    return replace(view, **others)


def test_only_public_reports_are_listed_newest_first(a_site, body):
    """An unpublished report is not named; each has its page, figures and files."""
    word = Download("2023.docx", "Văn bản Word", lambda: b"x" * 1025)
    site = a_site(
        {"period": "2022", "number": "07/BC-UBND"},
        {"period": "2023", "downloads": (word,)},
        {"period": "2023-H1", "is_published": False},
        {"period": "2021"},
    )
    page = body([rendered(report_list, site)], "bao-cao/index.md")

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
    """Each link leads to its figure, with the same label, above a list."""
    pages = list(rendered(published_report_pages, a_site({"period": "2023"})))
    report = body(pages, "bao-cao/2023/index.md")
    evidence = body(pages, "bao-cao/2023/minh-chung/index.md")
    links = report.xpath("//section//td/a")

    assert len(links) > 10
    for link in links:
        name = link.get("href").removeprefix("minh-chung/#")
        (line,) = evidence.xpath(f"//tr[@id='{name}']")

        assert link.text == line.findtext("td[2]"), name
        assert line.xpath("ancestor::section//tfoot"), name


def test_a_draft_is_not_named_and_a_withdrawn_item_not_shown_again(a_site, body):
    """Both are counted where the log has them, without their titles."""
    pages = list(rendered(published_report_pages, a_site({"period": "2023"})))
    text = body(pages, "bao-cao/2023/minh-chung/index.md").text_content()

    assert "tin bài đã gỡ" in text
    assert "Tin ngày 2023-02-14" in text
    assert "Tin ngày 2023-06-02" not in text
    assert "Tin ngày 2023-06-03" not in text


@pytest.mark.parametrize("frozen_on", [date(2023, 12, 31), None])
def test_a_frozen_report_that_differs_says_so_in_one_line(a_site, body, frozen_on):
    """The figures stay those of the signed report; a link leads to today's."""
    site = a_site({"period": "2023", "frozen_on": frozen_on})
    kept = site.reports[0].evidence.lists[1:]
    view = replace(
        site.reports[0],
        evidence=replace(site.reports[0].evidence, lists=kept, plan=None, tasks=()),
    )
    pages = list(rendered(published_report_pages, replace(site, reports=(view,))))
    same = list(rendered(published_report_pages, site))
    words = "Đây là số liệu đã chốt của báo cáo"
    link = body(pages, "bao-cao/2023/index.md").xpath(
        "//section//p/a[contains(., 'Thống kê năm 2023')]/@href"
    )

    assert (frozen_on is not None) == (words in pages[0].text)
    assert (["../../thong-ke/2023/"] if frozen_on else []) == link
    assert words not in same[0].text


def test_an_unpublished_report_is_only_a_preview(portal, a_year, tmp_path):
    """Every page that names it is a preview, and says so."""
    (tmp_path / "index.md").write_text("x", encoding="utf-8")
    records = portal(a_year)
    hidden = a_view(records, "2023", is_published=False, warnings=("Cẩn thận",))
    site = whole_site(records, read_docs(tmp_path), [hidden])
    named = [p for p in site.generated if p.text and hidden.title in p.text]

    assert {
        "xem-truoc/index.md": True,
        "xem-truoc/2023/index.md": True,
        "xem-truoc/2023/minh-chung/index.md": True,
    } == {page.path: page.is_preview for page in named}
    assert "Bản xem trước, chưa công khai" in named[1].text
    assert "Cẩn thận" in named[1].text
