"""Figures split by month, section, author, unit, content or kind. See ADR 44.

Every row of the whole is in exactly one part, so the parts add up to it.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from commune_portal.content import (
    GRASSROOTS_KINDS,
    PORTAL_KIND,
    REFORM_CONTENTS,
    Form,
    FormGroup,
    LogRow,
    Portal,
    Post,
)
from commune_portal.content.author_names import public_name
from commune_portal.content.formats.vocabulary import name_key
from commune_portal.figures.counters.measures import (
    SPLITS,
    By,
    Measure,
    Split,
    figure_of,
)
from commune_portal.figures.figure import NOT_RECORDED, Entry, Figure
from commune_portal.figures.periods import month_of, month_period, months_in
from commune_portal.figures.records import Figures
from commune_portal.vietnamese import collation_key

REST = "khac"
_Row = Post | LogRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a figure: its key in data files, what it is, and its rows."""

    key: str
    label: str
    figure: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """A figure and its parts.

    Attributes:
        measure: What is counted.
        split: What it is split by.
        whole: The figure of the period.
        parts: Every part, also those of 0; the rest last, and only where it has rows.

    """

    measure: Measure
    split: Split
    whole: Figure
    parts: tuple[Part, ...]

    @property
    def is_used(self) -> bool:
        """Whether any row belongs to a part, and not all of them to the rest."""
        return any(part.figure.entries for part in self.parts if part.key != REST)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts that there are, by key, and to which of them a row belongs.

    `unrecorded` gives the parts of which nobody keeps a record: unknown, and not 0.
    """

    labels: Mapping[str, str]
    key_of: Callable[[_Row], str]
    unrecorded: Callable[[Measure], frozenset[str]] = lambda _: frozenset()


def broken_down(
    portal: Portal, figures: Figures, split: Split
) -> tuple[Breakdown, ...]:
    """Return every figure of the split with its parts, all in the same order."""
    parts = _PARTS[split.by](portal, figures)
    return tuple(_breakdown(figures, split, each, parts) for each in split.measures)


def breakdowns(portal: Portal, figures: Figures) -> tuple[Breakdown, ...]:
    """Return every figure that can be split, once for each way of splitting it."""
    return tuple(
        found for split in SPLITS for found in broken_down(portal, figures, split)
    )


def _breakdown(
    figures: Figures, split: Split, measure: Measure, parts: _Parts
) -> Breakdown:
    whole = measure.whole(figures)
    entries: dict[str, list[Entry]] = defaultdict(list)
    for entry in whole.entries:
        key = parts.key_of(entry.source)
        entries[key if key in parts.labels else REST].append(entry)
    labels = {**parts.labels, **({REST: split.rest} if entries[REST] else {})}
    none = frozenset(parts.labels)
    unknown = parts.unrecorded(measure) if whole.is_recorded else none

    def figure(key: str) -> Figure:
        rows = tuple(entries[key])
        return NOT_RECORDED if key in unknown and not rows else figure_of(rows)

    return Breakdown(
        measure=measure,
        split=split,
        whole=whole,
        parts=tuple(
            Part(key=key, label=label, figure=figure(key))
            for key, label in labels.items()
        ),
    )


def _months(_: Portal, figures: Figures) -> _Parts:
    profile = figures.period.profile
    months = {str(m): month_period(m, profile) for m in months_in(figures.period)}

    def unrecorded(measure: Measure) -> frozenset[str]:
        first = figures.recorded_since.get(measure.group) if measure.group else None
        return frozenset(k for k, each in months.items() if first and each.end < first)

    return _Parts(
        {key: each.label for key, each in months.items()},
        lambda row: str(month_of(_day(row), profile)),
        unrecorded,
    )


def _sections(portal: Portal, _: Figures) -> _Parts:
    keys = {section.slug: section.key for section in portal.commune.counted_sections}
    of_item = {post.id: post.section for post in portal.posts}

    def key(row: _Row) -> str:
        slug = row.section if isinstance(row, Post) else of_item.get(row.post or "", "")
        return keys.get(slug, "")

    return _Parts(
        {each.key: each.title for each in portal.commune.counted_sections}, key
    )


def _authors(_: Portal, figures: Figures) -> _Parts:
    spelt: dict[str, str] = {}
    for entry in figures.posts.total.entries:
        author = _author(entry.source)
        spelt.setdefault(name_key(author), author)
    names = sorted({*spelt.values()} - {""}, key=collation_key)
    return _Parts(
        {name: name for name in names},
        lambda row: spelt.get(name_key(_author(row)), ""),
    )


def _units(portal: Portal, _: Figures) -> _Parts:
    units = portal.commune.units
    by_author = {_key(name): unit.key for unit in units for name in unit.authors}
    return _Parts(
        {unit.key: unit.name for unit in units},
        lambda row: by_author.get(_key(_author(row)), ""),
    )


def _key(author: str) -> str:
    """Return the key of an author of a unit, with or without an e-mail address."""
    return name_key(public_name(author) or author)


def _contents(_: Portal, __: Figures) -> _Parts:
    keys = {each.name: each.key for each in REFORM_CONTENTS}

    def key(row: _Row) -> str:
        return keys[row.cchc[0]] if isinstance(row, Post) and row.cchc else ""

    return _Parts({each.key: each.title for each in REFORM_CONTENTS}, key)


def _kinds(portal: Portal, figures: Figures) -> _Parts:
    keys = {each.number: each.key for each in GRASSROOTS_KINDS}

    def key(row: _Row) -> str:
        kind = PORTAL_KIND if isinstance(row, Post) else row.form.kind
        return keys.get(kind or 0, "")

    recorded = {
        PORTAL_KIND,
        *(f.kind for f in portal.commune.all_forms if _is_recorded(f, figures)),
    }
    unrecorded = frozenset(e.key for e in GRASSROOTS_KINDS if e.number not in recorded)
    return _Parts(
        {each.key: each.title for each in GRASSROOTS_KINDS}, key, lambda _: unrecorded
    )


def _is_recorded(form: Form, figures: Figures) -> bool:
    """Return whether anybody records how often it took place (ADR 41)."""
    if form.group is FormGroup.ACTIVITY:
        return figures.activities[form.key].times.is_recorded
    of_group = {
        FormGroup.RADIO: figures.radio.broadcasts,
        FormGroup.REPOST: figures.reposts_total,
        FormGroup.GUIDANCE: figures.guidance,
    }
    return of_group[form.group].is_recorded


def _author(row: _Row) -> str:
    authors = row.authors if isinstance(row, Post) else ()
    return authors[0] if authors else ""


def _day(row: _Row) -> date:
    return row.date if isinstance(row, Post) else row.day


_PARTS: Mapping[By, Callable[[Portal, Figures], _Parts]] = {
    By.MONTH: _months,
    By.SECTION: _sections,
    By.AUTHOR: _authors,
    By.UNIT: _units,
    By.CONTENT: _contents,
    By.KIND: _kinds,
}
