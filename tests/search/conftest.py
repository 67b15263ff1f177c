"""The site of the queries, built and served, and the machine's Chromium."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.search.queries import ITEMS, PROCEDURES

ROOT = Path(__file__).parents[2]
FIRST_DAY = date(2025, 12, 1)
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'"
)
CHROMIUMS = ("chromium", "google-chrome", "chromium-browser")


class _QuietHandler(SimpleHTTPRequestHandler):
    """Serves with a strict policy: what another script needs does not run here."""

    def end_headers(self) -> None:
        """Send the policy that the search page has to live with."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: a failed request is the test's to tell."""


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
    """Return the built site of the queries."""
    folder = tmp_path_factory.mktemp("search")
    write_items(folder / "content")
    for code, name in PROCEDURES:
        head = f'---\ncode: "{code}"\nname: {name}\nfield: Hộ tịch\n'
        file = folder / "content" / "thu-tuc" / f"{code}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"{head}updated: 2026-11-20\n---\n", encoding="utf-8")
    (folder / "content" / "portal.yml").write_text("name: An Bình\n", encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-d", folder / "site"],
        cwd=ROOT,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "PORTAL_CONTENT": str(folder / "content"),
            "PORTAL_TODAY": "2026-11-21",
        },
        check=True,
    )
    return folder / "site"


@pytest.fixture(scope="module")
def address(searched: Path) -> Iterator[str]:
    """Return the address of the site, below a path as some communes have it."""
    served = searched.parent / "served"
    served.mkdir(exist_ok=True)
    if not (served / "xa").exists():
        (served / "xa").symlink_to(searched)
    handler = partial(_QuietHandler, directory=str(served))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/xa/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def searcher() -> Iterator[Browser]:
    """Return the machine's Chromium, closed before another file starts its own."""
    program = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if program is None:
        if os.environ.get("COMMUNE_PORTAL_REQUIRE_ALL") == "1":
            pytest.fail("no Chromium on this machine")
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def results(searcher: Browser, address: str) -> Iterator[Page]:
    """Return the search page; one for all tests of a file: its index stays loaded."""
    page = searcher.new_page()
    page.goto(f"{address}tim-kiem/")
    yield page
    page.close()
