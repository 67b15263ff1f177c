"""From a located mapping to a record; every mistake is worded in Vietnamese."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from commune_portal.content.formats.blank_keys import with_blank
from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.yaml_source import Located, Location, shown
from commune_portal.content.limits.records import LIMITS
from commune_portal.content.shapes.key_names import meant_key, unknown_key
from commune_portal.content.shapes.lines import (
    as_group,
    as_group_list,
    as_item,
    as_list,
    as_named_groups,
    as_text,
    write,
)
from commune_portal.content.shapes.models import (
    keys,
    model_at,
    record_at,
    required,
    takes_free_text,
    takes_words,
)

R = TypeVar("R", bound=BaseModel)

_BLANK = "đang để trống"
_GROUP = "cần một nhóm «khóa: giá trị»"
_LIST = "cần một danh sách"
_GROUPS = ("model_type", "dict_type")
# Of these, lists and groups are given rightly.
_OF_WHOLE = ("missing", "extra_forbidden", "too_short", "too_long")
_PROBLEMS = {
    "string_too_short": _BLANK,
    "too_short": "cần ít nhất một mục",
    "too_long": "nhiều nhất {max_length} mục, đang có {actual_length}",
    "model_type": _GROUP,
    "dict_type": _GROUP,
    "greater_than": "phải lớn hơn {gt}",
    "greater_than_equal": "phải từ {ge} trở lên",
    "less_than_equal": "không được quá {le}",
}


def validate(model: type[R], located: Located, findings: Findings) -> R | None:
    """Return the record; None where it has mistakes, which are all reported."""
    _report_cut(model, located, findings)
    try:
        return model.model_validate(with_blank(model, located))
    except ValidationError as error:
        told = _causes(model, located, error.errors())
        for detail in islice(told, LIMITS.mistakes):
            place: Location = detail["loc"]
            problem = _problem(model, located, detail)
            findings.error(located.path, located.line(place), shown(place), problem)
        if more := sum(1 for _ in told):
            problem = f"còn {more} lỗi khác ở tệp này; hãy sửa các lỗi trên trước"
            findings.error(located.path, None, None, problem)
        return None


def _report_cut(model: type[BaseModel], located: Located, findings: Findings) -> None:
    """Report free texts of which YAML takes the end for a comment."""
    for place, cut in located.cut.items():
        if takes_free_text(model, place):
            tell = findings.error if cut.is_mistake(place) else findings.warning
            tell(located.path, located.line(place), shown(place), cut.problem)


def _causes(
    model: type[BaseModel], located: Located, details: Sequence[ErrorDetails]
) -> Iterator[ErrorDetails]:
    """Yield the mistakes without what only follows from others.

    A list is too short because of a mistake inside it, a key missing because it is
    misspelt, a second key on the wrong level because the first one is.
    """
    owners: set[str] = set()
    unknown = (d["loc"] for d in details if d["type"] == "extra_forbidden")
    misspelt = {
        (*place[:-1], meant_key(str(place[-1]), keys(model, place)))
        for place in islice(unknown, LIMITS.mistakes)
    }
    places = [detail["loc"] for detail in details]
    within = {place[:length] for place in places for length in range(len(place))}
    for detail in details:
        place = detail["loc"]
        follows = (detail["type"] == "too_short" and place in within) or (
            detail["type"] == "missing" and place in misspelt
        )
        owner = _owner(model, located, detail)
        if not follows and owner not in owners:
            yield detail
        owners |= {owner} if owner else set()


def validate_each(
    model: type[R], located: Located, findings: Findings
) -> dict[str, R | None] | None:
    """Return a record for each value of a mapping; None where it has mistakes.

    None for all where their keys stand on the level of their names.
    """
    blank = [str(p[0]) for p in sorted(located.blank, key=located.line) if len(p) == 1]
    outside = [name for name in located.data if name in model.model_fields]
    if blank and outside:
        name, line = outside[0], located.line((outside[0],))
        problem = _wrong_level(blank[0], name, located.data[name])
        findings.error(located.path, line, name, problem)
        return None
    parts = {name: _part(model, located, name, findings) for name in located.data}
    for name in blank:
        parts[name] = None
        findings.error(located.path, located.line((name,)), name, _BLANK)
    return {
        name: validate(model, part, findings) if part else None
        for name, part in parts.items()
    }


def _part(
    model: type[BaseModel], located: Located, name: str, findings: Findings
) -> Located | None:
    """Return one value of a mapping as a located mapping of its own."""
    line, data = located.line((name,)), located.data[name]
    if not isinstance(data, dict):
        lines = as_group(name, data, required(model))
        findings.error(located.path, line, name, f"{_GROUP}{write(lines)}")
        return None
    return Located(
        located.path,
        line,
        data,
        {place[1:]: at for place, at in located.lines.items() if place[0] == name},
        {place[1:] for place in located.blank if place[0] == name},
        cut={p[1:]: cut for p, cut in located.cut.items() if p[0] == name},
    )


def _problem(model: type[BaseModel], located: Located, detail: ErrorDetails) -> str:  # noqa: PLR0911 - one sentence per kind of mistake
    kind, place = detail["type"], detail["loc"]
    given = detail["input"]
    if shape := _shape(model, located, detail):
        return shape
    match kind:
        case "missing":
            if place in located.blank:
                return _BLANK
            meaning = _meaning(model, place)
            return f"thiếu khóa này ({meaning})" if meaning else "thiếu khóa này"
        case "extra_forbidden" if owner := _owner(model, located, detail):
            return _wrong_level(owner, str(place[-1]), given)
        case "extra_forbidden":
            return unknown_key(str(place[-1]), keys(model, place))
        case "int_parsing" | "int_type":
            return f"«{given}» không phải số nguyên"
        case "enum":
            choices = _expected(detail)
            return f"«{given}» không hợp lệ; hãy chọn {', '.join(choices)}"
        case "value_error":
            return str(detail["ctx"]["error"])
    return _PROBLEMS.get(kind, "giá trị không hợp lệ").format(**detail.get("ctx", {}))


def _shape(model: type[BaseModel], located: Located, detail: ErrorDetails) -> str:
    """Return what to write for words, a list and a group given for one another."""
    kind, place, given = detail["type"], detail["loc"], detail["input"]
    if kind in _GROUPS:
        lines = _group(model, detail)
        return f"{_GROUP}{write(lines)}" if lines else _GROUP
    if kind == "tuple_type":
        return _list_problem(model, located, detail)
    is_whole = kind == "value_error" and not takes_words(model, place)
    if kind in _OF_WHOLE or is_whole or not isinstance(given, list | dict):
        return ""
    what = "danh sách" if isinstance(given, list) else "nhóm khóa"
    problem = f"cần một dòng chữ, không phải {what}"
    is_item = isinstance(place[-1], int)
    return problem if is_item else problem + write(as_text(_key(place), given))


def _group(model: type[BaseModel], detail: ErrorDetails) -> list[str]:
    """Return the lines of a group that was given as a list or as words."""
    place, given = detail["loc"], detail["input"]
    fields = required(record_at(model, place))
    if not fields:
        return []
    if isinstance(place[-1], int):
        return as_item(given, fields)
    if detail["type"] == "dict_type":
        return as_named_groups(_key(place), given, fields)
    return as_group(_key(place), given, fields)


def _list_problem(
    model: type[BaseModel], located: Located, detail: ErrorDetails
) -> str:
    place, given, key = detail["loc"], detail["input"], _key(detail["loc"])
    if fields := required(record_at(model, place)):
        return f"{_LIST} các nhóm «khóa: giá trị»" + write(
            as_group_list(key, given, fields)
        )
    if place in located.folded:
        lines = as_list(key, located.folded[place])
        return f"thiếu dấu - và dấu cách ở đầu mỗi dòng{write(lines)}"
    if str(given).startswith("-"):
        return f"thiếu dấu cách sau dấu -{write(as_list(key, [str(given)]))}"
    if isinstance(given, dict):
        return f"{_LIST}, không phải nhóm khóa{write(as_list(key, [*given]))}"
    return f"{_LIST}; hãy viết [{given}]"


def _key(place: Location) -> str:
    return str(next(part for part in reversed(place) if isinstance(part, str)))


def _owner(
    model: type[BaseModel], located: Located, detail: ErrorDetails
) -> str | None:
    """Return the empty key above to which a key of the file's first level belongs."""
    if detail["type"] != "extra_forbidden" or len(detail["loc"]) != 1:
        return None
    for (owner,) in (place for place in located.blank if len(place) == 1):
        record = record_at(model, (owner,)) if owner in model.model_fields else None
        if record and detail["loc"][0] in record.model_fields:
            return str(owner)
    return None


def _wrong_level(owner: str, key: str, given: object) -> str:
    lines = as_group(owner, {key: given}, ())
    return f"khóa này thuộc nhóm «{owner}» ở trên, phải thụt vào{write(lines)}"


def _expected(detail: ErrorDetails) -> list[str]:
    text = str(detail["ctx"]["expected"]).replace(" or ", ", ")
    return [choice.strip("'") for choice in text.split(", ")]


def _meaning(model: type[BaseModel], place: Location) -> str:
    field = model_at(model, place[:-1]).model_fields.get(str(place[-1]))
    return (field.description or "").rstrip(".") if field else ""
