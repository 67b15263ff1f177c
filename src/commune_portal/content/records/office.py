"""A page about the commune (gioi-thieu/<name>.md), one of a closed vocabulary.

The pages are those of NĐ 224/2026/NĐ-CP, Điều 9.1.c, and the schedule of receiving
citizens. Units, leaders, the map and the sessions of reception are data.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from commune_portal.content.formats.record import Day, Record, Text
from commune_portal.content.records.post import CheckedFile

_HOURS = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)\s*-\s*([01]?\d|2[0-3]):([0-5]\d)")
_LAST_DAY = 31


def _check_hours(value: str) -> str:
    match = _HOURS.fullmatch(value)
    if match is None:
        raise ValueError(f"«{value}» không phải giờ, ví dụ 07:30-11:30")
    begin, end = (int(match[1]), int(match[2])), (int(match[3]), int(match[4]))
    if end <= begin:
        raise ValueError(f"«{value}» kết thúc trước khi bắt đầu")
    return value


Hours = Annotated[str, AfterValidator(_check_hours)]


class Unit(Record):
    """A unit of the commune's administration."""

    name: Text = Field(description="Tên cơ quan, đơn vị.")
    duties: tuple[Text, ...] = Field((), description="Chức năng, nhiệm vụ, từng ý.")
    head: Text | None = Field(None, description="Người đứng đầu, chức vụ.")
    phone: Text | None = Field(None, description="Điện thoại công vụ.")
    email: Text | None = Field(None, description="Thư điện tử công vụ.")
    address: Text | None = Field(None, description="Nơi làm việc.")


class Leader(Record):
    """A leader: short biography and duties (NĐ 224/2026/NĐ-CP, Điều 9.1.c)."""

    name: Text = Field(description="Họ và tên.")
    position: Text = Field(description="Chức vụ.")
    duties: tuple[Text, ...] = Field((), description="Nhiệm vụ đảm nhiệm, từng ý.")
    biography: Text | None = Field(None, description="Tiểu sử tóm tắt.")
    phone: Text | None = Field(None, description="Điện thoại công vụ.")
    email: Text | None = Field(None, description="Thư điện tử công vụ.")
    address: Text | None = Field(None, description="Nơi làm việc.")
    image: Text | None = Field(None, description="Tệp ảnh chân dung.")


class MapPicture(Record):
    """The map of the administrative borders."""

    image: Text = Field(description="Tệp ảnh bản đồ.")
    alt: Text = Field(description="Mô tả bản đồ bằng lời.")
    source: Text | None = Field(None, description="Nguồn, tỷ lệ, năm lập.")
    file: Text | None = Field(None, description="Tệp bản đồ để tải về.")


class Weekday(StrEnum):
    """A day of the week."""

    MONDAY = "Thứ Hai"
    TUESDAY = "Thứ Ba"
    WEDNESDAY = "Thứ Tư"
    THURSDAY = "Thứ Năm"
    FRIDAY = "Thứ Sáu"
    SATURDAY = "Thứ Bảy"
    SUNDAY = "Chủ nhật"


class Session(Record):
    """When citizens are received, and by whom: weekly, or on days of the month."""

    who: Text = Field(description="Người tiếp, chức vụ.")
    weekday: Weekday | None = Field(None, description="Thứ trong tuần, nếu hằng tuần.")
    days: tuple[int, ...] = Field((), description="Các ngày, nếu hằng tháng.")
    hours: tuple[Hours, ...] = Field(description="Giờ: 07:30-11:30.")
    place: Text = Field(description="Nơi tiếp.")
    note: Text | None = Field(None, description="Ghi chú.")

    @model_validator(mode="after")
    def _is_weekly_or_monthly(self) -> Self:
        if (self.weekday is None) is not bool(self.days):
            raise ValueError("ghi weekday hoặc days, một trong hai")
        if not self.hours:
            raise ValueError("hours cần ít nhất một khoảng giờ")
        if not all(1 <= day <= _LAST_DAY for day in self.days):
            raise ValueError("days là các ngày trong tháng, từ 1 đến 31")
        return self

    @property
    def when(self) -> str:
        """The days in words: «Thứ Năm hằng tuần», «Ngày 05 và 20 hằng tháng»."""
        if self.weekday is not None:
            return f"{self.weekday.value} hằng tuần"
        *first, last = (f"{day:02d}" for day in self.days)
        days = f"{', '.join(first)} và {last}" if first else last
        return f"Ngày {days} hằng tháng"

    @property
    def hours_in_words(self) -> str:
        """The hours in words: «từ 7 giờ 30 đến 11 giờ 30»."""
        return "; ".join(map(_in_words, self.hours))


