"""The lists of log rows behind the figures of a period."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from commune_portal.content import Commune, LogRow
from commune_portal.figures import Figure, Figures, RowList
from commune_portal.figures.catalogue import ACTIVITIES, GUIDANCE, RADIO, REPOSTS
from commune_portal.pages.statistics.figure_lines import FigureLine, figure_lines

_PAGE = "nhat-ky/#"
_GROUPS = (
    (RADIO, "nhom-phat-thanh", "Phát thanh"),
    (REPOSTS, "dang-lai", "Đăng lại trên các kênh"),
    (ACTIVITIES, "hoat-dong", "Hoạt động"),
    (GUIDANCE, "nhom-huong-dan", "Hướng dẫn người dân"),
)


@dataclass(frozen=True, slots=True)
class Column:
    """A number of each row, and the figure that is their sum."""

    title: str
    attribute: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class LogList:
    """The rows behind a figure, with the sums that other figures print.

    Attributes:
        id: The fragment of the addresses that lead to it.
        title: What the rows are.
        figure: The figure whose entries are the rows.
        columns: The numbers of the rows.

    """

    id: str
    title: str
    figure: Figure
    columns: tuple[Column, ...] = ()

    @property
    def rows(self) -> tuple[LogRow, ...]:
        """The rows, in the order of the log."""
        sources = (entry.source for entry in self.figure.entries)
        return tuple(source for source in sources if isinstance(source, LogRow))


@dataclass(frozen=True, slots=True)
class LogGroup:
    """Lists under one heading; their rows together are those of the group's id."""

    id: str
    title: str
    lists: tuple[LogList, ...]


def log_groups(commune: Commune, figures: Figures) -> tuple[LogGroup, ...]:
    """Return the lists of everything that the log holds in the period."""
    lines = [x for x in figure_lines(commune) if x.place.startswith(_PAGE)]
    groups = (
        LogGroup(id_, title, tuple(_lists(lines, figures, rows)))
        for rows, id_, title in _GROUPS
    )
    return tuple(group for group in groups if group.lists)


def _lists(
    lines: Iterable[FigureLine], figures: Figures, rows: RowList
) -> Iterator[LogList]:
    """Yield the lists of a group: each with the figures that stand at its place."""
    its = (line for line in lines if line.figure.rows == rows)
    for place, run in groupby(its, key=attrgetter("place")):
        first, *others = run
        figure = first.figure.figure(figures)
        if figure.entries and first.figure.row.heading:
            yield LogList(
                id=place.removeprefix(_PAGE),
                title=first.figure.filled(first.figure.row.heading),
                figure=figure,
                columns=tuple(_columns((first, *others), figures)),
            )


def _columns(lines: Iterable[FigureLine], figures: Figures) -> Iterator[Column]:
    for line in lines:
        row = line.figure.row
        if row.attribute:
            total = line.figure.figure(figures)
            yield Column(f"Số {row.unit}", row.attribute, total)
