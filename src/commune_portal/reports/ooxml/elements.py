"""The XML elements behind python-docx's objects, for what python-docx lacks.

python-docx keeps them in private attributes; they are read here and nowhere else.
"""

from docx.oxml.table import CT_Row, CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_R
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run


def paragraph_element(paragraph: Paragraph) -> CT_P:
    """Return the `w:p` of the paragraph."""
    return paragraph._p  # noqa: SLF001 - no public access


def run_element(run: Run) -> CT_R:
    """Return the `w:r` of the run."""
    return run._r  # noqa: SLF001 - no public access


def table_element(table: Table) -> CT_Tbl:
    """Return the `w:tbl` of the table."""
    return table._tbl  # noqa: SLF001 - no public access


def row_element(row: _Row) -> CT_Row:
    """Return the `w:tr` of the row."""
    return row._tr  # noqa: SLF001 - no public access
