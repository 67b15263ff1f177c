"""The urgent notice and the quick links of the home page."""

import pytest
from lxml import html

from commune_portal.content import read_docs
from commune_portal.pages.front.fixed import fixed_pages

URGENT = "name: An Bình\nurgent: {{text: Bão <lớn>, until: {until}{more}}}\n"
FULL = (
    "name: An Bình\nhotline: 0200 000 001\n"
    "procedures: {portal: 'https://dichvucong.example/'}\n"
    "feedback: {form: 'https://phan-anh.example/'}\n"
)


@pytest.fixture
def home(site, tmp_path):
    """Return a maker of the HTML of a home page from settings and a text."""

    def make(settings, text):
        folder = tmp_path / "docs"
        folder.mkdir(exist_ok=True)
        (folder / "index.md").write_text(f"<div>{text}</div>", encoding="utf-8")
        (page,) = fixed_pages(site({"portal.yml": settings}), read_docs(folder))
        return html.fromstring(page.body)

    return make


@pytest.mark.parametrize(
    ("until", "shown"), [("2026-11-20", 0), ("2026-11-21", 1), ("2026-11-22", 1)]
)
def test_an_urgent_notice_goes_by_itself(home, until, shown):
    """It is shown until the end of its last day, its text escaped."""
    settings = URGENT.format(until=until, more="")
    found = home(settings, "{{ thong_bao_khan() }}").xpath("//section")

    assert shown == len(found)
    assert all("Bão <lớn>" in notice.text_content() for notice in found)


@pytest.mark.parametrize(
    ("link", "address"),
    [("/lien-he/", "./lien-he/"), ("https://a.example/b", "https://a.example/b")],
)
def test_an_urgent_notice_leads_on(home, link, address):
    """A page of this site is linked relative to the root, another page as written."""
    settings = URGENT.format(until="2026-12-01", more=f", link: '{link}'")

    assert [address] == home(settings, "{{ thong_bao_khan() }}").xpath("//a/@href")


@pytest.mark.parametrize(
    "link", ["lien-he", "//a.example/", "javascript:x", "/tep.pdf"]
)
def test_an_urgent_notice_that_leads_nowhere_is_a_mistake(messages, link):
    """The mistake for half an address names both ways to write one."""
    settings = URGENT.format(until="2026-12-01", more=f", link: '{link}'")
    (line,) = messages({"portal.yml": settings})

    assert f"urgent.link: «{link}»: hãy viết địa chỉ trên trang này" in line


def test_four_ways_lead_to_what_citizens_come_for(home):
    """The list of procedures, the national portal, feedback, and a call."""
    page = home(FULL, "{{ loi_tat() }}")

    assert [
        "./thu-tuc-hanh-chinh/",
        "https://dichvucong.example/",
        "https://phan-anh.example/",
        "tel:0200000001",
    ] == page.xpath("//a/@href")


def test_what_is_not_named_leads_to_the_contact_page(home):
    """There are always four links, and none to an incomplete address."""
    by_code = "name: A\nprocedures: {portal: 'https://d.example/{code}'}\n"
    ways = [
        home(settings, "{{ loi_tat() }}").xpath("//a/@href")
        for settings in ("name: A\n", by_code)
    ]

    assert [["./thu-tuc-hanh-chinh/", *["./lien-he/"] * 3]] * 2 == ways


def test_the_quick_links_call_the_commune_by_its_kind(home):
    """A phường is nowhere called a xã."""
    (links,) = home("name: An Bình\nkind: phường\n", "{{ loi_tat() }}").xpath("//nav")
    words = links.text_content()

    assert "Danh mục tại phường" in words
    assert "Gửi ý kiến cho phường" in words
