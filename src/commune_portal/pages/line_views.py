"""Figures as a page prints them: in words, with a link, beside the year before."""

from collections.abc import Iterable
from dataclasses import dataclass

from commune_portal.figures import (
    Comparison,
    Comparisons,
    Figure,
    Figures,
    Period,
    compare,
)
from commune_portal.pages.figure_lines import FigureLine
from commune_portal.pages.site import Site
from commune_portal.vietnamese import decimal, number


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
        before: That of the same period of the year before.
        change: The difference: «tăng 18 (14,5%)».
        against: The same as a sentence of its own: «… so với năm 2025».

    """

    line: FigureLine
    now: Cell
    before: Cell
    change: str
    against: str

    @property
    def is_used(self) -> bool:
        """Whether anything was counted in the period."""
        return bool(self.now.figure.entries)

    @property
    def was_used(self) -> bool:
        """Whether anything was counted a year before."""
        return bool(self.before.figure.entries)


def period_url(period: Period) -> str:
    """Return the address of the period's page, relative to the root."""
    return f"thong-ke/{period.slug}/"


def line_views(
    site: Site, figures: Figures, lines: Iterable[FigureLine]
) -> tuple[LineView, ...]:
    """Return the figures in words, each with the list behind it."""
    compared = compare(site.portal, figures)
    return tuple(_view(compared, figures.period, line) for line in lines)


def _view(compared: Comparisons, period: Period, line: FigureLine) -> LineView:
    comparison = compared.by_name[line.name]
    before = compared.before.period
    return LineView(
        line=line,
        now=Cell(comparison.current, period_url(period) + line.place),
        before=Cell(comparison.base, period_url(before) + line.place),
        change=change_in_words(comparison),
        against=_against(comparison, before),
    )


def change_in_words(comparison: Comparison) -> str:
    """Return «tăng 18 (14,5%)»; with a base of 0 nothing can be compared."""
    percent = comparison.percent
    if percent is None:
        return "không so sánh được"
    if percent == 0:
        return "không đổi"
    word = "tăng" if percent > 0 else "giảm"
    size = number(abs(comparison.difference))
    return f"{word} {size} ({decimal(abs(percent))}%)"


def _against(comparison: Comparison, before: Period) -> str:
    """Return the change as a sentence of its own: «tăng 18 (14,5%) so với năm 2025»."""
    joint = "với" if comparison.percent is None else "so với"
    return f"{change_in_words(comparison)} {joint} {before.label}"
