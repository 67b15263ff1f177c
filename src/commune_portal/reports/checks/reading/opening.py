"""Opening a file that may not be a Word file."""

from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from commune_portal.reports.checks.reading.package import (
    NotADocumentError,
    Package,
    damaged,
    read_package,
    too_large,
)
from commune_portal.reports.checks.reading.sections import Section, read_sections

_OLD_WORD = b"\xd0\xcf\x11\xe0"  # also how Word wraps a file with a password
# How much a file may have; tabs and line breaks make lines as paragraphs do.
_MOST = (("w:p", 30_000), ("w:r", 100_000), ("w:br", 30_000), ("w:tab", 30_000))
_MAIN = "word/document.xml"
_PLACES = {"header": "đầu trang", "footer": "chân trang", "footnotes": "cước chú"}
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}document"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordFile:
    """A Word file as far as the checks read it.

    Attributes:
        body: The `w:body`.
        styles: The root of the styles; None where the file has none, like the next two.
        theme: The root of the theme, which names fonts.
        numbering: The root of the numbered lists.
        around: Headers, footers and footnotes, each with its name in Vietnamese.
        sections: Its sections, at least one.
        title: The title among the properties of the file.

    """

    body: BaseOxmlElement
    styles: BaseOxmlElement | None
    theme: BaseOxmlElement | None
    numbering: BaseOxmlElement | None
    around: tuple[tuple[str, BaseOxmlElement], ...]
    sections: tuple[Section, ...]
    title: str


def open_word_file(data: bytes) -> WordFile:
    """Return the Word file with these bytes.

    Raises NotADocumentError where it is not a Word file, damaged or far too large.
    """
    if data.startswith(_OLD_WORD):
        problem = "tệp .doc cũ hoặc có mật khẩu; hãy mở bằng Word và lưu lại dạng .docx"
        raise NotADocumentError(problem)
    package = read_package(data)
    main = next(
        (r.target for r in package.relations("") if r.kind == "officeDocument"), _MAIN
    )
    root = package.xml(main)
    if root is None:
        raise NotADocumentError("không phải văn bản Word (.docx)")
    return _word_file(package, main, _body(root))


def _body(root: BaseOxmlElement) -> BaseOxmlElement:
    """Return the body, where there is one of a size that people write."""
    if root.tag == _STRICT:
        problem = "tệp ở dạng Strict Open XML; hãy lưu lại dạng Word Document (.docx)"
        raise NotADocumentError(problem)
    if root.tag != qn("w:document"):
        raise damaged()
    body: BaseOxmlElement | None = root.find(qn("w:body"))
    if body is None:
        raise NotADocumentError("văn bản Word này không có phần nội dung")
    for tag, most in _MOST:
        if sum(1 for _ in body.iter(qn(tag))) > most:
            raise too_large()
    return body


def _word_file(package: Package, main: str, body: BaseOxmlElement) -> WordFile:
    targets: dict[str, str] = {}
    around: dict[str, tuple[str, BaseOxmlElement]] = {}
    for relation in package.relations(main):
        targets.setdefault(relation.kind, relation.target)
        if relation.kind in _PLACES:
            root = package.xml(relation.target)
            if root is not None:
                around[relation.id] = (_PLACES[relation.kind], root)
    properties = package.xml("docProps/core.xml")
    title = None if properties is None else properties.find(_TITLE)
    return WordFile(
        body=body,
        styles=package.xml(targets.get("styles", "")),
        theme=package.xml(targets.get("theme", "")),
        numbering=package.xml(targets.get("numbering", "")),
        around=tuple(around.values()),
        sections=read_sections(body, {key: root for key, (_, root) in around.items()}),
        title="" if title is None else title.text or "",
    )
