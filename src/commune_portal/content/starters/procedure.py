"""The file of a new procedure: what is known, and empty headings."""

from datetime import date
from pathlib import PurePosixPath

from commune_portal.content.formats.front_matter import editable_front_matter
from commune_portal.content.layout import PROCEDURES
from commune_portal.content.records.procedure import BLOCKS, parse_code
from commune_portal.errors import PortalError
from commune_portal.vietnamese import nfc

# What the editor fills in.
_OPEN = (
    "level",
    "online",
    "submit_at",
    "copies",
    "time_limit",
    "fee",
    "result",
    "basis",
)


def new_procedure_path(code: str) -> PurePosixPath:
    """Return where the procedure goes, relative to content/.

    Raises PortalError for an invalid code.
    """
    try:
        return PurePosixPath(PROCEDURES, f"{parse_code(code)}.md")
    except ValueError as error:
        raise PortalError(str(error)) from None


def new_procedure_text(code: str, name: str, field: str, day: date) -> str:
    """Return the Markdown file: the required keys, then each part to be filled in."""
    given = {"code": code, "name": name, "field": field}
    head: dict[str, object] = {k: nfc(" ".join(v.split())) for k, v in given.items()}
    head["updated"] = day
    body = "\n".join(f"## {heading}\n" for heading in BLOCKS)
    return f"{editable_front_matter(head | dict.fromkeys(_OPEN))}\n{body}"
