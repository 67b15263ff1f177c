"""Keys without a value that are mistakes: unknown ones, and truths.

A text, a list or a group may wait for its value; `counted:` may not, since nobody sees
which of the two it means.
"""

from typing import cast

from pydantic import BaseModel

from commune_portal.content.formats.yaml_source import Located, Location
from commune_portal.content.shapes.models import arms_of, value_at


def with_blank(model: type[BaseModel], located: Located) -> dict[str, object]:
    """Return the data with "" for each blank key that a record must judge."""
    data = located.data
    for place in located.blank:
        if _is_judged(model, place):
            data = cast("dict[str, object]", _with(data, place))
    return data


def _is_judged(model: type[BaseModel], place: Location) -> bool:
    records = [
        each
        for each in arms_of(value_at(model, place[:-1]))
        if isinstance(each, type) and issubclass(each, BaseModel)
    ]
    fields = [each.model_fields.get(str(place[-1])) for each in records]
    return any(field is None or bool in arms_of(field.annotation) for field in fields)


def _with(data: object, place: Location) -> object:
    """Return a copy with "" at the place; the given data is shared with others."""
    if not place:
        return ""
    part, *below = place
    if isinstance(part, int):
        items = cast("list[object]", data)
        return [*items[:part], _with(items[part], tuple(below)), *items[part + 1 :]]
    group = cast("dict[str, object]", data)
    return {**group, part: _with(group.get(part), tuple(below))}
