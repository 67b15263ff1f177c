"""A file that one process holds: the system lets go of it when the process ends.

So a file that a killed process has left is free, and nothing has to be guessed from a
number or a time in it.
"""

import os
import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Windows keeps others from reading what is held: it holds a byte behind the text.
_BEHIND = 1 << 30


def hold(file: Path) -> BinaryIO | None:
    """Return the file, held until it is closed; None where another process holds it.

    Raises OSError where the file cannot be made, or its disk knows no holding.
    """
    stream = file.open("a+b")
    try:
        _hold(stream)
        _check_there(file, stream)
    except (BlockingIOError, PermissionError):
        stream.close()
        return None
    except OSError:
        stream.close()
        raise
    return stream


def _hold(stream: BinaryIO) -> None:
    if sys.platform == "win32":
        stream.seek(_BEHIND)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _check_there(file: Path, stream: BinaryIO) -> None:
    """Raise BlockingIOError where another process has just removed the file."""
    if os.name == "posix" and file.stat().st_ino != os.fstat(stream.fileno()).st_ino:
        raise BlockingIOError
