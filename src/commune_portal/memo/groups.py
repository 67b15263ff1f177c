"""Results of many small works, kept in groups: reading one entry serves thirty."""

import pickle
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from commune_portal.memo.digests import digest
from commune_portal.memo.speed import Speed

_Result = TypeVar("_Result")
_Group = Sequence[str]
_SIZE = 32  # names in a group, about
_CHUNK = 2  # groups that a process works on before it answers


def kept_results(
    kind: str,
    keys: Mapping[str, str],
    make: Callable[[str], _Result],
    is_lasting: Callable[[str, _Result], bool],
    speed: Speed,
) -> dict[str, _Result]:
    """Return the result for each name, in the order of `keys`.

    `keys` gives, by name, the digest of all that its result depends on; `kind` tells
    these results from others. Names lie in the same group in every build, so that a
    change of one makes a group of some thirty again, and none else. A group with a
    result that is not lasting, such as one with mistakes, is not kept.

    Results are pickled, by this version of the software for itself: the store gives
    nothing back that another version has put, or that was damaged. Raises what `make`
    raises for the first name.
    """
    found: dict[str, _Result] = {}
    missing: list[tuple[_Group, str]] = []
    for group in _groups(keys):
        key = digest(kind, [(name, keys[name]) for name in group])
        data = speed.memo.get(key)
        if data is None:
            missing.append((group, key))
        else:
            found.update(zip(group, _unpickled(data), strict=True))
    work = partial(_pickled, make, is_lasting, speed)
    made = speed.spread(work, missing, _CHUNK)
    for (group, _), data in zip(missing, made, strict=True):
        found.update(zip(group, _unpickled(data), strict=True))
    return {name: found[name] for name in keys}


def _groups(names: Mapping[str, str]) -> list[_Group]:
    """Return the names in groups that stay when others come and go."""
    count = 1 << (len(names) // _SIZE).bit_length()
    groups: list[list[str]] = [[] for _ in range(count)]
    for name in names:
        groups[int(digest(name)[:8], 16) % count].append(name)
    return [sorted(group) for group in groups if group]


def _pickled(
    make: Callable[[str], _Result],
    is_lasting: Callable[[str, _Result], bool],
    speed: Speed,
    missing: tuple[_Group, str],
) -> bytes:
    """Make the results of a group, and keep them if all may be kept."""
    group, key = missing
    results = [make(name) for name in group]
    data = pickle.dumps(results, pickle.HIGHEST_PROTOCOL)
    if all(map(is_lasting, group, results)):
        speed.memo.put(key, data)
    return data


def _unpickled(data: bytes) -> list[_Result]:
    results: list[_Result] = pickle.loads(data)  # noqa: S301 - our own, see above
    return results
