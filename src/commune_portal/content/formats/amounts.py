"""Sums of money and decimal numbers as editors write them, kept exact."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

_DONG = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){1,3}|\d{1,12}", re.ASCII)
_DECIMAL = re.compile(r"\d{1,4}(?:[.,]\d{1,3})?", re.ASCII)
_EITHER = re.compile(r"[1-9]\d{0,2}\.\d{3}", re.ASCII)


def parse_dong(value: object) -> int:
    """Return the sum in đồng, written as 253000 or 253.000; 0.500 is none.

    Raises ValueError, which says what to write.
    """
    text = str(value)
    if not _DONG.fullmatch(text):
        raise ValueError(f"«{text}» không phải số tiền; hãy viết như 253000")
    return int(text.replace(".", ""))


def parse_decimal(value: object) -> Decimal:
    """Return the number written with a decimal comma or point: 0,25.

    Raises ValueError, which says what to write; a number has at most three decimals.
    1.500 is asked for: it is 1500 everywhere else.
    """
    text = str(value)
    if _EITHER.fullmatch(text):
        whole, comma = text.replace(".", ""), text.replace(".", ",")
        raise ValueError(
            f"«{text}» có thể là {whole} hoặc {comma}; hãy viết {whole} hoặc {comma}"
        )
    if not _DECIMAL.fullmatch(text):
        raise ValueError(f"«{text}» không phải số; hãy viết như 0,25")
    return Decimal(text.replace(",", "."))


_NUMBER = WithJsonSchema({"type": ["number", "string"]})
Dong = Annotated[int, BeforeValidator(parse_dong)]
Exact = Annotated[Decimal, BeforeValidator(parse_decimal), _NUMBER]
