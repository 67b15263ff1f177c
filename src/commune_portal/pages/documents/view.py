"""A document of the register as its pages print it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from commune_portal.content import Document, Validity
from commune_portal.content.layout import DOCUMENTS as FILES
from commune_portal.content.records.document import document_slug
from commune_portal.figures import cite, cite_briefly
from commune_portal.pages.documents.shown import shown_documents
from commune_portal.pages.site import Site
from commune_portal.vietnamese import collation_key, document_number, short_day

FOLDER = "van-ban"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """A public document with what its pages need besides the record.

    Attributes:
        id: Its id in the register.
        document: The record.
        url: Its address, relative to the root of the site.
        validity: Whether it is in force today.
        file_path: The path of its file in the site; None where it has none.
        file_source: The same file in content/; None likewise.
        file_sha256: The hash of its checked bytes, in hexadecimal digits.
        successor: The id of the public document that replaces it.

    """

    id: str
    document: Document
    url: str
    validity: Validity
    file_path: str | None
    file_source: str | None
    file_sha256: str
    successor: str | None

    @property
    def name(self) -> str:
        """Type, number and symbol."""
        return cite_briefly(self.document)

    @property
    def code(self) -> str:
        """Number and symbol, which templates keep on one line."""
        number, symbol = self.document.number, self.document.symbol
        return symbol if number is None else f"{document_number(number)}/{symbol}"

    @property
    def title(self) -> str:
        """The name with the day: two documents may share a name."""
        return f"{self.name} ngày {short_day(self.document.date)}"

    @property
    def citation(self) -> str:
        """The full citation of NĐ 30/2020, for readers to copy."""
        return cite(self.document)

    @property
    def file_url(self) -> str | None:
        """The address of its file, relative to the root of the site."""
        return quote(self.file_path) if self.file_path else None

    @property
    def file_kind(self) -> str:
        """The type of its file by its suffix, in capitals: PDF."""
        return PurePosixPath(self.file_path or "").suffix.removeprefix(".").upper()


def document_views(site: Site) -> tuple[DocumentView, ...]:
    """Return every public document, newest first."""
    public = shown_documents(site)
    views = [_view(site, name, public) for name in public]
    views.sort(key=lambda view: (collation_key(view.name), view.id))
    return tuple(sorted(views, key=lambda view: view.document.date, reverse=True))


def document_url(name: str) -> str:
    """Return the address of a document's page, relative to the root of the site."""
    return f"{FOLDER}/{document_slug(name)}/"


def document_urls(site: Site) -> Mapping[Document, str]:
    """Return the addresses of all public documents, for pages that cite them."""
    shown = shown_documents(site)
    return {document: document_url(name) for name, document in shown.items()}


def _view(site: Site, name: str, public: Mapping[str, Document]) -> DocumentView:
    document, url = public[name], document_url(name)
    source = site.portal.root / FILES / document.file if document.file else None
    checked = site.portal.document_files.get(document.file or "")
    successor = document.replaced_by
    return DocumentView(
        id=name,
        document=document,
        url=url,
        validity=document.validity(site.portal.today),
        file_path=f"{url}{document.file}" if document.file else None,
        file_source=str(source) if source else None,
        file_sha256=checked.sha256 if checked else "",
        successor=successor if successor in public else None,
    )
