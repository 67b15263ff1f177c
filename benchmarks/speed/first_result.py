"""Bytes that a browser downloads until it shows the first result of a search."""

import gzip
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

from playwright.sync_api import Error, sync_playwright
from speed.corpus import RARE

_WAIT = 60_000  # milliseconds
_PAGEFIND = """async (query) => {
  const engine = await import("/pagefind/pagefind.js");
  const found = await engine.search(query);
  document.body.id = (await found.results[0].data()).url ? "found" : "none";
}"""
# The page that is opened, and what shows a result on it.
PLACES: Mapping[str, tuple[str, str]] = {
    "portal": (f"tim-kiem/?q={quote(RARE)}", ".cp-found"),
    "hugo": ("", "body#found"),
    "material-blog": (f"?q={quote(RARE)}", ".md-search-result__item"),
}


class _Counting(SimpleHTTPRequestHandler):
    def __init__(self, *given: object, sent: list[int], directory: str) -> None:
        self.sent = sent
        super().__init__(*given, directory=directory)

    def do_GET(self) -> None:
        """Send the file, compressed where that makes it smaller."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        data = file.read_bytes()
        packed = gzip.compress(data, 6)
        self.send_response(200)
        if len(packed) < len(data):
            data = packed
            self.send_header("Content-Encoding", "gzip")
        self.sent.append(len(data))
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Log nothing."""


@contextmanager
def _served(site: Path, sent: list[int]) -> Iterator[str]:
    handler = partial(_Counting, sent=sent, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def first_result(name: str, site: Path) -> int | None:
    """Return the bytes; None where no address of the program shows results."""
    if name not in PLACES:
        return None
    path, selector = PLACES[name]
    sent: list[int] = []
    program = shutil.which("chromium") or shutil.which("google-chrome")
    with _served(site, sent) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox"]
        )
        try:
            page = browser.new_page()
            page.goto(address + path)
            if name == "hugo":
                page.evaluate(_PAGEFIND, RARE)
            page.locator(selector).first.wait_for(state="attached", timeout=_WAIT)
        except Error:
            return None
        finally:
            browser.close()
    return sum(sent)
