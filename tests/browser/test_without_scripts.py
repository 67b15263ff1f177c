"""The site without JavaScript: readable, and clear about what needs scripts."""

import pytest

PAGES = {
    "": "An Bình",
    "chuyen-muc/cai-cach-hanh-chinh/": "Cải cách hành chính",
    "tin-bai/2025/2025-10-10-ngay-hoi-so-xa-an-binh/": "Ngày hội",
    "luu-tru/2026/10/": "Tháng 10",
    "thong-ke/2026/": "Tin bài và tuyên truyền",
    "bao-cao/2025-nam/": "Báo cáo",
    "thu-tuc-hanh-chinh/": "Thủ tục",
    "thu-tuc-hanh-chinh/1.001193/": "khai sinh",
    "van-ban/": "Văn bản",
    "ke-hoach/2026/": "kế hoạch",
    "lien-he/": "Liên hệ",
    "huong-dan/dang-tin/": "Đăng tin",
}
DEAD_BUTTONS = "button:visible:not([type=submit]), [role=button]:visible"


@pytest.fixture(params=[360, 1280])
def still(chromium, request):
    """Return a page that runs no script, on a phone and on a desktop."""
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": request.param, "height": 900}
    )
    yield context.new_page()
    context.close()


def test_every_kind_is_readable(still, sample_address):
    """Heading and text are visible, and no button that would do nothing."""
    for url, words in PAGES.items():
        still.goto(sample_address + url)

        assert words.lower() in still.locator("main").inner_text().lower(), url
        assert still.locator("h1").first.is_visible(), url
        assert [] == still.locator(DEAD_BUTTONS).all_inner_texts(), url


def test_links_lead_from_home_to_an_item(still, sample_address):
    """The menu links sections, a section links its items."""
    still.goto(sample_address)
    still.locator("a[href*='chuyen-muc/']:visible").first.click()
    assert "/chuyen-muc/" in still.url
    still.locator("main a[href*='tin-bai/']:not([aria-hidden]):visible").first.click()

    assert "/tin-bai/" in still.url


def test_pictures_are_shown(still, sample_address):
    """No picture waits for a script."""
    still.goto(f"{sample_address}tin-bai/2025/2025-10-10-ngay-hoi-so-xa-an-binh/")
    widths = still.eval_on_selector_all(
        "article img", "all => all.map(one => one.naturalWidth)"
    )

    assert widths
    assert 0 not in widths


def test_the_search_page_says_that_it_needs_scripts(still, sample_address):
    """The page says so and links the archive instead."""
    still.goto(sample_address)
    still.locator(".cp-search__input").fill("khai sinh")
    still.locator(".cp-search__button").click()

    assert "/tim-kiem/?q=khai+sinh" in still.url
    assert still.get_by_text("Tìm kiếm cần JavaScript").is_visible()
    still.locator("main").get_by_role("link", name="Lưu trữ").click()
    assert "/luu-tru/" in still.url
