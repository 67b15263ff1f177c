"""Files and sheets of the log that only repeat rows of others, counted twice with them.

Two rows are the same where day, form, subject and times are, and no other cell says
that they are not.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from commune_portal.content.formats.vocabulary import name_key
from commune_portal.content.records.log import LogRow

MOST_COMPARED = 20  # rows of one day and subject, so that no log takes minutes
_LEAST_COPIED = 2  # rows of a file that others have, all of them

# The rows of one key by the file, or sheet, that has them.
_Places = Mapping[str, Sequence[LogRow]]


def copies(rows: Sequence[LogRow]) -> dict[str, tuple[str, ...]]:
    """Return each file, or sheet, of which every row stands in others, and those.

    The largest is judged first, so that a sheet of the whole year is named and not
    each of its months; of two that are equal, the later one is.
    """
    index: dict[object, dict[str, list[LogRow]]] = defaultdict(dict)
    keys: dict[str, list[object]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.path, row.line)):
        key = row_key(row)
        index[key].setdefault(row.path, []).append(row)
        keys[row.path].append(key)
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(keys, key=lambda path: (len(keys[path]), path), reverse=True):
        if len(keys[path]) >= _LEAST_COPIED:
            groups = [index[key] for key in dict.fromkeys(keys[path])]
            originals = _originals(path, groups, found)
            if originals:
                found[path] = originals
    return found


def row_key(row: LogRow) -> object:
    """Return what two rows that are the same have in common."""
    return row.day, row.form.key, row.post, _subject(row), row.times


def agree(one: LogRow, other: LogRow) -> bool:
    """Return whether no cell tells two rows of one key apart."""
    pairs = (
        (one.minutes, other.minutes),
        (one.people, other.people),
        (one.place, other.place),
        (one.evidence, other.evidence),
        (one.note, other.note),
    )
    return all(a is None or b is None or a == b for a, b in pairs)


def _subject(row: LogRow) -> str:
    return name_key(row.content or "")


def _originals(
    path: str, groups: Sequence[_Places], left_out: Collection[str]
) -> tuple[str, ...]:
    """Return the files that have all rows of this one; none where a row is its own.

    Rows without a subject are alike by chance: one other file must have them all.
    """
    found: list[set[str]] = []
    for group in groups:
        others = {
            other: [*rows]
            for other, rows in group.items()
            if other != path and other not in left_out
        }
        for row in group[path]:
            found.append({other for other, its in others.items() if _take(row, its)})
            if not found[-1]:
                return ()
    whole = set.intersection(*found)
    if whole:
        return (min(whole),)
    if any(not (row.post or _subject(row)) for group in groups for row in group[path]):
        return ()
    most = Counter(other for others in found for other in others)
    return tuple(sorted({min(others, key=lambda o: (-most[o], o)) for others in found}))


def _take(row: LogRow, others: list[LogRow]) -> bool:
    """Remove the first row that is the same; return whether there was one."""
    for index, other in enumerate(others[:MOST_COMPARED]):
        if agree(row, other):
            del others[index]
            return True
    return False
