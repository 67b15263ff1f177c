"""A form as a Word file, in the styles of the office's official documents."""

from itertools import takewhile

from docx.document import Document as WordFile
from docx.shared import Pt

from commune_portal.content.formats.signature import Signature
from commune_portal.reports.forms.model import Form
from commune_portal.reports.model.blocks import Block, Paragraph
from commune_portal.reports.model.report import Head
from commune_portal.reports.word import layout
from commune_portal.reports.word.body import add_blocks
from commune_portal.reports.word.frame import add_form_head, bare_table
from commune_portal.reports.word.lines import (
    add_balanced,
    add_cell_line,
    add_rule,
    add_text,
)
from commune_portal.reports.word.orientation import set_orientation
from commune_portal.reports.word.tables import keep_row_whole
from commune_portal.reports.word.whole_file import Properties, finished, open_empty

_BELOW_TITLE = "(Ký, ghi rõ họ tên)"
_SIGNATURES = "Chữ ký: chức danh, họ và tên"
_WHOLE = 100  # percent
_BETWEEN_SUMS = Pt(2)
_ROOM_TO_SIGN = Pt(54)  # without a seal, and on paper that is 210 mm high


def render_form(form: Form) -> bytes:
    """Return the form as a DOCX file; the same form gives the same bytes.

    Raises PortalError where the office's own reference document is no Word file or
    lacks its page or a style.
    """
    word_file = open_empty(form.reference)
    set_orientation(word_file, is_landscape=form.is_landscape)
    head = Head(
        agency=form.agency, number="", day=form.day, type="", subject="", addressees=()
    )
    add_form_head(word_file, head)
    add_text(word_file, form.title, layout.TYPE)
    add_balanced(word_file, form.subject, layout.SUBJECT)
    for line in form.lines:
        add_balanced(word_file, line, layout.ATTACHED)
    add_rule(word_file, form.subject, layout.SUBJECT, layout.SUBJECT_LINE)
    for line in form.basis:
        add_text(word_file, line, layout.BASIS)
    add_blocks(word_file, form.blocks)
    _keep_sums_with_signatures(word_file, form.blocks)
    if form.signatures:
        _add_signatures(word_file, form.signatures)
    for attached in form.attached:
        title = add_text(word_file, attached.title, layout.CHAPTER_TITLE)
        title.paragraph_format.page_break_before = True
        add_blocks(word_file, attached.blocks)
    about = Properties(
        title=f"{form.title}: {form.subject}",
        subject=form.subject,
        author=form.author,
        day=form.made_on,
    )
    return finished(word_file, about)


def _keep_sums_with_signatures(word_file: WordFile, blocks: tuple[Block, ...]) -> None:
    """Keep what follows the last table, and its last row, on the page of signatures."""
    below = [*takewhile(lambda block: isinstance(block, Paragraph), reversed(blocks))]
    first = len(word_file.paragraphs) - len(below)
    for paragraph in word_file.paragraphs[first:]:
        shape = paragraph.paragraph_format
        shape.keep_with_next = shape.keep_together = True
        shape.space_before = _BETWEEN_SUMS
    if len(below) < len(blocks):
        # Between the table and the text stands a paragraph without text.
        word_file.paragraphs[first - 1].paragraph_format.keep_with_next = True
        for cell in word_file.tables[-1].rows[-1].cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True
    word_file.paragraphs[-1].paragraph_format.space_after = layout.BETWEEN


def _add_signatures(word_file: WordFile, signatures: tuple[Signature, ...]) -> None:
    """Add a column for each signature, kept on one page."""
    shares = (_WHOLE // len(signatures),) * len(signatures)
    table = bare_table(word_file, 1, shares, _SIGNATURES)
    keep_row_whole(table, 0)
    for cell, signature in zip(table.rows[0].cells, signatures, strict=True):
        add_cell_line(cell, signature.title, layout.AUTHORITY)
        add_cell_line(cell, _BELOW_TITLE, layout.ATTACHED)
        signer = add_cell_line(cell, signature.name or "", layout.SIGNER)
        signer.paragraph_format.space_before = _ROOM_TO_SIGN
    add_text(word_file, "", layout.RULE)  # Word wants a paragraph after a table
