"""Folders outside the commune's own for sites that only their editor sees."""

import shutil
from pathlib import Path
from tempfile import mkdtemp


def new_preview_folder() -> Path:
    """Return a new, empty folder."""
    return Path(mkdtemp(prefix="commune-portal-"))


def remove_preview_folder(folder: Path) -> None:
    """Remove the folder; a file in it that a program has open stays."""
    shutil.rmtree(folder, ignore_errors=True)
