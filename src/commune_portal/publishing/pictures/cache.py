"""The cache of picture copies, so that each is made once and not per build (ADR 31).

Everything in it can be made again. The name of a copy is the hash of its picture and of
how it is made, so that it is never out of date.
"""

import hashlib
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import groupby
from pathlib import Path
from tempfile import NamedTemporaryFile

import PIL

from commune_portal.errors import ContentError, ContentErrors
from commune_portal.pages import CopiedFile, MadePicture, PictureCopy, SitePage
from commune_portal.publishing.pictures.copies import RECIPE, made_copies
from commune_portal.publishing.store.folders import usable_folder
from commune_portal.publishing.store.pruning import note_use

_ENDINGS = {"WEBP": ".webp", "JPEG": ".jpg", "CARD": ".jpg", "": ".bin"}


def with_pictures(pages: Iterable[SitePage], folder: Path) -> tuple[SitePage, ...]:
    """Return the pages with each picture replaced by its copy in the folder.

    Where the folder cannot be used, the copies lie elsewhere (`usable_folder`).
    Raises ContentErrors with every damaged picture.
    """
    given = tuple(pages)
    copies = sorted(
        {p.picture for p in given if isinstance(p, MadePicture)}, key=_order
    )
    groups = [tuple(group) for _, group in groupby(copies, key=lambda c: c.source)]
    folder = usable_folder(folder)
    kept: dict[PictureCopy, str] = {}
    errors: list[ContentError] = []
    with ThreadPoolExecutor() as threads:
        for group, found in zip(
            groups, threads.map(partial(_kept, folder), groups), strict=True
        ):
            if isinstance(found, ContentError):
                errors.append(found)
            else:
                kept.update(zip(group, map(str, found), strict=True))
    if errors:
        raise ContentErrors(errors)
    return tuple(
        CopiedFile(page.path, kept[page.picture], page.is_preview)
        if isinstance(page, MadePicture)
        else page
        for page in given
    )


def _order(copy: PictureCopy) -> tuple[str, str, int]:
    return copy.source, copy.kind, copy.width


def _kept(folder: Path, copies: Sequence[PictureCopy]) -> list[Path] | ContentError:
    """Return the cached copies of one picture; missing ones are made."""
    with Path(copies[0].source).open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    files = [folder / _name(digest, copy) for copy in copies]
    missing = [
        (file, copy)
        for file, copy in zip(files, copies, strict=True)
        if not file.exists()
    ]
    for file in files:
        note_use(file)
    try:
        made = made_copies([copy for _, copy in missing]) if missing else ()
    except ContentError as error:
        return error
    for (file, _), data in zip(missing, made, strict=True):
        write_whole(file, data)
    return files


def _name(digest: str, copy: PictureCopy) -> str:
    how = f"{RECIPE} {PIL.__version__} {copy.kind} {copy.width} {copy.height}"
    key = hashlib.sha256(f"{digest} {how}".encode()).hexdigest()
    return f"{key}{_ENDINGS[copy.kind]}"


def write_whole(file: Path, data: bytes) -> None:
    """Write beside and rename, so that an interrupted build leaves no half file."""
    with NamedTemporaryFile(dir=file.parent, delete=False) as beside:
        beside.write(data)
    Path(beside.name).replace(file)
