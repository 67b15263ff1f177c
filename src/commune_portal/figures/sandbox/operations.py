"""Operations of Python that could take endless time or memory, checked before."""

import re
from collections.abc import Iterable

from commune_portal.errors import PortalError
from commune_portal.figures.sandbox.printable import check_printable
from commune_portal.figures.sandbox.printout import check_size, size_of

WIDEST = 1000  # the most that a width, a number of digits or of columns may be
_MOST_BITS = 10_000  # of a number: three thousand digits
_TOO_BIG = "con số quá lớn"
_WIDE = re.compile(r"\d{4}|\*|\{[^{}]*\{")  # widths over 999, or computed ones
PERCENT = re.compile(r"(?<!%)(?:%%)*%(?:\(\w*\))?[-+ #0]*\d*(?:\.\d+)?[ra]")
BRACES = re.compile(r"\{[^{}]*![ra]")
_AS_PYTHON = "không dùng %r, %a, !r, !a; hãy dùng %s hoặc {}"
_PADDING = ("center", "ljust", "rjust", "zfill")


def check_operation(operator: str, left: object, right: object) -> None:
    """Raise PortalError where the result of `left operator right` would be too big.

    Also where a group would be printed by «%».
    """
    match operator, left, right:
        case "**", int(), int():
            _check_bits(left.bit_length() * right)
        case "*", int(), int():
            _check_bits(left.bit_length() + right.bit_length())
        case "*", int(), _:
            check_size(size_of(right) * left)
        case "*", _, int():
            check_size(size_of(left) * right)
        case "%", str(), _:
            values = right if isinstance(right, tuple) else (right,)
            check_pattern(left, values, PERCENT)
        case _:
            check_size(size_of(left) + size_of(right))


def check_text_method(text: str, name: str, arguments: tuple[object, ...]) -> None:
    """Raise PortalError where a method of a text would return too much."""
    if name == "replace" and len(arguments) > 1:
        check_replacing(text, str(arguments[0]), str(arguments[1]))
    if name in _PADDING and arguments:
        check_width(arguments[0])


def check_replacing(text: str, old: str, new: str) -> None:
    """Raise PortalError where replacing would make the text too long."""
    check_size(len(text) + text.count(old) * len(new))


def check_width(width: object) -> None:
    """Raise PortalError where the number is no sensible width."""
    if isinstance(width, int) and abs(width) > WIDEST:
        raise PortalError(_TOO_BIG)


def check_pattern(
    pattern: str, values: Iterable[object], as_python: re.Pattern[str]
) -> None:
    """Raise PortalError where a pattern is too wide or would print a group.

    `as_python` finds what would print a value as Python writes it.
    """
    if as_python.search(pattern):
        raise PortalError(_AS_PYTHON)
    if _WIDE.search(pattern):
        raise PortalError(_TOO_BIG)
    for value in values:
        check_printable(value)


def _check_bits(bits: int) -> None:
    if bits > _MOST_BITS:
        raise PortalError(_TOO_BIG)
