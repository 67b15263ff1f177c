"""Which record belongs at a place of a file, and the keys that it has."""

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel

# A name or an index at every level: ("corrections", 0, "date").
Place = tuple[str | int, ...]


def record_at(model: type[BaseModel], place: Place) -> type[BaseModel] | None:
    """Return the record of which the value at the place consists; None for words."""
    *above, name = (part for part in place if isinstance(part, str))
    holder = model_at(model, tuple(above))
    field = holder.model_fields.get(name)
    return record_in(field.annotation) if field else holder


def required(record: type[BaseModel] | None) -> list[str]:
    """Return the keys that a record must have; none for words."""
    fields = record.model_fields if record else {}
    return [name for name, field in fields.items() if field.is_required()]


def keys(model: type[BaseModel], place: Place) -> list[str]:
    """Return the keys that may stand where the last key of the place stands."""
    return list(model_at(model, place[:-1]).model_fields)


def model_at(model: type[BaseModel], place: Place) -> type[BaseModel]:
    """Return the record type of the value at the place, inside lists and options."""
    for part in place:
        if isinstance(part, str) and part in model.model_fields:
            found = record_in(model.model_fields[part].annotation)
            model = found or model
    return model


def record_in(annotation: object) -> type[BaseModel] | None:
    """Return the record within a type such as `tuple[Task, ...]`; None without."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = record_in(inner)
        if found is not None:
            return found
    return None


def takes_words(model: type[BaseModel], place: Place) -> bool:
    """Return whether one value belongs at the place, no list, group or record."""
    names = tuple(part for part in place if isinstance(part, str))
    if not names:
        return False
    field = model_at(model, names[:-1]).model_fields.get(names[-1])
    return field is not None and _is_words(field.annotation)


def _is_words(annotation: object) -> bool:
    if get_origin(annotation) in (UnionType, Union):
        return all(map(_is_words, get_args(annotation)))
    is_record = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    return get_origin(annotation) is None and not is_record


def takes_free_text(model: type[BaseModel], place: Place) -> bool:
    """Return whether the value at the place is an editor's own text."""
    names = tuple(part for part in place if isinstance(part, str))
    field = model_at(model, names[:-1]).model_fields.get(names[-1]) if names else None
    return field is not None and {*_kinds(field.annotation)} == {str}


def _kinds(annotation: object) -> Iterator[object]:
    """Yield the plain types within a type, without None."""
    if get_origin(annotation) is Annotated:
        yield from _kinds(get_args(annotation)[0])
    elif inner := get_args(annotation):
        for each in inner:
            yield from _kinds(each)
    elif annotation not in (type(None), ...):
        yield annotation


def value_at(annotation: object, place: Place) -> object:
    """Return the type of the value at the place; None where none is declared."""
    if not place:
        return annotation
    inner = (_part_of(arm, place[0]) for arm in arms_of(annotation))
    found = (value_at(each, place[1:]) for each in inner if each is not None)
    return next((each for each in found if each is not None), None)


def arms_of(annotation: object) -> list[object]:
    """Return the types of an option one by one, without what else is noted."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return arms_of(get_args(annotation)[0])
    if origin in (UnionType, Union):
        return [arm for each in get_args(annotation) for arm in arms_of(each)]
    return [annotation]


def _part_of(arm: object, part: str | int) -> object:
    """Return the type of one key or item of a value of this type; None without."""
    origin, inner = get_origin(arm), get_args(arm)
    if isinstance(part, int):
        return inner[0] if origin in (tuple, list) else None
    if isinstance(arm, type) and issubclass(arm, BaseModel):
        field = arm.model_fields.get(part)
        return field.annotation if field else None
    return inner[1] if origin in (dict, Mapping) else None
