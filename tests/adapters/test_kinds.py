"""Every kind of page has its place in kinds.py, where the tests of all kinds look."""

import ast

from tests.kinds import KINDS
from tests.places import ROOT

PAGES = ROOT / "src" / "commune_portal" / "pages"
OF_MARKDOWN = {"home", "fixed", "handbook"}  # docs/, not made by templates
PREVIEW = {"draft"}  # editors see it in `mkdocs serve`; no site has it
KIND = "//div[contains(@class, 'cp-page--')]/@class"


def kinds_of(tree):
    """Return the kinds of page that a page of the site says it is."""
    return {name.rpartition("--")[2] for name in tree.xpath(KIND)}


def kinds_in_code():
    """Return the kinds that the calls of `PageHead` in our own code name."""
    calls = (
        node
        for file in sorted(PAGES.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "PageHead"
    )
    return {
        leaf.value
        for call in calls
        for leaf in ast.walk(call.args[2])
        if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str)
    }


def test_each_kind_of_page_of_the_sample_has_an_address(sample):
    """A kind that no address stands for would be looked at by no test of all kinds."""
    pages = [path for path in sample.files() if path.endswith("index.html")]
    of_site = {
        kind
        for path in pages
        for kind in kinds_of(sample.page(path.removesuffix("index.html")))
    }
    of_addresses = {
        kind
        for url in KINDS.values()
        if not url.endswith(".html")
        for kind in kinds_of(sample.page(url))
    }

    assert of_site == of_addresses


def test_each_kind_that_the_code_can_make_is_in_the_sample(sample):
    """The sample shows whatever a commune may have, so that tests can look at it."""
    shown = {
        kind
        for url in KINDS.values()
        if not url.endswith(".html")
        for kind in kinds_of(sample.page(url))
    }

    assert kinds_in_code() - PREVIEW == shown - OF_MARKDOWN
