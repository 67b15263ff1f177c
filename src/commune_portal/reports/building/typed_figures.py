"""The typed figures behind a report, and what it did with each. See ADR 21 and 47."""

from collections.abc import Iterator

from commune_portal.content import Portal, ReportFile
from commune_portal.figures import Comparisons, Figures, figure_labels
from commune_portal.reports.filling.comparison import (
    period_in_words,
    report_comparison,
)
from commune_portal.reports.filling.origins import origin_uses, report_origins
from commune_portal.reports.model.report import TypedFigure


def typed_figures(
    portal: Portal, file: ReportFile, figures: Figures
) -> tuple[TypedFigure, ...]:
    """Return the typed figures that sums and comparison concern, and their use.

    Empty where the report has neither.
    """
    origins = report_origins(portal, file, figures)
    found = [TypedFigure(*each) for each in origin_uses(portal, origins)]
    if file.comparison:
        compared = report_comparison(portal, file, figures)
        used = {each.figure for each in found}
        its = _typed(portal, compared, figures)
        found += [each for each in its if each.figure not in used]
    return tuple(found)


def _typed(
    portal: Portal, compared: Comparisons, figures: Figures
) -> Iterator[TypedFigure]:
    base = period_in_words(compared.before)
    outside = tuple(t for t in compared.missing_now if t not in compared.crossing)
    labels = figure_labels(portal.commune)
    for found, use in (
        (compared.earlier, f"nhập tay, đã cộng vào {base}"),
        (compared.crossing, f"nhập tay, không nằm gọn trong {base}, không cộng"),
        (outside, f"nhập tay, thuộc {figures.period.label}, không cộng"),
    ):
        for typed in found:
            yield TypedFigure(labels[typed.figure], typed, use)
