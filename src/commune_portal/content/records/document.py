"""The register of documents (van-ban.yml) that reports and pages cite."""

import datetime as dt
import re
from collections.abc import Collection
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from commune_portal.content.formats.address import Address
from commune_portal.content.formats.record import Day, Record, Text, Truth
from commune_portal.content.layout import PLANS, REGISTER
from commune_portal.vietnamese import (
    did_you_mean,
    document_number,
    slugify,
    suggest,
)

_OWN_NUMBER = re.compile(r"0*[1-9][0-9]*[^\W\d_]?")
_MEANT_NUMBER = re.compile(r"((?<!0)0*[1-9][0-9]*)(?:\s?([^\W\d_])(?![^\W_]))?")


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


def number_problem(number: str) -> str | None:
    """Return what is wrong with the number of an own document; None if nothing is.

    A clerk gives digits from 1 on, for a document added later with one letter: «158a»
    (Nghị định 30/2020/NĐ-CP, Điều 15 and Phụ lục I, II.3). The symbol is not a part.
    """
    if _OWN_NUMBER.fullmatch(number):
        return None
    meant = _MEANT_NUMBER.search(number)
    if meant is None:
        return (
            f"«{number}» không phải số văn bản; số là chữ số từ 1, ví dụ 192 hoặc 158a"
        )
    near = f"{meant[1]}{meant[2] or ''}"
    return (
        f"«{number}» không phải số văn bản; chỉ ghi số, không kèm ký hiệu: number: "
        f'"{near}"'
    )


def year_of_plan(entry: str) -> int | None:
    """Return the year where a list of plans or bases names a plan of ke-hoach/."""
    return int(entry) if re.fullmatch("[0-9]{4}", entry) else None


def citation_problem(
    entry: str, documents: Collection[str], plans: Collection[int]
) -> str | None:
    """Return what is wrong with citing this id, or this year's plan; None if nothing.

    A sentence, which has spaces or a placeholder, names nothing.
    """
    year = year_of_plan(entry)
    if entry in documents or year in plans:
        return None
    if year is not None:
        return f"chưa có kế hoạch năm {year} ({PLANS}/{year}.yml)"
    if is_sentence(entry):
        return None
    return unknown_document(entry, documents)


def unknown_document(name: str, documents: Collection[str]) -> str:
    """Return the message for an id that no document has, with a suggestion.

    An id that was cut short is completed, with the latest year: «nq-76» is meant for
    «nq-76-2021».
    """
    whole = [each for each in documents if each.startswith(f"{name}-")]
    near = suggest(max(whole)) if whole else did_you_mean(name, documents)
    return f"«{name}» không có trong {REGISTER}{near}"


def is_sentence(entry: str) -> bool:
    """Return whether an entry is a line of its own and not an id."""
    return re.search(r"[\s{\ue000]", entry) is not None


def document_slug(name: str) -> str:
    """Return the last part of the address of the document with this id."""
    return slugify(name)
