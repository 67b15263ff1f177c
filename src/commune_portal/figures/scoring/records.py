"""A score sheet with its points, and where each came from."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from commune_portal.content.scoring.records import Criterion, ScoreSheet
from commune_portal.figures.records import Figures


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure that a rule names.

    Attributes:
        name: Its dotted name: tin_bai.tong.
        label: What it counts, in words.
        value: The exact number.
        printed: The number as documents print it.

    """

    name: str
    label: str
    value: Fraction
    printed: str


@dataclass(frozen=True, slots=True)
class Computed:
    """The points that a rule gives.

    Attributes:
        points: The points, rounded half up to two places, at most the maximum.
        how: By which numbers and rule, in Vietnamese.
        without_floor: What a share would give without its `floor`, where that made
            the points 0; else None.

    """

    points: Decimal
    how: str
    without_floor: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One line of the sheet with its points.

    Attributes:
        criterion: The line.
        points: Typed, computed, or the sum of the lines below it.
        computed: What its rule gives; None for a line without rule.
        measured: The figures that the rule names, the one after `of` last.
        is_group: Whether it is the sum of lines below it.

    """

    criterion: Criterion
    points: Decimal
    computed: Computed | None = None
    measured: tuple[Measured, ...] = ()
    is_group: bool = False

    @property
    def depth(self) -> int:
        """How many lines it is below: 0 for line 4, 1 for line 4.1."""
        return self.criterion.id.count(".")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A whole sheet with its points, and the figures of its period."""

    sheet: ScoreSheet
    figures: Figures
    lines: tuple[Scored, ...]

    @property
    def points(self) -> Decimal:
        """The sum of the lines that are below no other line."""
        return sum((line.points for line in self._top), Decimal())

    @property
    def maximum(self) -> Decimal:
        """The most that the sheet can give."""
        return sum((line.criterion.maximum for line in self._top), Decimal())

    @property
    def _top(self) -> tuple[Scored, ...]:
        return tuple(line for line in self.lines if not line.depth)
