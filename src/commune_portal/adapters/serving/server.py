"""The server of `serve`: answers while it builds, and builds when files change."""

import os
import signal
import sys
import webbrowser
from collections.abc import Callable
from http.server import ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from threading import Condition, Event, Thread

from commune_portal.adapters.serving.answering import Answer
from commune_portal.adapters.serving.preview import Preview
from commune_portal.adapters.serving.terminal import say
from commune_portal.errors import ContentError

# Also where the window is closed (SIGBREAK, on Windows): folders are then removed.
_ENDING = {"SIGTERM", "SIGBREAK"}
_PATIENCE = 25  # seconds; a browser asks again after each answer


class PreviewServer(ThreadingHTTPServer):
    """Serves the last good site of a preview, and the mistakes of its last build."""

    daemon_threads = True
    block_on_close = False
    # On Windows it would let two programs have one port.
    allow_reuse_address = os.name != "nt"

    def __init__(
        self, address: tuple[str, int], preview: Preview, name: str, mount: str = "/"
    ) -> None:
        """Take the address.

        Raises OSError where it is in use or not of this machine.
        """
        self.name, self.mount, self.turn = name, mount, 0
        self.rebuild: Callable[[], None] = lambda: None
        self.show_saved: Callable[[set[str]], bool] = lambda _: False
        self._preview = preview
        self._site: tuple[Path | None, tuple[ContentError, ...]] = None, ()
        self._change = Condition()
        self._stop = Event()
        super().__init__(address, type("AnswerHere", (Answer,), {"shown": self}))

    @property
    def url(self) -> str:
        """The address of the home page."""
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}{self.mount}"

    def server_bind(self) -> None:
        """Take the port without asking for the machine's name, which may be slow."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = "localhost", self.server_address[1]

    def site(self) -> tuple[Path | None, tuple[ContentError, ...], int]:
        """Wait for the first build; return the good site, the mistakes, the turn."""
        with self._change:
            self._change.wait_for(lambda: self.turn or self._stop.is_set())
            return *self._site, self.turn

    def wait_for_more_than(self, turn: int) -> None:
        """Wait, at most some seconds, until more builds have ended."""
        with self._change:
            self._change.wait_for(
                lambda: self.turn > turn or self._stop.is_set(), _PATIENCE
            )

    def show(self) -> None:
        """Show what the last build has left, and let pages reload."""
        with self._change:
            self._site = self._preview.good, self._preview.mistakes
            self.turn += 1
            self._change.notify_all()

    def build(self) -> None:
        """Show the item that was saved, if it is one; then build and show the site."""
        self._preview.watch.look()
        if self.show_saved(self._preview.watch.taken()):
            self.show()
        self.rebuild()
        self.show()

    def watch(self, path: str) -> None:
        """Do nothing: MkDocs names what the events of the build have named."""

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Answer, and build at each change, until it is interrupted or ended."""
        for name in _ENDING & {each.name for each in signal.Signals}:
            signal.signal(signal.Signals[name], signal.default_int_handler)
        thread = Thread(target=self.serve_forever, daemon=True)
        thread.start()
        try:
            if open_in_browser:
                webbrowser.open(self.url)
            if not self.turn:
                self.build()
            while self._preview.watch.wait(self._stop.wait):
                self.build()
        except KeyboardInterrupt:
            say("Đã dừng.")
        finally:
            self._end()

    def shutdown(self) -> None:
        """Stop at the next moment."""
        self._stop.set()

    def _end(self) -> None:
        self._stop.set()
        with self._change:
            self._change.notify_all()
        super().shutdown()
        self.server_close()
        self._preview.end()

    def handle_error(self, *_: object) -> None:
        """Say nothing of a browser that has gone; name what else happens in a line."""
        if not isinstance(error := sys.exception(), ConnectionError):
            say(f"Không trả lời được trình duyệt: {error}")
