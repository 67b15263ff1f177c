"""From home to a search result by keyboard: each stop is visible, none is a trap."""

import pytest

ENOUGH = 400
STOP = """() => {
  const here = document.activeElement
  if (here === document.body) return null
  const style = getComputedStyle(here)
  const box = here.getClientRects()[0]
  const over = box && document.elementFromPoint(
    box.x + box.width / 2, box.y + box.height / 2)
  const before = window.lastStop
  window.lastStop = here
  return {
    what: here.outerHTML.slice(0, 120),
    isSeen: Boolean(over) && (here.contains(over) || over.contains(here)),
    hasRing: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    isNext: !before || Boolean(
      before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING),
  }
}"""
GOOD = {"isSeen": True, "hasRing": True, "isNext": True}


def next_stop(page):
    """Press Tab; return what has the focus then, None after the last stop."""
    page.keyboard.press("Tab")
    return page.evaluate(STOP)


def faults_of(stop):
    """Return what is wrong with a stop, in words."""
    return [f"{key}: {stop['what']}" for key in GOOD if not stop[key]]


def tab_to(page, selector):
    """Press Tab until the focus is on the selector; every stop must be good."""
    is_there = f"document.activeElement.matches({selector!r})"
    for _ in range(ENOUGH):
        stop = next_stop(page)
        assert stop is not None, f"no way to {selector}"
        assert [] == faults_of(stop)
        if page.evaluate(is_there):
            return
    pytest.fail(f"{selector} is too far")


def follow(page, selector):
    """Move to a link with Tab and open it with Enter."""
    tab_to(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_from_home_to_a_search_result(page, sample_address):
    """Home, a section, an item, the search box, a result: with Tab and Enter only."""
    page.goto(sample_address)
    follow(page, "a[href*='chuyen-muc/']")
    assert "/chuyen-muc/" in page.url
    follow(page, "main a[href*='tin-bai/']")
    assert "/tin-bai/" in page.url
    tab_to(page, ".cp-search__input")
    page.keyboard.type("khai sinh")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.locator("#tim-ket-qua a").first.wait_for()
    expected = page.locator("#tim-ket-qua a").first.text_content().strip()
    follow(page, "#tim-ket-qua a")

    assert expected == page.locator("h1").text_content().strip()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "url", ["", "tim-kiem/", "thu-tuc-hanh-chinh/1.001193/", "huong-dan/dang-tin/"]
)
def test_every_stop_is_seen_and_the_last_one_leads_out(
    page, sample_address, url, width
):
    """Focus follows the text, shows its ring, is never hidden and never caught."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(sample_address + url)
    stops = []
    while (stop := next_stop(page)) and len(stops) < ENOUGH:
        stops.append(stop)

    assert stop is None
    assert [] == [fault for stop in stops for fault in faults_of(stop)]
    assert len(stops) > 10


def test_the_first_stop_leads_past_the_menu(page, sample_address):
    """After the skip link the next stop is in the text."""
    page.goto(f"{sample_address}chuyen-muc/cai-cach-hanh-chinh/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("Boolean(document.activeElement.closest('main'))")


def test_the_menu_of_a_phone_opens_and_closes(page, sample_address):
    """Enter opens it, its links follow, Escape closes it and focuses the button."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(sample_address)
    tab_to(page, "#cp-open-menu")
    page.keyboard.press("Enter")
    tab_to(page, "#cp-menu a")
    page.keyboard.press("Escape")

    assert "cp-open-menu" == page.evaluate("document.activeElement.id")
    assert not page.locator("#cp-menu a").first.is_visible()
