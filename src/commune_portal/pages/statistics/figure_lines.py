"""How pages call each figure, and where its list is."""

from dataclasses import dataclass

from commune_portal.content import Commune
from commune_portal.figures import NamedFigure, catalogued


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure in words, as the catalogue has them.

    Attributes:
        name: Its dotted name in `named_figures`.
        label: What is counted, such as «lượt phát thanh».
        place: The list behind it, relative to the page of the period.
        short: The label where there is little room; empty for the whole label.
        figure: Its entry of the catalogue.

    """

    name: str
    label: str
    place: str
    short: str
    figure: NamedFigure


def figure_lines(commune: Commune) -> tuple[FigureLine, ...]:
    """Return every named figure, in the order in which pages print them."""
    return tuple(
        FigureLine(
            name=figure.name,
            label=figure.label,
            place=figure.filled(figure.row.place),
            short=figure.filled(figure.row.short),
            figure=figure,
        )
        for figure in catalogued(commune)
    )
