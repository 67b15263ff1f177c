"""What is published: files with their digests, and what changes at a target."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple


class SiteFile(NamedTuple):
    """One file of a site: its size in bytes and the SHA-256 of its bytes."""

    size: int
    sha256: str


# The files of a site by their path below its folder, with "/" on every system.
Manifest = Mapping[str, SiteFile]
EMPTY: Manifest = MappingProxyType({})


_NAME = re.compile(r"\d{4}-\d{2}-\d{2}-\d{6}-[0-9a-f]{8}")


def latest_first(names: Iterable[str]) -> list[str]:
    """Return those that are names of releases; anything else belongs to others."""
    return sorted(filter(_NAME.fullmatch, names), reverse=True)


def ending_of(release: str) -> str:
    """Return the end of the name of a release: the first digits of its digest."""
    return release.rpartition("-")[2]


@dataclass(frozen=True, slots=True)
class Release:
    """A site that is published, and its name: 2026-11-22-081500-1f2e3d4c.

    Attributes:
        id: The moment of publishing and the first eight digits of the digest; a later
            one is greater.
        files: Its files.

    """

    id: str
    files: Manifest


@dataclass(frozen=True, slots=True)
class Plan:
    """What a target still needs for a release.

    Attributes:
        written: The paths to write, in their order: what others refer to comes first.
        removed: The paths to remove after that.
        kept: How many files stay as they are.
        size: The bytes of the files to write.
        notes: What the publisher should know, in Vietnamese, one a line.

    """

    written: tuple[str, ...]
    removed: tuple[str, ...]
    kept: int
    size: int
    notes: tuple[str, ...] = field(default=())
