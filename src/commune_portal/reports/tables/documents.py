"""The table of documents that a report names in `documents`."""

from collections.abc import Sequence

from commune_portal.content import Document
from commune_portal.reports.markdown.literal import literal
from commune_portal.reports.model.blocks import Alignment
from commune_portal.reports.tables.table import Column, ReportTable, table_of
from commune_portal.vietnamese import document_number, short_day


def _number(document: Document) -> str:
    if document.number is None:
        return literal(document.symbol)
    return literal(f"{document_number(document.number)}/{document.symbol}")


_COLUMNS: tuple[Column[Document], ...] = (
    Column("so_ky_hieu", "Số, ký hiệu", _number),
    Column("ngay", "Ngày", lambda document: short_day(document.date), Alignment.CENTER),
    Column("co_quan", "Cơ quan ban hành", lambda document: literal(document.issuer)),
    Column(
        "trich_yeu",
        "Trích yếu",
        lambda document: literal(f"{document.type} {document.subject}"),
    ),
)


def document_table(documents: Sequence[Document]) -> ReportTable:
    """Return the documents in the order in which the report names them."""
    return table_of(_COLUMNS, documents)
