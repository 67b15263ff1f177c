"""A figure beside that of the same period of the year before. See ADR 4, rule 6."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from commune_portal.content import Portal
from commune_portal.figures.counting import count
from commune_portal.figures.figure import Figure
from commune_portal.figures.names import named_figures
from commune_portal.figures.periods import Period, year_before
from commune_portal.figures.records import Figures


@dataclass(frozen=True, slots=True)
class Comparison:
    """One figure now and a year before."""

    current: Figure
    base: Figure

    @property
    def difference(self) -> int:
        """How many more than a year before; negative for fewer."""
        return self.current.value - self.base.value

    @property
    def percent(self) -> Fraction | None:
        """The difference as a percentage of the base; None where the base is 0."""
        if self.base.value == 0:
            return None
        return Fraction(100 * self.difference, self.base.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparisons:
    """Every figure of a period beside the same period of the year before.

    Attributes:
        before: The figures of the year before.
        by_name: Comparisons by the figure's dotted name.

    """

    before: Figures
    by_name: Mapping[str, Comparison]


def compare(portal: Portal, figures: Figures) -> Comparisons:
    """Return the comparison of every named figure with the year before."""
    earlier: Period = year_before(figures.period)
    before = count(portal, earlier)
    now_named = named_figures(figures, portal.commune)
    before_named = named_figures(before, portal.commune)
    return Comparisons(
        before=before,
        by_name={
            name: Comparison(now_named[name], before_named[name]) for name in now_named
        },
    )
