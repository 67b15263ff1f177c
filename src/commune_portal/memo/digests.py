"""Digests of records: the same in every process and on every system (ADR 69)."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import cache
from hashlib import blake2b
from typing import Any, cast

_BYTES = 20
_MODEL = "__pydantic_fields__"  # which every model has; importing pydantic takes long


def digest(*parts: object) -> str:
    """Return 40 hexadecimal digits that differ wherever a part differs.

    Parts are texts, bytes, numbers, days, times, None, members of enumerations, tuples,
    lists, sets, mappings in their order, dataclasses and models of pydantic; texts
    `1` and number 1 differ. The same parts give the same digits in every process and
    on every system. Raises TypeError for any other part, such as a path, which is
    another one on another machine.
    """
    found = blake2b(digest_size=_BYTES)
    _tuple(parts, found.update)
    return found.hexdigest()


_Update = Callable[[bytes], None]


def _feed(part: object, update: _Update) -> None:
    kind: Any = type(part)
    encode = _ENCODERS.get(kind) or _encoder(kind)
    encode(part, update)


def _sized(tag: bytes, data: bytes, update: _Update) -> None:
    """Write the data behind its length, so that no two parts run into one another."""
    update(b"%b%d:%b" % (tag, len(data), data))


def _text(part: str, update: _Update) -> None:
    data = part.encode("utf-8", "surrogatepass")
    update(b"s%d:%b" % (len(data), data))


def _bytes(part: bytes, update: _Update) -> None:
    _sized(b"b", part, update)


def _plain(part: object, update: _Update) -> None:
    """Write a number, a day or None as Python does, with its kind."""
    data = repr(part).encode()
    update(b"%b%d:%b" % (type(part).__name__.encode(), len(data), data))


def _tuple(parts: tuple[object, ...] | list[object], update: _Update) -> None:
    update(b"t%d:" % len(parts))
    for part in parts:
        kind: Any = type(part)  # as _feed, whose call would take as long as the work
        encode = _ENCODERS.get(kind) or _encoder(kind)
        encode(part, update)


def _set(parts: frozenset[object] | set[object], update: _Update) -> None:
    update(b"f%d:" % len(parts))
    for each in sorted(digest(part) for part in parts):
        update(each.encode())


def _mapping(parts: Mapping[object, object], update: _Update) -> None:
    update(b"m%d:" % len(parts))
    for key, value in parts.items():
        _feed(key, update)
        _feed(value, update)


def _member(part: Enum, update: _Update) -> None:
    _sized(b"e", f"{type(part).__qualname__}.{part.name}".encode(), update)


def _record(part: object, update: _Update) -> None:
    """Write the fields of a record; what a model has computed from them adds nothing.

    Names of classes and fields are those of the program, so texts need no length.
    """
    kind: Any = type(part)
    update(b"r%b:" % kind.__qualname__.encode())
    for name in _field_names(kind):
        _feed(getattr(part, name), update)


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    if hasattr(kind, _MODEL):
        return tuple(getattr(kind, _MODEL))
    return tuple(each.name for each in fields(cast("Any", kind)))


_Encoder = Callable[[object, _Update], None]
_ENCODERS = cast(
    "dict[type, _Encoder]",
    {
        str: _text,
        bytes: _bytes,
        tuple: _tuple,
        list: _tuple,
        frozenset: _set,
        set: _set,
        dict: _mapping,
        **dict.fromkeys(
            (bool, int, float, Decimal, type(None), date, datetime, time), _plain
        ),
    },
)


@cache
def _encoder(kind: type) -> _Encoder:
    """Return how a value of a kind that is not in the table is written."""
    if issubclass(kind, Enum):
        found: object = _member
    elif hasattr(kind, _MODEL) or is_dataclass(kind):
        found = _record
    elif issubclass(kind, Mapping):
        found = _mapping
    elif issubclass(kind, tuple):
        found = _tuple
    elif issubclass(kind, str):
        found = _text
    else:
        raise TypeError(f"no digest of a {kind.__qualname__}")
    return cast("_Encoder", found)
