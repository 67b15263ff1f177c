"""The figures of a period as other systems read them."""

from collections.abc import Mapping
from fractions import Fraction

from commune_portal.content import Commune, Portal
from commune_portal.figures import (
    ActivityFigures,
    By,
    Figure,
    Figures,
    PlanFigures,
    breakdowns,
    catalogued,
    named_figures,
    origins_of,
)
from commune_portal.pages.open_data.published import (
    ActivityCounts,
    PeriodObject,
    PlanCounts,
    PostCounts,
    RadioCounts,
    TypedFigure,
)


def period_object(figures: Figures, portal: Portal) -> PeriodObject:
    """Return the figures of a period as they are published.

    A figure without a field of its own stands among the others by its name.
    """
    period, posts, radio = figures.period, figures.posts, figures.radio
    return PeriodObject(
        id=period.id,
        profile=period.profile,
        label=period.label,
        first_day=period.start,
        last_day=period.end,
        posts=PostCounts(
            total=posts.total.value,
            by_section=_values(posts.by_section),
            by_tag=_values(posts.by_tag),
            own=posts.own.value,
            reprinted=posts.reprinted.value,
            by_month=_values(posts.by_month),
        ),
        radio=RadioCounts(
            items=radio.items.value,
            broadcasts=radio.broadcasts.value,
            minutes=radio.minutes.value,
        ),
        reposts=_values(figures.reposts),
        activities={
            key: _activity(activity) for key, activity in figures.activities.items()
        },
        guidance=figures.guidance.value,
        others=_others(figures, portal.commune),
        not_recorded=tuple(
            name
            for name, figure in named_figures(figures, portal.commune).items()
            if not figure.is_recorded
        ),
        breakdowns=_breakdowns(figures, portal),
        plan=_plan(figures.plan) if figures.plan else None,
    )


def period_data(portal: Portal, figures: Figures) -> PeriodObject:
    """Return the figures of a period, and beside them those typed for its days."""
    origins = origins_of(portal, figures)
    return period_object(figures, portal).model_copy(
        update={
            "typed": tuple(
                TypedFigure(
                    figure=each.figure,
                    unit=each.unit,
                    first_day=each.start,
                    last_day=each.end,
                    number=each.number,
                    qualifier=each.qualifier,
                    document=each.document,
                )
                for each in origins.typed
            ),
            "with_origins": {n: sum_.value for n, sum_ in origins.by_name.items()},
        }
    )


def _activity(activity: ActivityFigures) -> ActivityCounts:
    return ActivityCounts(
        times=activity.times.value,
        people=activity.people.value,
        minutes=activity.minutes.value,
    )


def _others(figures: Figures, commune: Commune) -> dict[str, int]:
    named = (each for each in catalogued(commune) if not each.kept)
    return {each.name: each.figure(figures).value for each in named}


def _breakdowns(
    figures: Figures, portal: Portal
) -> dict[str, dict[str, dict[str, int]]]:
    """Return the parts of figures; how much each author wrote is not published."""
    found: dict[str, dict[str, dict[str, int]]] = {}
    for each in breakdowns(portal, figures):
        if each.split.by is not By.AUTHOR and each.is_used:
            of_split = found.setdefault(each.split.by.value, {})
            known = [part for part in each.parts if part.figure.is_recorded]
            values = {part.key: part.figure.value for part in known}
            of_split[each.measure.key] = values
    return found


def _plan(plan: PlanFigures) -> PlanCounts:
    tenths = int(plan.percent * 10 + Fraction(1, 2))
    return PlanCounts(tasks=len(plan.tasks), done=len(plan.done), percent=tenths / 10)


def _values(figures: Mapping[str, Figure]) -> dict[str, int]:
    return {key: figure.value for key, figure in figures.items()}
