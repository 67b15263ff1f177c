"""Content folders on disk, and the portals and reports read from them."""

import io
import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PIL import Image
from tests.folders import TODAY, Files, write_tree

from commune_portal.content import Portal, load_portal
from commune_portal.errors import PortalError
from commune_portal.reports import Report, build_report

pytest_plugins = ["tests.communes", "tests.sites"]

MARKED_FOLDERS = ("browser", "office")

settings.register_profile("full", derandomize=True, deadline=None)
settings.register_profile("fast", derandomize=True, deadline=None, max_examples=20)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "full"))


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark the tests of tests/browser and tests/office."""
    folder = item.path.relative_to(Path(__file__).parent).parts[0]
    if folder in MARKED_FOLDERS:
        item.add_marker(folder)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Function]) -> None:
    """Put tests of the sample site first.

    One worker then builds it while the other runs tests that do not need it.
    """
    items.sort(key=lambda item: "sample" not in item.fixturenames)


@pytest.fixture(autouse=True)
def own_listeners() -> Iterator[None]:
    """Give the log of MkDocs back as it was: a preview puts its own listener there."""
    log = logging.getLogger("mkdocs")
    handlers, level, propagate = log.handlers, log.level, log.propagate
    yield
    log.handlers, log.propagate = handlers, propagate
    log.setLevel(level)


@pytest.fixture
def content(tmp_path: Path) -> Callable[[Files], Path]:
    """Return a writer of content folders: takes the files, returns their folder."""

    def write(files: Files) -> Path:
        return write_tree(tmp_path / "content", files)

    return write


@pytest.fixture
def portal(content: Callable[[Files], Path]) -> Callable[[Files], Portal]:
    """Return a reader of content folders as of 21 November 2026."""

    def read(files: Files) -> Portal:
        return load_portal(content(files), TODAY)

    return read


@pytest.fixture
def messages(content: Callable[[Files], Path]) -> Callable[[Files], list[str]]:
    """Return a reader of what editors see: the mistakes, or else the warnings."""

    def tell(files: Files) -> list[str]:
        root = content(files)
        try:
            found = "\n".join(map(str, load_portal(root, TODAY).warnings))
        except PortalError as error:
            found = str(error)
        return found.replace(root.as_posix(), "content").splitlines()

    return tell


@pytest.fixture
def build(portal: Callable[[Files], Portal]) -> Callable[[Files], Report]:
    """Return a builder of the first report of a content folder."""

    def built(files: Files) -> Report:
        read = portal(files)
        return build_report(read, read.reports[0])

    return built


@pytest.fixture
def png() -> bytes:
    """Return a valid picture, four pixels wide and three high."""
    stream = io.BytesIO()
    Image.new("RGB", (4, 3)).save(stream, "PNG")
    return stream.getvalue()
