"""How citizens reach the commune: channels, feedback, interruptions, other agencies."""

from datetime import date, timedelta
from typing import Annotated, Self

from pydantic import Field, model_validator

from commune_portal.content.formats.address import Address, with_mark
from commune_portal.content.formats.record import Day, Record, Text
from commune_portal.vietnamese import short_day

PAGE_MARK = "{page}"
NOTICE_DAYS = 7  # working days, NĐ 224/2026/NĐ-CP, Điều 13.1.a
_SATURDAY = 5


class Channel(Record):
    """An official channel of information (NĐ 224/2026/NĐ-CP, Điều 10)."""

    name: Text = Field(description="Tên kênh, ví dụ Zalo OA xã Bình Thượng.")
    url: Address | None = Field(None, description="Địa chỉ, nếu mở được trên mạng.")
    note: Text | None = Field(None, description="Kênh dùng để làm gì, tìm ở đâu.")
    valid_from: Day | None = Field(None, description="Là kênh chính thức từ ngày.")
    valid_to: Day | None = Field(None, description="Ngày cuối còn là kênh chính thức.")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("valid_to trước valid_from")
        return self

    def is_official(self, day: date) -> bool:
        """Return whether it is official on the day; the first and last day count."""
        is_open = self.valid_from is None or self.valid_from <= day
        return is_open and not self.has_ended(day)

    def has_ended(self, day: date) -> bool:
        """Return whether its last day is before the day."""
        return self.valid_to is not None and self.valid_to < day


class Feedback(Record):
    """Where citizens rate the information and send their comments."""

    rating: Annotated[str, with_mark(PAGE_MARK)] | None = Field(
        None, description="Biểu mẫu đánh giá; {page} là chỗ điền địa chỉ trang."
    )
    form: Address | None = Field(None, description="Nơi gửi phản ánh, kiến nghị.")
    note: Text | None = Field(None, description="Tiếp nhận, trả lời thế nào.")


class Downtime(Record):
    """A planned interruption of the site (NĐ 224/2026/NĐ-CP, Điều 13.1.a)."""

    announced: Day = Field(description="Ngày bắt đầu thông báo trên trang.")
    starts: Day = Field(description="Ngày tạm ngừng.")
    ends: Day = Field(description="Ngày dự kiến hoạt động lại.")
    time: Text | None = Field(None, description="Giờ, ví dụ từ 22 giờ đến 24 giờ.")
    reason: Text = Field(description="Lý do.")

    @model_validator(mode="after")
    def _days_are_in_order(self) -> Self:
        if self.ends < self.starts:
            raise ValueError("ends trước starts")
        return self

    @property
    def notice(self) -> str:
        """The announcement in one line."""
        days = f"ngày {short_day(self.starts)}"
        if self.ends != self.starts:
            days = f"từ ngày {short_day(self.starts)} đến ngày {short_day(self.ends)}"
        time = f", {self.time}" if self.time else ""
        return f"Trang này tạm ngừng {days}{time}. Lý do: {self.reason.rstrip('.')}."

    def is_shown(self, day: date) -> bool:
        """Return whether the pages show the announcement on the day."""
        return self.announced <= day <= self.ends

    def is_late(self) -> bool:
        """Return whether fewer than seven working days lie between the two days.

        Neither the day of the announcement nor the first day of the interruption
        counts (Bộ luật Dân sự, Điều 147). Only Saturdays and Sundays are no working
        days here: which holidays are, is decided year by year.
        """
        between = (self.starts - self.announced).days - 1
        days = (self.announced + timedelta(n + 1) for n in range(between))
        return sum(day.weekday() < _SATURDAY for day in days) < NOTICE_DAYS


class Link(Record):
    """A page of another agency."""

    name: Text = Field(description="Tên cơ quan, trang.")
    url: Address = Field(description="Địa chỉ.")
