"""Web addresses, as editors write them."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator

_DOMAIN = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?(/|$)")
_NEVER = re.compile(r'[\s"<>\\^`{}]')  # RFC 3986: only allowed percent-encoded


def _check_address(value: str) -> str:
    if not _is_address(value):
        raise ValueError(f"«{value}» không phải một địa chỉ đúng, ví dụ https://…")
    return value


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        _ = parts.port  # ValueError where there is no such port
    except ValueError:
        return False
    is_whole = parts.scheme in ("http", "https") and bool(parts.hostname)
    return is_whole and not _NEVER.search(value)


def _check_site(value: str) -> str:
    if "?" in value or "#" in value:
        raise ValueError(f"«{value}»: bỏ phần từ dấu ? hoặc # trở đi")
    if _DOMAIN.match(value) and _is_address(f"https://{value}"):
        raise ValueError(f"«{value}» thiếu https:// ở đầu; hãy ghi https://{value}")
    return _check_address(value)


def with_mark(mark: str) -> AfterValidator:
    """Return the check of an address that contains `mark` as a placeholder.

    The check raises ValueError for an invalid address.
    """

    def check(value: str) -> str:
        plain = value.replace(mark, "x")
        if "{" in plain or "}" in plain:
            raise ValueError(f"«{value}»: trong ngoặc nhọn chỉ nhận {mark}")
        _check_address(plain)
        return value

    return AfterValidator(check)


Address = Annotated[str, AfterValidator(_check_address)]
# The address of a whole site, to which the addresses of its pages are joined.
SiteAddress = Annotated[str, AfterValidator(_check_site)]
