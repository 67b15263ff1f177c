"""An item in a real browser: text size, copying, reading aloud, no script, print."""

import pytest
from playwright.sync_api import expect
from tests.browser.serving import served
from tests.sites import build_with_handbook, made_once

ITEM = "tin-bai/2026/2026-11-20-tin/"
ADDRESS = f"https://anbinh.example/{ITEM}"
TEXT = """---
title: Ra quân cài đặt VNeID
date: 2026-11-20
tags: [CCHC]
description: Tổ công nghệ số đến từng nhà.
---

Sáng 20/11, tổ ra quân. Ai cũng vui!

- Thôn Đông
    - tổ một
- Thôn Đoài

| Thôn | Số người |
|---|---|
| Đông | 61 |
"""
OTHER = "---\ntitle: Tin khác\ndate: 2026-11-19\ntags: [CCHC]\n---\nA.\n"
VOICE = """
window.said = []
const voice = { lang: "vi_VN", localService: true }
const english = { lang: "en-US", localService: true }
let speaking
Object.defineProperty(window, "speechSynthesis", { value: Object.assign(
  new EventTarget(), {
    getVoices: () => [english, voice],
    speak: it => { said.push([it.text, it.voice === null]); speaking = it },
    cancel: () => { speaking = undefined },
  }) })
Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", {
  set(it) { this.chosen = it }, get() { return this.chosen } })
window.sentenceEnds = () => speaking?.onend()
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Return the address of a small site with two items."""
    folder = made_once(tmp_path_factory, "items", write_site)
    with served(folder / "site") as address:
        yield address


def write_site(folder):
    """Write the items and build their site."""
    items = folder / "content" / "tin-bai" / "2026"
    items.mkdir(parents=True)
    settings = "name: An Bình\nurl: https://anbinh.example/\n"
    (folder / "content" / "portal.yml").write_text(settings, "utf-8")
    (items / "2026-11-20-tin.md").write_text(TEXT, "utf-8")
    (items / "2026-11-19-khac.md").write_text(OTHER, "utf-8")
    build_with_handbook(folder / "content", folder / "site")


@pytest.fixture
def context(chromium):
    """Return a new visitor who may use the clipboard."""
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def page(context, address):
    """Return the page of the item."""
    page = context.new_page()
    page.goto(address + ITEM)
    return page


def button(page, name):
    """Return the button of this name."""
    return page.get_by_role("button", name=name, exact=True)


def heights(page):
    """Return the sizes of the heading and of the commune's name in the header."""
    return page.eval_on_selector_all(
        "h1, .cp-brand__name",
        "all => all.map(e => parseFloat(getComputedStyle(e).fontSize))",
    )


@pytest.mark.parametrize("width", [360, 1280, 1700, 2100])
def test_the_text_size_applies_everywhere_and_is_kept(context, page, address, width):
    """A+ enlarges the whole page and all other pages; A resets it."""
    page.set_viewport_size({"width": width, "height": 700})
    plain = heights(page)
    button(page, "A+ chữ lớn hơn").click()
    button(page, "A+ chữ lớn hơn").click()
    large = heights(page)
    announced = page.get_by_role("status").first.text_content()
    other = context.new_page()
    other.set_viewport_size({"width": width, "height": 700})
    other.goto(address)
    home = heights(other)
    button(page, "A cỡ chữ thường").click()

    assert [pytest.approx(1.3 * size) for size in plain] == large
    assert "Cỡ chữ lớn, bậc 2" == announced
    assert pytest.approx(1.3 * plain[-1]) in home
    assert plain == heights(page)


def test_the_largest_size_is_announced(page):
    """At the last step the button is disabled and keeps the focus."""
    larger = button(page, "A+ chữ lớn hơn")
    for _ in range(5):
        larger.press("Enter")

    assert ("true", "Cỡ chữ lớn nhất") == (
        larger.get_attribute("aria-disabled"),
        page.get_by_role("status").first.text_content(),
    )
    expect(larger).to_be_focused()


@pytest.mark.parametrize("width", [320, 360])
def test_the_largest_text_fits_a_phone(page, width):
    """Even the largest size does not make the page scroll sideways."""
    page.set_viewport_size({"width": width, "height": 700})
    for _ in range(3):
        button(page, "A+ chữ lớn hơn").click()

    assert width == page.evaluate("document.documentElement.scrollWidth")


