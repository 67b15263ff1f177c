"""Which files may be published, by their names; see ADR 57."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The ending of each kind, and what messages call the kind.
KINDS: Mapping[str, str] = MappingProxyType(
    {
        ".pdf": "tệp PDF",
        ".docx": "tệp Word (.docx)",
        ".xlsx": "tệp Excel (.xlsx)",
        ".pptx": "tệp PowerPoint (.pptx)",
        ".odt": "văn bản OpenDocument (.odt)",
        ".ods": "bảng tính OpenDocument (.ods)",
        ".csv": "bảng CSV",
        ".txt": "tệp chữ (.txt)",
        ".jpg": "ảnh JPEG",
        ".jpeg": "ảnh JPEG",
        ".png": "ảnh PNG",
        ".webp": "ảnh WebP",
        ".svg": "hình vẽ SVG",
        ".mp3": "tệp âm thanh MP3",
        ".m4a": "tệp âm thanh M4A",
        ".mp4": "phim MP4",
        ".zip": "tệp nén ZIP",
    }
)
# The same for what is never published but may hide under another name.
NAMES: Mapping[str, str] = MappingProxyType(
    {
        **KINDS,
        ".exe": "chương trình",
        ".sh": "mã lệnh",
        ".html": "trang web",
        ".doc": "tệp Office đời cũ hoặc có mật khẩu",
        ".docm": "tệp Office có macro",
        ".rtf": "tệp RTF",
        ".rar": "tệp nén RAR",
        ".7z": "tệp nén 7z",
        ".gif": "ảnh GIF",
        ".heic": "ảnh HEIC của iPhone",
        ".mov": "phim QuickTime (.mov)",
        ".wav": "tệp âm thanh WAV",
        ".avi": "phim AVI",
    }
)
EMPTY = "là tệp rỗng; hãy chép lại tệp gốc"
ALLOWED = ", ".join(ending[1:] for ending in KINDS)

_AS_WORD = "hãy mở bằng Word, lưu lại thành .docx hoặc .pdf"
_AS_SHEET = "hãy mở bằng Excel, lưu lại thành .xlsx hoặc .pdf"
_AS_SLIDES = "hãy mở bằng PowerPoint, lưu lại thành .pptx hoặc .pdf"
_PROGRAM = "là chương trình hoặc mã lệnh, không bao giờ được đăng; hãy bỏ ra khỏi đây"
_PROGRAMS = (
    ".exe .msi .msix .bat .cmd .com .scr .pif .cpl .dll .sys .ps1 .vbs .vbe .js .mjs "
    ".jse .wsf .hta .jar .class .apk .ipa .app .dmg .pkg .deb .rpm .iso .img .sh .bash "
    ".py .pyc .pl .rb .cgi .php .php3 .php4 .php5 .phtml .phar .asp .aspx .ashx .jsp "
    ".jspx .lnk .url .reg .inf .chm .swf .wasm .htaccess .config"
)
_GROUPS = (
    (".doc .dot .rtf .wps", f"là tệp Word đời cũ; {_AS_WORD}"),
    (".xls .xlt .xlsb", f"là tệp Excel đời cũ; {_AS_SHEET}"),
    (".ppt .pps .pot .ppsx .odp", f"là tệp trình chiếu không nhận; {_AS_SLIDES}"),
    (".docm .dotm .dotx", f"là tệp Word có thể chứa macro; {_AS_WORD}"),
    (".xlsm .xltm .xlam .xll", f"là tệp Excel có thể chứa macro; {_AS_SHEET}"),
    (".pptm .potm .ppsm .ppam", f"là tệp trình chiếu có thể chứa macro; {_AS_SLIDES}"),
    (
        ".heic .heif .avif .tif .tiff .jfif .psd .ai .cdr .eps",
        "là ảnh mà nhiều máy không xem được; hãy lưu lại thành .jpg",
    ),
    (".gif .bmp", "là ảnh không đăng để tải về; hãy lưu lại thành .png"),
    (
        ".html .htm .xhtml .xht .shtml .mht .mhtml .xml .xsl .xslt .svgz",
        "là trang web, có thể chạy mã lệnh; hãy đưa nội dung vào bài viết",
    ),
    (
        _PROGRAMS,
        _PROGRAM,
    ),
    (
        ".rar .7z .tar .gz .tgz .bz2 .xz",
        "là tệp nén không nhận; hãy nén lại thành .zip",
    ),
    (
        ".mov .avi .mkv .wmv .3gp .webm .flv .mpg .mpeg .m4v",
        "là phim mà nhiều máy không xem được; hãy chuyển thành .mp4",
    ),
    (
        ".wav .wma .amr .aac .ogg .opus .flac .mid",
        "là tệp âm thanh mà nhiều máy không nghe được; hãy chuyển thành .mp3",
    ),
)
_REFUSED = {ending: why for endings, why in _GROUPS for ending in _words(endings)}
# A server may run a file for an ending in the middle of its name.
_SERVED = _words(
    ".php .php3 .php4 .php5 .phtml .phar .asp .aspx .jsp .cgi .pl .py .sh .html .htm "
    ".shtml"
)
# What Windows starts; its users see `a.exe.pdf` and `a.pdf.exe` alike.
_STARTED = _words(
    ".exe .msi .bat .cmd .scr .pif .ps1 .vbs .vbe .jse .wsf .hta .jar .lnk .dll"
)


def ending_of(name: str) -> str:
    """Return the ending of a file's name in small letters: `.pdf`; empty for none."""
    return PurePosixPath(name).suffix.casefold()


def is_program(name: str) -> bool:
    """Return whether a file of this name is a program or a script."""
    return _REFUSED.get(ending_of(name)) == _PROGRAM


def name_problem(name: str) -> str | None:
    """Return why a file of this name is not published; None where it may be."""
    ending = ending_of(name)
    if not ending:
        return f"thiếu đuôi cho biết loại tệp; chỉ đăng tệp {ALLOWED}"
    if ending not in KINDS:
        other = f"thuộc loại tệp không đăng; chỉ đăng tệp {ALLOWED}"
        return _REFUSED.get(ending, other)
    for middle in PurePosixPath(name).suffixes[:-1]:
        if middle.strip().casefold() in _STARTED:
            return (
                f"có «{middle.strip()}» ở giữa tên như tên chương trình; hãy đổi tên "
                "tệp"
            )
        if middle.casefold() in _SERVED:
            return f"có «{middle}» ở giữa tên, máy chủ có thể chạy; hãy đổi tên tệp"
    return None
