"""The parts of an OOXML package, read without trusting what the package says."""

import lzma
import posixpath
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from commune_portal.errors import PortalError

_LARGEST_PART = 20_000_000  # bytes of XML; 20,000 paragraphs take about five million
_LARGEST_RATIO = 200  # text packs about ten to one, never two hundred to one
_DENSE_FROM = 5_000_000  # bytes from which the ratio counts
_MOST_PARTS = 5_000
_READ = ("[Content_Types].xml", "_rels/", "word/", "docProps/")
_UNREADABLE = (
    BadZipFile, EOFError, RuntimeError, OSError, ValueError, KeyError, IndexError,
    OverflowError, struct.error, zlib.error, lzma.LZMAError,
)  # fmt: skip
_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class NotADocumentError(PortalError):
    """The file cannot be checked; the message says why in one sentence."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A part that another part points to; `kind` is the last word of its type."""

    id: str
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Package:
    """The XML parts of a package by their names."""

    parts: Mapping[str, bytes]

    def xml(self, name: str) -> BaseOxmlElement | None:
        """Return the root of a part; None where there is no such part.

        Raises NotADocumentError where the part is damaged.
        """
        data = self.parts.get(name)
        if data is None:
            return None
        try:
            if b"<!DOCTYPE" in data[:1000]:  # Word writes none; it can hold entities
                raise damaged()
            root: BaseOxmlElement = parse_xml(data)
        except (SyntaxError, ValueError):
            raise damaged() from None
        return root

    def relations(self, name: str) -> tuple[Relation, ...]:
        """Return what the part points to within the package."""
        folder, file = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        if root is None:
            return ()
        return tuple(
            Relation(
                id=found.get("Id", ""),
                kind=found.get("Type", "").rpartition("/")[2],
                target=_absolute(folder, found.get("Target", "")),
            )
            for found in root.iter(_RELATED)
            if found.get("TargetMode") != "External"
        )


def read_package(data: bytes) -> Package:
    """Return the parts of the package with these bytes.

    Raises NotADocumentError where it is no ZIP, damaged or far too large.
    """
    try:
        with ZipFile(BytesIO(data)) as package:
            return Package(_parts(package))
    except _UNREADABLE:
        raise NotADocumentError(
            "không phải văn bản Word (.docx), hoặc đã hỏng"
        ) from None


def damaged() -> NotADocumentError:
    """Return the error of a Word file whose XML cannot be read."""
    return NotADocumentError("văn bản Word này đã hỏng, không đọc được")


def too_large() -> NotADocumentError:
    """Return the error of a file that no office would send."""
    return NotADocumentError("tệp quá lớn so với một văn bản hành chính")


def _parts(package: ZipFile) -> dict[str, bytes]:
    found = package.infolist()
    if len(found) > _MOST_PARTS:
        raise too_large()
    wanted = [
        part
        for part in found
        if part.filename.startswith(_READ) and part.filename.endswith((".xml", ".rels"))
    ]
    for part in wanted:
        ratio = part.file_size / max(part.compress_size, 1)
        is_dense = part.file_size > _DENSE_FROM and ratio > _LARGEST_RATIO
        if part.file_size > _LARGEST_PART or is_dense:
            raise too_large()
    if sum(part.file_size for part in wanted) > 2 * _LARGEST_PART:
        raise too_large()
    return {part.filename: package.read(part) for part in wanted}


def _absolute(folder: str, target: str) -> str:
    """Return the name of a part from a target, which may begin with «/»."""
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(folder, target))
