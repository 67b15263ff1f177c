"""Reading the format and size of pictures; unusable ones are reported (ADR 31).

Only the first bytes are read: a picture that is damaged further on is reported when
its copies for the site are made.
"""

import struct
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image

from commune_portal.content.formats.findings import Findings
from commune_portal.content.readers.drawings import drawing_problem, drawing_size
from commune_portal.content.records.post import Picture
from commune_portal.vietnamese import nfc

# The formats that Pillow may try: those that browsers, phones and Windows write. The
# fewer of its readers see a file of unknown origin, the better.
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP")
BROKEN = (OSError, ValueError, SyntaxError, EOFError, struct.error, IndexError)
MAX_MEGABYTES = 30
MAX_MEGAPIXELS = 60
_ENDINGS = {".jpg", ".jpeg", ".jfif", ".png", ".gif", ".webp", ".bmp"}
_UNUSABLE = {".heic", ".heif", ".avif", ".tif", ".tiff"}
_DRAWING = ".svg"
_MEGA = 1024 * 1024
_MILLION = 1_000_000
_HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_HEIC_PROBLEM = (
    "là ảnh HEIC của iPhone, nhiều máy không xem được; hãy lưu lại thành JPEG (trên "
    "iPhone: Cài đặt, Camera, Định dạng, Tương thích nhất)"
)
_UNREADABLE = "không phải ảnh đọc được; hãy lưu lại thành JPEG, PNG hoặc WebP"


def is_picture(path: str) -> bool:
    """Return whether a file's name is that of a picture."""
    return Path(path).suffix.casefold() in {*_ENDINGS, *_UNUSABLE, _DRAWING}


def read_pictures(
    folder: Path, files: Iterable[str], findings: Findings
) -> Iterator[Picture]:
    """Yield the usable pictures in an item's folder; the others are reported.

    `files` are relative to content/.
    """
    root = folder.parents[2]
    for path in files:
        if not is_picture(path):
            continue
        file = root / path
        if not file.resolve().is_relative_to(folder.resolve()):
            continue  # reported by post_places
        problem = _too_heavy(file)
        if problem is None and file.suffix.casefold() == _DRAWING:
            problem = drawing_problem(file)
            if problem is None:
                width, height = drawing_size(file)
                yield Picture(path=path, width=width, height=height, is_drawing=True)
        elif problem is None:
            found = _bitmap(file, path, findings)
            if isinstance(found, Picture):
                yield found
            else:
                problem = found
        if problem is not None:
            findings.error(nfc(path), None, "ảnh", problem)


def _too_heavy(file: Path) -> str | None:
    megabytes = file.stat().st_size / _MEGA
    if megabytes <= MAX_MEGABYTES:
        return None
    return (
        f"nặng {megabytes:.0f} MB, quá {MAX_MEGABYTES} MB; hãy thu nhỏ còn khoảng "
        "1600 điểm ảnh chiều ngang"
    )


def _bitmap(file: Path, path: str, findings: Findings) -> Picture | str:
    """Return the picture, or else what is wrong with the file."""
    try:
        with warnings.catch_warnings():
            # Pillow warns of large pictures; they are refused below, in Vietnamese.
            warnings.simplefilter("ignore")
            with Image.open(file, formats=FORMATS) as image:
                width, height = upright_size(image)
                is_animated = _is_animated(image)
    except Image.DecompressionBombError:
        return _too_large("hơn 170")
    except BROKEN:
        return _unreadable(file)
    if width * height > MAX_MEGAPIXELS * _MILLION:
        return _too_large(f"{width * height / _MILLION:.0f}")
    if is_animated:
        problem = "ảnh động chỉ hiện hình đầu tiên"
        findings.warning(nfc(path), None, "ảnh", problem)
    return Picture(path=path, width=width, height=height)


def _is_animated(image: Image.Image) -> bool:
    # Samsung's JPEG with a second view (MPO) is not animated, and Pillow knows only
    # for some formats whether they are.
    return image.format != "MPO" and bool(getattr(image, "is_animated", False))


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Return width and height in pixels, turned as its camera says (EXIF 274)."""
    try:
        turned = image.getexif().get(274, 1) in {5, 6, 7, 8}
    except BROKEN:
        turned = False
    width, height = image.size
    return (height, width) if turned else (width, height)


def _too_large(megapixels: str) -> str:
    return (
        f"có {megapixels} triệu điểm ảnh, quá {MAX_MEGAPIXELS} triệu; hãy thu nhỏ còn "
        "khoảng 1600 điểm ảnh chiều ngang"
    )


def _unreadable(file: Path) -> str:
    with file.open("rb") as stream:
        head = stream.read(12)
    return _HEIC_PROBLEM if head[4:8] == b"ftyp" and head[8:] in _HEIC else _UNREADABLE
