"""`theo(…)`: one part of a figure, as a placeholder asks for it. See ADR 44."""

from collections.abc import Iterable, Mapping

from commune_portal.content import GRASSROOTS_KINDS, REFORM_CONTENTS, Portal
from commune_portal.content.formats.vocabulary import Vocabulary, name_key
from commune_portal.errors import PortalError
from commune_portal.figures.counters.breakdowns import REST, Breakdown, broken_down
from commune_portal.figures.counters.measures import SPLITS, By, Split
from commune_portal.figures.figure import Figure
from commune_portal.figures.records import Figures
from commune_portal.vietnamese import did_you_mean


class _UnknownPartError(PortalError):
    """A placeholder that asks for a part that does not exist."""


def part_of(
    portal: Portal, figures: Figures, measure: str, given: Mapping[str, object]
) -> Figure:
    """Return the part of the figure: `measure` «tin_bai», `given` {«noi_dung»: «TTHC»}.

    Raises PortalError, with a suggestion or with what there is, for an unknown figure,
    way of splitting, or part.
    """
    ways = {split.by.value: split for split in SPLITS}
    if len(given) != 1:
        raise _UnknownPartError(f"theo(…) cần đúng một mục: {', '.join(ways)}")
    ((by, wanted),) = given.items()
    if by not in ways:
        raise _unknown("mục", by, tuple(ways))
    split = ways[by]
    keys = tuple(each.key for each in split.measures)
    if measure not in keys:
        raise _unknown(f"số liệu theo {split.title.lower()} tên", measure, keys)
    found = broken_down(portal, figures, split)[keys.index(measure)]
    key = _key(portal, split, found, str(wanted))
    of_part = {part.key: part.figure for part in found.parts}
    return of_part.get(key, Figure(is_recorded=found.whole.is_recorded))


def _key(portal: Portal, split: Split, asked: Breakdown, wanted: str) -> str:
    spellings: dict[str, tuple[str, ...]] = {
        part.key: (part.key, part.label) for part in asked.parts
    }
    if split.rest:
        spellings[REST] = (REST, split.rest)
    for key, names in _more_names(portal, split.by, spellings):
        spellings[key] = (*spellings.get(key, ()), *names)
    meanings = Vocabulary((names, key) for key, names in spellings.items())
    found = meanings.get(wanted)
    if found is None:
        raise _unknown(split.title.lower(), wanted, tuple(spellings))
    return found


def _more_names(
    portal: Portal, by: By, parts: Iterable[str]
) -> list[tuple[str, tuple[str, ...]]]:
    """Return the other spellings of parts, and authors without items in the period."""
    if by is By.SECTION:
        return [(each.key, each.names) for each in portal.commune.counted_sections]
    if by is By.CONTENT:
        return [(each.key, each.names) for each in REFORM_CONTENTS]
    if by is By.KIND:
        return [(each.key, (str(each.number),)) for each in GRASSROOTS_KINDS]
    if by is By.AUTHOR:
        authors = {name for post in portal.posts for name in post.authors[:1]}
        spelt = {name_key(part): part for part in parts}
        return [(spelt.get(name_key(name), name), (name,)) for name in sorted(authors)]
    return []


def _unknown(what: str, name: str, known: tuple[str, ...]) -> PortalError:
    hint = did_you_mean(name, known) or f"; chỉ có: {', '.join(known)}"
    return _UnknownPartError(f"không có {what} «{name}»{hint}")
