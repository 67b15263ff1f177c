"""The word that a report prints for a task: its progress, or the result of the year."""

from commune_portal.figures import Figures, TaskFigures, is_final_account
from commune_portal.vietnamese import upper_first


def progress_in_words(task: TaskFigures) -> str:
    """Return «Đúng tiến độ (27/48)»; empty where an earlier version froze it."""
    at = task.standing
    if at is None:
        return ""
    return upper_first(f"{at.state} ({at.words})" if at.words else at.state.value)


def task_progress(figures: Figures, task: TaskFigures) -> str:
    """Return the progress of a task in words; empty in the final account."""
    return "" if is_final_account(figures) else progress_in_words(task)


def task_word(figures: Figures, task: TaskFigures) -> str:
    """Return the one word of a task, in every table and annex of a report (ADR 48).

    Inside the year it is the progress; in the final account, and in a report that an
    earlier version froze, Đạt, Không đạt, Có or Không.
    """
    return task_progress(figures, task) or task.result.value
