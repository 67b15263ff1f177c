"""The geometry of a stacked bar chart; the template draws it as inline SVG."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 760, 320
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 8, 36, 36  # the top leaves room for a total
_FILLED = 0.58  # of the width of a month
_GAP = 2  # between two segments
_MOST_TICKS = 5


@dataclass(frozen=True, slots=True)
class Segment:
    """One section's part of a bar."""

    colour: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One month."""

    label: str
    total: str
    x: float
    width: float
    top: float
    segments: tuple[Segment, ...]

    @property
    def middle(self) -> float:
        """Where its labels are centred."""
        return round(self.x + self.width / 2, 1)


@dataclass(frozen=True, slots=True)
class Tick:
    """A horizontal line across the chart with its number."""

    label: str
    y: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything that the template draws, in units of the SVG's view box."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    left: int = _LEFT
    right: int = WIDTH - _RIGHT
    base: int = HEIGHT - _BOTTOM
    width: int = WIDTH
    height: int = HEIGHT


def stacked_bars(
    columns: Sequence[tuple[str, Sequence[int]]], colours: Sequence[int]
) -> Chart:
    """Return the chart; each column is a label and one value for each colour."""
    step = tick_step(max((sum(values) for _, values in columns), default=0))
    highest = max((sum(values) for _, values in columns), default=0)
    ceiling = max(step, -(-highest // step) * step)
    unit = (HEIGHT - _TOP - _BOTTOM) / ceiling
    share = (WIDTH - _LEFT - _RIGHT) / max(1, len(columns))
    bars = (
        _bar(
            label,
            values,
            colours,
            (_LEFT + share * (place + (1 - _FILLED) / 2), share * _FILLED),
            unit,
        )
        for place, (label, values) in enumerate(columns)
    )
    ticks = (
        Tick(str(value), round(HEIGHT - _BOTTOM - value * unit, 1))
        for value in range(0, ceiling + 1, step)
    )
    return Chart(tuple(bars), tuple(ticks))


def tick_step(highest: int) -> int:
    """Return the smallest round step (1, 2, 5, 10 …) that needs at most five lines."""
    size = 1
    while True:
        for factor in (1, 2, 5):
            if highest <= factor * size * _MOST_TICKS:
                return factor * size
        size *= 10


def _bar(
    label: str,
    values: Sequence[int],
    colours: Sequence[int],
    span: tuple[float, float],
    unit: float,
) -> Bar:
    segments: list[Segment] = []
    reached = 0
    for value, colour in zip(values, colours, strict=True):
        if value:
            top = HEIGHT - _BOTTOM - (reached + value) * unit
            gap = _GAP if reached else 0
            height = max(1.0, value * unit - gap)
            segments.append(Segment(colour, round(top, 3), round(height, 3)))
            reached += value
    return Bar(
        label=label,
        total=str(reached) if reached else "",
        x=round(span[0], 1),
        width=round(span[1], 1),
        top=round(HEIGHT - _BOTTOM - reached * unit, 3),
        segments=tuple(segments),
    )
