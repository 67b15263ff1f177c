"""One limit for everything that is kept between builds; what is used last stays."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

_REST = 0.8  # of the limit is left, so that not every build has to prune
_IN_USE = 3600  # seconds in which another build may still need what it has used


def prune(folders: Iterable[Path], limit: int) -> None:
    """Delete files of the folders, those used longest ago first, down to the limit.

    `limit` is in bytes. What was used within the hour before the latest use stays, as a
    build at work may be about to copy it. Nothing is raised: what cannot be deleted
    stays.
    """
    found = sorted(
        (entry.stat().st_mtime, entry.stat().st_size, entry.path)
        for folder in folders
        for entry in _files(folder)
    )
    size = sum(each for _, each, _ in found)
    if size <= limit:
        return
    latest = found[-1][0]
    for used, each, path in found:
        if size <= limit * _REST or used > latest - _IN_USE:
            return
        with suppress(OSError):
            Path(path).unlink()
            size -= each


def note_use(file: Path) -> None:
    """Note that a kept file is used now, if the disk takes it."""
    with suppress(OSError):
        os.utime(file)


def _files(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _files(Path(entry.path))
                elif entry.is_file(follow_symlinks=False):
                    yield entry
    except OSError:
        return
