"""The file of a new item: its place, and its front matter filled in."""

from collections.abc import Sequence
from datetime import date
from pathlib import PurePosixPath

from commune_portal.content.formats.front_matter import editable_front_matter
from commune_portal.content.formats.vocabulary import Vocabulary
from commune_portal.content.layout import ITEMS
from commune_portal.content.records.commune import Commune
from commune_portal.errors import PortalError
from commune_portal.vietnamese import nfc, slugify

_LONGEST_SLUG = 60


def new_item_path(title: str, day: date) -> PurePosixPath:
    """Return where the item goes, relative to content/: the day and a short slug.

    Raises PortalError for a title without letters and digits.
    """
    slug = slugify(title)
    if not title.isprintable():
        raise PortalError("tiêu đề có ký tự không in được")
    if not slug:
        raise PortalError("tiêu đề cần có chữ cái hoặc chữ số")
    if len(slug) > _LONGEST_SLUG:
        slug = slug[: _LONGEST_SLUG + 1].rpartition("-")[0] or slug[:_LONGEST_SLUG]
    return PurePosixPath(ITEMS, str(day.year), f"{day.isoformat()}-{slug}.md")


def new_item_text(commune: Commune, title: str, tags: Sequence[str], day: date) -> str:
    """Return the Markdown file with its front matter filled in.

    Raises PortalError for a tag that names no section of the commune.
    """
    sections = Vocabulary((s.names, s.tag) for s in commune.sections)
    known = []
    for tag in tags:
        section = sections.get(tag)
        if section is None:
            near = sections.suggestion(tag)
            raise PortalError(f"«{tag}» không phải chuyên mục{near}")
        known.append(section)
    head = {
        "title": nfc(" ".join(title.split())),
        "date": day,
        "tags": tuple(dict.fromkeys(known)),
        "description": None,
        "authors": ("Ban Biên tập",),
    }
    return f"{editable_front_matter(head)}\n"
