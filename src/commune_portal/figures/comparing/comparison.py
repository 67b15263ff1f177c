"""A figure beside that of the same days of the year before. See ADR 4, 21 and 48."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from fractions import Fraction

from commune_portal.content import Commune, EarlierFigure, Portal
from commune_portal.figures.counting import count, count_through
from commune_portal.figures.figure import Figure, joint_qualifier
from commune_portal.figures.named_figures import catalogued, named_figures
from commune_portal.figures.origins.totals import OriginTotal
from commune_portal.figures.periods import (
    Period,
    same_day_last_year,
    unmoved,
    year_before,
)
from commune_portal.figures.plan.standing import is_final_account
from commune_portal.figures.records import Figures
from commune_portal.vietnamese import number


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One figure now and a year before.

    Attributes:
        current: The figure of the period: counted by the portal, or the sum with
            other origins where a report prints that (ADR 47).
        counted: What the portal counted a year before.
        earlier: The typed figures whose days lie within that period; they are added
            to what was counted.
        crossing: The typed figures whose days lie in it only in part: they cannot be
            split, so the figure cannot be compared.
        has_data: Whether the portal counted anything at all a year before.

    """

    current: Figure
    counted: Figure
    earlier: tuple[EarlierFigure, ...] = ()
    crossing: tuple[EarlierFigure, ...] = ()
    has_data: bool = True

    @property
    def is_known(self) -> bool:
        """Whether there is a base at all; a base of 0 is one, an unrecorded not."""
        return bool(self.earlier) or (self.has_data and self.counted.is_recorded)

    @property
    def base(self) -> int:
        """The number of a year before, counted and typed."""
        return self.counted.value + sum(typed.number for typed in self.earlier)

    @property
    def base_qualifier(self) -> str:
        """The words of an estimate: all parts' own, or «khoảng» where they differ."""
        parts = [typed.qualifier for typed in self.earlier if typed.number]
        if self.counted.value:
            parts.append(self.counted.qualifier)
        return joint_qualifier(parts)

    @property
    def base_in_words(self) -> str:
        """The number as it is printed, or why none is known."""
        if not self.is_known:
            return str(self.counted) if self.has_data else "chưa có số liệu"
        words = self.base_qualifier if self.base else ""
        return f"{words} {number(self.base)}".strip()

    @property
    def difference(self) -> int:
        """How many more than a year before; negative for fewer."""
        return self.current.value - self.base

    @property
    def percent(self) -> Fraction | None:
        """The difference as a percentage of the base; None where it has none."""
        if self.obstacle:
            return None
        return Fraction(100 * self.difference, self.base)

    @property
    def is_estimate(self) -> bool:
        """Whether the figure or its base is only «khoảng»."""
        now = self.current.qualifier if self.current.value else ""
        return bool(now or self.base_qualifier)

    @property
    def obstacle(self) -> str:
        """Why there is no percentage, in Vietnamese; empty where there is one."""
        if self.crossing:
            return "số liệu nhập tay không nằm gọn trong cùng kỳ"
        if not self.current.is_recorded:
            return "chưa theo dõi trong kỳ này"
        if not self.is_known:
            kept = "chưa theo dõi" if self.has_data else "chưa có số liệu"
            return f"{kept} cùng kỳ"
        return "" if self.base else "cùng kỳ bằng 0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparisons:
    """Every figure of a period beside the same days of the year before.

    Attributes:
        before: The figures of the year before, up to the same day.
        by_name: Comparisons by the figure's dotted name.
        missing_now: Typed figures of days within the period itself that no figure of
            it includes: the comparison must mention them.

    """

    before: Figures
    by_name: Mapping[str, Comparison]
    missing_now: tuple[EarlierFigure, ...] = ()

    @property
    def is_cut(self) -> bool:
        """Whether the year before is counted up to a day before its period's end."""
        return self.before.through < self.before.period.end

    @property
    def is_known(self) -> bool:
        """Whether any figure has a base."""
        return any(comparison.is_known for comparison in self.by_name.values())

    @property
    def earlier(self) -> tuple[EarlierFigure, ...]:
        """Every typed figure that was added to a base, in the order of the file."""
        return _in_order(typed for c in self.by_name.values() for typed in c.earlier)

    @property
    def crossing(self) -> tuple[EarlierFigure, ...]:
        """Every typed figure that could not be added, in the order of the file."""
        return _in_order(typed for c in self.by_name.values() for typed in c.crossing)


