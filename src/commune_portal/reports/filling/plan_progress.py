"""The names with which templates print the progress of a plan inside its year."""

from collections.abc import Mapping

from commune_portal.content import Commune, Standing
from commune_portal.figures import Figures, TaskFigures, is_final_account
from commune_portal.vietnamese import number

FINAL_RULE = (
    "Một nhiệm vụ được tính là hoàn thành khi đạt chỉ tiêu đề ra; nhiệm vụ không có "
    "chỉ tiêu bằng số thì khi đã có tin bài hoặc hoạt động thực hiện, đủ số lần nếu kế "
    "hoạch có đề ra, trừ nhiệm vụ được cán bộ đánh giá riêng."
)
PROGRESS_RULE = (
    "Từng nhiệm vụ được xét theo hạn riêng, tính từ đầu năm. Chỉ tiêu cả năm là đúng "
    "tiến độ khi phần đã thực hiện không ít hơn phần thời gian đã qua; chỉ tiêu theo "
    "tháng, theo quý thì khi mọi tháng, quý đã hết đều đạt; nhiệm vụ có hạn mà hạn ấy "
    "chưa qua là chưa đến hạn."
)
_ONE_DIGIT = 10


def progress_names(commune: Commune, figures: Figures) -> dict[str, object]:
    """Return `tien_do`, None where the report settles the plan, and the rule's note.

    A report that an earlier version froze knows no standing: its rule is printed in
    the text, as it was signed.
    """
    tasks = figures.plan.tasks if figures.plan else ()
    is_older = any(task.standing is None for task in tasks)
    has_note = commune.plan_rule_note and not is_older
    return {
        "tien_do": _progress(figures),
        "quy_tac_ke_hoach": rule_note(figures) if has_note else "",
        "quy_tac_trong_cau": FINAL_RULE if is_older else "",
    }


def rule_note(figures: Figures) -> str:
    """Return the sentence that says how the tasks of these figures are judged."""
    return PROGRESS_RULE if _progress(figures) else FINAL_RULE


def _progress(figures: Figures) -> Mapping[str, object] | None:
    tasks = figures.plan.tasks if figures.plan else ()
    states = [task.standing.state for task in tasks if task.standing]
    if not states or is_final_account(figures):
        return None
    found = [(state, states.count(state)) for state in Standing]
    return {
        "nhiem_vu": _two_digits(len(states)),
        "muc": tuple(f"{_two_digits(n)} nhiệm vụ {state}" for state, n in found if n),
        "cham": tuple(
            _late(place, task) for place, task in enumerate(tasks, 1) if _is_late(task)
        ),
    }


def _is_late(task: TaskFigures) -> bool:
    return task.standing is not None and task.standing.state is Standing.LATE


def _late(place: int, task: TaskFigures) -> str:
    """Return the task by its number in the plan as printed, not by its code."""
    words = task.standing.words if task.standing else ""
    return f"nhiệm vụ {place} ({words})" if words else f"nhiệm vụ {place}"


def _two_digits(count: int) -> str:
    return f"{count:02d}" if count < _ONE_DIGIT else number(count)
