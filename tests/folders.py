"""Content folders written from a dictionary of files."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

TODAY = date(2026, 11, 21)
Files = Mapping[str, str | bytes | None]


def write_tree(root: Path, files: Files) -> Path:
    """Write the files below root; portal.yml names a commune unless it is given."""
    root.mkdir(parents=True, exist_ok=True)
    for name, text in {"portal.yml": "name: An Bình\n", **files}.items():
        if text is None:
            continue
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root
