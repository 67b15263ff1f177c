"""A page that has a key is finished once, and again where the theme prints others."""

import pytest
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.nav import Link, Navigation, Section
from tests.places import ROOT

from commune_portal.adapters.finishing.files import FinishedFile
from commune_portal.adapters.finishing.finishing import Finisher
from commune_portal.adapters.finishing.kept import Kept, kept_pages
from commune_portal.pages import Html, HtmlPage

NAV = [Section("Tin tức", [Link("Lưu trữ", "luu-tru/")])]


class Store(dict):
    """A store in memory."""

    put = dict.__setitem__


class OtherPlugin(BasePlugin):
    """Changes every page."""

    def on_post_page(self, output, **_):
        """Return another page."""
        return output.upper()


@pytest.fixture
def finish():
    """Return what finishes a page and says whether a template was rendered for it."""
    memo = Store()

    def finished(key="1", path="a/index.md", nav=NAV, draft=False, **settings):
        config = load_config(str(ROOT / "mkdocs.yml"), **settings)
        calls = []

        def render(context):
            calls.append(context)
            return context["page"].content

        finisher = Finisher(render, Navigation(nav, []), config, [])
        finishing = kept_pages(finisher, memo, ["today", "content"])
        page = HtmlPage(path, lambda: Html({}, f"<p>{key}</p>\n"), "item", key=key)
        level = InclusionLevel.DRAFT if draft else InclusionLevel.NOT_IN_NAV
        return finishing(FinishedFile(config, page, level)), len(calls)

    return finished


def test_a_page_is_rendered_once(finish):
    """The next build takes its bytes, also on another day."""
    found = finish(), finish(extra={"today": "2026-12-01"})

    assert ((b"<p>1</p>", 1), (b"<p>1</p>", 0)) == found


@pytest.mark.parametrize(
    "change",
    [
        {"key": "2"},
        {"path": "b/index.md"},
        {"draft": True},
        {"site_name": "Xã khác"},
        {"site_url": "https://example.org/"},
        {"extra": {"muc": "khác"}},
        {"theme": {"name": "commune-portal", "features": ["navigation.path"]}},
        {"nav": [Section("Tin", NAV[0].children)]},
        {"nav": [Section("Tin tức", [Link("Lưu trữ", "luu/")])]},
    ],
)
def test_another_page_is_rendered(finish, change):
    """Another text, place, settings or navigation."""
    finish()

    assert 1 == finish(**change)[1]


@pytest.mark.parametrize("key", ["", "1"])
def test_only_a_page_with_a_key_is_kept(finish, key):
    """The others cost as much to be known as to be made."""
    finish(key=key)

    assert (0 if key else 1) == finish(key=key)[1]


def test_templates_of_a_commune_may_print_anything(finish, tmp_path):
    """Then nothing is kept."""
    own = {"theme": {"name": "commune-portal", "custom_dir": str(tmp_path)}}
    finish(**own)

    assert 1 == finish(**own)[1]


def test_other_plugins_may_change_pages():
    """Then nothing is kept."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    finisher = Finisher(str, Navigation(NAV, []), config, [])
    before = isinstance(kept_pages(finisher, Store(), []), Kept)
    config.plugins["other"] = OtherPlugin()

    assert (True, finisher) == (before, kept_pages(finisher, Store(), []))
