"""Whether a file is too large to be read at all, by its size on disk."""

from pathlib import Path

from commune_portal.content.limits.records import KILO, LIMITS, MEGA

_BY_ENDING = {
    ".md": (LIMITS.text, "hãy chia thành nhiều tệp, hoặc đặt làm tệp đính kèm (PDF)"),
    ".yml": (LIMITS.data, "hãy xem lại, tệp này chỉ ghi thông tin ngắn"),
    ".json": (LIMITS.lock, "hãy lấy lại tệp này từ bản lưu (git)"),
    ".csv": (LIMITS.table, "hãy chia theo năm, xóa các dòng và cột trống"),
    ".xlsx": (LIMITS.workbook, "hãy chép riêng bảng sang một tệp Excel mới"),
}


def size_problem(file: Path) -> str | None:
    """Return why a file of content is not read; None where its size is right.

    A file of another kind has no limit here. Raises OSError where there is no file.
    """
    most, advice = _BY_ENDING.get(file.suffix.casefold(), (None, ""))
    if most is None:
        return None
    size = file.stat().st_size
    if size <= most:
        return None
    return f"tệp nặng {shown(size)}, quá {shown(most)}; {advice}"


def shown(size: int) -> str:
    """Return a number of bytes as officials read it: 900 KB, 12 MB."""
    if size < MEGA:
        return f"{-(-size // KILO)} KB"
    return f"{-(-size // MEGA)} MB"