class Change(Record):
    """A day with a different schedule; it leaves the page when it has passed."""

    date: Day
    note: Text = Field(description="Thay đổi thế nào.")


@dataclass(frozen=True, slots=True)
class PageKind:
    """A page of the vocabulary: its name in addresses, title, and keys of its own."""

    name: str
    title: str
    keys: tuple[str, ...] = ()


KINDS = {
    kind.name: kind
    for kind in (
        PageKind("to-chuc-bo-may", "Tổ chức bộ máy", ("units",)),
        PageKind("lanh-dao", "Lãnh đạo", ("leaders",)),
        PageKind("tiep-cong-dan", "Lịch tiếp công dân", ("sessions", "changes")),
        PageKind("ban-do", "Bản đồ địa giới hành chính", ("map",)),
        PageKind("dieu-kien-tu-nhien", "Điều kiện tự nhiên"),
        PageKind("lich-su", "Lịch sử"),
        PageKind("truyen-thong-van-hoa", "Truyền thống văn hóa"),
        PageKind("di-tich-danh-thang", "Di tích, danh thắng"),
    )
}


class OfficeFrontMatter(Record):
    """The front matter of a page about the commune."""

    updated: Day = Field(description="Ngày rà soát, cập nhật gần nhất.")
    title: Text | None = Field(None, description="Tên trang, nếu khác tên có sẵn.")
    description: Text | None = Field(None, description="Tóm tắt một câu.")
    stale_after: int | None = Field(
        None, ge=1, description="Số ngày sau updated thì phải rà soát lại trang này."
    )
    units: tuple[Unit, ...] = Field((), description="Các cơ quan, đơn vị.")
    leaders: tuple[Leader, ...] = Field((), description="Các lãnh đạo.")
    map: MapPicture | None = Field(None, description="Bản đồ.")
    sessions: tuple[Session, ...] = Field((), description="Các buổi tiếp công dân.")
    changes: tuple[Change, ...] = Field((), description="Ngày thay đổi lịch.")


class OfficePage(OfficeFrontMatter):
    """A page about the commune, with its place and its text.

    Attributes:
        name: Its name in the vocabulary `KINDS`.
        path: The Markdown file, relative to content/.
        text: The Markdown below the front matter.
        line: The line of the file on which `text` starts.
        files: The other files in its folder.

    """

    name: str
    path: str
    text: str
    line: int
    files: tuple[CheckedFile, ...] = ()

    @property
    def named_files(self) -> tuple[str, ...]:
        """The names of the files that its front matter gives."""
        of_map = (self.map.image, self.map.file) if self.map else ()
        portraits = (leader.image for leader in self.leaders)
        return tuple(name for name in (*of_map, *portraits) if name)

    @property
    def heading(self) -> str:
        """Its title, the editor's own or that of the vocabulary."""
        return self.title or KINDS[self.name].title

    @property
    def url(self) -> str:
        """Its address, relative to the root of the site."""
        return f"gioi-thieu/{self.name}/"


def _in_words(hours: str) -> str:
    begin, _, end = hours.partition("-")
    return f"từ {_hour(begin)} đến {_hour(end)}"


def _hour(text: str) -> str:
    hour, minute = text.strip().split(":")
    return f"{int(hour)} giờ" + (f" {minute}" if int(minute) else "")
