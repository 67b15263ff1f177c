"""Addresses on the web, as editors write them."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator


def _check_address(value: str) -> str:
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ValueError(f"«{value}» không phải một địa chỉ đúng, ví dụ https://…")
    return value


Address = Annotated[str, AfterValidator(_check_address)]
