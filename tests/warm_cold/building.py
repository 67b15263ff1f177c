"""The site of a commune with all that earlier builds kept, and without any of it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from tests.warm_cold.changes import Files

from commune_portal.errors import PortalError

_NO_CACHE = "PORTAL_NO_CACHE"


def write(root: Path, files: Files) -> None:
    """Make the folder hold these files, beside what earlier builds kept."""
    for name in ("content", "docs"):
        shutil.rmtree(root / name, ignore_errors=True)
    for path, data in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def warm_site(root: Path, today: date) -> dict[str, bytes] | str:
    """Return the files of the site, or else the mistakes, with what was kept."""
    return _site(root, today)


def cold_site(root: Path, today: date) -> dict[str, bytes] | str:
    """Return the same without anything that was kept."""
    kept = root.with_name(f"{root.name}-kept")
    cache, site = root / ".cache", root / "site"
    kept.mkdir(exist_ok=True)
    for each in (cache, site):
        if each.exists():
            each.rename(kept / each.name)
    try:
        with _variable(_NO_CACHE, "1"):
            return _site(root, today)
    finally:
        for each in (cache, site):
            shutil.rmtree(each, ignore_errors=True)
            if (kept / each.name).exists():
                (kept / each.name).rename(each)


def _site(root: Path, today: date) -> dict[str, bytes] | str:
    config = load_config(str(root / "mkdocs.yml"), extra={"today": today})
    try:
        build(config)
    except (PortalError, Abort) as error:
        return str(error)
    site = root / "site"
    files = sorted(file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files}


@contextmanager
def _variable(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
