"""The office's own reference document: whether its styles are all there."""

from io import BytesIO
from zipfile import BadZipFile

import docx
from docx.document import Document

from commune_portal.content import Portal
from commune_portal.errors import ContentError, PortalError
from commune_portal.reports import layout
from commune_portal.reports.reference import SHIPPED

PLACE = "mau-bao-cao/van-ban.docx"


def open_reference(reference: bytes | None) -> Document:
    """Return the office's reference document, or the usual one.

    Raises PortalError where it is no Word document or lacks a style.
    """
    try:
        document = docx.Document(BytesIO(reference or SHIPPED.read_bytes()))
    except (BadZipFile, KeyError, ValueError):
        raise PortalError("văn bản mẫu không phải tệp Word (.docx)") from None
    found = {style.name for style in document.styles}
    missing = [name for name in layout.STYLE_NAMES if name not in found]
    if missing:
        names = ", ".join(f"«{name}»" for name in missing)
        raise PortalError(f"văn bản mẫu Word thiếu kiểu {names}")
    return document


def reference_mistakes(portal: Portal) -> list[ContentError]:
    """Return what is wrong with the office's reference document."""
    if portal.reference is None:
        return []
    try:
        open_reference(portal.reference)
    except PortalError as error:
        return [ContentError(portal.shown(PLACE), None, None, str(error))]
    return []
