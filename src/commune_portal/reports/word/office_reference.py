"""The office's own reference document, checked for its page and its styles."""

import zlib
from io import BytesIO
from zipfile import BadZipFile

import docx
from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE

from commune_portal.content import Portal
from commune_portal.content.layout import TEMPLATES, WORD_STYLES
from commune_portal.errors import ContentError, PortalError
from commune_portal.reports.word import layout
from commune_portal.reports.word.reference import SHIPPED

PLACE = f"{TEMPLATES}/{WORD_STYLES}"
_DAMAGED = (
    BadZipFile,
    zlib.error,
    AttributeError,
    LookupError,
    SyntaxError,  # lxml's
    TypeError,
    ValueError,
)


def open_reference(reference: bytes | None) -> WordFile:
    """Return the office's reference document, or ours where it has none.

    Raises PortalError where it is not a Word file or lacks its page or a style.
    """
    try:
        word_file = docx.Document(BytesIO(reference or SHIPPED.read_bytes()))
        kinds = {style.name: style.type for style in word_file.styles}
        is_whole = _has_page(word_file)
    except _DAMAGED:
        raise PortalError("văn bản mẫu không phải tệp Word (.docx)") from None
    if not is_whole:
        raise PortalError("văn bản mẫu Word thiếu khổ giấy hoặc lề trang")
    paragraph = {style.name for style in layout.STYLES}
    missing = [
        name
        for name in layout.STYLE_NAMES
        if name not in kinds
        or (name in paragraph and kinds[name] is not WD_STYLE_TYPE.PARAGRAPH)
    ]
    if missing:
        names = ", ".join(f"«{name}»" for name in missing)
        raise PortalError(f"văn bản mẫu Word thiếu kiểu {names}")
    return word_file


def _has_page(word_file: WordFile) -> bool:
    section = word_file.sections[-1]
    lengths = (
        section.page_width,
        section.page_height,
        section.left_margin,
        section.right_margin,
        section.top_margin,
        section.bottom_margin,
    )
    return word_file.element.body is not None and all(
        length is not None and length > 0 for length in lengths
    )


def reference_mistakes(portal: Portal) -> list[ContentError]:
    """Return the mistake in the office's reference document, if any."""
    try:
        open_reference(portal.reference)
    except PortalError as error:
        return [ContentError(portal.shown(PLACE), None, None, str(error))]
    return []
