"""Whole sites, built in this process and read from disk."""

import fcntl
import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from tests.places import ROOT

TODAY = date(2026, 11, 21)
NAVIGATION = [
    {"Trang chủ": "index.md"},
    {"Thống kê": "thong-ke/index.md"},
    {"Lưu trữ": "luu-tru/index.md"},
    {"Báo cáo": "bao-cao/index.md"},
    {"Liên hệ": "lien-he.md"},
]
HOME = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
_MARK = re.compile(r"^-- (\S.*) --\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Built:
    """A site on disk."""

    folder: Path

    def text(self, path: str) -> str:
        """Return a file of the site."""
        return (self.folder / path).read_text(encoding="utf-8")

    def page(self, url: str) -> html.HtmlElement:
        """Return a page of the site."""
        return html.fromstring(self.text(f"{url}index.html"))

    def files(self) -> dict[str, bytes]:
        """Return every file of the site."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }


def write_files(root: Path, text: str) -> None:
    """Write the files of a text; a line `-- content/portal.yml --` starts each."""
    _, *parts = _MARK.split(text)
    for name, body in zip(parts[::2], parts[1::2], strict=True):
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(body, encoding="utf-8")


def settings_of(folder: Path, **more: object) -> MkDocsConfig:
    """Return the settings of a commune's folder, as of 21 November 2026."""
    return load_config(
        str(folder / "mkdocs.yml"), strict=True, extra={"today": TODAY}, **more
    )


def build_from(
    root: Path, text: str, *, serve_url: str | None = None, strict: bool = True
) -> Built:
    """Return the site of the files; with `serve_url`, what `mkdocs serve` shows."""
    write_files(root, f"-- docs/index.md --\n{HOME}{text}")
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        strict=strict,
        docs_dir=str(root / "docs"),
        site_dir=str(root / "site"),
        nav=NAVIGATION,
        extra={"content": str(root / "content"), "today": TODAY},
    )
    build(config, serve_url=serve_url)
    return Built(root / "site")


def build_with_handbook(content: Path, site: Path, *, strict: bool = False) -> Built:
    """Return the site of a content folder with this repository's own docs/."""
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        strict=strict,
        site_dir=str(site),
        extra={"content": str(content), "today": TODAY},
    )
    build(config)
    return Built(site)


@pytest.fixture
def build_site(tmp_path: Path) -> Callable[..., Built]:
    """Return a builder of sites from files in one string."""
    return partial(build_from, tmp_path)


@pytest.fixture(scope="session")
def a_commune() -> str:
    """Return the files of a small commune, with a picture, a draft and a plan."""
    return (Path(__file__).parent / "a_commune.txt").read_text(encoding="utf-8")


def made_once(
    temporary: pytest.TempPathFactory, name: str, make: Callable[[Path], object]
) -> Path:
    """Return the folder `name`, which `make` fills once for all workers of a run.

    The first worker makes it, the others wait; tests may only read it.
    """
    base = temporary.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, done = shared / name, shared / f"{name}.done"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            make(folder)
            done.touch()
    return folder


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, a_commune: str) -> Built:
    """Return the site of the small commune, for tests that only read it."""
    make = partial(build_from, text=a_commune)
    return Built(made_once(tmp_path_factory, "commune", make) / "site")


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the strict site of this repository's own content and handbook."""
    make = partial(build_with_handbook, ROOT / "content", strict=True)
    return Built(made_once(tmp_path_factory, "sample-site", make))


@pytest.fixture
def environment() -> dict[str, str]:
    """Return the environment for commands that build sites."""
    return {**os.environ, "PORTAL_TODAY": str(TODAY)}


def rests_beside(site: Path) -> list[Path]:
    """Return what builds have left beside a site, once its removal has ended."""
    pattern = f".{site.name}.moi-*"
    for file in site.parent.glob(f"{pattern}/dang-dung"):
        with suppress(FileNotFoundError), file.open() as held:
            fcntl.flock(held, fcntl.LOCK_EX)
    return [*site.parent.glob(pattern)]
