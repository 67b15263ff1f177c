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
# Of all rules only these look at colours: the others judge both schemes alike.
OF_COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
RUN = """async rules => (await axe.run(document, rules)).violations.flatMap(
  rule => rule.nodes.map(
    node => `${rule.id}: ${node.target.join(" ")} ${node.html}`))"""
FEW = 10  # rows of a table share one template: ten show as much as a hundred
SHORTEN = """few => document.querySelectorAll("tbody, ul, ol").forEach(
  list => [...list.children].slice(few).forEach(row => row.remove()))"""
PAPER = "getComputedStyle(document.body).backgroundColor"


IS_DARK = (
    f"""() => ({PAPER}).match(/\\d+/g).reduce((sum, part) => sum + +part, 0) < 382"""
)
SCHEMES = {"light": (False, RULES), "dark": (True, OF_COLOURS)}


@pytest.mark.parametrize("kind", KINDS)
def test_no_rule_is_broken(chromium, sample_address, kind):
    """axe-core passes on a phone and on a desktop, in light and in dark colours.

    The page is loaded once and changes its colours as the visitor's system does.
    """
    page = chromium.new_page(color_scheme="light", reduced_motion="reduce")
    page.goto(sample_address + KINDS[kind])
    page.evaluate(SHORTEN, FEW)
    page.evaluate(AXE_SCRIPT)
    wrong = []
    for scheme, (is_dark, rules) in SCHEMES.items():
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.wait_for_function(f"wanted => ({IS_DARK})() === wanted", arg=is_dark)
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate(RUN, rules)
            wrong += [f"{scheme} {width}: {line}" for line in found]

    assert [] == wrong
    page.close()
