"""A lock as text: sorted, one row a line, with a checksum against editing by hand."""

import hashlib
import json
from collections.abc import Mapping

from commune_portal.content.records.lock import Lock

_CHECKSUM = "checksum"
_OPEN_LEVELS = 3  # the file, its tables, and the figures of a period


def lock_text(lock: Lock) -> str:
    """Return the file: the same lock gives the same bytes."""
    data = lock.model_dump(mode="json", exclude_defaults=True)
    data["schema"] = lock.schema_version
    return f"{_lines({**data, _CHECKSUM: checksum(data)}, 0)}\n"


def parse_lock(data: Mapping[str, object]) -> Lock:
    """Return the lock that the file holds.

    Raises pydantic's ValidationError for data of another structure.
    """
    return Lock.model_validate({k: v for k, v in data.items() if k != _CHECKSUM})


def sha256_of(value: object) -> str:
    """Return the SHA-256 of plain data; the order of its keys does not matter."""
    return hashlib.sha256(_compact(value).encode()).hexdigest()


def checksum(data: Mapping[str, object]) -> str:
    """Return the hash of everything in the file but the checksum itself."""
    return sha256_of({key: data[key] for key in data if key != _CHECKSUM})


def is_untouched(data: Mapping[str, object]) -> bool:
    """Return whether the file is unchanged since it was written."""
    return data.get(_CHECKSUM) == checksum(data)


def _lines(value: object, level: int) -> str:
    """Return the value, its first levels on lines of their own for readable diffs."""
    inner, outer = "  " * (level + 1), "  " * level
    if isinstance(value, dict) and value and level < _OPEN_LEVELS:
        keys = sorted(value)
        if level == _OPEN_LEVELS - 1 and not _is_table(value):
            return _compact(value)
        lines = (f"{inner}{_compact(k)}: {_lines(value[k], level + 1)}" for k in keys)
        return "{\n" + ",\n".join(lines) + f"\n{outer}}}"
    if isinstance(value, list) and value and level == 1:
        return "[\n" + ",\n".join(inner + _compact(v) for v in value) + f"\n{outer}]"
    return _compact(value)


def _is_table(value: Mapping[str, object]) -> bool:
    return all(isinstance(each, dict) for each in value.values())


def _compact(value: object) -> str:
    separators = (", ", ": ")
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=separators)
