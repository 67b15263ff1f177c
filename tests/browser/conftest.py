"""The browser, its pages, and the address of the sample site."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.browser.serving import served
from tests.programs import installed
from tests.sites import Built


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return the one browser of this process: Playwright refuses to start twice."""
    program = installed("chromium", "google-chrome", "chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox"]
        )
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Return a new page."""
    page = chromium.new_page()
    yield page
    page.close()


@pytest.fixture(scope="session")
def sample_address(sample: Built) -> Iterator[str]:
    """Return the address at which the sample site is served."""
    with served(sample.folder) as address:
        yield address
