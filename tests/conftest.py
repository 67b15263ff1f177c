"""Content folders on disk, written as dictionaries, and the portal read from them."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from commune_portal.content import Portal, load_portal
from commune_portal.errors import PortalError

settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile("ci")

TODAY = date(2026, 11, 21)
Files = Mapping[str, str | bytes | None]


def write_tree(root: Path, files: Files) -> Path:
    """Write the files below root; portal.yml names a commune unless it is given."""
    for name, text in {"portal.yml": "name: An Bình\n", **files}.items():
        if text is None:
            continue
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    root.mkdir(parents=True, exist_ok=True)
    return root


@pytest.fixture
def content(tmp_path: Path) -> Callable[[Files], Path]:
    """Return a writer of content folders: a dictionary in, its folder out."""

    def write(files: Files) -> Path:
        return write_tree(tmp_path / "content", files)

    return write


@pytest.fixture
def portal(content: Callable[[Files], Path]) -> Callable[[Files], Portal]:
    """Return a reader of content folders as known on 21 November 2026."""

    def read(files: Files) -> Portal:
        return load_portal(content(files), TODAY)

    return read


@pytest.fixture
def messages(content: Callable[[Files], Path]) -> Callable[[Files], list[str]]:
    """Return what an editor is told: mistakes, or else warnings, one a line."""

    def tell(files: Files) -> list[str]:
        root = content(files)
        try:
            found = "\n".join(map(str, load_portal(root, TODAY).warnings))
        except PortalError as error:
            found = str(error)
        return found.replace(root.as_posix(), "content").splitlines()

    return tell
