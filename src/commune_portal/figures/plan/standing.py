"""Where a task stands inside the year: by its own deadline, not by the year's number.

See ADR 48.
"""

from dataclasses import replace
from datetime import date

from commune_portal.content import AtLeast, Per, Plan, Profile, Standing, Target, Task
from commune_portal.figures.periods import Kind, Period, month_of, parse_period
from commune_portal.figures.plan.measures import Measures, measured, spans
from commune_portal.figures.records import Figures, TaskStanding
from commune_portal.vietnamese import number, short_day

_UNIT = {Per.MONTH: "tháng", Per.QUARTER: "quý"}


def is_final_account(figures: Figures) -> bool:
    """Return whether the figures settle the plan of their year.

    They are those of a year and reach into its last month, in which offices sign.
    """
    period = figures.period
    last_month = month_of(period.end, period.profile).start(period.profile)
    return period.kind is Kind.YEAR and figures.through >= last_month


def standing_of(
    task: Task, plan: Plan, profile: Profile, through: date, measures: Measures
) -> TaskStanding:
    """Return where the task stands at the end of the day `through`.

    An official's evaluation decides first. A number for the year is measured from the
    first day of the plan's year: reached, it is done, after its `due` done late; else
    the task is on schedule where its part of the number is at least the part of the
    time that is over. With a `due` of its own it is not yet due before that day,
    without one it is late. Of months and quarters those count that are over. A task
    without a number is done by one record where it has a deadline, likewise, else it
    goes on until the year's end.
    """
    if task.evaluation is not None:
        result = task.evaluation.result
        state = Standing.DONE if result.is_done else Standing.LATE
        return TaskStanding(state=state, words=f"cán bộ đánh giá: {result.value}")
    year = parse_period(str(plan.year), profile)
    if through < year.start:
        return TaskStanding(state=Standing.NOT_DUE)
    begun = replace(year, end=min(through, year.end))
    if task.measure is None:
        return _of_records(task, year, begun, measures)
    if task.measure.per is Per.YEAR:
        return _of_number(task, task.measure, year, begun, measures)
    return _of_spans(task, task.measure, year, begun, measures)


def _of_records(
    task: Task, year: Period, begun: Period, measures: Measures
) -> TaskStanding:
    is_over = begun.end >= (task.due or year.end)
    words = f"hạn {short_day(task.due)}" if task.due else ""
    if measured(task, begun, measures).entries:
        if not is_over and task.due is None:
            return TaskStanding(state=Standing.ON_SCHEDULE)
        state = _done_by(task, year, 1, measures)
        return TaskStanding(
            state=state, words=words if state is Standing.DONE_LATE else ""
        )
    return TaskStanding(
        state=Standing.LATE if is_over else Standing.NOT_DUE, words=words
    )


def _of_number(
    task: Task, goal: Target | AtLeast, year: Period, begun: Period, measures: Measures
) -> TaskStanding:
    figure = measured(task, begun, measures)
    deadline = task.due or year.end
    words = f"{figure}/{number(goal.number)}"
    if task.due:
        words += f", hạn {short_day(task.due)}"
    if figure.value >= goal.number:
        state = _done_by(task, year, goal.number, measures)
    elif begun.end >= deadline:
        state = Standing.LATE
    elif figure.value * _days(year.start, deadline) >= goal.number * _days(
        year.start, begun.end
    ):
        state = Standing.ON_SCHEDULE
    else:
        state = Standing.NOT_DUE if task.due else Standing.LATE
    return TaskStanding(state=state, words=words)


def _of_spans(
    task: Task, goal: Target | AtLeast, year: Period, begun: Period, measures: Measures
) -> TaskStanding:
    over = [span for span in spans(goal.per, year) if span.end <= begun.end]
    reached = sum(measured(task, each, measures).value >= goal.number for each in over)
    if not over:
        return TaskStanding(state=Standing.NOT_DUE)
    if reached < len(over):
        state = Standing.LATE
    else:
        is_over = begun.end >= year.end
        state = Standing.DONE if is_over else Standing.ON_SCHEDULE
    words = f"{reached}/{len(over)} {_UNIT[goal.per]} {_reached(goal)}"
    return TaskStanding(state=state, words=words)


def _reached(goal: Target | AtLeast) -> str:
    """Return the goal of a month or quarter; numbers below 10 have a 0 (NĐ 30/2020)."""
    if isinstance(goal, AtLeast):
        return f"có ít nhất {number(goal.number).zfill(2)} tin bài hoặc hoạt động"
    return f"đạt {number(goal.number)} trở lên"


def _done_by(task: Task, year: Period, needed: int, measures: Measures) -> Standing:
    """Return whether a task that is done was done by its `due`, or after it."""
    if task.due is None or task.due >= year.end:
        return Standing.DONE
    in_time = replace(year, end=max(task.due, year.start))
    was_done = measured(task, in_time, measures).value >= needed
    return Standing.DONE if was_done else Standing.DONE_LATE


def _days(first: date, last: date) -> int:
    return (last - first).days + 1
