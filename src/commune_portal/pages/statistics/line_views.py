"""Figures as a page prints them: in words, with a link, compared to a year before."""

from collections.abc import Iterable
from dataclasses import dataclass

from commune_portal.figures import (
    Comparison,
    Comparisons,
    Figure,
    Period,
    change_in_words,
)
from commune_portal.pages.statistics.figure_lines import FigureLine


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of a page and the list behind it, relative to the root."""

    figure: Figure
    href: str


@dataclass(frozen=True, slots=True)
class LineView:
    """A figure in words, beside that of the year before.

    Attributes:
        line: What is counted.
        now: The figure of the period.
        before: That of the same period of the year before; None where there is none,
            where a part of it was typed by hand, or where it ends on an earlier day
            than its list.
        base: The number of the year before in words, counted and typed.
        change: The difference: «tăng 18 (14,5%)».
        against: The same as a sentence of its own: «… so với năm 2025», of a period
            that runs «… so với cùng thời gian năm 2025».
        was_used: Whether anything was counted or typed for the year before.

    """

    line: FigureLine
    now: Cell
    before: Cell | None
    base: str
    change: str
    against: str
    was_used: bool

    @property
    def is_used(self) -> bool:
        """Whether anything was counted in the period."""
        return bool(self.now.figure.entries)

    @property
    def is_missed(self) -> bool:
        """Whether nobody records it, and it is no form that a commune may lack."""
        return not self.now.figure.is_recorded and not self.line.figure.form


def period_url(period: Period) -> str:
    """Return the address of the period's page, relative to the root."""
    return f"thong-ke/{period.slug}/"


def line_views(
    compared: Comparisons, period: Period, lines: Iterable[FigureLine]
) -> tuple[LineView, ...]:
    """Return the figures in words, each with the list behind it."""
    return tuple(_view(compared, period, line) for line in lines)


def _view(compared: Comparisons, period: Period, line: FigureLine) -> LineView:
    comparison = compared.by_name[line.name]
    before = compared.before.period
    listed = comparison.is_known and not comparison.earlier and not compared.is_cut
    return LineView(
        line=line,
        now=Cell(comparison.current, period_url(period) + line.place),
        before=Cell(comparison.counted, period_url(before) + line.place)
        if listed
        else None,
        base=comparison.base_in_words,
        change=change_in_words(comparison),
        against=_against(compared, comparison),
        was_used=bool(
            comparison.counted.entries or comparison.earlier or comparison.crossing
        ),
    )


def _against(compared: Comparisons, comparison: Comparison) -> str:
    """Return the change as a sentence of its own: «tăng 18 (14,5%) so với năm 2025»."""
    same = "cùng thời gian " if compared.is_cut else ""
    base = f"{same}{compared.before.period.label}"
    if comparison.percent is None:
        return f"không so sánh được với {base}"
    return f"{change_in_words(comparison)} so với {base}"
