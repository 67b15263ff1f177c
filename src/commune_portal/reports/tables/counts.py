"""Tables of figures split by month, section, author, unit, content or kind."""

from dataclasses import replace

from commune_portal.content import Portal, Post
from commune_portal.figures import (
    SPLITS,
    Breakdown,
    By,
    Figure,
    Figures,
    Split,
    broken_down,
    month_period,
    months_in,
)
from commune_portal.reports.markdown.literal import literal
from commune_portal.reports.model.blocks import Alignment
from commune_portal.reports.tables.table import Column, ReportTable, table_of
from commune_portal.vietnamese import upper_first

_Row = tuple[str, str, tuple[Figure, ...]]  # key, label, a figure for each column
_FIRST_AUTHOR = {
    By.AUTHOR: "Tin bài nhiều tác giả tính cho tác giả ghi đầu.",
    By.UNIT: "Tin bài nhiều tác giả tính cho đơn vị của tác giả ghi đầu.",
}
SPLITS_BY_TABLE = {f"theo-{split.by.replace('_', '-')}": split for split in SPLITS}


def split_table(portal: Portal, figures: Figures, split: Split) -> ReportTable:
    """Return the parts as rows, the figures as columns, and their sums.

    Months that have not begun are left out; so are authors and units without items,
    and rows of what nobody records. A column of such is printed where it is asked for.
    """
    found = broken_down(portal, figures, split)
    rows = [row for row in _rows(found) if _is_shown(row, split, figures)]
    part: Column[_Row] = Column(split.by.value, split.title, _label)
    columns = (part, *(_column(place, each) for place, each in enumerate(found)))
    sums = {each.measure.key: each.whole for each in found if split.has_sum}
    table = table_of(columns, rows if any(e.is_used for e in found) else (), sums)
    unknown = (each.measure.key for each in found if not each.whole.is_recorded)
    return replace(table, unasked=frozenset(unknown), note=_note(found[0]))


def _note(found: Breakdown) -> str:
    """Return whom an item of several authors counts for; empty without such items."""
    several = any(
        isinstance(entry.source, Post) and len(entry.source.authors) > 1
        for entry in found.whole.entries
    )
    return _FIRST_AUTHOR.get(found.split.by, "") if several else ""


def _rows(found: tuple[Breakdown, ...]) -> list[_Row]:
    """Return a row for each part of any of the figures, in the order of the parts."""
    labels = {part.key: part.label for each in found for part in each.parts}
    parts = [
        ({part.key: part.figure for part in each.parts}, each.whole.is_recorded)
        for each in found
    ]
    return [
        (
            key,
            label,
            tuple(its.get(key, Figure(is_recorded=known)) for its, known in parts),
        )
        for key, label in labels.items()
    ]


def _is_shown(row: _Row, split: Split, figures: Figures) -> bool:
    if not any(figure.is_recorded for figure in row[2]):
        return False
    if split.by is By.UNIT:
        return any(figure.entries for figure in row[2])
    if split.by is not By.MONTH:
        return True
    profile = figures.period.profile
    begun = (
        str(month)
        for month in months_in(figures.period)
        if month_period(month, profile).start <= figures.through
    )
    return row[0] in set(begun)


def _label(row: _Row) -> str:
    return literal(upper_first(row[1]))


def _column(place: int, each: Breakdown) -> Column[_Row]:
    def words(row: _Row) -> str:
        return literal(str(row[2][place]))

    heading = upper_first(each.measure.label)
    return Column(each.measure.key, heading, words, Alignment.RIGHT)
