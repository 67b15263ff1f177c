"""Every kind of page at 400 % (1280 pixels are then 320 wide), without motion."""

import pytest
from tests.kinds import KINDS

BEYOND = """width => [...document.querySelectorAll("body *")]
  .filter(one => one.getBoundingClientRect().right > width + 1)
  .slice(0, 5).map(one => one.outerHTML.slice(0, 100))"""
NARROW = 320


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways_and_nothing_moves(chromium, sample_address, kind):
    """Wide tables scroll in their own frames; reduced motion is respected."""
    page = chromium.new_page(
        viewport={"width": NARROW, "height": 256}, reduced_motion="reduce"
    )
    page.goto(sample_address + KINDS[kind])
    width = page.evaluate("document.documentElement.scrollWidth")

    assert NARROW == width, page.evaluate(BEYOND, NARROW)
    assert 0 == page.evaluate("document.getAnimations().length")
    page.close()
