"""The lines that `serve` prints: Vietnamese, one for each thing to know."""

import logging
import re
import sys
from collections.abc import Iterable, Sequence
from fractions import Fraction
from io import TextIOWrapper

from commune_portal.adapters.messages import in_vietnamese
from commune_portal.errors import ContentError
from commune_portal.pages.mistakes.panel import shown_and_left
from commune_portal.vietnamese import decimal

_OURS = "mkdocs.hooks.portal"


class Lines(logging.Handler):
    """Prints what the portal logs, and what MkDocs warns of, in Vietnamese.

    Attributes:
        refused: The keys of mkdocs.yml that MkDocs has refused in the current build.

    """

    def __init__(self) -> None:
        super().__init__()
        self.refused: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Print the record; of other loggers only what an editor can mend."""
        text = record.getMessage()
        if record.name == _OURS:
            kind = "Cảnh báo" if record.levelno >= logging.WARNING else "Lưu ý"
            say(f"{kind}: {text}")
        elif refused := re.match(r"Config value '(.+?)':", text):
            self.refused.append(refused[1])
        elif record.levelno == logging.WARNING:
            say(f"Cảnh báo: {in_vietnamese(text)}")


LINES = Lines()


def speak_vietnamese() -> None:
    """Print UTF-8 from now on, and nothing of MkDocs but what `LINES` prints."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A path in another encoding is printed as its bytes.
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    for name in ("mkdocs", "properdocs"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [LINES], False
        logger.setLevel(logging.INFO)


def say(text: str) -> None:
    """Print one line at once, also into a pipe."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def say_built(seconds: float | None, url: str, *, is_first: bool) -> None:
    """Print how long the build took, if known, and where the site is."""
    done = "Đã dựng trang" if is_first else "Đã dựng lại"
    tenths = Fraction(round((seconds or 0) * 10), 10)
    took = f" sau {decimal(tenths)} giây" if seconds is not None else ""
    say(f"{done}{took}, xem {url}")


def say_mistakes(mistakes: Sequence[ContentError], *, is_first: bool) -> None:
    """Print the first mistakes and count the others."""
    kept = "chưa dựng được trang" if is_first else "giữ nguyên bản dựng trước"
    listed, left = shown_and_left(mistakes)
    say(f"Có {len(mistakes)} lỗi, {kept}; sửa xong và lưu tệp, trang tự dựng lại:")
    _say_all(f"  {mistake}" for mistake in listed)
    if left:
        say(f"  Còn {left} lỗi nữa, hiện ra khi sửa bớt các lỗi trên.")


def _say_all(lines: Iterable[str]) -> None:
    for line in lines:
        say(line)
