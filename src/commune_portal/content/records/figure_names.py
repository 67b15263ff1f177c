"""The names of figures that editors may type: in placeholders, targets and CSV files.

`figures.catalogue` says what each figure counts and by which rule: one row for each
pattern of this table.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from operator import attrgetter
from typing import Protocol

from commune_portal.content.vocabularies.forms import Form, FormGroup


class Each(Enum):
    """What a pattern names one figure for."""

    PERIOD = "period"
    SECTION = "section"
    REPOST = "form of reposting"
    ACTIVITY = "form of activity"


@dataclass(frozen=True, slots=True)
class FigurePattern:
    """The dotted name of a figure; `{key}` stands for the section's or form's key."""

    pattern: str
    each: Each = Each.PERIOD


# Pages, tables and workbooks print figures in this order.
PATTERNS = (
    FigurePattern("tin_bai.tong"),
    FigurePattern("tin_bai.tu_viet"),
    FigurePattern("tin_bai.khai_thac"),
    FigurePattern("tin_bai.{key}", Each.SECTION),
    FigurePattern("theo_the.{key}", Each.SECTION),
    FigurePattern("phat_thanh.tin_bai"),
    FigurePattern("phat_thanh.luot"),
    FigurePattern("phat_thanh.phut"),
    FigurePattern("dang_lai.tong"),
    FigurePattern("dang_lai.{key}", Each.REPOST),
    FigurePattern("hoat_dong.{key}.lan", Each.ACTIVITY),
    FigurePattern("hoat_dong.{key}.nguoi", Each.ACTIVITY),
    FigurePattern("hoat_dong.{key}.phut", Each.ACTIVITY),
    FigurePattern("huong_dan"),
)


# Placeholders ask a group for a figure by its key; a dictionary's own names come first.
_METHODS = frozenset(name for name in dir(dict) if not name.startswith("_"))


class Keyed(Protocol):
    """A section or form, as the name of its figures holds it."""

    @property
    def key(self) -> str:
        """Its part of the name: cchc, hop_thon."""


class Vocabularies(Protocol):
    """The sections and forms of a commune."""

    @property
    def counted_sections(self) -> Sequence[Keyed]:
        """The sections that have figures, in the order of portal.yml."""

    @property
    def all_forms(self) -> Sequence[Form]:
        """The built-in forms and the commune's own."""


@dataclass(frozen=True, slots=True)
class FigureName:
    """The name of one figure of a commune.

    Attributes:
        name: The dotted name: tin_bai.cchc.
        pattern: The pattern that it fills.
        of: The section or form that it counts; None where it counts the period.
        key: The key of that section or form; empty where it counts the period.

    """

    name: str
    pattern: str
    of: Keyed | None
    key: str


def figure_names(commune: Vocabularies) -> tuple[str, ...]:
    """Return the dotted name of every figure of this commune: tin_bai.cchc."""
    return tuple(each.name for each in filled_patterns(commune))


def filled_patterns(commune: Vocabularies) -> Iterator[FigureName]:
    """Yield every figure's name; the figures of one section or form stand together."""
    for each, run in groupby(PATTERNS, key=attrgetter("each")):
        patterns = tuple(run)
        for of in _members(each, commune):
            key = of.key if of else ""
            for row in patterns:
                yield FigureName(row.pattern.format(key=key), row.pattern, of, key)


def reserved_keys() -> frozenset[str]:
    """Return the keys that no section or form may have: tong of tin_bai.tong."""
    many = {_group(row) for row in PATTERNS if row.each is not Each.PERIOD}
    single = (row for row in PATTERNS if row.each is Each.PERIOD)
    names = {row.pattern.rpartition(".")[2] for row in single if _group(row) in many}
    return frozenset(names | _METHODS)


def _group(row: FigurePattern) -> str:
    return row.pattern.partition(".")[0]


def _members(each: Each, commune: Vocabularies) -> Iterator[Keyed | None]:
    if each is Each.PERIOD:
        yield None
    elif each is Each.SECTION:
        yield from commune.counted_sections
    else:
        wanted = FormGroup.REPOST if each is Each.REPOST else FormGroup.ACTIVITY
        yield from (form for form in commune.all_forms if form.group is wanted)
