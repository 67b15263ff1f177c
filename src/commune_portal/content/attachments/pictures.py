"""Reading the format and size of pictures, and why some cannot be shown (ADR 31).

Only the first bytes are read: a picture that is damaged further on is reported when
its copies for the site are made.
"""

import struct
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from commune_portal.content.attachments.kinds import EMPTY, KINDS, NAMES, ending_of
from commune_portal.content.attachments.signatures import found_ending

# The formats that Pillow may try: those that browsers, phones and Windows write. The
# fewer of its readers see a file of unknown origin, the better.
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP")
BROKEN = (OSError, ValueError, SyntaxError, EOFError, struct.error, IndexError)
MAX_MEGABYTES = 30
MAX_MEGAPIXELS = 60
_ENDINGS = {".jpg", ".jpeg", ".jfif", ".png", ".gif", ".webp", ".bmp"}
_UNUSABLE = {".heic", ".heif", ".avif", ".tif", ".tiff"}
DRAWING = ".svg"
_BY_FORMAT = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "WEBP": ".webp"}
_MEGA = 1024 * 1024
_MILLION = 1_000_000
_HEAD = 2048  # bytes
_HEIC_PROBLEM = (
    "là ảnh HEIC của iPhone, nhiều máy không xem được; hãy lưu lại thành JPEG (trên "
    "iPhone: Cài đặt, Camera, Định dạng, Tương thích nhất)"
)
ANIMATED = "là ảnh động, chỉ hiện hình đầu tiên"
_UNREADABLE = "không phải ảnh đọc được; hãy lưu lại thành JPEG, PNG hoặc WebP"


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A picture of pixels that the site can show.

    Attributes:
        width: In pixels, of the picture turned upright.
        height: Likewise.
        is_animated: Whether it has several pictures, of which the first is shown.
        ending: The ending that its format has: `.png`.

    """

    width: int
    height: int
    is_animated: bool
    ending: str


def is_picture(path: str) -> bool:
    """Return whether a file's name is that of a picture."""
    return is_bitmap(path) or ending_of(path) == DRAWING


def is_bitmap(path: str) -> bool:
    """Return whether a file's name is that of a picture of pixels."""
    return ending_of(path) in {*_ENDINGS, *_UNUSABLE}


def read_bitmap(file: Path) -> Bitmap | str:
    """Return the picture, or else why it cannot be shown."""
    problem = _too_heavy(file)
    return problem if problem is not None else _opened(file)


def offered_problem(name: str, bitmap: Bitmap) -> str | None:
    """Return why a picture that can be shown is not offered as a file.

    What is shown is a copy in another format; what is offered keeps its name.
    """
    if {ending_of(name), bitmap.ending} in ({".jpg"}, {".jpg", ".jpeg"}):
        return None
    if bitmap.ending not in KINDS:
        return "là ảnh không đăng để tải về; hãy lưu lại thành .png"
    if ending_of(name) != bitmap.ending:
        return (
            f"thật ra là {KINDS[bitmap.ending]}; hãy đổi đuôi tên tệp thành "
            f"{bitmap.ending}"
        )
    return None


def _too_heavy(file: Path) -> str | None:
    megabytes = file.stat().st_size / _MEGA
    if megabytes <= MAX_MEGABYTES:
        return None
    return (
        f"nặng {megabytes:.0f} MB, quá {MAX_MEGABYTES} MB; hãy thu nhỏ còn khoảng "
        "1600 điểm ảnh chiều ngang"
    )


def _opened(file: Path) -> Bitmap | str:
    try:
        with warnings.catch_warnings():
            # Pillow warns of large pictures; they are refused below, in Vietnamese.
            warnings.simplefilter("ignore")
            with Image.open(file, formats=FORMATS) as image:
                width, height = upright_size(image)
                is_animated = _is_animated(image)
                ending = _BY_FORMAT.get(image.format or "", "")
    except Image.DecompressionBombError:
        return _too_large("hơn 170")
    except BROKEN:
        return _unreadable(file)
    if width * height > MAX_MEGAPIXELS * _MILLION:
        return _too_large(f"{width * height / _MILLION:.0f}")
    return Bitmap(width, height, is_animated, ending)


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
        head = stream.read(_HEAD)
    found = found_ending(head)
    if not head:
        return EMPTY
    if found == ".heic":
        return _HEIC_PROBLEM
    if found and not is_picture(found):
        return f"không phải ảnh, thật ra là {NAMES[found]}; hãy lấy lại tệp gốc"
    return _UNREADABLE
