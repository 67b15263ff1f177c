"""Small files beside what is published: lists of files, the log."""

import os
from pathlib import Path

from commune_portal.publishing.pictures.cache import write_whole


def read_text(file: Path) -> str:
    """Return the text of a file; "" where there is none."""
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def write_text(file: Path, text: str) -> None:
    """Write a text beside and rename: it is whole whenever the process is killed."""
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, text.encode())


def add_line(file: Path, line: str) -> None:
    """Add a line at the end, and keep it even if the power fails.

    A line that a kill has cut short is ended first, so that this one stays whole.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("ab+") as stream:
        if stream.tell():
            stream.seek(-1, os.SEEK_END)
            if stream.read(1) != b"\n":
                stream.write(b"\n")
        stream.write(f"{line}\n".encode())
        stream.flush()
        os.fsync(stream.fileno())
