"""A new procedure as the editor first sees it: what is known, and empty headings."""

import json
from datetime import date
from pathlib import PurePosixPath

from commune_portal.content.readers.procedures import FOLDER
from commune_portal.content.records.procedure import BLOCKS, parse_code
from commune_portal.errors import PortalError
from commune_portal.vietnamese import nfc


def new_procedure_path(code: str) -> PurePosixPath:
    """Return where the procedure goes, relative to content/.

    Raises PortalError for what is no code.
    """
    try:
        return PurePosixPath(FOLDER, f"{parse_code(code)}.md")
    except ValueError as error:
        raise PortalError(str(error)) from None


def new_procedure_text(code: str, name: str, field: str, day: date) -> str:
    """Return the Markdown file: the required keys, then each part to be filled in."""
    shown = {"code": code, "name": name, "field": field}
    head = "".join(
        f"{key}: {json.dumps(nfc(' '.join(value.split())), ensure_ascii=False)}\n"
        for key, value in shown.items()
    )
    body = "\n".join(f"## {heading}\n" for heading in BLOCKS)
    return (
        f"---\n{head}updated: {day.isoformat()}\nlevel:\nonline:\nsubmit_at:\n"
        f"copies:\ntime_limit:\nfee:\nresult:\nbasis:\n---\n\n{body}"
    )