def compare(portal: Portal, figures: Figures) -> Comparisons:
    """Return every named figure beside that of the same days of the year before."""
    return compare_with(portal, figures, same_days_before(portal, figures))


def same_days_before(portal: Portal, figures: Figures) -> Figures:
    """Return the figures of the year before, up to the same day (ADR 48).

    2026 up to 21 November is compared with 2025 up to 21 November; a period that is
    over, with the whole period. No day is on both sides: where a report counts from
    26 December on, the year before ends on the 25th.
    """
    base = year_before(figures.period)
    is_over = figures.through >= figures.period.end
    last = base.end if is_over else same_day_last_year(figures.through)
    last = min(last, figures.period.start - timedelta(days=1))
    return (
        count(portal, base) if last == base.end else count_through(portal, base, last)
    )


def compare_with(portal: Portal, figures: Figures, before: Figures) -> Comparisons:
    """Return the comparison with figures of the year before that are given.

    A typed figure is added where its days lie within those that `before` could count.
    A typed year was itself a final account, signed in its last days: beside another
    final account it is a base, and the note names its days. A paper covers a period
    as it is named: where a report has moved the first day, the period before is not
    touched, and a typed year still is the year.
    """
    base = replace(before.period, end=before.through)
    whole = unmoved(before.period) if is_final_account(figures) else base
    now_named = named_figures(figures, portal.commune)
    before_named = named_figures(before, portal.commune)
    added = {
        typed
        for figure in now_named.values()
        if isinstance(figure, OriginTotal)
        for typed in figure.typed
    }
    return Comparisons(
        before=before,
        by_name={
            name: Comparison(
                current=now_named[name],
                counted=before_named[name],
                earlier=_typed(portal, base, whole, name, inside=True),
                crossing=_typed(portal, base, whole, name, inside=False),
                has_data=before.has_data,
            )
            for name in now_named
        },
        missing_now=tuple(
            typed
            for typed in portal.earlier
            if _concerns(typed, figures.period) and typed not in added
        ),
    )


def as_kept(
    compared: Comparisons, not_recorded: Collection[str], commune: Commune
) -> Comparisons:
    """Return the comparison with what a lock says of the year before.

    `not_recorded` has the places of the figures that nobody recorded then.
    """
    by_name = {}
    for named in catalogued(commune):
        found = compared.by_name[named.name]
        is_recorded = named.kept not in not_recorded
        counted = replace(found.counted, is_recorded=is_recorded)
        by_name[named.name] = replace(found, counted=counted)
    return replace(compared, by_name=by_name)


def _typed(
    portal: Portal, base: Period, whole: Period, name: str, *, inside: bool
) -> tuple[EarlierFigure, ...]:
    return tuple(
        typed
        for typed in portal.earlier
        if typed.figure == name
        and _concerns(typed, base)
        and (_is_within(typed, base) or _is_all_of(typed, whole)) is inside
    )


def _is_within(typed: EarlierFigure, period: Period) -> bool:
    return typed.start in period and typed.end in period


def _is_all_of(typed: EarlierFigure, period: Period) -> bool:
    return (typed.start, typed.end) == (period.start, period.end)


def _concerns(typed: EarlierFigure, period: Period) -> bool:
    """Whether its days touch the period as named, or lie in the days moved into it."""
    first = max(period.start, unmoved(period).start)
    named = replace(period, start=first)
    return _touches(typed, named) or _is_within(typed, period)


def _touches(typed: EarlierFigure, period: Period) -> bool:
    return typed.start <= period.end and period.start <= typed.end


def _in_order(found: Iterable[EarlierFigure]) -> tuple[EarlierFigure, ...]:
    return tuple(sorted(found, key=lambda typed: typed.line))
