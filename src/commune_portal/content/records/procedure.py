"""An administrative procedure (thu-tuc/<code>.md): a copy for reading, word for word.

The parts are those of NĐ 63/2010/NĐ-CP, Điều 8.2. Fees and limits are texts, because
their exemptions and conditions are part of them: nothing is ever computed with them.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from commune_portal.content.formats.address import Address
from commune_portal.content.formats.blocks import Block
from commune_portal.content.formats.record import Day, Record, Text

CODE = r"[1-9]\.[0-9]{6}"
STEPS = "Trình tự thực hiện"
WAYS = "Cách thức thực hiện"
PAPERS = "Thành phần hồ sơ"
CONDITIONS = "Yêu cầu, điều kiện"
BLOCKS = (PAPERS, STEPS, WAYS, CONDITIONS)  # in the order in which citizens ask


def parse_code(value: str) -> str:
    """Return the code of a procedure.

    Raises ValueError, which says how a code is written.
    """
    if re.fullmatch(CODE, value) is None:
        raise ValueError(f"«{value}» không phải mã thủ tục, ví dụ 1.001193")
    return value


Code = Annotated[str, AfterValidator(parse_code)]


class Online(StrEnum):
    """How much of it can be done online (NĐ 224/2026/NĐ-CP, Điều 14)."""

    WHOLE = "toàn trình"
    PART = "một phần"
    INFORMATION = "cung cấp thông tin"


class Level(StrEnum):
    """Which level of government decides it."""

    COMMUNE = "xã"
    PROVINCE = "tỉnh"
    MINISTRY = "bộ"


def _days_in_order(first: date | None, last: date | None) -> None:
    if first and last and last < first:
        raise ValueError("valid_to trước valid_from")


class Stated(Record):
    """The text of a rule, word for word, and the days between which it holds."""

    text: Text = Field(description="Nguyên văn, kể cả điều kiện và diện được miễn.")
    valid_from: Day | None = Field(None, description="Áp dụng từ ngày.")
    valid_to: Day | None = Field(None, description="Áp dụng đến hết ngày.")
    basis: Text | None = Field(None, description="Mã văn bản quy định, van-ban.yml.")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        _days_in_order(self.valid_from, self.valid_to)
        return self

    def has_ended(self, day: date) -> bool:
        """Return whether its last day is before the day."""
        return self.valid_to is not None and self.valid_to < day

    def holds(self, day: date) -> bool:
        """Return whether it holds on the day, first and last included."""
        is_in_force = self.valid_from is None or self.valid_from <= day
        return is_in_force and not self.has_ended(day)


class ProcedureForm(Record):
    """A form that the applicant fills in."""

    title: Text = Field(description="Tên mẫu đơn, tờ khai.")
    url: Address | None = Field(None, description="Địa chỉ tải mẫu.")


class ProcedureFrontMatter(Record):
    """The front matter of a procedure."""

    code: Code = Field(description="Mã thủ tục, ví dụ 1.001193, trùng với tên tệp.")
    name: Text = Field(description="Tên thủ tục, đúng như quyết định công bố.")
    field: Text = Field(description="Lĩnh vực, ví dụ Hộ tịch.")
    updated: Day = Field(description="Ngày đối chiếu lần cuối với nguồn chính thức.")
    level: Level | None = Field(None, description="Cấp thực hiện: xã, tỉnh hoặc bộ.")
    online: Online | None = Field(None, description="Mức độ dịch vụ công trực tuyến.")
    online_reason: Text | None = Field(
        None, description="Lý do chưa làm được toàn trình."
    )
    applicants: tuple[Text, ...] = Field((), description="Đối tượng thực hiện.")
    authority: Text | None = Field(None, description="Cơ quan giải quyết.")
    submit_at: Text | None = Field(None, description="Nơi nộp hồ sơ.")
    copies: Text | None = Field(None, description="Số lượng hồ sơ, ví dụ 01 bộ.")
    time_limit: tuple[Stated, ...] = Field((), description="Thời hạn giải quyết.")
    fee: tuple[Stated, ...] = Field((), description="Phí, lệ phí.")
    forms: tuple[ProcedureForm, ...] = Field((), description="Mẫu đơn, tờ khai.")
    result: Text | None = Field(None, description="Kết quả thực hiện.")
    basis: tuple[Text, ...] = Field((), description="Căn cứ pháp lý, van-ban.yml.")
    decision: Text | None = Field(None, description="Quyết định công bố, van-ban.yml.")
    valid_from: Day | None = Field(None, description="Thủ tục áp dụng từ ngày.")
    valid_to: Day | None = Field(None, description="Thủ tục áp dụng đến hết ngày.")
    check_before: Day | None = Field(None, description="Phải kiểm tra lại trước ngày.")
    url: Address | None = Field(None, description="Trang của thủ tục, nếu biết chắc.")

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        _days_in_order(self.valid_from, self.valid_to)
        if self.online is Online.PART and self.online_reason is None:
            raise ValueError(
                "online là một phần thì phải có online_reason "
                "(Nghị định 224/2026/NĐ-CP, Điều 14)"
            )
        return self


class Procedure(ProcedureFrontMatter):
    """A procedure with its place and its texts, by heading; see `BLOCKS`."""

    path: str
    blocks: Mapping[str, Block]

    def has_ended(self, day: date) -> bool:
        """Return whether the procedure no longer exists on the day."""
        return self.valid_to is not None and self.valid_to < day

    def is_stale(self, day: date, stale_after: int) -> bool:
        """Return whether its review was due before the day."""
        is_due = self.check_before is not None and self.check_before <= day
        is_old = day - self.updated > timedelta(days=stale_after)
        has_lapsed = any(each.has_ended(day) for each in (*self.time_limit, *self.fee))
        return is_due or is_old or has_lapsed or self.has_ended(day)
