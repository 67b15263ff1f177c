"""axe-core finds nothing on any kind of page: WCAG 2.2 A and AA, best practice."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from tests.kinds import KINDS

RULES = {
    "runOnly": {
        "type": "tag",
        "values": [
            "wcag2a",
            "wcag2aa",
            "wcag21a",
            "wcag21aa",
            "wcag22aa",
            "best-practice",
        ],
    },
    "resultTypes": ["violations"],
}
RUN = """async rules => (await axe.run(document, rules)).violations.flatMap(
  rule => rule.nodes.map(
    node => `${rule.id}: ${node.target.join(" ")} ${node.html}`))"""
FEW = 10  # rows of a table share one template: ten show as much as a hundred
SHORTEN = """few => document.querySelectorAll("tbody, ul, ol").forEach(
  list => [...list.children].slice(few).forEach(row => row.remove()))"""
PAPER = "getComputedStyle(document.body).backgroundColor"


def brightness(colour):
    """Return the sum of red, green and blue of a colour like `rgb(1, 2, 3)`."""
    return sum(int(part) for part in colour[4:-1].split(", "))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_rule_is_broken(chromium, sample_address, kind, scheme):
    """axe-core passes on a phone and on a desktop, in light and in dark colours."""
    page = chromium.new_page(color_scheme=scheme, reduced_motion="reduce")
    page.goto(sample_address + KINDS[kind])
    page.evaluate(SHORTEN, FEW)
    page.evaluate(AXE_SCRIPT)
    wrong = []
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        wrong += [f"{width}: {line}" for line in page.evaluate(RUN, RULES)]

    assert (scheme == "light") == (brightness(page.evaluate(PAPER)) > 382)
    assert [] == wrong
    page.close()
