"""The search page beyond its queries: what is indexed, filters, and no JavaScript."""

import shutil

import pytest
from lxml import html
from playwright.sync_api import expect
from tests.browser.search.queries import ITEMS
from tests.commanding import ended


def files(folder):
    """Return every file below the folder."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_items_and_fixed_pages_are_found_lists_are_not(searched):
    """Built pages that are searchable are marked, with their kind and day.

    Without the handbook, its page that explains figures is one for citizens.
    """
    marked = {
        path.parent.relative_to(searched).as_posix(): html.parse(path).find(
            ".//*[@data-search-body]"
        )
        for path in searched.rglob("*.html")
    }
    kinds = {
        url: node.get("data-search-words").split()[0]
        for url, node in marked.items()
        if node is not None
    }
    item = marked["tin-bai/2025/2025-12-01-chuyen-doi-so"]

    assert len(ITEMS) == list(kinds.values()).count("zzloaitinbai")
    assert "zzloaitrang" == kinds["lien-he"]
    assert "2025-12-01" == item.get("data-search-order") == item.get("data-search-day")
    assert {"huong-dan/cach-dem"} == {url for url in kinds if "huong-dan" in url}
    assert set() == {url.partition("/")[0] for url in kinds} & {
        "luu-tru",
        "chuyen-muc",
        "thong-ke",
        "tim-kiem",
        ".",
    }


def test_the_index_is_the_same_twice_and_holds_what_is_used(searched, tmp_path):
    """A second index of one site has the same bytes; the old one is replaced whole."""
    searched = shutil.copytree(searched, tmp_path / "site")
    index = searched / "tim-kiem" / "chi-muc"
    first = files(index)
    (index / "old").write_text("old", encoding="utf-8")
    again = ended("index_search", searched)

    assert 0 == again.returncode, again.stderr
    assert first == files(index)
    assert {"goi.json", "tu", "trang"} == {name.partition("/")[0] for name in first}
    assert {index, index.parent / "index.html"} == set(index.parent.iterdir())
    assert not (searched / "assets" / "javascripts" / "lunr").exists()
    assert not (searched / "search").exists()


def test_a_folder_that_is_not_a_site_is_one_line(tmp_path):
    """A folder that is not a built site is reported."""
    found = ended("index_search", tmp_path)

    assert 1 == found.returncode
    assert f"{tmp_path}: không phải thư mục của trang đã dựng\n" == found.stderr


@pytest.mark.browser
def test_filters_narrow_and_stay_in_the_address(results):
    """Filters leave the items that match, and the address keeps them."""
    results.locator("#tim-tu").fill("đăng ký")
    results.locator("#tim-tu").press("Enter")
    expect(results.locator("#tim-so")).to_have_text("Tìm thấy 6 trang có «đăng ký».")
    results.locator("#tim-loai").select_option("Thủ tục")
    expect(results.locator("#tim-so")).to_have_text("Tìm thấy 3 trang có «đăng ký».")
    results.locator("#tim-loai").select_option("Tin bài")
    results.locator("#tim-nam").select_option("2025")
    expect(results.locator("#tim-so")).to_have_text("Tìm thấy 2 trang có «đăng ký».")
    results.reload()
    expect(results.locator("#tim-so")).to_have_text("Tìm thấy 2 trang có «đăng ký».")

    assert ["zzloaitinbai", "zznam2025"] == [
        results.locator(name).input_value() for name in ("#tim-loai", "#tim-nam")
    ]
    expect(results.locator(".cp-found__about").first).to_have_text(
        "Tin bài · Thủ tục hành chính · 21/12/2025"
    )


@pytest.mark.browser
def test_the_box_of_every_page_leads_to_the_results(chromium, address):
    """A query typed on any page is answered on the search page, opened by keyboard."""
    page = chromium.new_page()
    page.goto(f"{address}lien-he/")
    page.locator("#tim-nhanh").fill("khai sinh")
    page.locator("#tim-nhanh").press("Enter")
    expect(page.locator("#tim-so")).to_have_text("Tìm thấy 2 trang có «khai sinh».")
    page.locator(".cp-found a").last.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Đăng ký khai sinh")
    page.close()


@pytest.mark.browser
def test_nothing_found_gives_advice(results, address):
    """Where nothing is found, the same words without marks are offered."""
    results.goto(f"{address}tim-kiem/")
    results.locator("#tim-tu").fill("đuòng")
    results.locator("#tim-tu").press("Enter")
    results.get_by_role("link", name="duong", exact=True).click()

    expect(results.locator("#tim-so")).to_have_text("Tìm thấy 3 trang có «duong».")


@pytest.mark.browser
def test_without_javascript_the_page_says_that_it_needs_it(chromium, address):
    """The box still leads somewhere that helps."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}lien-he/")
    page.locator("#tim-nhanh").fill("khai sinh")
    page.locator("#tim-nhanh").press("Enter")

    expect(page.locator("main")).to_contain_text("Tìm kiếm cần JavaScript")
    expect(page.get_by_role("link", name="Lưu trữ").last).to_be_visible()
    context.close()
