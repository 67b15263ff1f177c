"""Digests of folders: of what is in them, or of how their files lie there."""

import os
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

_BYTES = 20
_Change = tuple[int, int]


def digest_of_tree(place: Path) -> str:
    """Return the digest of all files and folders below a folder, by path and bytes.

    A file has one as well, and what is missing. Raises OSError where something cannot
    be read.
    """
    found = blake2b(digest_size=_BYTES)
    for path, file in _entries(place):
        found.update(os.fsencode(path) + b"\0")
        if file.is_file():
            with file.open("rb") as stream:
                size = os.fstat(stream.fileno()).st_size
                found.update(b"%d:" % size)
                while data := stream.read(1 << 20):
                    found.update(data)
    return found.hexdigest()


def manifest_of(site: Path) -> str:
    """Return the digest of path, size and time of change of every file of a site.

    Hidden entries of the folder are not of the site. Raises OSError where it cannot be
    read.
    """
    found = blake2b(digest_size=_BYTES)
    for path, (size, changed) in sorted(_changes(site, "")):
        found.update(os.fsencode(path) + b"\0%d %d\n" % (size, changed))
    return found.hexdigest()


def _entries(place: Path) -> Iterator[tuple[str, Path]]:
    """Yield what is below a place, in one order on every system."""
    if not place.is_dir():
        yield "", place
        return
    for folder, folders, files in os.walk(place, onerror=_fail, followlinks=True):
        folders.sort()
        inner = Path(folder)
        for name in sorted((*files, *folders)):
            yield (inner / name).relative_to(place).as_posix(), inner / name


def _fail(error: OSError) -> None:
    raise error


def _changes(folder: Path, inner: str) -> Iterator[tuple[str, _Change]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{inner}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if inner or not entry.name.startswith("."):
                    yield from _changes(Path(entry.path), f"{path}/")
            elif inner or not entry.name.startswith("."):
                told = entry.stat(follow_symlinks=False)
                yield path, (told.st_size, told.st_mtime_ns)
