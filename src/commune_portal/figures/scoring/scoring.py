"""From a score sheet and the figures of its period to its points. See ADR 46."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from commune_portal.content import Commune, Portal
from commune_portal.content.layout import PLANS
from commune_portal.content.scoring.records import (
    PLAN_FIGURES,
    Criterion,
    ScoreSheet,
    parts_of,
)
from commune_portal.errors import ContentError, ContentErrors
from commune_portal.figures.catalogue import PLAN_CATALOGUE
from commune_portal.figures.counting import count
from commune_portal.figures.named_figures import catalogued
from commune_portal.figures.periods import Kind, PeriodError, parse_period
from commune_portal.figures.records import Figures
from commune_portal.figures.scoring.records import Measured, Score, Scored
from commune_portal.figures.scoring.rules import computed_points, rounded


def score(portal: Portal, sheet: ScoreSheet) -> Score:
    """Return the points of the sheet from the figures of its period.

    Raises ContentErrors where there is no such period, and where a rule without typed
    points asks for a plan that the year does not have or that outlasts the period.
    """
    figures = _figures(portal, sheet)
    found = _measures(portal.commune, figures)
    missing = [*_missing(portal, sheet, found, figures)]
    if missing:
        raise ContentErrors(missing)
    points: dict[str, Scored] = {}
    for criterion in reversed(sheet.criteria):
        points[criterion.id] = _scored(criterion, sheet, found, points)
    lines = tuple(points[criterion.id] for criterion in sheet.criteria)
    return Score(sheet=sheet, figures=figures, lines=lines)


def score_mistakes(portal: Portal) -> tuple[ContentError, ...]:
    """Return the mistakes of all score sheets that only counting shows."""
    errors: list[ContentError] = []
    for sheet in portal.scores:
        try:
            score(portal, sheet)
        except ContentErrors as error:
            errors += error.errors
    return tuple(errors)


def _figures(portal: Portal, sheet: ScoreSheet) -> Figures:
    profile = sheet.profile or portal.commune.profile
    try:
        return count(portal, parse_period(sheet.period, profile))
    except PeriodError as error:
        place = portal.shown(sheet.path)
        line = sheet.lines["period"]
        raise ContentErrors([ContentError(place, line, "period", str(error))]) from None


def _measures(commune: Commune, figures: Figures) -> Mapping[str, Measured]:
    """Return every number that a rule may name."""
    found: dict[str, Measured] = {}
    for each in catalogued(commune):
        figure = each.figure(figures)
        value = Fraction(figure.value)
        found[each.name] = Measured(each.name, each.label, value, str(figure))
    # The targets of a plan are those of its year.
    if figures.plan is not None and figures.period.kind is Kind.YEAR:
        for row, name in zip(PLAN_CATALOGUE, PLAN_FIGURES, strict=True):
            value = Fraction(row.get(figures.plan))
            printed = row.words(figures.plan)
            found[name] = Measured(name, row.label, value, printed)
    return found


def _missing(
    portal: Portal,
    sheet: ScoreSheet,
    found: Mapping[str, Measured],
    figures: Figures,
) -> Iterator[ContentError]:
    """Yield the rules about a plan that cannot be measured in the period."""
    year = figures.period.year
    problem = (
        f"chưa có kế hoạch năm {year} ({PLANS}/{year}.yml); hãy nhập kế hoạch, hoặc "
        "ghi typed với số điểm và lý do"
    )
    if figures.plan is not None:
        problem = (
            "chỉ tiêu của kế hoạch là của cả năm, không chấm được cho kỳ "
            f"«{sheet.period}»; hãy chấm theo năm, hoặc ghi typed với số điểm và lý do"
        )
    for place, criterion in enumerate(sheet.criteria, 1):
        if criterion.typed is None and not _is_measured(criterion, found):
            field = f"criteria.{place}.rule"
            line = sheet.lines[criterion.id]
            yield ContentError(portal.shown(sheet.path), line, field, problem)


def _is_measured(criterion: Criterion, found: Mapping[str, Measured]) -> bool:
    return all(name in found for name in _names(criterion))


def _names(criterion: Criterion) -> tuple[str, ...]:
    rule = criterion.rule
    if rule is None:
        return ()
    return (*rule.figures, rule.of) if rule.of else rule.figures


def _scored(
    criterion: Criterion,
    sheet: ScoreSheet,
    found: Mapping[str, Measured],
    below: Mapping[str, Scored],
) -> Scored:
    parts = parts_of(criterion, sheet.criteria)
    if parts:
        total = sum((below[part.id].points for part in parts), Decimal())
        return Scored(criterion=criterion, points=total, is_group=True)
    rule, typed = criterion.rule, criterion.typed
    if not _is_measured(criterion, found):
        rule = None  # typed points stand alone
    measured = tuple(found[name] for name in _names(criterion)) if rule else ()
    computed = computed_points(rule, criterion.maximum, measured) if rule else None
    points = rounded(Fraction(typed.points)) if typed else Decimal()
    return Scored(
        criterion=criterion,
        points=points if typed or computed is None else computed.points,
        computed=computed,
        measured=measured,
    )
