"""The base of every record that editors fill in, and the types of its fields."""

import re
import unicodedata
from datetime import date
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_VIETNAMESE_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_TRUTH = {"true": True, "có": True, "false": False, "không": False}


class Record(BaseModel):
    """A frozen value read from content/; a key that it does not know is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def parse_day(value: object) -> date:
    """Return the day written as year-month-day.

    Raises ValueError, which says what to write.
    """
    if isinstance(value, date):
        return value
    text = str(value).strip()
    iso = _ISO_DAY.fullmatch(text)
    if iso is None:
        raise ValueError(_no_iso_day(text))
    year, month, day = map(int, iso.groups())
    return _calendar_day(year, month, day, text)


def _check_visible(text: str) -> str:
    """Refuse a text without visible characters: its link would have no name."""
    if all(unicodedata.category(character)[0] in "CZ" for character in text):
        raise ValueError("đang để trống")
    return text


def parse_spreadsheet_day(value: str) -> date:
    """Return the day of a log row: 2026-11-20 or 20/11/2026, as Excel writes it.

    Raises ValueError, which says what to write.
    """
    text = value.strip()
    vietnamese = _VIETNAMESE_DAY.fullmatch(text)
    if vietnamese is None:
        iso = _ISO_DAY.fullmatch(text)
        if iso is None:
            raise ValueError(
                f"«{text}» không phải một ngày; hãy viết ngày/tháng/năm, "
                "ví dụ 20/11/2026"
            )
        return parse_day(text)
    day, month, year = map(int, vietnamese.groups())
    return _calendar_day(year, month, day, text)


def _no_iso_day(text: str) -> str:
    vietnamese = _VIETNAMESE_DAY.fullmatch(text)
    if vietnamese is not None:
        day, month, year = map(int, vietnamese.groups())
        return (
            f"«{text}» không đúng dạng năm-tháng-ngày; "
            f"hãy viết {year:04d}-{month:02d}-{day:02d}"
        )
    return f"«{text}» không đúng dạng năm-tháng-ngày, ví dụ 2026-11-20"


def _calendar_day(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"«{text}» không có trong lịch") from None


def _parse_truth(value: object) -> object:
    if isinstance(value, str):
        if value.casefold() not in _TRUTH:
            raise ValueError(f"«{value}» không hợp lệ; hãy viết true hoặc false")
        return _TRUTH[value.casefold()]
    return value


Text = Annotated[str, StringConstraints(min_length=1), AfterValidator(_check_visible)]
Day = Annotated[
    date,
    BeforeValidator(parse_day),
    Field(description="Ngày theo dạng năm-tháng-ngày, ví dụ 2026-11-20."),
]
Truth = Annotated[bool, BeforeValidator(_parse_truth)]
