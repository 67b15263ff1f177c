"""The figures of one period: the value that every page and report is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from commune_portal.content import (
    EvaluationResult,
    FormGroup,
    LogRow,
    Plan,
    Post,
    Standing,
    Task,
)
from commune_portal.figures.figure import Figure
from commune_portal.figures.periods import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class PostFigures:
    """The items of a period.

    Attributes:
        total: Every item, once.
        by_section: Items by the slug of their main section; they add up to `total`.
        by_tag: Items by the slug of each of their sections: an item with two sections
            is in two of them.
        overlap: Items in both sections of a pair, by that pair.
        own: Items written here; with `reprinted` they add up to `total`.
        reprinted: Items first published elsewhere.
        by_month: Items by the reporting months of the period, as 2026-05; all of them.

    """

    total: Figure
    by_section: Mapping[str, Figure]
    by_tag: Mapping[str, Figure]
    overlap: Mapping[tuple[str, str], Figure]
    own: Figure
    reprinted: Figure
    by_month: Mapping[str, Figure]


@dataclass(frozen=True, slots=True, kw_only=True)
class RadioFigures:
    """The broadcasts of a period.

    Attributes:
        items: Distinct items, or distinct contents where no item is named.
        broadcasts: The sum of «số lượt».
        minutes: The sum of «số phút», in minutes.

    """

    items: Figure
    broadcasts: Figure
    minutes: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityFigures:
    """The activities of one form: how often, for how many people, how many minutes."""

    times: Figure
    people: Figure
    minutes: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskStanding:
    """Where a task stands on the last day counted (ADR 48).

    Attributes:
        state: Done, done late, on schedule, not yet due or late.
        words: What is reached of what was planned: «27/48»; may be empty.

    """

    state: Standing
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFigures:
    """One task of the plan, and why it counts as done or not.

    Attributes:
        task: The task.
        done: Whether it counts as done.
        result: The same in the word of the annex: Đạt, Không đạt, Có or Không.
        computed: The word without the official's evaluation, by the figures alone.
        rule: The rule that decided, in Vietnamese, to be printed beside it.
        evidence: The items and log rows that name the task, in the period.
        actual: The value of the target's figure, or the number of records that
            `at_least` asks for, in the month or quarter with the lowest value; None
            where the task has neither.
        standing: Where it stands by its own deadline, from the first day of the plan's
            year; None in a report that an earlier version froze. It is no part of
            what is compared with such a report.

    """

    task: Task
    done: bool
    result: EvaluationResult
    computed: EvaluationResult
    rule: str
    evidence: tuple[Post | LogRow, ...]
    actual: int | None
    standing: TaskStanding | None = field(default=None, compare=False)

    @property
    def is_overridden(self) -> bool:
        """Whether an official's evaluation replaces the computed word."""
        return self.task.evaluation is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFigures:
    """The plan of the period's year, and which of its tasks are done in the period."""

    plan: Plan
    tasks: tuple[TaskFigures, ...]

    @property
    def done(self) -> tuple[TaskFigures, ...]:
        """The tasks that are done."""
        return tuple(task for task in self.tasks if task.done)

    @property
    def percent(self) -> Fraction:
        """Tasks done as a percentage of those planned, 0 to 100, not rounded."""
        return Fraction(100 * len(self.done), len(self.tasks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Everything that is counted in one period.

    Attributes:
        period: The period.
        through: The last day that could be counted: the period's end, or today.
        reposts_total: Reposts of all forms.
        reposts: Reposts by the key of their form; every repost form is a key.
        activities: Activities by the key of their form; every such form is a key.
        guidance: How often citizens were guided at the one-stop desk.
        plan: None where the period's year has no plan.
        recorded_since: By group, the day of the first row of the log; months that end
            before it are unknown and not 0 (ADR 41). A group without a row, and what an
            earlier version froze, has none. Not compared: the same rows make the same
            numbers.

    """

    period: Period
    through: date
    posts: PostFigures
    radio: RadioFigures
    reposts_total: Figure
    reposts: Mapping[str, Figure]
    activities: Mapping[str, ActivityFigures]
    guidance: Figure
    plan: PlanFigures | None = None
    recorded_since: Mapping[FormGroup, date] = field(
        default_factory=dict, compare=False
    )

    @property
    def has_data(self) -> bool:
        """Whether anything at all was counted."""
        return bool(
            self.posts.total.entries
            or self.radio.broadcasts.entries
            or self.guidance.entries
            or self.reposts_total.entries
            or any(figure.times.entries for figure in self.activities.values())
        )
