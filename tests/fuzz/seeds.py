"""What is fed to the readers: sound files of every kind, and the corpus of bad ones."""

import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import docx
from PIL import Image
from tests.planted.table import commune
from tests.workbooks import HEADER, workbook

CORPUS = Path(__file__).parent / "corpus"
_ITEM = "content/tin-bai/2026/2026-11-02-ra-quan"
# What is damaged, and where it stands in the commune of tests/planted.
TARGETS: Mapping[str, str] = {
    "item": f"{_ITEM}/index.md",
    "other-item": "content/tin-bai/2026/2026-11-05-mot-cua.md",
    "log": "content/nhat-ky/2026.csv",
    "workbook": "content/nhat-ky/2026.xlsx",
    "settings": "content/portal.yml",
    "plan": "content/ke-hoach/2026.yml",
    "register": "content/van-ban.yml",
    "report": "content/bao-cao/2026.md",
    "lock": "content/bao-cao/2026.lock.json",
    "template": "content/mau-bao-cao/annual.md",
    "procedure": "content/thu-tuc/1.001193.md",
    "office": "content/gioi-thieu/to-chuc-bo-may.md",
    "earlier": "content/so-lieu-ky-truoc.csv",
    "scores": "content/cham-diem/2026.yml",
    "docs": "docs/lien-he.md",
    "site": "mkdocs.yml",
    "picture": f"{_ITEM}/anh.png",
    "drawing": f"{_ITEM}/so-do.svg",
    "pdf": "content/van-ban/nq-1.pdf",
    "archive": f"{_ITEM}/ho-so.zip",
    "document": f"{_ITEM}/van-ban.docx",
}
_TEMPLATES = Path(__file__).parents[2] / "src/commune_portal/reports/templates"
_SVG = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">'
    b'<style>a{fill:red}</style><g id="a"><path d="M0 0L4 3"/></g><use href="#a"/>'
    b'<text x="1">Ch\xc3\xa0o</text></svg>'
)
_SETTINGS = b"""site_name: "A"
theme: {name: commune-portal}
plugins: [commune-portal]
nav:
  - index.md
  - Lien he: lien-he.md
markdown_extensions:
  - toc: {permalink: true}
exclude_docs: "huong-dan/"
extra: {a: [1, 2]}
"""
_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]"
    b"/Count 0>>endobj\n3 0 obj<</Length 3>>stream\nabc\nendstream endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


@cache
def sound() -> Mapping[str, bytes]:
    """Return the files of a sound commune, one for each target, by path."""
    files = {path: text.encode() for path, text in commune().items()}
    return {
        **files,
        TARGETS["workbook"]: workbook([HEADER, ("03/11/2026", "zalo", "A", 1)]),
        TARGETS["template"]: (_TEMPLATES / "annual.md").read_bytes(),
        TARGETS["picture"]: _picture(),
        TARGETS["drawing"]: _SVG,
        TARGETS["pdf"]: _PDF,
        TARGETS["document"]: _document(),
        TARGETS["archive"]: workbook([HEADER]),
        TARGETS["site"]: _SETTINGS,
        TARGETS["lock"]: b'{"schema": 4, "id": "2026", "figures": {"a": [1, 2]}}\n',
    }


# Of the sound files, these stand there only while they are damaged.
ALONE = frozenset(
    TARGETS[name]
    for name in (
        *("workbook", "lock", "template", "site"),
        *("picture", "archive", "document"),
    )
)
# What other files refer to; the rest stands there for its own kind only.
_ALWAYS = ("content/portal.yml", "content/van-ban", "content/ke-hoach")
_ITEMS = "content/tin-bai"
_NEED_ITEMS = ("log", "workbook", "report", "lock", "template", "settings", "drawing")


def around(target: str) -> Mapping[str, bytes]:
    """Return the sound files among which a damaged one stands."""
    path = TARGETS[target]
    folder = path.rpartition("/")[0] if path.count("/") > 1 else path
    wanted = [*_ALWAYS, _ITEMS if folder.startswith(_ITEMS) else folder]
    wanted += [_ITEMS] if target in _NEED_ITEMS else []
    if target in {"lock", "template"}:
        wanted.append("content/bao-cao")
    return {
        path: data
        for path, data in sound().items()
        if path.startswith(tuple(wanted)) and path not in ALONE
    }


def kept(target: str) -> Mapping[str, bytes]:
    """Return the inputs that once were a fault, by name."""
    folder = CORPUS / target
    files = sorted(folder.iterdir()) if folder.is_dir() else ()
    return {file.name: file.read_bytes() for file in files}


def _picture() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(stream, "PNG")
    return stream.getvalue()


def _document() -> bytes:
    found = docx.Document()
    found.add_paragraph("ỦY BAN NHÂN DÂN")
    found.add_table(2, 2).cell(0, 0).text = "Số: 5/BC-UBND"
    found.add_paragraph("Điều 1. Nội dung.")
    stream = io.BytesIO()
    found.save(stream)
    return stream.getvalue()
