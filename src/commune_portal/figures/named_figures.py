"""The figures of one commune by name: the catalogue, filled with its words."""

from collections.abc import Mapping
from dataclasses import dataclass

from commune_portal.content import Commune, Form
from commune_portal.content.records.commune_settings import Section
from commune_portal.content.records.figure_names import (
    FigureName,
    Keyed,
    filled_patterns,
)
from commune_portal.figures import catalogue
from commune_portal.figures.catalogue_row import CatalogueRow, RowList
from commune_portal.figures.figure import Figure
from commune_portal.figures.records import Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedFigure:
    """A figure of one commune, whatever the period.

    Attributes:
        name: Its dotted name: tin_bai.cchc.
        row: Its row of the catalogue.
        of: The section or form that it counts; None where it counts the period.
        words: What the row's texts hold in braces.

    """

    name: str
    row: CatalogueRow
    of: Keyed | None
    words: Mapping[str, str]

    @property
    def label(self) -> str:
        """What is counted, within a sentence: «lượt phát thanh»."""
        return self.filled(self.row.label)

    @property
    def kept(self) -> str:
        """Its place in the record and in locks; empty where it has none."""
        return self.filled(self.row.kept)

    @property
    def rows(self) -> RowList:
        """The list that proves it."""
        return self.row.rows

    @property
    def column(self) -> str:
        """The heading of its amounts in that list."""
        return self.row.column or f"số {self.row.unit}"

    @property
    def form(self) -> str:
        """The form that its rows are of; empty where they are not of one form."""
        return self.of.printed if isinstance(self.of, Form) else ""

    def filled(self, text: str) -> str:
        """Return a text of the row with the commune's words."""
        return text.format_map(self.words)

    def figure(self, figures: Figures) -> Figure:
        """Return the number of a period with its rows."""
        by = "slug" if isinstance(self.of, Section) else "key"
        return self.row.get(figures, self.words[by])


def catalogued(commune: Commune) -> tuple[NamedFigure, ...]:
    """Return every named figure of the commune, in the order of `PATTERNS`."""
    rows = {row.pattern: row for row in catalogue.CATALOGUE}
    return tuple(
        NamedFigure(
            name=each.name,
            row=rows[each.pattern],
            of=each.of,
            words={"desk": commune.desk, "key": each.key, **_words(each)},
        )
        for each in filled_patterns(commune)
    )


def named_figures(figures: Figures, commune: Commune) -> Mapping[str, Figure]:
    """Return the number of every named figure in a period."""
    return {each.name: each.figure(figures) for each in catalogued(commune)}


def figure_labels(commune: Commune) -> Mapping[str, str]:
    """Return what every named figure counts, in words: «lượt phát thanh»."""
    return {each.name: each.label for each in catalogued(commune)}


def _words(name: FigureName) -> Mapping[str, str]:
    of = name.of
    if isinstance(of, Section):
        return {"slug": of.slug, "title": of.title}
    if isinstance(of, Form):
        id_ = name.key.replace("_", "-")
        return {"id": id_, "printed": of.printed}
    return {}
