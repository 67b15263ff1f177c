"""The base of every record that editors fill in, and the types of its fields."""

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

from commune_portal.content.formats.days import parse_day

_TRUTH = {"true": True, "có": True, "false": False, "không": False}


class Record(BaseModel):
    """A frozen value read from content/; a key that it does not know is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def _check_visible(text: str) -> str:
    """Refuse a text without visible characters: its link would have no name."""
    if all(unicodedata.category(character)[0] in "CZ" for character in text):
        raise ValueError("đang để trống")
    return text


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
