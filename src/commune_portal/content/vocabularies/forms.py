"""A form of communication (hình thức tuyên truyền), and which figures it feeds."""

from enum import StrEnum

from pydantic import Field

from commune_portal.content.formats.record import Record, Text
from commune_portal.vietnamese import slugify

# The log and the locks keep a form as it is typed; people read the name of a network.
_BRANDS = {
    "facebook": "Facebook",
    "zalo": "Zalo",
    "mocha": "Mocha",
    "youtube": "YouTube",
}


def printed_form(name: str) -> str:
    """Return a form's name as it stands within a sentence: «họp thôn», «YouTube»."""
    return _BRANDS.get(name, name)


class FormGroup(StrEnum):
    """Which figures a log row of this form feeds."""

    RADIO = "phát thanh"
    REPOST = "đăng lại"
    GUIDANCE = "hướng dẫn"
    ACTIVITY = "hoạt động"


class Form(Record):
    """A form of communication, as the log names it and as reports print it."""

    name: Text = Field(description="Tên dùng trong cột «hình thức» của nhật ký.")
    group: FormGroup = Field(
        FormGroup.ACTIVITY, description="Nhóm số liệu mà hình thức này thuộc về."
    )
    kind: int | None = Field(
        None, ge=1, le=8, description="Loại hình thông tin cơ sở, từ 1 đến 8."
    )
    aliases: tuple[Text, ...] = Field(
        (), description="Các tên khác; in ra đúng tên mà nhật ký đã ghi."
    )
    spellings: tuple[Text, ...] = Field(
        (), description="Các cách viết chỉ để đọc nhật ký; in ra vẫn là name."
    )
    unit: Text | None = Field(
        None,
        description="Đơn vị đếm đứng trước tên, như cuộc, buổi, lớp, lượt; bỏ trống "
        "khi tên tự là đơn vị, như 03 khẩu hiệu.",
    )
    shown: Text | None = Field(
        None, description="Tên in ra, nếu khác tên dùng trong nhật ký."
    )

    @property
    def key(self) -> str:
        """Its name in placeholders and data files: hop_thon."""
        return slugify(self.name, "_")

    @property
    def printed(self) -> str:
        """Its name within a sentence; see `printed_form`."""
        return self.shown or printed_form(self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling that means this form."""
        return (self.name, *self.aliases, *self.spellings)

    def said(self, name: str) -> str:
        """Return the name that stands for this spelling: an alias stands for itself."""
        return self.name if name in self.spellings else name

    def counted(self, times: str, name: str) -> str:
        """Return «12 cuộc họp giao ban», «03 khẩu hiệu»: number, unit and name.

        `name` is the spelling to print: a row of the log may have one of its own.
        """
        return " ".join(filter(None, (times, self.unit, name)))
