"""References to tasks of the communication plan."""

from collections.abc import Mapping
from datetime import date

from commune_portal.content.plan import Plan
from commune_portal.content.validation import did_you_mean


def task_problem(task: str, day: date, plans: Mapping[int, Plan]) -> str | None:
    """Return what is wrong with naming the task on this day; None if nothing is.

    From 15 December a day may already serve the plan of the coming year.
    """
    years = (day.year, day.year + 1)
    known = [each.id for year in years if year in plans for each in plans[year].tasks]
    if task in known:
        return None
    if day.year not in plans:
        return f"chưa có kế hoạch năm {day.year} (ke-hoach/{day.year}.yml)"
    return (
        f"«{task}» không phải nhiệm vụ của kế hoạch năm {day.year}"
        f"{did_you_mean(task, known)}"
    )
