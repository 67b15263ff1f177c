"""The sheets of the plan: every task with its rule, and the rows that name it."""

from collections.abc import Callable
from dataclasses import dataclass

from commune_portal.content.records.commune_settings import Labels
from commune_portal.figures import Evidence, TaskEvidence, TaskFigures, rule_of
from commune_portal.reports.model.plan_words import progress_in_words
from commune_portal.reports.workbook.lists import (
    DAY,
    FILE,
    OPENING,
    SECTION,
    TITLE,
    ListColumn,
)
from commune_portal.reports.workbook.sheet import Column, Sheet
from commune_portal.vietnamese import number

_ROW_COLUMNS: tuple[ListColumn, ...] = (DAY, TITLE, SECTION, OPENING, FILE)
TASK_COLUMNS = (
    Column("STT", 5),
    Column("Mã nhiệm vụ", 8),
    Column("Kết quả", 8),
    Column("Kênh / hình thức", 14),
    *(shown.column for shown in _ROW_COLUMNS),
    Column("Ghi mã nhiệm vụ", 9),
    Column("Tính vào kết quả", 8),
)


def plan_columns(labels: Labels) -> tuple[Column, ...]:
    """Return the columns of the plan's sheet, with the office's own labels."""
    return (
        Column("STT", 5),
        Column("Mã nhiệm vụ", 7),
        Column("Nội dung", 23),
        Column(labels.time, 10),
        Column(labels.lead, 12),
        Column(labels.support, 12),
        Column("Chỉ tiêu", 11),
        Column("Đã thực hiện trong kỳ", 7),
        Column("Quy tắc đánh giá", 17),
        Column("Theo số liệu riêng kỳ này", 7),
        Column("Kết quả", 7),
        Column("Cán bộ đánh giá khác: lý do", 15),
        Column("Hoàn thành riêng kỳ này", 7),
        Column("Số dòng minh chứng", 8),
        Column("Giải thích số dòng", 19),
        Column("Tiến độ theo hạn riêng", 12),
    )


@dataclass(frozen=True, slots=True)
class PlanPlace:
    """Ranges of the plan's sheet that the summary counts, as formulas write them."""

    tasks: str
    done: str


def write_plan(
    sheet: Sheet,
    proof: Sheet | None,
    evidence: Evidence,
    lines: tuple[str, ...],
    word_of: Callable[[TaskFigures], str],
) -> PlanPlace:
    """Write every task, and the rows that name one on the sheet `proof`.

    `proof` is None where no row names a task; `word_of` gives the result of a task as
    the document prints it.
    """
    header = sheet.lines("Thực hiện kế hoạch", lines)
    sheet.header(header)
    places = _write_rows(proof, evidence, lines, word_of) if proof else {}
    for index, task in enumerate(evidence.tasks):
        row = header + 1 + index
        _write_task(sheet, row, index + 1, task, word_of(task.figures))
        formula = f"=COUNTA({places[index]})" if index in places else "=0"
        sheet.formula(row, 13, formula, len(task.rows))
        sheet.text(row, 14, task.note)
    first, last = header + 2, header + 1 + len(evidence.tasks)
    sheet.filter(header, last - 1)
    return PlanPlace(
        tasks=f"{sheet.name}!$B${first}:$B${last}",
        done=f"{sheet.name}!$M${first}:$M${last}",
    )


def _write_task(
    sheet: Sheet, row: int, place: int, evidence: TaskEvidence, word: str
) -> None:
    figures, task = evidence.figures, evidence.figures.task
    judged = task.evaluation
    sheet.number(row, 0, place, "place")
    words = (task.id, task.content, task.time, task.lead, task.support)
    for column, text in enumerate(words, 1):
        sheet.text(row, column, text or "")
    sheet.text(row, 6, _target(evidence))
    sheet.number(row, 7, figures.actual)
    sheet.text(row, 8, rule_of(task))
    sheet.text(row, 9, figures.computed.value)
    sheet.text(row, 10, word, "marked" if judged else "text")
    sheet.text(row, 11, judged.reason if judged else "", "marked" if judged else "text")
    sheet.number(row, 12, 1 if figures.done else 0)
    sheet.text(row, 15, progress_in_words(figures))


def _target(evidence: TaskEvidence) -> str:
    task = evidence.figures.task
    if task.at_least is not None:
        return rule_of(task)
    target = task.target
    return f"{number(target.number)} {evidence.measure}" if target else ""


def _write_rows(
    sheet: Sheet,
    evidence: Evidence,
    lines: tuple[str, ...],
    word_of: Callable[[TaskFigures], str],
) -> dict[int, str]:
    header = row = sheet.lines("Minh chứng theo nhiệm vụ", lines)
    sheet.header(header)
    places: dict[int, str] = {}
    for index, task in enumerate(evidence.tasks):
        first = row + 1
        for record in task.rows:
            row += 1
            sheet.number(row, 0, row - header, "place")
            sheet.text(row, 1, task.figures.task.id)
            sheet.text(row, 2, word_of(task.figures))
            sheet.text(row, 3, record.form)
            for column, shown in enumerate(_ROW_COLUMNS, 4):
                shown.write(sheet, row, column, record)
            last = len(TASK_COLUMNS) - 1
            sheet.text(row, last - 1, record.task)
            sheet.number(row, last, record.amounts[0])
        if task.rows:
            places[index] = f"{sheet.name}!$B${first + 1}:$B${row + 1}"
    sheet.filter(header, row)
    return places
