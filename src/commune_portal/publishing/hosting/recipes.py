"""Recipes: files by which a machine builds the site every day by itself (ADR 79)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from commune_portal.content import Commune
from commune_portal.publishing.hosting.frames import filled
from commune_portal.publishing.hosting.place import check_path
from commune_portal.vietnamese import slugify

# A warning must not hold back the items of a day.
_PUBLISH = "publish {target} --allow-warnings"
_MARKED = "utf-8-sig"  # Windows PowerShell takes a file without its mark for ANSI


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How one kind of machine is told.

    Attributes:
        frames: The frame of each of its files, by the file's path; `{unit}` in a path
            stands for the name of the work.
        encoding: The encoding of its files.
        line_end: The end of their lines.
        is_of_pages: Whether it puts the site on the pages of its own service: where
            publish.yml leads to does not matter.

    """

    frames: Mapping[str, str]
    encoding: str = "utf-8"
    line_end: str = "\n"
    is_of_pages: bool = False


def _files(*pairs: tuple[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(pairs))


RECIPES: Mapping[str, Recipe] = MappingProxyType(
    {
        "systemd": Recipe(
            frames=_files(
                ("{unit}.service", "portal.service"), ("{unit}.timer", "portal.timer")
            )
        ),
        "windows": Recipe(
            frames=_files(("dung-hang-ngay.ps1", "dung-hang-ngay.ps1")),
            encoding=_MARKED,
            line_end="\r\n",
        ),
        "gitlab": Recipe(
            frames=_files((".gitlab-ci.yml", "gitlab-ci.yml")), is_of_pages=True
        ),
        "github": Recipe(
            frames=_files((".github/workflows/trang.yml", "trang.yml")),
            is_of_pages=True,
        ),
        "container": Recipe(frames=_files(("Containerfile", "Containerfile"))),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """Who builds the site, and where.

    Attributes:
        folder: The commune's folder on that machine.
        program: The program `commune-portal` there.
        user: The account that runs it.
        target: Where the site is also published: a name of publish.yml; None where it
            is built only.

    """

    folder: str
    program: str
    user: str
    target: str | None = None


def recipe_files(recipe: Recipe, commune: Commune, worker: Worker) -> dict[str, bytes]:
    """Return the bytes of each file of a recipe by its path.

    Raises PortalError where a path of the worker cannot be written in such files.
    """
    for path in (worker.folder, worker.program):
        check_path(path)
    unit = f"trang-{slugify(commune.full_name)}"
    facts = {
        "unit": unit,
        "full_name": commune.full_name,
        "user": re.sub(r"[^\w.-]", "", worker.user),
        "work": _PUBLISH.format(target=worker.target) if worker.target else "build",
        "folder": worker.folder,
        "program": worker.program,
        "folder:ps": worker.folder.replace("'", "''"),
        "program:ps": worker.program.replace("'", "''"),
    }
    return {
        path.format(unit=unit): filled(frame, facts)
        .replace("\n", recipe.line_end)
        .encode(recipe.encoding)
        for path, frame in recipe.frames.items()
    }
