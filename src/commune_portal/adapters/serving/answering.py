"""Answers to a browser: files of the last good site, with mistakes over its pages."""

import re
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Protocol
from urllib.parse import quote, unquote, urlsplit

from commune_portal.errors import ContentError
from commune_portal.pages.mistakes.panel import page_of_mistakes, with_panel

# Addresses of the server itself; no page of a site begins with a dot.
OWN = "/.xem-thu"
_TURN = re.compile(rf"{re.escape(OWN)}/luot/(\d+)")
_SCRIPT = re.compile(rf"{re.escape(OWN)}/tai-lai-(\d+)\.js")
# Waits for the next build, then reloads; again where the server is away for a while.
_RELOAD = """(() => {
  const wait = () => fetch("%s/luot/%s", { cache: "no-store" })
    .then(answer => answer.text())
    .then(turn => turn === "%s" ? wait() : location.reload())
    .catch(() => setTimeout(wait, 2000))
  addEventListener("load", wait)
})()
"""


class Shown(Protocol):
    """What the server shows at the moment."""

    @property
    def name(self) -> str:
        """Whose site it is: the folder of the commune."""

    @property
    def mount(self) -> str:
        """The path below which the site lies, with a slash at both ends."""

    @property
    def turn(self) -> int:
        """How many builds have ended."""

    def site(self) -> tuple[Path | None, tuple[ContentError, ...], int]:
        """Wait for the first build; return the good site, the mistakes, the turn."""

    def wait_for_more_than(self, turn: int) -> None:
        """Wait, at most some seconds, until more builds have ended."""


class Answer(SimpleHTTPRequestHandler):
    """The answer to one request."""

    shown: Shown
    # Windows keeps other kinds of some of these in its registry.
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".css": "text/css",
        ".csv": "text/csv; charset=utf-8",
        ".js": "text/javascript",
        ".json": "application/json",
        ".md": "text/plain; charset=utf-8",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".woff2": "font/woff2",
        ".xml": "application/xml",
    }

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer with a file of the site, a page of ours, or where it lies."""
        path = unquote(urlsplit(self.path).path)
        if path.startswith(f"{OWN}/"):
            return self._own(path)
        folder, mistakes, turn = self.shown.site()
        script = f"{OWN}/tai-lai-{turn}.js"
        if folder is None:
            return self._page(page_of_mistakes(mistakes, script), HTTPStatus.OK)
        if not path.startswith(self.shown.mount):
            return self._elsewhere(self.shown.mount)
        self.directory = str(folder)
        self.path = f"/{self.path.removeprefix(quote(self.shown.mount))}"
        file = Path(self.translate_path(self.path))
        if file.is_dir() and not path.endswith("/"):
            return self._elsewhere(f"{path}/")
        return self._file(
            folder, file, partial(with_panel, mistakes=mistakes, script=script)
        )

    def _file(
        self, folder: Path, file: Path, made: Callable[[bytes], bytes]
    ) -> BytesIO | BinaryIO | None:
        """Answer with a file as it is, with a page after `made` has changed it."""
        status = HTTPStatus.OK
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            file, status = folder / "404.html", HTTPStatus.NOT_FOUND
        if file.suffix == ".html":
            page = file.read_bytes() if file.is_file() else b""
            return self._page(made(page), status)
        return super().send_head()

    def _own(self, path: str) -> BytesIO | None:
        if asked := _TURN.fullmatch(path):
            self.shown.wait_for_more_than(int(asked[1]))
            return self._text(str(self.shown.turn), "text/plain")
        if asked := _SCRIPT.fullmatch(path):
            text = _RELOAD % (OWN, asked[1], asked[1])
            return self._text(text, "text/javascript")
        return self._text(self.shown.name, "text/plain; charset=utf-8")

    def _page(self, page: bytes, status: HTTPStatus) -> BytesIO:
        return self._bytes(page, "text/html; charset=utf-8", status)

    def _text(self, text: str, kind: str) -> BytesIO:
        return self._bytes(text.encode(errors="replace"), kind, HTTPStatus.OK)

    def _bytes(self, data: bytes, kind: str, status: HTTPStatus) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return BytesIO(data)

    def _elsewhere(self, path: str) -> BytesIO:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", quote(path))
        self.send_header("Content-Length", "0")
        self.end_headers()
        return BytesIO()

    def end_headers(self) -> None:
        """Let no browser keep an old page."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Print nothing: the terminal is for what an editor must know."""
