"""Reading what is missing in items before they can be paid, with its lines."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.front_matter import read_markdown
from commune_portal.content.royalties.records import Royalties
from commune_portal.content.royalties.terms import Payable, missing_terms
from commune_portal.errors import ContentError


class Item(Payable, Protocol):
    """An item with its file, and whether it can be paid at all."""

    @property
    def path(self) -> str:
        """The file, relative to content/."""

    @property
    def draft(self) -> bool:
        """Whether it is not finished."""

    @property
    def withdrawn(self) -> object | None:
        """When it was withdrawn; None where it was not."""


def read_royalty_gaps(
    root: Path, royalties: Royalties | None, items: Iterable[Item], findings: Findings
) -> Mapping[str, tuple[ContentError, ...]]:
    """Return what is missing in each item before it can be paid, by its path.

    Here each is a warning: an office must be able to publish an urgent notice. It is a
    mistake for the bảng kê of a period that holds the item.
    """
    if royalties is None:
        return {}
    gaps: dict[str, tuple[ContentError, ...]] = {}
    for item in items:
        missing = tuple(missing_terms(item, royalties))
        if item.draft or item.withdrawn or not missing:
            continue
        lines = _lines(root, item.path, [key for key, _ in missing])
        for key, problem in missing:
            findings.warning(item.path, lines[key], key, problem)
        shown = f"{root.as_posix()}/{item.path}"
        gaps[item.path] = tuple(
            ContentError(shown, lines[key], key, problem) for key, problem in missing
        )
    return gaps


def _lines(root: Path, path: str, keys: Iterable[str]) -> Mapping[str, int]:
    """Return the line of each key; that of the first key for one that is missing."""
    markdown = read_markdown(root / path, path, Findings(""))
    return {key: markdown.head.line((key,)) if markdown else 1 for key in keys}
