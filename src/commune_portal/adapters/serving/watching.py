"""Noticing that a file changed, appeared or went, also with its whole folder."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

# Time and size of each file by its path; a folder's times change without its files.
Snapshot = dict[str, tuple[int, int]]
_QUIET = 0.1  # seconds without a change: an editor program writes in several steps
_PAUSE = 0.3  # seconds between two looks
_SHARE = 10  # looking takes at most one part in so many of the time


def snapshot(path: Path) -> Snapshot:
    """Return the files at and below the path, and the path itself if it is there."""
    found = {str(path): (0, 0)} if path.exists() else {}
    for entry, state in _files(str(path)):
        found[entry] = state.st_mtime_ns, state.st_size
    return found


def _files(path: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _files(entry.path)
                elif not entry.name.endswith((".tmp", "~", ".swp")):
                    yield entry.path, entry.stat()
    except NotADirectoryError:
        yield path, os.stat(path)  # noqa: PTH116 - paths are texts here, for speed
    except OSError:
        return  # gone since it was listed, or not there yet


@dataclass(slots=True)
class Watch:
    """The paths from which a site is made, and what the last build has seen there.

    `changed` are the files that looks have found changed and nobody has taken yet.
    """

    paths: tuple[Path, ...] = ()
    seen: dict[Path, Snapshot] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)

    def follow(self, paths: Iterable[Path]) -> None:
        """Watch these paths; of those that are new, what is there now is seen."""
        self.paths = tuple(paths)
        for path in self.paths:
            if path not in self.seen:
                self.seen[path] = snapshot(path)

    def look(self) -> None:
        """Remember the files as they are: the build that follows reads them."""
        before, self.seen = self.seen, {path: snapshot(path) for path in self.paths}
        for path, files in self.seen.items():
            known = before.get(path, {}).items()
            self.changed.update(name for name, _ in files.items() ^ known)

    def taken(self) -> set[str]:
        """Return the files that have changed since they were last asked for."""
        changed, self.changed = self.changed, set()
        return changed

    def wait(self, is_stopped: Callable[[float], bool]) -> bool:
        """Return True once files have changed and rest; False once it is stopped.

        `is_stopped` waits so many seconds and returns whether the work has ended.
        """
        pause = _PAUSE
        while not is_stopped(pause):
            start = time.monotonic()
            if any(snapshot(path) != self.seen[path] for path in self.paths):
                return self._rest(is_stopped)
            pause = max(_PAUSE, _SHARE * (time.monotonic() - start))
        return False

    def _rest(self, is_stopped: Callable[[float], bool]) -> bool:
        self.look()
        while not is_stopped(_QUIET):
            before = self.seen
            self.look()
            if self.seen == before:
                return True
        return False
