"""Figures to plain data and back, without loss, except for the text of items."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import combinations

from commune_portal.content import Commune, FormGroup, LogRow, Plan, Post
from commune_portal.content.records.lock import (
    KeptFigure,
    KeptFigures,
    KeptStanding,
    KeptTask,
)
from commune_portal.figures.figure import NOT_RECORDED, Entry, Figure
from commune_portal.figures.named_figures import catalogued
from commune_portal.figures.periods import Period, months_in, parse_period, unmoved
from commune_portal.figures.records import (
    ActivityFigures,
    Figures,
    PlanFigures,
    PostFigures,
    RadioFigures,
    TaskFigures,
    TaskStanding,
)

Row = Post | LogRow
_NOTHING = KeptFigure(value=0, words="0")
_OVERLAP, _MONTH = "posts/overlap/", "posts/by_month/"


def row_key(row: Row) -> str:
    """Return how a lock refers to the row: the item's id, or the file and line."""
    return row.id if isinstance(row, Post) else f"{row.path}:{row.line}"


def frozen_figures(figures: Figures, commune: Commune) -> KeptFigures:
    """Return the figures as plain data: rows are named, figures of no rows left out."""
    plan = figures.plan
    values = tuple(_values(figures, commune))
    return KeptFigures(
        period=figures.period.id,
        profile=figures.period.profile,
        first=_moved_start(figures.period),
        through=figures.through,
        values={place: _kept(figure) for place, figure in values if figure.entries},
        plan=plan.plan.year if plan else None,
        tasks=tuple(map(_kept_task, plan.tasks)) if plan else (),
        not_recorded=tuple(place for place, figure in values if not figure.is_recorded),
        recorded_since=dict(figures.recorded_since),
    )


def thawed_figures(
    kept: KeptFigures,
    rows: Mapping[str, Row],
    plans: Mapping[int, Plan],
    commune: Commune,
) -> Figures:
    """Return the figures that were frozen.

    A section or form that an older lock does not know has a figure without rows.
    """
    places = [named.kept for named in catalogued(commune)]

    def at(place: str) -> Figure:
        if place in kept.not_recorded:
            return NOT_RECORDED
        figure = kept.values.get(place, _NOTHING)
        entries = tuple(Entry(rows[key], amount) for key, amount in figure.rows)
        return Figure(entries, figure.qualifier)

    def below(folder: str) -> dict[str, Figure]:
        inside = (place for place in places if place.startswith(folder))
        return {place.removeprefix(folder): at(place) for place in inside}

    period = parse_period(kept.period, kept.profile)
    period = replace(period, start=kept.first or period.start)
    activities = (f.key for f in commune.all_forms if f.group is FormGroup.ACTIVITY)
    return Figures(
        period=period,
        through=kept.through,
        posts=_thawed_posts(period, commune, at, below),
        radio=RadioFigures(**below("radio/")),
        reposts_total=at("reposts_total"),
        reposts=below("reposts/"),
        activities={
            key: ActivityFigures(**below(f"activities/{key}/")) for key in activities
        },
        guidance=at("guidance"),
        plan=_thawed_plan(kept, rows, plans),
        recorded_since=kept.recorded_since,
    )


def _moved_start(period: Period) -> date | None:
    """Return the first day where a report has moved it; None where it is its own."""
    own = unmoved(period).start
    return None if period.start == own else period.start


def _values(figures: Figures, commune: Commune) -> Iterator[tuple[str, Figure]]:
    """Yield every figure that has a place in the record, with that place."""
    for named in catalogued(commune):
        if named.kept:
            yield named.kept, named.figure(figures)
    for pair, figure in figures.posts.overlap.items():
        yield f"{_OVERLAP}{'+'.join(pair)}", figure
    for month, figure in figures.posts.by_month.items():
        yield f"{_MONTH}{month}", figure


def _kept(figure: Figure) -> KeptFigure:
    return KeptFigure(
        value=figure.value,
        words=str(figure),
        qualifier=figure.qualifier,
        rows=tuple((row_key(entry.source), entry.amount) for entry in figure.entries),
    )


def _kept_task(state: TaskFigures) -> KeptTask:
    at = state.standing
    return KeptTask(
        id=state.task.id,
        done=state.done,
        result=state.result,
        computed=state.computed,
        rule=state.rule,
        rows=tuple(map(row_key, state.evidence)),
        actual=state.actual,
        standing=KeptStanding(state=at.state, words=at.words) if at else None,
    )


def _thawed_posts(
    period: Period,
    commune: Commune,
    at: Callable[[str], Figure],
    below: Callable[[str], dict[str, Figure]],
) -> PostFigures:
    slugs = [section.slug for section in commune.counted_sections]
    pairs = combinations(slugs, 2)
    return PostFigures(
        total=at("posts/total"),
        by_section=below("posts/by_section/"),
        by_tag=below("posts/by_tag/"),
        overlap={pair: at(f"{_OVERLAP}{'+'.join(pair)}") for pair in pairs},
        own=at("posts/own"),
        reprinted=at("posts/reprinted"),
        by_month={str(month): at(f"{_MONTH}{month}") for month in months_in(period)},
    )


def _thawed_plan(
    kept: KeptFigures, rows: Mapping[str, Row], plans: Mapping[int, Plan]
) -> PlanFigures | None:
    if kept.plan is None:
        return None
    plan = plans[kept.plan]
    by_id = {task.id: task for task in plan.tasks}
    return PlanFigures(
        plan=plan,
        tasks=tuple(
            TaskFigures(
                task=by_id[state.id],
                done=state.done,
                result=state.result,
                computed=state.computed,
                rule=state.rule,
                evidence=tuple(rows[key] for key in state.rows),
                actual=state.actual,
                standing=TaskStanding(
                    state=state.standing.state, words=state.standing.words
                )
                if state.standing
                else None,
            )
            for state in kept.tasks
        ),
    )
