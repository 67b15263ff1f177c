"""Folders of copies that a build reads again: kept ones, or those of this program."""

import atexit
import os
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from commune_portal.publishing.store.opening import is_store_used


def usable_folder(folder: Path) -> Path:
    """Return the folder of copies, or one that goes when this program ends.

    The latter without the store, or where the folder cannot be written: that is no
    mistake, only more work (ADR 69). Raises OSError where no folder can be written.
    """
    if is_store_used() and _is_writable(folder):
        return folder
    passing = _passing() / folder.name
    passing.mkdir(exist_ok=True)
    return passing


def _is_writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


@cache
def _passing() -> Path:
    folder = Path(mkdtemp(prefix="commune-portal-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
