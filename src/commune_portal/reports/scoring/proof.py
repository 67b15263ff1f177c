"""The sheets behind the points: each figure as a formula over its rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from commune_portal.content.scoring.records import PLAN_FIGURES
from commune_portal.figures import Backed, Evidence, EvidenceList
from commune_portal.figures.scoring.records import Measured, Score
from commune_portal.reports.workbook.lists import ListPlace, list_columns, write_list
from commune_portal.reports.workbook.plan import (
    TASK_COLUMNS,
    PlanPlace,
    plan_columns,
    write_plan,
)
from commune_portal.reports.workbook.sheet import Column, Sheet
from commune_portal.reports.workbook.summary import BY_TASKS, NO_ROWS

FIGURES = "Số liệu"
FIGURE_COLUMNS = (
    Column("STT", 6),
    Column("Tiêu chí", 9),
    Column("Số liệu", 44),
    Column("Tên số liệu", 26),
    Column("Giá trị", 10),
    Column("Cách tính", 50),
    Column("Danh sách", 22),
)
_NUMBER = Column("STT", 6)

NewSheet = Callable[[str, tuple[Column, ...]], Sheet]
# Where a figure of a criterion stands, by the criterion's id and the figure's name.
Cells = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the rows of figures are, by the name of the figure."""

    lists: Mapping[str, tuple[Backed, ListPlace]]
    plan: PlanPlace | None

    def formula(self, name: str) -> str:
        """Return the formula that adds the rows of a figure up."""
        if name in self.lists:
            backed, place = self.lists[name]
            return place.total(backed)[0]
        if self.plan is None or name not in PLAN_FIGURES:
            return "=0"
        tasks, done = f"COUNTA({self.plan.tasks})", f"SUM({self.plan.done})"
        formulas = (tasks, done, f"100*{done}/{tasks}")
        return f"={dict(zip(PLAN_FIGURES, formulas, strict=True))[name]}"

    def rule(self, name: str) -> str:
        """Return how the figure is counted."""
        if name in self.lists:
            return self.lists[name][0].rule
        return BY_TASKS if name in PLAN_FIGURES else ""

    def sheet(self, name: str) -> str | None:
        """Return the quoted name of the sheet with its rows; None without rows."""
        if name in self.lists:
            return self.lists[name][1].sheet
        is_plan = self.plan is not None and name in PLAN_FIGURES
        return self.plan.tasks.rpartition("!")[0] if is_plan and self.plan else None


def write_proof(
    figures: Sheet,
    new_sheet: NewSheet,
    score: Score,
    evidence: Evidence,
    lines: tuple[str, ...],
) -> Cells:
    """Write each figure that a rule names, and its rows on further sheets.

    Return the cell of each, as formulas name it.
    """
    places = _write_rows(new_sheet, score, evidence, lines)
    header = row = figures.lines("Số liệu dùng để chấm điểm", lines)
    figures.header(header)
    cells: dict[tuple[str, str], str] = {}
    for line in score.lines:
        for measured in line.measured:
            row += 1
            figures.number(row, 0, row - header, "place")
            figures.text(row, 1, line.criterion.id)
            _write_figure(figures, row, measured, places)
            cell = f"{figures.name}!$E${row + 1}"
            cells[line.criterion.id, measured.name] = cell
    return cells


def _write_figure(sheet: Sheet, row: int, measured: Measured, places: _Places) -> None:
    name = measured.name
    sheet.text(row, 2, measured.label)
    sheet.text(row, 3, name)
    is_whole = measured.value.denominator == 1
    style = "number" if is_whole else "decimal"
    sheet.formula(row, 4, places.formula(name), float(measured.value), style)
    sheet.text(row, 5, places.rule(name))
    target = places.sheet(name)
    if target is None:
        sheet.text(row, 6, NO_ROWS)
    else:
        sheet.jump(row, 6, target, target[1:-1].replace("''", "'"))


def _write_rows(
    new_sheet: NewSheet, score: Score, evidence: Evidence, lines: tuple[str, ...]
) -> _Places:
    used = {measured.name for line in score.lines for measured in line.measured}
    lists: dict[str, tuple[Backed, ListPlace]] = {}
    for rows in evidence.lists:
        needed = [backed for backed in rows.backed if backed.name in used]
        if needed and rows.rows:
            place = _write_list(new_sheet, rows, lines)
            lists |= {backed.name: (backed, place) for backed in needed}
    plan = None
    if evidence.plan is not None and used & set(PLAN_FIGURES):
        tasks = new_sheet("Kế hoạch", plan_columns(evidence.labels))
        has_rows = any(task.rows for task in evidence.tasks)
        proof = new_sheet("Minh chứng nhiệm vụ", TASK_COLUMNS) if has_rows else None
        plan = write_plan(tasks, proof, evidence, lines, lambda task: task.result.value)
    return _Places(lists, plan)


def _write_list(
    new_sheet: NewSheet, rows: EvidenceList, lines: tuple[str, ...]
) -> ListPlace:
    shown = list_columns(rows)
    columns = (_NUMBER, *(each.column for each in shown))
    return write_list(new_sheet(rows.title, columns), rows, shown, lines)
