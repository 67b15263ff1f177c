"""Figures with the typed figures of other origins: predecessors, the time before.

The portal's own count stays as it is; a report that asks for it prints the sum, which
is another value with another name. See ADR 47.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar, cast

from commune_portal.content import EarlierFigure, Portal
from commune_portal.content.formats.vocabulary import name_key
from commune_portal.figures.figure import Figure, joint_qualifier
from commune_portal.figures.named_figures import catalogued
from commune_portal.figures.periods import unmoved
from commune_portal.figures.records import Figures

_Record = TypeVar("_Record")
_NOTHING = Figure()


@dataclass(frozen=True, slots=True)
class OriginTotal(Figure):
    """What the portal counted and what was typed for other origins, added up.

    Its entries are those of the portal alone.

    Attributes:
        counted: The portal's own figure.
        typed: The typed figures, in the order of their file.

    """

    counted: Figure = _NOTHING
    typed: tuple[EarlierFigure, ...] = ()

    @property
    def value(self) -> int:
        """The sum over all origins."""
        return self.counted.value + sum(each.number for each in self.typed)

    def of(self, unit: str) -> "OriginTotal | None":
        """Return the typed sum of one origin; None where no paper has the figure."""
        its = tuple(t for t in self.typed if name_key(t.unit) == name_key(unit))
        return _total(_NOTHING, its) if its else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """The figures of a period with those of other origins.

    Attributes:
        counted: What the portal counted.
        printed: The same with typed figures added; `counted` itself without any.
        by_name: The sums by the figure's dotted name; only those with a typed part.
        crossing: The typed figures whose days lie only in part within the days that
            were counted: they cannot be split and are not added.

    """

    counted: Figures
    printed: Figures
    by_name: Mapping[str, OriginTotal]
    crossing: tuple[EarlierFigure, ...]

    @property
    def units(self) -> tuple[str, ...]:
        """The other origins, in the order of the file."""
        spellings: dict[str, str] = {}
        for each in self.typed:
            spellings.setdefault(name_key(each.unit), each.unit)
        return tuple(spellings.values())

    @property
    def typed(self) -> tuple[EarlierFigure, ...]:
        """Every typed figure that was added, in the order of the file."""
        found = (each for total in self.by_name.values() for each in total.typed)
        return tuple(sorted(found, key=lambda each: each.line))


def origins_of(portal: Portal, figures: Figures) -> Origins:
    """Return the figures with the typed figures of the days that they count.

    A typed figure is added where its days lie between the first day of the period and
    the last day counted; never in part.
    """
    by_name: dict[str, OriginTotal] = {}
    printed = figures
    for named in catalogued(portal.commune):
        typed = tuple(t for t in _within(portal, figures) if t.figure == named.name)
        if typed and named.kept:
            total = _total(named.figure(figures), typed)
            by_name[named.name] = total
            printed = _with(printed, named.kept.split("/"), total)
    added = [typed for total in by_name.values() for typed in total.typed]
    return Origins(
        counted=figures,
        printed=printed,
        by_name=by_name,
        crossing=tuple(t for t in _touching(portal, figures) if t not in added),
    )


def _total(counted: Figure, typed: tuple[EarlierFigure, ...]) -> OriginTotal:
    words = [each.qualifier for each in typed if each.number]
    if counted.value:
        words.append(counted.qualifier)
    return OriginTotal(
        entries=counted.entries,
        qualifier=joint_qualifier(words),
        counted=counted,
        typed=typed,
    )


def _touching(portal: Portal, figures: Figures) -> Iterator[EarlierFigure]:
    first = max(figures.period.start, unmoved(figures.period).start)
    last = figures.through
    yield from (t for t in portal.earlier if t.start <= last and first <= t.end)


def _within(portal: Portal, figures: Figures) -> Iterator[EarlierFigure]:
    first, last = figures.period.start, figures.through
    yield from (t for t in portal.earlier if first <= t.start and t.end <= last)


def _with(record: _Record, place: list[str], total: OriginTotal) -> _Record:
    """Return the record with the figure at a place such as radio/items replaced."""
    if not place:
        return cast("_Record", total)
    key, rest = place[0], place[1:]
    if isinstance(record, Mapping):
        return cast("_Record", {**record, key: _with(record[key], rest, total)})
    part = _with(getattr(record, key), rest, total)
    return replace(record, **{key: part})  # type: ignore[type-var]  # a record of figures is a dataclass
