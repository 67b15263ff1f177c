"""Showing an editor the right lines of YAML: an indented block below the message."""

import re
from collections.abc import Iterable, Mapping, Sequence

_MARGIN = "    "
_MOST_LINES = 3
_MORE = "…"
_PLAIN = re.compile(r"[^\W_][^:#\"'\[\]{}]*")


def write(lines: Iterable[str]) -> str:
    """Return the end of a message that shows these lines, each on a line of its own."""
    return "; hãy viết:" + "".join(f"\n{_MARGIN}{line}" for line in lines)


def as_text(key: str, value: object) -> list[str]:
    """Return the line of a key that takes words, for a list or group given instead."""
    return [f"{key}: {_scalar(_words(value))}"]


def as_list(key: str, words: Iterable[str]) -> list[str]:
    """Return the lines of a key that takes a list of words; dashes are put right."""
    bare = (word.strip().lstrip("-").strip() for word in words)
    return _short([f"{key}:", *(f"  - {_scalar(word)}" for word in bare if word)])


def as_group_list(key: str, value: object, fields: Sequence[str]) -> list[str]:
    """Return the lines of a key that takes a list of groups with these keys."""
    first, *others = _entries(value, fields)
    return _short([f"{key}:", f"  - {first}", *(f"    {each}" for each in others)])


def as_group(key: str, value: object, fields: Sequence[str]) -> list[str]:
    """Return the lines of a key that takes one group with these keys."""
    inner = value[0] if isinstance(value, list) and value else value
    return _short([f"{key}:", *(f"  {each}" for each in _entries(inner, fields))])


def as_named_groups(key: str, value: object, fields: Sequence[str]) -> list[str]:
    """Return the lines of a key that takes groups, each below an id of its own."""
    inner = value[0] if isinstance(value, list) and value else value
    first = _entries(inner, fields)[0]
    return [f"{key}:", "  ma-tu-dat:", f"    {first}"]


def as_item(value: object, fields: Sequence[str]) -> list[str]:
    """Return the lines of one group within a list."""
    first, *others = _entries(value, fields)
    return _short([f"- {first}", *(f"  {each}" for each in others)])


def _entries(value: object, fields: Sequence[str]) -> list[str]:
    if isinstance(value, Mapping):
        return [f"{key}: {_scalar(_words(each))}" for key, each in value.items()]
    first, *others = fields or [_MORE]
    given = _scalar(value) if isinstance(value, str) else _MORE
    return [f"{first}: {given}", *(f"{other}: {_MORE}" for other in others)]


def _words(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_words(each)}" for key, each in value.items())
    if isinstance(value, list):
        return ", ".join(map(_words, value))
    return str(value)


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text) or text == _MORE:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _short(lines: list[str]) -> list[str]:
    return lines if len(lines) <= _MOST_LINES else [*lines[:_MOST_LINES], _MORE]
