"""From a located mapping to a record; every mistake is worded in Vietnamese."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.yaml_source import Located, Location, shown
from commune_portal.vietnamese import did_you_mean, nearest

R = TypeVar("R", bound=BaseModel)

_BLANK = "đang để trống"
_GROUP = "cần một nhóm «khóa: giá trị»"
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
    try:
        return model.model_validate(located.data)
    except ValidationError as error:
        for detail in _causes(model, error.errors()):
            place: Location = detail["loc"]
            findings.error(
                located.path,
                located.line(place),
                shown(place),
                _problem(model, located, detail),
            )
        return None


def _causes(
    model: type[BaseModel], details: Sequence[ErrorDetails]
) -> Iterator[ErrorDetails]:
    """Yield the mistakes without what only follows from others.

    A list is too short because of a mistake inside it, a key missing because it is
    misspelt.
    """
    misspelt = {
        (*place[:-1], nearest(str(place[-1]), _keys(model, place)))
        for place in (d["loc"] for d in details if d["type"] == "extra_forbidden")
    }
    places = [detail["loc"] for detail in details]
    for detail in details:
        place, length = detail["loc"], len(detail["loc"])
        is_inside = any(p[:length] == place and len(p) > length for p in places)
        follows = (detail["type"] == "too_short" and is_inside) or (
            detail["type"] == "missing" and place in misspelt
        )
        if not follows:
            yield detail


def validate_each(
    model: type[R], located: Located, findings: Findings
) -> dict[str, R | None]:
    """Return a record for each value of a mapping; None where it has mistakes."""
    parts = {name: _part(located, name, findings) for name in located.data}
    for place in sorted(located.blank, key=located.line):
        if len(place) == 1:
            parts[str(place[0])] = None
            findings.error(located.path, located.line(place), str(place[0]), _BLANK)
    return {
        name: validate(model, part, findings) if part else None
        for name, part in parts.items()
    }


def _part(located: Located, name: str, findings: Findings) -> Located | None:
    """Return one value of a mapping as a located mapping of its own."""
    line, data = located.line((name,)), located.data[name]
    if not isinstance(data, dict):
        findings.error(located.path, line, name, _GROUP)
        return None
    return Located(
        located.path,
        line,
        data,
        {place[1:]: at for place, at in located.lines.items() if place[0] == name},
        {place[1:] for place in located.blank if place[0] == name},
    )


def _problem(model: type[BaseModel], located: Located, detail: ErrorDetails) -> str:  # noqa: PLR0911 - one sentence per kind of mistake
    kind, place = detail["type"], detail["loc"]
    given = detail["input"]
    match kind:
        case "missing":
            if place in located.blank:
                return _BLANK
            meaning = _meaning(model, place)
            return f"thiếu khóa này ({meaning})" if meaning else "thiếu khóa này"
        case "extra_forbidden":
            near = did_you_mean(str(place[-1]), _keys(model, place))
            return f"khóa không có trong mẫu{near}"
        case "string_type":
            what = "danh sách" if isinstance(given, list) else "nhóm khóa"
            return f"cần một dòng chữ, không phải {what}"
        case "tuple_type":
            return f"cần một danh sách; hãy viết [{given}]"
        case "int_parsing" | "int_type":
            return f"«{given}» không phải số nguyên"
        case "enum":
            choices = _expected(detail)
            return f"«{given}» không hợp lệ; hãy chọn {', '.join(choices)}"
        case "value_error":
            return str(detail["ctx"]["error"])
    return _PROBLEMS.get(kind, "giá trị không hợp lệ").format(**detail.get("ctx", {}))


def _expected(detail: ErrorDetails) -> list[str]:
    text = str(detail["ctx"]["expected"]).replace(" or ", ", ")
    return [choice.strip("'") for choice in text.split(", ")]


def _keys(model: type[BaseModel], place: Location) -> list[str]:
    return list(_model_at(model, place[:-1]).model_fields)


def _meaning(model: type[BaseModel], place: Location) -> str:
    field = _model_at(model, place[:-1]).model_fields.get(str(place[-1]))
    return (field.description or "").rstrip(".") if field else ""


def _model_at(model: type[BaseModel], place: Location) -> type[BaseModel]:
    """Return the record type of the value at the place, inside lists and options."""
    for part in place:
        if isinstance(part, str) and part in model.model_fields:
            found = _record_in(model.model_fields[part].annotation)
            model = found or model
    return model


def _record_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _record_in(inner)
        if found is not None:
            return found
    return None
