"""Digests of folders: of what is in them, or of how their files lie there."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from operator import itemgetter
from pathlib import Path

_BYTES = 20
_CHUNK = 1 << 20
_TICK = 2_000_000_000  # nanoseconds: no file system counts in longer steps
_HAS_CHANGE_TIME = os.name == "posix"  # on Windows this is the time of making
_Change = tuple[int, int]
_Stamp = tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class FilesRead:
    """Files that were read, each with how it lay and what was in it (ADR 70).

    What lies as it did is not read again: the system notes each change of a file, and
    no program sets that time back. A file that had been changed within the last tick
    of the clock may be changed again without a trace; `at_rest` leaves it out.
    """

    known: dict[str, tuple[_Stamp, bytes]] = field(default_factory=dict)

    def at_rest(self) -> "FilesRead":
        """Return the files whose next change will show."""
        latest = max((stamp[-1] for stamp, _ in self.known.values()), default=0)
        return FilesRead(
            {
                path: (stamp, found)
                for path, (stamp, found) in self.known.items()
                if _HAS_CHANGE_TIME and stamp[-1] < latest - _TICK
            }
        )

    def digest_of_tree(self, place: Path) -> str:
        """Return the digest of all files and folders below a folder, by path and bytes.

        A file has one as well, and what is missing. Raises OSError where something
        cannot be read.
        """
        found = blake2b(digest_size=_BYTES)
        if place.is_dir():
            for path, entry in sorted(_entries(str(place), ""), key=itemgetter(0)):
                found.update(os.fsencode(path) + b"\0")
                if entry.is_file():
                    found.update(self._digest(entry.path, entry.stat()))
        elif place.is_file():
            found.update(self._digest(str(place), place.stat()))
        return found.hexdigest()

    def _digest(self, file: str, told: os.stat_result) -> bytes:
        """Return the digest of the bytes of a file, which lay as `told` before."""
        stamp = (
            *(told.st_dev, told.st_ino, told.st_size),
            *(told.st_mtime_ns, told.st_ctime_ns),
        )
        kept = self.known.get(file)
        if kept is None or kept[0] != stamp:
            found = blake2b(digest_size=_BYTES)
            with Path(file).open("rb", buffering=0) as stream:
                while data := stream.read(_CHUNK):
                    found.update(data)
            kept = self.known[file] = (stamp, found.digest())
        return kept[1]


def manifest_of(site: Path) -> str:
    """Return the digest of path, size and time of change of every file of a site.

    Hidden entries of the folder are not of the site. Raises OSError where it cannot be
    read.
    """
    found = blake2b(digest_size=_BYTES)
    for path, (size, changed) in sorted(_changes(site, "")):
        found.update(os.fsencode(path) + b"\0%d %d\n" % (size, changed))
    return found.hexdigest()


def _entries(folder: str, inner: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield what is below a folder; links are followed, as MkDocs does."""
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{inner}{entry.name}"
            yield path, entry
            if entry.is_dir():
                yield from _entries(entry.path, f"{path}/")


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
