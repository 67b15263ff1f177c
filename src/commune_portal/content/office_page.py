"""A page about the commune (gioi-thieu/<name>.md), one of a closed vocabulary.

The pages are those of NĐ 224/2026/NĐ-CP, Điều 9.1.c, and the schedule of receiving
citizens.
"""

from dataclasses import dataclass

from pydantic import Field

from commune_portal.content.office_records import (
    Change,
    Leader,
    MapPicture,
    Session,
    Unit,
)
from commune_portal.content.record import Day, Record, Text


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
    """What stands between the two `---` lines of a page about the commune."""

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
        files: The other files of its folder, relative to content/.

    """

    name: str
    path: str
    text: str
    line: int
    files: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """Its title, the editor's own or that of the vocabulary."""
        return self.title or KINDS[self.name].title

    @property
    def url(self) -> str:
        """Its address, relative to the root of the site."""
        return f"gioi-thieu/{self.name}/"
