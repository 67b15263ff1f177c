"""Figures to plain data and back, without loss but for the text of the items."""

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from commune_portal.content import Commune, FormGroup, LogRow, Plan, Post
from commune_portal.content.records.lock import KeptFigure, KeptFigures, KeptTask
from commune_portal.figures.figure import Entry, Figure
from commune_portal.figures.periods import Period, months_in, parse_period
from commune_portal.figures.records import (
    ActivityFigures,
    Figures,
    PlanFigures,
    PostFigures,
    RadioFigures,
    TaskFigures,
)

Row = Post | LogRow
_NOTHING = KeptFigure(value=0, words="0")
_RADIO = ("items", "broadcasts", "minutes")
_PARTS = ("times", "people", "minutes")


def row_key(row: Row) -> str:
    """Return how a lock refers to the row: the item's id, or the file and line."""
    return row.id if isinstance(row, Post) else f"{row.path}:{row.line}"


def frozen_figures(figures: Figures) -> KeptFigures:
    """Return the figures as plain data: rows are named, noughts left out."""
    plan = figures.plan
    return KeptFigures(
        period=figures.period.id,
        profile=figures.period.profile,
        through=figures.through,
        values={p: _kept(figure) for p, figure in _places(figures) if figure.entries},
        plan=plan.plan.year if plan else None,
        tasks=tuple(map(_kept_task, plan.tasks)) if plan else (),
    )


def thawed_figures(
    kept: KeptFigures,
    rows: Mapping[str, Row],
    plans: Mapping[int, Plan],
    commune: Commune,
) -> Figures:
    """Return the figures that were frozen.

    A section or form of `commune` that has none, as a later version of the software
    may know more forms, has a figure without rows.
    """

    def at(place: str) -> Figure:
        figure = kept.values.get(place, _NOTHING)
        entries = tuple(Entry(rows[key], amount) for key, amount in figure.rows)
        return Figure(entries, figure.qualifier)

    period = parse_period(kept.period, kept.profile)
    forms = commune.all_forms
    reposts = (form.key for form in forms if form.group is FormGroup.REPOST)
    return Figures(
        period=period,
        through=kept.through,
        posts=_thawed_posts(period, commune, at),
        radio=RadioFigures(**{part: at(f"radio/{part}") for part in _RADIO}),
        reposts_total=at("reposts_total"),
        reposts={key: at(f"reposts/{key}") for key in reposts},
        activities={
            form.key: ActivityFigures(
                **{part: at(f"activities/{form.key}/{part}") for part in _PARTS}
            )
            for form in forms
            if form.group is FormGroup.ACTIVITY
        },
        guidance=at("guidance"),
        plan=_thawed_plan(kept, rows, plans),
    )


def _places(figures: Figures) -> Iterator[tuple[str, Figure]]:
    """Yield every figure with its place in the record."""
    posts, radio = figures.posts, figures.radio
    yield "posts/total", posts.total
    yield "posts/own", posts.own
    yield "posts/reprinted", posts.reprinted
    for slug, figure in posts.by_section.items():
        yield f"posts/by_section/{slug}", figure
    for slug, figure in posts.by_tag.items():
        yield f"posts/by_tag/{slug}", figure
    for pair, figure in posts.overlap.items():
        yield f"posts/overlap/{'+'.join(pair)}", figure
    for month, figure in posts.by_month.items():
        yield f"posts/by_month/{month}", figure
    yield from ((f"radio/{part}", getattr(radio, part)) for part in _RADIO)
    yield "reposts_total", figures.reposts_total
    for key, figure in figures.reposts.items():
        yield f"reposts/{key}", figure
    for key, activity in figures.activities.items():
        yield from (
            (f"activities/{key}/{part}", getattr(activity, part)) for part in _PARTS
        )
    yield "guidance", figures.guidance


def _kept(figure: Figure) -> KeptFigure:
    return KeptFigure(
        value=figure.value,
        words=str(figure),
        qualifier=figure.qualifier,
        rows=tuple((row_key(entry.source), entry.amount) for entry in figure.entries),
    )


def _kept_task(state: TaskFigures) -> KeptTask:
    return KeptTask(
        id=state.task.id,
        done=state.done,
        result=state.result,
        computed=state.computed,
        rule=state.rule,
        rows=tuple(map(row_key, state.evidence)),
        actual=state.actual,
    )


def _thawed_posts(
    period: Period, commune: Commune, at: Callable[[str], Figure]
) -> PostFigures:
    slugs = [section.slug for section in commune.sections]
    months = map(str, months_in(period))
    return PostFigures(
        total=at("posts/total"),
        by_section={slug: at(f"posts/by_section/{slug}") for slug in slugs},
        by_tag={slug: at(f"posts/by_tag/{slug}") for slug in slugs},
        overlap={
            pair: at(f"posts/overlap/{'+'.join(pair)}")
            for pair in combinations(slugs, 2)
        },
        own=at("posts/own"),
        reprinted=at("posts/reprinted"),
        by_month={month: at(f"posts/by_month/{month}") for month in months},
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
            )
            for state in kept.tasks
        ),
    )
