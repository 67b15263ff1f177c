"""The site of the queries, built and served."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.search.queries import ITEMS, PROCEDURES
from tests.browser.serving import served
from tests.sites import build_with_handbook, made_once

FIRST_DAY = date(2025, 12, 1)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'"
)


def write_items(folder: Path) -> None:
    """Write the items, one a day, and a second section for some of them."""
    for index, (slug, title, text) in enumerate(ITEMS):
        day = FIRST_DAY + timedelta(days=index)
        tag = "TTHC" if slug.startswith("khai-") else "CCHC"
        place = folder / "tin-bai" / str(day.year)
        place.mkdir(parents=True, exist_ok=True)
        head = f"---\ntitle: {title}\ndate: {day}\ntags: [{tag}]\n---\n\n"
        (place / f"{day}-{slug}.md").write_text(f"{head}{text}\n", encoding="utf-8")


@pytest.fixture(scope="session")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built site of the queries; beside it, `served` has it below a path."""
    return made_once(tmp_path_factory, "search", write_site) / "site"


def write_site(folder: Path) -> None:
    """Write the content and build its site."""
    write_items(folder / "content")
    for code, name in PROCEDURES:
        head = f'---\ncode: "{code}"\nname: {name}\nfield: Hộ tịch\n'
        file = folder / "content" / "thu-tuc" / f"{code}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"{head}updated: 2026-11-20\n---\n", encoding="utf-8")
    (folder / "content" / "portal.yml").write_text("name: An Bình\n", encoding="utf-8")
    build_with_handbook(folder / "content", folder / "site")
    (folder / "served").mkdir()
    (folder / "served" / "xa").symlink_to(folder / "site")


@pytest.fixture(scope="module")
def address(searched: Path) -> Iterator[str]:
    """Return the address of the site, below a path as some communes have it."""
    root = searched.parent / "served"
    # Only what the search page's own script needs may run.
    with served(root, {"Content-Security-Policy": POLICY}) as address:
        yield f"{address}xa/"


@pytest.fixture(scope="module")
def results(chromium: Browser, address: str) -> Iterator[Page]:
    """Return the search page, shared by the tests of a file: its index stays loaded."""
    page = chromium.new_page()
    page.goto(f"{address}tim-kiem/")
    yield page
    page.close()
