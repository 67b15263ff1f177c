"""A Word document as PDF/A-2b, made by LibreOffice where it is there. See ADR 50."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from commune_portal.errors import PortalError

_COMMANDS = ("soffice", "libreoffice")
_LONGEST = 120  # seconds; the first start in a new profile is slow
_FONT = b"TimesNewRoman"
# PDF/A-2b says so in metadata that are never compressed (ISO 19005-2, 6.6.4).
_ARCHIVAL = re.compile(
    rb"pdfaid:part(>|=.)2.{0,200}?pdfaid:conformance(>|=.)B", re.DOTALL
)
_OPTIONS = {
    "SelectPdfVersion": {"type": "long", "value": "2"},  # PDF/A-2b
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
}
_FILTER = f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS, separators=(',', ':'))}"


def pdf_of(document: bytes) -> bytes:
    """Return the DOCX file as a tagged PDF/A-2b with its title and language.

    An older LibreOffice makes a plain PDF; `shortcomings` says so. LibreOffice runs in
    a profile of its own, so that an open one does not disturb it.
    Raises PortalError where it is missing, fails or runs too long.
    """
    program = _libreoffice()
    with TemporaryDirectory(prefix="pdf-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / "van-ban.docx"
        source.write_bytes(document)
        _convert(program, folder, source)
        result = source.with_suffix(".pdf")
        if not result.exists():
            raise PortalError("LibreOffice không chuyển được văn bản sang PDF")
        return result.read_bytes()


def shortcomings(pdf: bytes) -> tuple[str, ...]:
    """Return what the PDF lacks, a Vietnamese sentence each.

    The font is the one of NĐ 30/2020/NĐ-CP, Phụ lục I, I.4.
    """
    found = []
    if not _ARCHIVAL.search(pdf):
        found.append(
            "LibreOffice này chỉ lập được PDF thường; muốn có PDF/A-2b để lưu trữ, có "
            "cấu trúc cho phần mềm đọc màn hình, hãy cài LibreOffice 7.4 trở lên"
        )
    if _FONT not in pdf:
        found.append(
            "máy chưa có phông Times New Roman; PDF dùng phông thay thế, hãy kiểm tra "
            "lại trước khi phát hành"
        )
    return tuple(found)


def _libreoffice() -> str:
    found = next(filter(None, map(shutil.which, _COMMANDS)), None)
    installed = next((str(place) for place in _places() if place.is_file()), None)
    program = found or installed
    if program is None:
        raise PortalError(
            "máy chưa có LibreOffice nên không lập được PDF; hãy cài LibreOffice, "
            "hoặc mở tệp Word rồi chọn lưu dạng PDF"
        )
    return program


def _places() -> tuple[Path, ...]:
    """Return where the installers for Windows and macOS put it, outside PATH."""
    programs = Path(os.environ.get("PROGRAMFILES", "C:/Program Files"))
    return (
        programs / "LibreOffice/program/soffice.exe",
        Path("C:/Program Files (x86)/LibreOffice/program/soffice.exe"),
        Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    )


def _convert(program: str, folder: Path, source: Path) -> None:
    profile = (folder / "ho-so").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", _FILTER, "--outdir", str(folder), str(source)]
    # A session of its own: LibreOffice starts child processes, which must end with it.
    running = subprocess.Popen(  # noqa: S603 - a fixed command on a file of ours
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        code = running.wait(_LONGEST)
    except subprocess.TimeoutExpired:
        _stop(running)
        problem = f"LibreOffice chạy quá {_LONGEST} giây nên không lập được PDF"
        raise PortalError(problem) from None
    if code != 0:
        raise PortalError(f"LibreOffice báo lỗi (mã {code}) nên không lập được PDF")


def _stop(running: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        running.kill()
    else:
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()
