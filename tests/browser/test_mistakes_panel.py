"""The panel of mistakes over a page, as an editor sees it while the site is served."""

from threading import Thread

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from tests.browser.test_accessibility import RULES, RUN
from tests.sites import Built

from commune_portal.adapters.serving.preview import Preview
from commune_portal.adapters.serving.server import PreviewServer
from commune_portal.errors import ContentError

LONG = "content/tin-bai/2026/2026-11-20-mot-ten-tep-rat-dai-khong-co-dau-cach.md"
WIDER = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture
def served(built: Built):
    """Return a server of the small commune with a mistake, and its preview."""
    preview = Preview(good=built.folder)
    preview.fail([ContentError(LONG, 4, "tags", "«TTHX» không phải chuyên mục")])
    with PreviewServer(("127.0.0.1", 0), preview, "ten") as server:
        server.show()
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server, preview
        super(PreviewServer, server).shutdown()
        thread.join()


def test_the_panel_can_be_read_and_goes_by_itself(chromium, served):
    """On a phone and a desktop, in light and dark, and without scripts."""
    server, preview = served
    wrong: list[str] = []
    for scheme in "light", "dark":
        page = chromium.new_page(color_scheme=scheme)
        page.goto(server.url)
        page.evaluate(AXE_SCRIPT)
        for width in 360, 1280:
            page.set_viewport_size({"width": width, "height": 900})
            wrong += page.evaluate(RUN, RULES)
            wrong += ["wider than the screen"] * page.evaluate(WIDER)
        if scheme == "light":
            page.close()
    plain = chromium.new_page(java_script_enabled=False)
    plain.goto(server.url)
    shown = plain.get_by_role("alert").inner_text()
    plain.close()
    preview.fail([])
    server.show()
    page.get_by_role("alert").wait_for(state="detached")
    page.close()

    assert [] == wrong
    assert f"{LONG}:4 tags: «TTHX» không phải chuyên mục" in shown
