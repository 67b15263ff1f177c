"""The sample site in a real browser: complete, local, and usable on small screens."""

import re

import pytest
from playwright.sync_api import Browser
from tests.places import THEME

from commune_portal.publishing.theme import joined_styles

KINDS = ("home", "item", "section", "statistics")
STYLES = THEME / "styles"
RULES = """texts => texts.flatMap(text => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return [...sheet.cssRules].map(rule => rule.cssText)
})"""


@pytest.fixture(scope="module")
def site(sample_address: str) -> str:
    """Return the address of the sample site."""
    return sample_address


@pytest.fixture(scope="module")
def addresses(site: str, chromium: Browser) -> dict[str, str]:
    """Return one address of each kind of page, found as a reader finds it: by links."""
    page = chromium.new_page()
    page.goto(site)
    links = page.eval_on_selector_all("a[href]", "links => links.map(a => a.href)")
    page.close()

    def first(pattern: str) -> str:
        return next(m[0] for link in links if (m := re.match(f".*{pattern}", link)))

    return {
        "home": site,
        "item": first(r"/tin-bai/\d{4}/[^/]+/$"),
        "section": first(r"/chuyen-muc/[^/]+/$"),
        "statistics": first(r"/thong-ke/\d{4}/"),
    }


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_loads_whole_from_its_own_server(page, site, addresses, kind):
    """No request leaves the origin, none fails, and the console shows no error."""
    wrong: list[str] = []
    page.on("request", lambda r: r.url.startswith(site) or wrong.append(r.url))
    page.on("requestfailed", lambda r: wrong.append(f"failed: {r.url}"))
    page.on("response", lambda r: r.ok or wrong.append(f"{r.status}: {r.url}"))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda m: m.type == "error" and wrong.append(m.text))

    page.goto(addresses[kind], wait_until="networkidle")

    assert [] == wrong


@pytest.mark.parametrize("width", [320, 360])
def test_nothing_scrolls_sideways_on_a_phone(page, addresses, width):
    """Wide tables and charts scroll inside their own frames, never the page."""
    page.set_viewport_size({"width": width, "height": 700})
    widths = {}
    for kind in KINDS:
        page.goto(addresses[kind])
        widths[kind] = page.evaluate("document.documentElement.scrollWidth")

    assert dict.fromkeys(KINDS, width) == widths


def test_a_page_says_that_it_is_in_vietnamese(page, addresses):
    """The document is Vietnamese; only the credit to Material is marked as English."""
    page.goto(addresses["home"])
    languages = page.eval_on_selector_all("[lang]", "all => all.map(e => e.lang)")

    assert "vi" == languages[0]
    assert {"vi", "en"} >= set(languages)


def test_the_first_tab_stop_skips_to_the_text(page, addresses):
    """The first stop of the Tab key is the link to the main content."""
    page.goto(addresses["home"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert "noi-dung" == page.evaluate("document.activeElement.id")


def scheme(page):
    """Return the colours shown and the name of the button."""
    shown = page.evaluate("document.documentElement.dataset.mdColorScheme")
    return shown, page.locator("#cp-scheme").get_attribute("aria-label")


def test_the_colour_scheme_is_chosen_and_remembered(chromium, site):
    """The button switches from the system's scheme to light, to dark and back."""
    context = chromium.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(site)
    found = [scheme(page)]
    for _ in range(2):
        page.locator("#cp-scheme").click()
        found.append(scheme(page))
    page.emulate_media(color_scheme="light")
    page.reload()
    found.append(scheme(page))
    page.locator("#cp-scheme").click()
    found.append(scheme(page))
    context.close()

    machine = "Giao diện theo máy; bấm để chọn nền sáng"
    light, dark = "Nền sáng; bấm để chọn nền tối", "Nền tối; bấm để theo máy"
    assert [
        ("slate", machine),
        ("default", light),
        ("slate", dark),
        ("slate", dark),
        ("default", machine),
    ] == found


@pytest.mark.parametrize("width", [360, 1280])
def test_the_menu_works_by_keyboard(page, site, width):
    """A group opens with Enter, closes with Escape, and gives the focus back."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site)
    opener, group = (
        page.locator("#cp-open-menu"),
        page.locator(".cp-menu details").first,
    )
    if width < 960:
        assert not page.locator("#cp-menu").is_visible()
        opener.focus()
        page.keyboard.press("Enter")
        assert "true" == opener.get_attribute("aria-expanded")
    group.locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = page.evaluate("document.activeElement.closest('details[open]') !== null")
    page.keyboard.press("Escape")

    assert inside
    assert group.get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_one_group_of_the_menu_is_open_at_a_time(page, site):
    """Opening a group closes the other; so does a click elsewhere."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(site)
    groups = page.locator(".cp-menu details")
    groups.nth(0).locator("summary").click()
    groups.nth(1).locator("summary").click()
    page.wait_for_function("document.querySelectorAll('details[open]').length === 1")
    second = groups.nth(1).get_attribute("open") is not None
    page.mouse.click(640, 700)

    assert second
    assert 0 == page.locator(".cp-menu details[open]").count()


def test_without_script_the_menu_is_open(chromium, site):
    """On a phone without scripts the menu is shown, and the button is not."""
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 800}
    )
    page = context.new_page()
    page.goto(site)
    visible = page.locator("#cp-menu").is_visible()
    opener = page.locator("#cp-open-menu").is_visible()
    context.close()

    assert (True, False) == (visible, opener)


def test_a_served_sheet_has_the_rules_of_its_components(page):
    """To the browser a minified sheet is its components, one after the other."""
    for sheet in joined_styles(THEME):
        source = (STYLES / sheet.path.rpartition("/")[2]).read_text(encoding="utf-8")
        parts = re.findall('^@import "(.+)";$', source, re.MULTILINE)
        texts = [(STYLES / part).read_text(encoding="utf-8") for part in parts]
        components = page.evaluate(RULES, [*texts, source])

        assert components == page.evaluate(RULES, [sheet.text])
        assert components
