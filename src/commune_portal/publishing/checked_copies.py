"""Only the bytes that were checked are published (ADR 57).

A generator copies files when it writes the site, minutes after they were checked, and
while an editor goes on working. So it is given copies that nobody edits.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from commune_portal.errors import ContentError, ContentErrors
from commune_portal.pages import CopiedFile, SitePage
from commune_portal.publishing.pictures.cache import write_whole
from commune_portal.publishing.store.folders import usable_folder
from commune_portal.publishing.store.pruning import note_use

_CHANGED = "tệp vừa thay đổi trong lúc dựng trang; hãy dựng lại"


def checked_bytes(page: CopiedFile) -> bytes:
    """Return the bytes of the file.

    Raises ContentError where they are not those that were checked.
    """
    data = Path(page.source).read_bytes()
    if page.sha256 and hashlib.sha256(data).hexdigest() != page.sha256:
        raise ContentError(Path(page.source).as_posix(), None, None, _CHANGED)
    return data


def with_checked_copies(
    pages: Iterable[SitePage], folder: Path
) -> tuple[SitePage, ...]:
    """Return the pages with each checked file replaced by its copy in the folder.

    The name of a copy is its hash, so that it is never out of date. Raises
    ContentErrors with every file that has changed since it was checked.
    """
    folder = usable_folder(folder)
    found: list[SitePage] = []
    errors: list[ContentError] = []
    for page in pages:
        if not isinstance(page, CopiedFile) or not page.sha256:
            found.append(page)
            continue
        copy = folder / page.sha256
        try:
            if not copy.exists():
                write_whole(copy, checked_bytes(page))
            note_use(copy)
        except ContentError as error:
            errors.append(error)
        found.append(replace(page, source=str(copy)))
    if errors:
        raise ContentErrors(errors)
    return tuple(found)