def test_the_address_is_copied_and_announced(page):
    """The clipboard has the public address, and screen readers announce it."""
    button(page, "Chép liên kết").click()
    expect(page.locator(".cp-share__state")).to_have_text("Đã chép liên kết")

    assert ADDRESS == page.evaluate("navigator.clipboard.readText()")


def test_sharing_opens_plain_links(page):
    """Both networks are links with names that say what they do."""
    links = page.locator(".cp-share a")

    assert ["Chia sẻ qua Zalo", "Chia sẻ qua Facebook"] == [
        link.text_content() for link in links.all()
    ]


def test_without_a_vietnamese_voice_there_is_no_button(page):
    """Chromium has no voice here, so no button offers to read."""
    assert 0 == page.evaluate("speechSynthesis.getVoices().length")
    expect(page.locator("[data-cp-act=read]")).to_be_hidden()
    expect(button(page, "In hoặc lưu PDF")).to_be_visible()


@pytest.fixture
def speaking(context, address):
    """Return the item in a browser whose voice records what it says."""
    page = context.new_page()
    page.add_init_script(VOICE)
    page.goto(address + ITEM)
    return page


def test_title_summary_and_text_are_read_in_order(speaking):
    """Sentence by sentence, with lists and tables, and nothing else of the page."""
    button(speaking, "Nghe bài").click()
    for _ in range(20):
        speaking.evaluate("sentenceEnds()")

    assert [
        "Ra quân cài đặt VNeID",
        "Tổ công nghệ số đến từng nhà.",
        "Sáng 20/11, tổ ra quân.",
        "Ai cũng vui!",
        "Thôn Đông",
        "tổ một",
        "Thôn Đoài",
        "Thôn, Số người",
        "Đông, 61",
    ] == [text for text, _ in speaking.evaluate("said")]
    expect(button(speaking, "Nghe bài")).to_be_visible()
    expect(button(speaking, "Thôi nghe")).to_be_hidden()


def test_reading_pauses_resumes_and_stops(speaking):
    """After a pause the same sentence is repeated, after a stop reading starts over."""
    button(speaking, "Nghe bài").click()
    speaking.evaluate("sentenceEnds()")
    shown = speaking.locator(".cp-spoken").text_content()
    button(speaking, "Tạm dừng").click()
    speaking.evaluate("sentenceEnds()")
    button(speaking, "Nghe tiếp").click()
    button(speaking, "Thôi nghe").click()
    expect(button(speaking, "Nghe bài")).to_be_focused()
    button(speaking, "Nghe bài").click()

    title, summary = "Ra quân cài đặt VNeID", "Tổ công nghệ số đến từng nhà."
    assert summary == shown
    assert [title, summary, summary, title] == [
        text for text, _ in speaking.evaluate("said")
    ]


def test_without_scripts_the_item_is_complete(chromium, address):
    """Text, neighbours and sharing are there, and no button that does nothing."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + ITEM)

    expect(page.get_by_text("Ai cũng vui!")).to_be_visible()
    expect(page.get_by_role("link", name="Tin trước Tin khác")).to_be_visible()
    expect(page.get_by_role("link", name="Chia sẻ qua Zalo")).to_be_visible()
    assert [] == [
        each.text_content()
        for each in page.locator(".cp-page button").all()
        if each.is_visible()
    ]
    context.close()


def test_paper_has_the_code_and_no_controls(page):
    """The print shows the text and its address, without controls and navigation."""
    page.emulate_media(media="print")

    expect(page.locator(".cp-origin .cp-qr__code")).to_be_visible()
    for part in (".cp-reader", ".cp-share", ".cp-neighbours", ".cp-crumbs"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.locator(".cp-board")).to_be_hidden()


def test_the_notice_board_is_printed_large(page):
    """The button prints once with the agency on top and larger text."""
    page.evaluate(
        "print = () => { printed = document.documentElement.dataset.cpPrint }"
    )
    page.emulate_media(media="print")
    small = heights(page)[-1]
    page.emulate_media(media="screen")
    button(page, "In bảng tin").click()
    page.emulate_media(media="print")

    assert "board" == page.evaluate("printed")
    assert small < heights(page)[-1]
    expect(page.locator(".cp-board")).to_be_visible()

    page.evaluate("dispatchEvent(new Event('afterprint'))")

    expect(page.locator(".cp-board")).to_be_hidden()
