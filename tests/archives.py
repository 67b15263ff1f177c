"""Files of each kind as programs write them, and what hides under their names."""

import io
import zlib
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

MACRO_TYPES = "application/vnd.ms-word.document.macroEnabled.main+xml"
OPEN_XML = "application/vnd.openxmlformats-officedocument."
ODF = "application/vnd.oasis.opendocument."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
MOVIE = b"\x00\x00\x00\x08moov"
EXE = b"MZ\x90\x00" + bytes(60)


def archive(files, compression=ZIP_DEFLATED):
    """Return a ZIP archive of these files: the same bytes whenever it is made."""
    stream = io.BytesIO()
    with ZipFile(stream, "w", compression) as made:
        for name, data in files.items():
            made.writestr(ZipInfo(name), data, compression)
    return stream.getvalue()


def package(kind, **more):
    """Return an Open XML package whose main part is of this kind."""
    types = f'<Types><Override ContentType="{kind}"/></Types>'
    return archive({"[Content_Types].xml": types, **more})


def open_document(kind, **more):
    """Return an OpenDocument package of this kind."""
    files = {"mimetype": kind, "META-INF/manifest.xml": "<manifest/>"}
    return archive({**files, **more}, ZIP_STORED)


def pdf(body=b""):
    """Return a PDF with these objects."""
    return b"%PDF-1.7\n" + body + b"\n%%EOF\n"


def packed_pdf(body):
    """Return a PDF that keeps these objects in a compressed stream."""
    stream = zlib.compress(body)
    return pdf(b"1 0 obj <</Type /ObjStm>> stream\n" + stream + b"\nendstream endobj")


DOCX = package(f"{OPEN_XML}wordprocessingml.document.main+xml")
XLSX = package(f"{OPEN_XML}spreadsheetml.sheet.main+xml")
# One file of each kind that may be published.
SOUND = {
    "a.pdf": pdf(),
    "b.PDF": b"\xef\xbb\xbf\n" + pdf(b"1 0 obj (/S /LaunchPad) endobj"),
    "v1.2.docx": DOCX,
    "a.docx": DOCX,
    "a.xlsx": XLSX,
    "a.pptx": package(f"{OPEN_XML}presentationml.presentation.main+xml"),
    "a.odt": open_document(f"{ODF}text", **{"Basic/Standard/script-lb.xml": "<a/>"}),
    "a.ods": open_document(f"{ODF}spreadsheet"),
    "a.csv": "đơn vị;số\nThôn Đông;5\n".encode("utf-8-sig"),
    "a.txt": "Kế hoạch.\n".encode(),
    "a.jpg": b"\xff\xd8\xff\xe0" + bytes(20),
    "a.jpeg": b"\xff\xd8\xff\xe0" + bytes(20),
    "a.png": b"\x89PNG\r\n\x1a\n" + bytes(20),
    "a.webp": b"RIFF\x00\x00\x00\x00WEBP",
    "a.svg": b'<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg"/>',
    "a.mp3": b"ID3\x04" + bytes(20),
    "b.mp3": b"\xff\xfb\x90\x64" + bytes(20),
    "a.m4a": b"\x00\x00\x00\x20ftypM4A " + bytes(20) + MOVIE,
    "b.m4a": b"\x00\x00\x00\x20ftypisom" + bytes(20) + MOVIE,
    "a.mp4": b"\x00\x00\x00\x20ftypmp42" + bytes(20) + MOVIE,
    "a.zip": archive(
        {
            "mau/to-khai.docx": DOCX,
            "mau/": "",
            "anh.png": b"\x89PNG\r\n\x1a\n",
            "hinh.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
            "__MACOSX/._to-khai.docx": b"\x00\x05\x16\x07",
            "mau/Thumbs.db": OLE,
        }
    ),
}
