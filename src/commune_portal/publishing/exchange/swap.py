"""One folder takes the place of another."""

import ctypes
import errno
import os
import sys
import time
from pathlib import Path

_SWAP = 2  # RENAME_EXCHANGE of renameat2(2)
_FROM_HERE = -100  # AT_FDCWD: paths that are not absolute start at the current folder
_UNKNOWN = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)
# Windows renames no folder in which a program has a file open; most soon close it.
_TRIES = 20 if os.name == "nt" else 1
_PAUSE = 0.25  # seconds


def put_in_place(new: Path, place: Path, aside: Path) -> None:
    """Put the folder `new` at `place`; the one that was there goes to `new` or `aside`.

    Linux swaps both in one step where the disk can: whoever looks sees the old or the
    new one. Elsewhere there is an instant without any; `aside` is then the old one,
    which `put_back` brings back after a kill at that instant.

    Raises OSError where a folder cannot be renamed; the old one is then in its place.
    """
    if not place.exists():
        move(new, place)
    elif not _swapped(new, place):
        swap_by_renaming(new, place, aside)


def swap_by_renaming(new: Path, place: Path, aside: Path) -> None:
    """Put the folder in place in two steps, as every system can.

    Raises OSError where a folder cannot be renamed; the old one is then in its place.
    """
    move(place, aside)
    try:
        move(new, place)
    except OSError:
        move(aside, place)
        raise


def put_back(aside: Path, place: Path) -> None:
    """Bring the old folder back that a kill between the two steps has left aside."""
    if aside.is_dir() and not place.exists():
        move(aside, place)


def move(entry: Path, place: Path) -> None:
    """Rename a file or folder; a file at its new place is replaced.

    Raises OSError where it cannot be renamed, on Windows after five seconds.
    """
    for left in reversed(range(_TRIES)):
        try:
            entry.replace(place)
        except PermissionError:
            if not left:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _swapped(new: Path, place: Path) -> bool:
    """Swap both folders in one step; return False where the system has no such step.

    Raises OSError where it has, and could not do it.
    """
    if sys.platform != "linux":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    step = getattr(library, "renameat2", None)
    if step is None:
        return False
    paths = os.fsencode(new), os.fsencode(place)
    if not step(_FROM_HERE, paths[0], _FROM_HERE, paths[1], _SWAP):
        return True
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(place))
