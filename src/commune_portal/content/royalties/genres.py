"""The genres of items, and the highest coefficient that a decree gave each.

Nghị định số 18/2014/NĐ-CP set the highest coefficients until 31/8/2026. From 01/9/2026
Nghị định số 287/2026/NĐ-CP leaves the table to ministers and provinces.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, Field

from commune_portal.content.formats.record import Text
from commune_portal.content.formats.vocabulary import Vocabulary

LIMITS = {
    "tin": Decimal(10),
    "trả lời bạn đọc": Decimal(10),
    "tranh": Decimal(10),
    "ảnh": Decimal(10),
    "chính luận": Decimal(30),
    "phóng sự": Decimal(30),
    "ký": Decimal(30),
    "phỏng vấn": Decimal(30),
    "sáng tác văn học": Decimal(30),
    "nghiên cứu": Decimal(30),
    "trực tuyến": Decimal(50),
    "media": Decimal(50),
}
LIMITED_UNTIL = date(2026, 8, 31)
_GENRES = Vocabulary(((name,), name) for name in LIMITS)


def known_genre(word: str) -> str:
    """Return the genre as the vocabulary spells it.

    Raises ValueError, which offers the nearest genre, for any other word.
    """
    genre = _GENRES.get(word)
    if genre is None:
        near = _GENRES.suggestion(word) or f"; các thể loại: {', '.join(LIMITS)}"
        raise ValueError(f"«{word}» không phải thể loại{near}")
    return genre


Genre = Annotated[
    Text,
    AfterValidator(known_genre),
    Field(json_schema_extra={"enum": list(LIMITS)}),
]
