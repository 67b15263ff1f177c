"""What acts or calls out from inside an Office or OpenDocument file; see ADR 57.

Hyperlinks and pictures of web addresses stay: a reader clicks on the first, and Word
asks before it fetches the second.
"""

import io
import re
from collections.abc import Callable
from zipfile import ZipFile, is_zipfile

from lxml import etree

from commune_portal.content.attachments.kinds import ending_of, is_program
from commune_portal.content.attachments.signatures import found_ending

Checker = Callable[[bytes], str | None]

_ADVICE = "hãy bỏ ra rồi lưu lại"
_WEB = re.compile(r"(?:https?|ftp|mhtml|ms-[\w-]+):", re.IGNORECASE)
# A shared folder, which gets the reader's name and password: not `file:///C:/a.dotx`.
_SHARED = re.compile(r"(?:file:)?[\\/]{2,}(?![\\/]|[a-z]:)", re.IGNORECASE)
_LOADED = frozenset(["oleObject", "frame", "subDocument", "package", "control"])
_PAGES = frozenset([".mht", ".mhtml", ".htm", ".html", ".xhtml", ".hta"])
_ACTS = re.compile(rb"<(?:\w+:)?(?:ddeLink|event-listener)\b|vnd\.sun\.star\.script:")
_FORMULA = re.compile(rb"<(?:\w+:)?f\b[^<>]*>[^<\"]*\|")
_FIELD = re.compile(
    rb"<w:instrText\b[^<>]*>([^<]*)|<w:fldSimple\b[^<>]*?\bw:instr=\"([^\"]*)"
)
_DDE = re.compile(rb"\bDDE(?:AUTO)?\b", re.IGNORECASE)


def embedded_problem(archive: ZipFile, judge: Checker) -> str | None:
    """Return why the parts of a package are no harmless document; None if they are.

    `judge` judges the bytes of a package inside this one. Raises what zipfile
    raises for damaged archives.
    """
    for member in archive.infolist():
        if member.is_dir():
            continue
        name, data = member.filename, archive.read(member)
        problem = _part_problem(name, data)
        if problem is None and is_zipfile(io.BytesIO(data)):
            problem = judge(data)
        if problem is not None:
            return f"chứa «{name}»: phần ấy {problem}"
    return None


def _part_problem(name: str, data: bytes) -> str | None:
    ending = ending_of(name)
    if is_program(name) or found_ending(data) in {".exe", ".sh"}:
        return f"là chương trình hoặc mã lệnh; {_ADVICE}"
    if ending in _PAGES:
        return f"là trang web; {_ADVICE}"
    if found_ending(data) == ".doc":
        return "là đối tượng nhúng (OLE), không kiểm tra được; hãy thay bằng ảnh"
    if ending == ".rels":
        return _relations_problem(data)
    if ending == ".xml":
        return _text_problem(data)
    return None


def _text_problem(data: bytes) -> str | None:
    data = data.replace(b"\0", b"")  # a text in UTF-16
    fields = b"".join(a or b for a, b in _FIELD.findall(data))
    if _ACTS.search(data) or _FORMULA.search(data) or _DDE.search(fields):
        return f"gọi chương trình khác (DDE hoặc lệnh tự chạy); {_ADVICE}"
    return None


def _relations_problem(data: bytes) -> str | None:
    """Return why a part fetches something when the file is opened."""
    for relation in parsed(data).iter("{*}Relationship"):
        kind = relation.get("Type", "").rpartition("/")[2]
        target = relation.get("Target", "").strip()
        is_outside = relation.get("TargetMode", "").casefold() == "external"
        if kind == "aFChunk":
            return f"chèn tệp ngoài kiểu Word (altChunk); {_ADVICE}"
        if is_outside and (
            kind in _LOADED
            or (kind == "attachedTemplate" and _WEB.match(target))
            or (kind != "hyperlink" and _SHARED.match(target))
        ):
            return f"tự lấy nội dung từ nơi khác khi mở ({kind}); {_ADVICE}"
    return None


def parsed(data: bytes) -> etree._Element:
    """Return the XML of a part.

    Raises ValueError for what is no XML, or declares entities.
    """
    if re.search(rb"<!\s*(?:ENTITY|DOCTYPE)", data, re.IGNORECASE):
        raise ValueError
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, LookupError) as error:
        raise ValueError from error
