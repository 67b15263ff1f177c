"""Removing folders in a process of its own, which outlives ours."""

import os
import subprocess
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

_SHELL = "/bin/sh"
# The shell ends at once; what it has begun belongs to the system then.
_COMMAND = 'for folder do rm -rf -- "$folder"; done &'


def remove_behind(folders: Iterable[Path], held: BinaryIO) -> bool:
    """Begin to remove the folders one after the other, and go on holding `held`.

    Return False where the system has no shell for it.
    """
    if os.name != "posix" or not os.access(_SHELL, os.X_OK):
        return False
    command = (_SHELL, "-c", _COMMAND, _SHELL, *map(str, folders))
    nothing = subprocess.DEVNULL
    with suppress(OSError):  # no process more, or no memory
        begun = subprocess.run(  # noqa: S603 - our own command
            command,
            check=False,
            stdin=nothing,
            stdout=nothing,
            stderr=nothing,
            cwd="/",
            start_new_session=True,
            pass_fds=(held.fileno(),),
        )
        return not begun.returncode
    return False
