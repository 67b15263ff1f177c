"""Frames of settings: files beside this module, filled in with facts of the site."""

from collections.abc import Mapping
from pathlib import Path

_FRAMES = Path(__file__).parent / "frames"


def filled(frame: str, facts: Mapping[str, str]) -> str:
    """Return the text of a frame with each `[[name]]` replaced by its fact."""
    text = (_FRAMES / frame).read_text(encoding="utf-8")
    for name, fact in facts.items():
        text = text.replace(f"[[{name}]]", fact)
    return text


def lines(indent: int, *rows: str) -> str:
    """Return the rows as lines, all but the first indented by so many spaces."""
    return f"\n{' ' * indent}".join(rows)
