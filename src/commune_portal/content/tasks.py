"""References to tasks of the communication plan."""

from collections.abc import Mapping
from datetime import date

from commune_portal.content.plan import Plan
from commune_portal.content.validation import did_you_mean


def task_problem(task: str, day: date, plans: Mapping[int, Plan | None]) -> str | None:
    """Return what is wrong with naming the task on this day; None if nothing is.

    The plan of the coming year is asked too, because under the statutory profile it
    begins on 15 December. A plan that
    could not be read is None; its own mistakes are told, nothing is said of its tasks.
    """
    near_plans = [plans[year] for year in (day.year, day.year + 1) if year in plans]
    known = [each.id for plan in near_plans if plan for each in plan.tasks]
    if task in known or None in near_plans:
        return None
    if day.year not in plans:
        return f"chưa có kế hoạch năm {day.year} (ke-hoach/{day.year}.yml)"
    return (
        f"«{task}» không phải nhiệm vụ của kế hoạch năm {day.year}"
        f"{did_you_mean(task, known)}"
    )
