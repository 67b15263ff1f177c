"""A Word document as PDF, made by LibreOffice where it is installed."""

import os
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


def pdf_of(document: bytes) -> bytes:
    """Return the DOCX file as PDF.

    LibreOffice runs in a profile of its own, so that an open one does not disturb it.
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


def has_times_new_roman(pdf: bytes) -> bool:
    """Return whether the PDF has the font that NĐ 30/2020 asks for (Phụ lục I, I)."""
    return _FONT in pdf


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
    command += ["--convert-to", "pdf", "--outdir", str(folder), str(source)]
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
