"""Tables of the year's plan: tasks, targets, and who has a part in which task."""

import re
from collections.abc import Sequence
from dataclasses import replace

from commune_portal.content import Commune, Per, Task
from commune_portal.content.records.commune_settings import Labels
from commune_portal.figures import Figures, TaskFigures, figure_labels
from commune_portal.reports.markdown.literal import literal
from commune_portal.reports.model.blocks import Alignment
from commune_portal.reports.model.plan_words import task_progress, task_word
from commune_portal.reports.model.wording import lower_first
from commune_portal.reports.tables.table import Column, ReportTable, table_of
from commune_portal.vietnamese import fold, number, upper_first

_LEAD, _SUPPORT = "CT", "PH"
_EACH = {Per.YEAR: "cả năm", Per.QUARTER: "mỗi quý", Per.MONTH: "mỗi tháng"}
_LOWEST = {Per.QUARTER: " (quý thấp nhất)", Per.MONTH: " (tháng thấp nhất)"}
_RECORDS = "Tin bài, hoạt động thực hiện nhiệm vụ"
_Parts = tuple[str, dict[int, str]]  # a unit, and its part by the task's place
_Columns = tuple[Column[TaskFigures], ...]
_TASK: Column[TaskFigures] = Column(
    "nhiem_vu", "Nhiệm vụ", lambda found: _bare(found.task.content)
)


def task_table(figures: Figures, labels: Labels) -> ReportTable:
    """Return the tasks as the plan sets them; no rows without a plan."""
    columns: _Columns = (
        _TASK,
        Column(
            "noi_dung", literal(labels.details), lambda found: _bare(found.task.details)
        ),
        *_duties(labels),
    )
    return table_of(columns, _tasks(figures))


def task_result_table(figures: Figures, labels: Labels) -> ReportTable:
    """Return the tasks with the same words as the annex «Biểu tổng hợp»."""
    columns = (_TASK, *_duties(labels), _result(figures))
    return table_of(columns, _tasks(figures))


def target_table(figures: Figures, commune: Commune) -> ReportTable:
    """Return the targets of the plan, one for each task that has one."""
    return table_of((_TASK, *_targets(commune)), _measured(figures))


def target_result_table(figures: Figures, commune: Commune) -> ReportTable:
    """Return the targets with what was reached, by which a task is done (ADR 6).

    Beside the progress, which is measured from the year's first day (ADR 48), the
    number says that it is that of the period.
    """
    in_year = any(task_progress(figures, each) for each in _measured(figures))
    heading = "Đã thực hiện trong kỳ" if in_year else "Đã thực hiện"
    reached: Column[TaskFigures] = Column(
        "thuc_hien", heading, _reached, Alignment.RIGHT
    )
    columns = (_TASK, *_targets(commune), reached, _result(figures))
    return table_of(columns, _measured(figures))


def unit_table(figures: Figures, labels: Labels) -> ReportTable:
    """Return which unit leads (CT) or supports (PH) which task, a column for each.

    The key below the table gives them in the office's own words. Several units in
    `lead` or `support` are separated by semicolons.
    """
    tasks = tuple(found.task for found in _tasks(figures))
    parts: dict[str, _Parts] = {}
    for role, given in ((_LEAD, "lead"), (_SUPPORT, "support")):
        for place, task in enumerate(tasks):
            for unit in units_of(getattr(task, given)):
                _, its = parts.setdefault(fold(unit), (unit, {}))
                its.setdefault(place, role)
    units: Column[_Parts] = Column("don_vi", "Đơn vị", lambda row: row[0])
    columns = (units, *(_task_column(place) for place in range(len(tasks))))
    found = table_of(columns, parts.values())
    return replace(found, note=_key_to_parts(labels), is_whole=True)


def units_of(text: str | None) -> tuple[str, ...]:
    """Return the units of `lead` or `support` as Markdown, in their order."""
    found = (_bare(part) for part in re.split(r"(?:(?<!\s)\s+)?;\s*", text or ""))
    return tuple(upper_first(unit) for unit in found if unit)


def _key_to_parts(labels: Labels) -> str:
    """Return «CT: chủ trì; PH: phối hợp», or the labels that the office chose."""
    lead, support = (_duty(label) for label in (labels.lead, labels.support))
    return (
        f"{_LEAD}: {lead}; {_SUPPORT}: {support}. "
        "Số ở đầu cột là số thứ tự của nhiệm vụ trong kế hoạch."
    )


def _duty(label: str) -> str:
    """Return «phối hợp» of «Cơ quan phối hợp»: the rows are units already."""
    words = lower_first(label)
    for unit in ("cơ quan ", "đơn vị "):
        words = words.removeprefix(unit)
    return literal(words)


def _task_column(place: int) -> Column[_Parts]:
    def words(row: _Parts) -> str:
        return row[1].get(place, "")

    return Column(str(place + 1), str(place + 1), words, Alignment.CENTER)


def _result(figures: Figures) -> Column[TaskFigures]:
    def words(found: TaskFigures) -> str:
        return literal(task_word(figures, found))

    return Column("ket_qua", "Kết quả", words, Alignment.CENTER)


def _duties(labels: Labels) -> _Columns:
    return (
        Column("chu_tri", literal(labels.lead), lambda found: _bare(found.task.lead)),
        Column(
            "phoi_hop", literal(labels.support), lambda found: _bare(found.task.support)
        ),
        Column("thoi_gian", literal(labels.time), lambda found: _bare(found.task.time)),
        Column("san_pham", "Sản phẩm", lambda found: _bare(found.task.product)),
    )


def _targets(commune: Commune) -> _Columns:
    labels = figure_labels(commune)

    def label(found: TaskFigures) -> str:
        target = found.task.target
        return literal(upper_first(labels[target.figure])) if target else _RECORDS

    return (
        Column("chi_tieu", "Chỉ tiêu", label),
        Column("can_dat", "Cần đạt", _wanted, Alignment.RIGHT),
    )


def _wanted(found: TaskFigures) -> str:
    measure = found.task.target or found.task.at_least
    return f"{number(measure.number)} {_EACH[measure.per]}" if measure else ""


def _reached(found: TaskFigures) -> str:
    measure = found.task.target or found.task.at_least
    lowest = _LOWEST.get(measure.per, "") if measure else ""
    return f"{number(found.actual or 0)}{lowest}"


def _tasks(figures: Figures) -> Sequence[TaskFigures]:
    return figures.plan.tasks if figures.plan else ()


def _measured(figures: Figures) -> Sequence[TaskFigures]:
    return tuple(each for each in _tasks(figures) if _has_measure(each.task))


def _has_measure(task: Task) -> bool:
    return task.target is not None or task.at_least is not None


def _bare(text: str | None) -> str:
    """Return the Markdown of a text without its final punctuation."""
    return literal(text or "").rstrip(" .;,")
