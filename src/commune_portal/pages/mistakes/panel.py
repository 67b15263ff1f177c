"""Mistakes over the last good page, and as a page where there is none."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from commune_portal.errors import ContentError

MOST_SHOWN = 20
_TEMPLATES = Path(__file__).parents[1] / "templates" / "mistakes"
_BODY = re.compile(rb"<body\b[^>]*>")
_END = b"</body>"


def shown_and_left(
    mistakes: Sequence[ContentError],
) -> tuple[Sequence[ContentError], int]:
    """Return the mistakes that are listed, and how many are only counted."""
    return mistakes[:MOST_SHOWN], max(0, len(mistakes) - MOST_SHOWN)


def page_of_mistakes(mistakes: Sequence[ContentError], script: str) -> bytes:
    """Return the page that lists the mistakes; `script` is the address that reloads."""
    return _filled("page.html.j2", mistakes, script).encode(errors="replace")


def with_panel(page: bytes, mistakes: Sequence[ContentError], script: str) -> bytes:
    """Return the page with the mistakes on top, and with the script that reloads it.

    The panel is the first thing in the body, so that it needs no script to be read.
    """
    if mistakes and (body := _BODY.search(page)):
        panel = _filled("panel.html.j2", mistakes, script).encode(errors="replace")
        page = page[: body.end()] + panel + page[body.end() :]
    loading = f'<script src="{script}" defer></script>'.encode()
    head, end, tail = page.rpartition(_END)
    return head + loading + end + tail if end else page + loading


def _filled(template: str, mistakes: Sequence[ContentError], script: str) -> str:
    listed, left = shown_and_left(mistakes)
    return (
        _environment()
        .get_template(template)
        .render(mistakes=listed, count=len(mistakes), left=left, script=script)
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
