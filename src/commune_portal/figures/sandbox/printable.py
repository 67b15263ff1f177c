"""What placeholders may print: texts and numbers, never a group or a function."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from math import isfinite

from jinja2 import Undefined

from commune_portal.errors import PortalError
from commune_portal.figures.figure import Figure

NO_NUMBER = "kết quả không phải một con số"
_SHOWN = 4  # names of a group in a message


def check_printable(value: object) -> None:
    """Raise PortalError where the value is no text, number or figure.

    An undefined value passes: jinja2 reports it with its name.
    """
    is_text = isinstance(value, str | int | float | Figure | Undefined)
    if not is_text or isinstance(value, bool):
        raise PortalError(_problem(value))
    if isinstance(value, float) and not isfinite(value):
        raise PortalError(NO_NUMBER)


def check_listed(values: object) -> None:
    """Raise PortalError for a group, whose names would be taken for a list."""
    if isinstance(values, Mapping):
        raise PortalError(_problem(values))


def _problem(value: object) -> str:
    if value is None or isinstance(value, bool):
        return "giá trị trống, đúng hoặc sai chỉ dùng trong {% if … %}, không in được"
    if isinstance(value, Mapping):
        return _group(map(str, value))
    if is_dataclass(value):
        return _group(field.name for field in fields(value))
    if isinstance(value, Callable):  # type: ignore[arg-type]  # the class tests any callable
        return 'đây là hàm, phải có dấu ngoặc, ví dụ so_lieu("2026").tin_bai.tong'
    if isinstance(value, Iterable):
        return "đây là danh sách, không in thẳng được; hãy dùng {% for … %}"
    return "đây không phải chữ hay con số nên không in được"


def _group(names: Iterable[str]) -> str:
    known = list(names)
    shown = ", ".join(f".{name}" for name in known[:_SHOWN])
    rest = " …" if len(known) > _SHOWN else ""
    return f"đây là một nhóm, không phải một con số; hãy ghi tiếp tên: {shown}{rest}"
