"""The register of documents (van-ban.yml) that reports and pages cite."""

import datetime as dt
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from commune_portal.content.formats.address import Address
from commune_portal.content.formats.record import Day, Record, Text, Truth
from commune_portal.vietnamese import document_number, slugify


class Validity(StrEnum):
    """Whether a document is in force on a day, according to the register."""

    COMING = "chưa có hiệu lực"
    IN_FORCE = "còn hiệu lực"
    ENDED = "hết hiệu lực"
    UNKNOWN = "chưa ghi hiệu lực"


class Document(Record):
    """A document; two are the same if number, symbol and day are the same."""

    type: Text = Field(description="Tên loại: Nghị quyết, Quyết định, Kế hoạch …")
    number: Text | None = Field(None, description="Số.")
    symbol: Text = Field(description="Ký hiệu, ví dụ NQ-CP.")
    date: Day = Field(description="Ngày ban hành.")
    issuer: Text = Field(description="Cơ quan ban hành.")
    subject: Text = Field(description="Trích yếu, bắt đầu bằng «về».")
    valid_from: Day | None = Field(None, description="Có hiệu lực từ ngày.")
    valid_to: Day | None = Field(None, description="Hết hiệu lực sau ngày.")
    replaced_by: Text | None = Field(None, description="Mã văn bản thay thế.")
    url: Address | None = Field(None, description="Địa chỉ toàn văn.")
    file: Text | None = Field(None, description="Tệp toàn văn trong van-ban/.")
    published: Truth = Field(True, description="false khi không đưa lên trang.")  # noqa: FBT003 - pydantic's default is positional

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("valid_to trước valid_from")
        return self

    @property
    def code(self) -> tuple[str, str]:
        """Number and symbol, as `document_code` compares them."""
        return document_code(self.number or "", self.symbol)

    @property
    def identity(self) -> tuple[str, str, dt.date]:
        """Number, symbol and day: equal for the same document."""
        return (*self.code, self.date)

    def validity(self, day: dt.date) -> Validity:
        """Return its state on the day; without `valid_from` only an end is known."""
        if self.valid_to is not None and self.valid_to < day:
            return Validity.ENDED
        if self.valid_from is None:
            return Validity.UNKNOWN
        return Validity.COMING if day < self.valid_from else Validity.IN_FORCE

    def is_public(self, day: dt.date) -> bool:
        """Return whether citizens see it on the day: not hidden, and already issued."""
        return self.published and self.date <= day


def document_code(number: str, symbol: str) -> tuple[str, str]:
    """Return number and symbol for comparing: «5» is «05», «QĐ – UBND» is «QĐ-UBND»."""
    bare, slash, year = number.casefold().partition("/")
    unspaced = "".join(symbol.split()).replace("–", "-")
    return f"{document_number(bare.lstrip('0'))}{slash}{year}", unspaced


def document_slug(name: str) -> str:
    """Return the last part of the address of the document with this id."""
    return slugify(name)
