"""Items: their head and foot, their files, withdrawn ones, previews."""

import yaml
from tests.pages.rendered import rendered

from commune_portal.pages import CopiedFile, item_pages, preview_pages
from commune_portal.publishing.site_files import bytes_of

PATH = "tin-bai/2026/2026-11-02-thoat"
NASTY = 'Phí < 5.000 đồng & "lệ phí" | {{ x }} {% if %} <script>a</script>'


def test_everything_of_the_front_matter_is_escaped(site, body, make_item):
    """A title with HTML and Jinja syntax is shown as it was typed."""
    quoted = f"'{NASTY}'"
    pages = [
        *rendered(
            item_pages,
            site(
                {
                    f"{PATH}.md": make_item(
                        "2026-11-02",
                        "CCHC",
                        title=quoted,
                        description=quoted,
                        authors=f"[{quoted}]",
                        keywords=f"[{quoted}]",
                        source=f"{{name: {quoted}, url: 'https://a.example/?a=1&b=2'}}",
                        corrections=f"[{{date: 2026-11-03, note: {quoted}}}]",
                    )
                }
            ),
        )
    ]
    page = body(pages, f"{PATH}.md")

    assert NASTY == page.findtext(".//h1")
    assert 6 <= page.text_content().count(NASTY)
    assert [] == page.xpath("//script | //a[starts-with(@href, 'javascript')]")


def test_front_matter_is_html(site, make_item):
    """The title and description are escaped: themes print them as they are."""
    quoted = f"'{NASTY}'"
    content = {f"{PATH}.md": make_item("2026-11-02", "CCHC", title=quoted)}
    (page,) = rendered(item_pages, site(content))
    head = yaml.safe_load(page.text.split("---\n")[1])

    assert "<" not in head["title"] + head["description"]
    assert '"' not in head["description"]
    assert {"title", "description", "hide", "portal"} == set(head)
    assert ("item", "2026-11-02") == (
        head["portal"]["page"],
        head["portal"]["item"]["day"],
    )


def test_marks_of_templates_in_the_text_mean_nothing(site, make_item):
    """Braces and bars of the text are shown as they were typed."""
    text = "Dòng {{ a }} {% b %} | <b>c</b>\n"
    content = {f"{PATH}.md": make_item("2026-11-02", "CCHC") + text}
    (page,) = rendered(item_pages, site(content))

    assert "Dòng {{ a }} {% b %} | <b>c</b></p>" in page.text


def test_a_folder_item_keeps_its_files_beside_it(site, body, make_item, content, png):
    """Copies of pictures and attachments lie next to the page."""
    content({f"{PATH}/ảnh bìa.png": png, f"{PATH}/kh.pdf": b"%PDF-1.4 %%EOF"})
    pages = [
        *rendered(
            item_pages,
            site(
                {
                    f"{PATH}/index.md": make_item(
                        "2026-11-02",
                        "CCHC",
                        image="ảnh bìa.png",
                        image_alt="'Ảnh \"bìa\"'",
                        attachments="[{title: Kế <hoạch>, file: kh.pdf}]",
                    )
                }
            ),
        )
    ]
    page = body(pages, f"{PATH}/index.md")
    (picture,) = page.xpath("//figure//img")

    assert {f"{PATH}/index.md", f"{PATH}/kh.pdf"} | {
        f"{PATH}/anh-bia-4.{ending}" for ending in ("webp", "jpg")
    } == {page.path for page in pages}
    assert f"../../../{PATH}/anh-bia-4.jpg" == picture.get("src")
    assert 'Ảnh "bìa"' == picture.get("alt")
    assert [f"../../../{PATH}/kh.pdf"] == page.xpath(
        "//section[@class='cp-attachments']//a/@href"
    )
    assert [b"%PDF-1.4 %%EOF"] == [
        bytes_of(page) for page in pages if isinstance(page, CopiedFile)
    ]


def test_a_withdrawn_item_leaves_a_tombstone(site, body, make_item):
    """Its page says that it was withdrawn and why, and shows none of its text."""
    content = {
        f"{PATH}.md": make_item(
            "2026-11-02",
            "CCHC",
            title="Nội dung cũ",
            withdrawn="{date: 2026-11-03, reason: Sai <số> liệu}",
        )
    }
    pages = [*rendered(item_pages, site(content))]
    page = body(pages, f"{PATH}.md")

    assert "Sai <số> liệu" in page.text_content()
    assert "03/11/2026" in page.text_content()
    assert "Nội dung cũ" not in pages[0].text


def test_drafts_and_coming_items_are_previews_only(site, make_item):
    """Drafts and coming items are not published; their previews are marked."""
    site = site(
        {
            "tin-bai/2026/nhap.md": make_item("2026-11-02", "CCHC", draft="true"),
            "tin-bai/2026/mai.md": make_item("2026-11-22", "CCHC"),
        }
    )
    previews = {page.path: page for page in rendered(preview_pages, site)}

    assert [] == [*rendered(item_pages, site)]
    assert {"tin-bai/2026/nhap.md", "tin-bai/2026/mai.md", "chua-dang/index.md"} == set(
        previews
    )
    assert all(page.is_preview for page in previews.values())
    assert "<strong>Bản nháp</strong>" in previews["tin-bai/2026/nhap.md"].text
    assert "<strong>Chưa đến ngày đăng</strong>" in previews["tin-bai/2026/mai.md"].text
