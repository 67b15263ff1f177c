"""The key `royalties` of portal.yml: what items are paid. See ADR 45."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Self

from pydantic import Field, field_validator, model_validator

from commune_portal.content.formats.amounts import Dong, Exact
from commune_portal.content.formats.record import Day, Record, Text
from commune_portal.content.formats.signature import Signature
from commune_portal.content.royalties.genres import (
    LIMITED_UNTIL,
    LIMITS,
    Genre,
    known_genre,
)
from commune_portal.vietnamese import decimal, short_day


class RoyaltyRate(Record):
    """What an item is paid from a day on, until the next rate begins."""

    valid_from: Day = Field(description="Ngày bắt đầu áp dụng.")
    unit: Dong = Field(ge=1, description="Giá trị một đơn vị hệ số, bằng đồng.")
    coefficients: dict[str, Exact] = Field(
        description="Hệ số của từng thể loại, ví dụ tin: 0,5."
    )
    reprint: Exact | None = Field(
        None, description="Hệ số của tin khai thác; bỏ trống thì không trả."
    )
    basis: Text = Field(description="Văn bản quy định mức này: số, ký hiệu, ngày.")

    @field_validator("coefficients", mode="before")
    @classmethod
    def _genres_are_known(cls, value: object) -> object:
        if not isinstance(value, Mapping):
            return value
        found = {known_genre(str(word)): number for word, number in value.items()}
        if len(found) < len(value):
            raise ValueError("có thể loại ghi hai lần; hãy giữ một")
        return found

    @model_validator(mode="after")
    def _coefficients_are_allowed(self) -> Self:
        if self.valid_from > LIMITED_UNTIL:
            return self
        for genre, coefficient in self.coefficients.items():
            if coefficient > LIMITS[genre]:
                raise ValueError(
                    f"hệ số {_printed(coefficient)} của «{genre}» quá mức tối đa "
                    f"{_printed(LIMITS[genre])} của Nghị định số 18/2014/NĐ-CP, "
                    f"áp dụng đến hết ngày {short_day(LIMITED_UNTIL)}"
                )
        return self


class TaxedPart(StrEnum):
    """Which part of a payment is taxed once it reaches the threshold."""

    WHOLE = "whole"
    EXCESS = "excess"


class RoyaltyTax(Record):
    """The tax withheld from each author's payment, from a day on."""

    valid_from: Day = Field(description="Ngày bắt đầu áp dụng.")
    percent: Exact = Field(le=100, description="Tỷ lệ khấu trừ, phần trăm.")
    threshold: Dong = Field(
        ge=0, description="Khấu trừ khi một người nhận từ số tiền này trở lên, đồng."
    )
    taxed: TaxedPart = Field(
        TaxedPart.WHOLE,
        description="whole: khấu trừ trên toàn bộ; excess: trên phần vượt mức.",
    )
    basis: Text = Field(description="Văn bản quy định: số, ký hiệu, điều khoản.")


class Royalties(Record):
    """Rates, tax and signatures of the bảng kê nhuận bút."""

    rates: tuple[RoyaltyRate, ...] = Field(
        description="Mức nhuận bút theo ngày áp dụng, ít nhất một."
    )
    tax: tuple[RoyaltyTax, ...] = Field(
        (), description="Thuế khấu trừ theo ngày áp dụng; bỏ trống thì không trừ."
    )
    default_genre: Genre | None = Field(
        None, description="Thể loại của tin bài không ghi genre; bỏ trống thì báo lỗi."
    )
    signatures: tuple[Signature, ...] = Field(
        (
            Signature(title="Người lập"),
            Signature(title="Kế toán"),
            Signature(title="Thủ trưởng đơn vị"),
        ),
        description="Người ký bảng kê, từ trái sang phải.",
    )

    @model_validator(mode="after")
    def _days_are_distinct(self) -> Self:
        if not self.rates:
            raise ValueError("rates cần ít nhất một mức")
        for name, rows in (("rates", self.rates), ("tax", self.tax)):
            days = [row.valid_from for row in rows]
            if len(set(days)) < len(days):
                raise ValueError(f"{name} có hai mức cùng ngày áp dụng")
        return self

    def rate_on(self, day: date) -> RoyaltyRate | None:
        """Return the rate in force on the day; None before the first one."""
        begun = [row for row in self.rates if row.valid_from <= day]
        return max(begun, key=lambda row: row.valid_from, default=None)

    def tax_on(self, day: date) -> RoyaltyTax | None:
        """Return the tax in force on the day; None where nothing is withheld."""
        begun = [row for row in self.tax if row.valid_from <= day]
        return max(begun, key=lambda row: row.valid_from, default=None)


def _printed(value: Decimal) -> str:
    return decimal(Fraction(value), 3)
