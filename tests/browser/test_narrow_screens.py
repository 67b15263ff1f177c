"""On a phone: targets large enough to touch, and no figure broken across lines."""

import pytest
from tests.kinds import KINDS

FINGER = 44
# Links within sentences and lists of text are as high as their line (WCAG 2.5.8).
PRESSED = (
    ".md-header :is(a, button, input), #cp-menu :is(a, summary), .cp-ways a, "
    ".cp-footer__map a, .cp-pages a, a.cp-figure"
)
SMALL = """([pressed, least]) => [...document.querySelectorAll(pressed)]
  .filter(e => e.checkVisibility() && !e.closest(".cp-hidden"))
  .filter(e => {
    const box = (e.closest("form") ?? e).getBoundingClientRect()
    return box.height < least || box.width < least
  }).map(e => `${e.tagName} ${e.className} ${e.textContent.trim()}`)"""


@pytest.mark.parametrize("kind", ["home", "item", "section", "period", "not found"])
def test_targets_are_large_enough(chromium, sample_address, kind):
    """Targets in header, menu, links, figures, pages and footer have 44 pixels."""
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.goto(sample_address + KINDS[kind])
    page.locator("#cp-open-menu").click()
    page.locator("#cp-menu summary").first.click()
    found = page.evaluate(SMALL, [PRESSED, FINGER])
    page.close()

    assert [] == found


CUT = """() => [...document.querySelectorAll(".cp-number")].flatMap(cell => {
  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const cut = []
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    for (const word of node.data.matchAll(/\\S+/g)) {
      const range = document.createRange()
      range.setStart(node, word.index)
      range.setEnd(node, word.index + word[0].length)
      const tops = [...range.getClientRects()].map(box => Math.round(box.top))
      if (new Set(tops).size > 1) cut.push(word[0])
    }
  }
  return cut
})"""


@pytest.mark.parametrize("width", [320, 360])
def test_a_figure_is_never_broken(chromium, sample_address, width):
    """1.095 is never shown as 1.09 and 5: the table scrolls in its frame instead."""
    page = chromium.new_page(viewport={"width": width, "height": 700})
    page.goto(sample_address + KINDS["period"])
    cut = page.evaluate(CUT)
    count = page.locator(".cp-number").count()
    page.close()

    assert 50 < count
    assert [] == cut
