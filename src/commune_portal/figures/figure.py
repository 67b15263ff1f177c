"""A figure: a number and the rows that it counts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from commune_portal.content import LogRow, Post
from commune_portal.vietnamese import number

_MIXED = "khoảng"
_NOT_RECORDED = "chưa theo dõi"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row behind a figure, and how much of the figure it makes up."""

    source: Post | LogRow
    amount: int = 1


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its evidence: the value is the sum of the entries' amounts.

    Attributes:
        entries: The ordered rows behind the number.
        qualifier: The words of an estimate («khoảng trên»), empty where it is exact.
        is_recorded: Whether anybody records it: without, it is unknown and not 0
            (ADR 41). Not compared: the same rows make the same number.

    """

    entries: tuple[Entry, ...] = ()
    qualifier: str = ""
    is_recorded: bool = field(default=True, compare=False)

    @property
    def value(self) -> int:
        """The number itself."""
        return sum(entry.amount for entry in self.entries)

    def __str__(self) -> str:
        if not self.is_recorded:
            return _NOT_RECORDED
        words = self.qualifier if self.value else ""
        return f"{words} {number(self.value)}".strip()


NOT_RECORDED = Figure(is_recorded=False)


def total(
    rows: Iterable[LogRow],
    amount: Callable[[LogRow], int | None],
    *,
    qualified: bool = False,
) -> Figure:
    """Return the sum over log rows; rows without an amount are no evidence.

    `qualified` is set where the rows' «định tính» describes this amount.
    """
    pairs = [(row, amount(row)) for row in rows]
    entries = tuple(Entry(row, value) for row, value in pairs if value is not None)
    words = (row.qualifier or "" for row, value in pairs if value is not None)
    qualifier = joint_qualifier(words) if qualified else ""
    return Figure(entries, qualifier)


def joint_qualifier(words: Iterable[str]) -> str:
    """Return the common words of all parts; «khoảng» where only some are estimates."""
    different = set(words)
    if not any(different):
        return ""
    return different.pop() if len(different) == 1 else _MIXED
