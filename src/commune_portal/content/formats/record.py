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
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)

from commune_portal.content.formats.days import check_reported, parse_day

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
        if not value:
            raise ValueError("đang để trống")
        if value.casefold() not in _TRUTH:
            raise ValueError(f"«{value}» không hợp lệ; hãy viết true hoặc false")
        return _TRUTH[value.casefold()]
    return value


def _as_list(value: object) -> object:
    if isinstance(value, str):
        return (value,) if value.strip() else ()
    return value


def _as_written(value: tuple[str, ...]) -> str | list[str]:
    return value[0] if len(value) == 1 else list(value)


Text = Annotated[str, StringConstraints(min_length=1), AfterValidator(_check_visible)]
# One text or a list of them: «plan: "2026"», «plan: ["2026", kh-72]».
Texts = Annotated[
    tuple[Text, ...],
    BeforeValidator(_as_list),
    PlainSerializer(_as_written),
    WithJsonSchema({"type": ["string", "array"], "items": {"type": "string"}}),
]
Day = Annotated[
    date,
    BeforeValidator(parse_day),
    Field(description="Ngày theo dạng năm-tháng-ngày, ví dụ 2026-11-20."),
]
ReportedDay = Annotated[Day, AfterValidator(check_reported)]
Truth = Annotated[bool, BeforeValidator(_parse_truth)]
MegaBytes = Annotated[
    int,
    Field(
        ge=1,
        le=500,
        exclude=True,  # no fact that a signed report prints
        description="Dung lượng lớn nhất của một tệp đăng lên, tính bằng MB.",
    ),
]
