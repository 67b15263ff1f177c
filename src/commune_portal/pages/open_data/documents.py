"""du-lieu/van-ban.json: the public register of documents."""

from datetime import date
from typing import Literal

from pydantic import Field

from commune_portal.content import Validity
from commune_portal.pages.documents.view import DocumentView, document_views
from commune_portal.pages.open_data.published import Published
from commune_portal.pages.site import Site


class PublishedDocument(Published):
    """A document; null means «not written in the register», never «none»."""

    id: str
    url: str = Field(description="Địa chỉ, tính từ gốc của trang thông tin điện tử.")
    type: str
    number: str | None
    symbol: str
    day: date = Field(alias="date")
    issuer: str
    subject: str
    citation: str = Field(description="Viện dẫn đầy đủ theo Nghị định 30/2020/NĐ-CP.")
    valid_from: date | None
    valid_to: date | None
    validity: Validity = Field(description="Hiệu lực vào ngày dựng trang.")
    replaced_by: str | None = Field(description="Mã văn bản thay thế.")
    full_text: str | None = Field(description="Địa chỉ toàn văn ở nơi khác.")
    file: str | None = Field(description="Tệp toàn văn, tính từ gốc của trang.")


class DocumentsFile(Published):
    """du-lieu/van-ban.json."""

    schema_version: Literal[1] = Field(1, alias="schema")
    commune: str
    today: date
    documents: tuple[PublishedDocument, ...]


def published_documents(site: Site) -> DocumentsFile:
    """Return every public document, newest first."""
    return DocumentsFile(
        commune=site.portal.commune.full_name,
        today=site.portal.today,
        documents=tuple(map(_published, document_views(site))),
    )


def _published(view: DocumentView) -> PublishedDocument:
    record = view.document
    return PublishedDocument(
        id=view.id,
        url=view.url,
        type=record.type,
        number=record.number,
        symbol=record.symbol,
        day=record.date,
        issuer=record.issuer,
        subject=record.subject,
        citation=view.citation,
        valid_from=record.valid_from,
        valid_to=record.valid_to,
        validity=view.validity,
        replaced_by=view.successor,
        full_text=record.url,
        file=view.file_url,
    )
