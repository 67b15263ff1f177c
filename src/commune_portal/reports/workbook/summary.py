"""The summary of the workbook: printed figures beside formulas over their rows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from commune_portal.figures import Backed, EvidenceList, PlanFigures
from commune_portal.figures.catalogue import PLAN_CATALOGUE
from commune_portal.figures.catalogue_row import PlanRow
from commune_portal.reports.workbook.lists import ListPlace
from commune_portal.reports.workbook.origins import AddedUp
from commune_portal.reports.workbook.plan import PlanPlace
from commune_portal.reports.workbook.sheet import Column, Sheet
from commune_portal.vietnamese import number

SUMMARY_COLUMNS = (
    Column("STT", 5),
    Column("Số liệu", 28),
    Column("In trong báo cáo", 11),
    Column("Giá trị", 7),
    Column("Cộng từ danh sách", 9),
    Column("Kiểm tra", 7),
    Column("Số liệu nhập tay", 15),
    Column("Cách tính", 34),
    Column("Danh sách", 13),
    Column("Tên trong mẫu", 20),
)
OK, DIFFERS = "OK", "lệch"
_TITLE = "MINH CHỨNG SỐ LIỆU"
NO_ROWS = "không có dòng nào"
_BY_PAPER = "nhập tay theo văn bản"
_NOT_PRINTED = "không in"
BY_TASKS = "tính từ bảng thực hiện kế hoạch"

Proved = tuple[EvidenceList, ListPlace | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One line of the summary."""

    label: str
    printed: str
    value: float
    formula: str
    counted: float
    typed: str
    rule: str
    sheet: str | None
    name: str
    style: str = "number"
    is_recorded: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What proves the figures of a report.

    Attributes:
        lists: The lists of rows, each with its place where it has a sheet.
        plan: The figures of the plan and the place of its tasks.
        added: What typed figures of other origins add, by the figure's name.
        printed: The names of the figures that the report prints.

    """

    lists: list[Proved]
    plan: tuple[PlanFigures, PlanPlace] | None
    added: Mapping[str, AddedUp]
    printed: frozenset[str]


def write_summary(sheet: Sheet, proof: Proof, lines: tuple[str, ...]) -> None:
    """Write every figure as printed, its formula, and whether the two agree."""
    header = sheet.lines(_TITLE, lines)
    sheet.header(header)
    found = [
        _with_origins(_line(backed, place), proof.added.get(backed.name))
        for rows, place in proof.lists
        for backed in rows.backed
    ]
    if proof.plan is not None:
        found += _plan_lines(*proof.plan)
    found = [_as_printed(line, proof.printed) for line in found]
    for index, line in enumerate(found, 1):
        _write(sheet, header + index, index, line)
    first, last = header + 2, header + 1 + len(found)
    sheet.filter(header, last - 1)
    sheet.highlight(header + 1, 5, last - 1, DIFFERS)
    are_equal = all(line.value == line.counted for line in found)
    sheet.text(last, 1, "Kết luận", "strong")
    formula = (
        f'=IF(COUNTIF(F{first}:F{last},"{OK}")=ROWS(F{first}:F{last}),'
        f'"{OK}","{DIFFERS}")'
    )
    sheet.formula(last, 5, formula, OK if are_equal else DIFFERS, "verdict")


def _as_printed(line: _Line, printed: frozenset[str]) -> _Line:
    """Return the line without the words of a figure that the report does not print."""
    if line.name in printed or not line.is_recorded:
        return line
    return replace(line, printed=_NOT_PRINTED)


def _write(sheet: Sheet, row: int, place: int, line: _Line) -> None:
    sheet.number(row, 0, place, "place")
    sheet.text(row, 1, line.label)
    sheet.text(row, 2, line.printed, "printed" if _is_printed(line) else "absent")
    if line.is_recorded:  # what nobody records is no 0
        sheet.number(row, 3, line.value, line.style)
        sheet.formula(row, 4, line.formula, line.counted, line.style)
    verdict = OK if line.value == line.counted else DIFFERS
    check = f'=IF(D{row + 1}=E{row + 1},"{OK}","{DIFFERS}")'
    sheet.formula(row, 5, check, verdict, "verdict")
    is_marked = "ước tính" in line.typed or _BY_PAPER in line.typed
    sheet.text(row, 6, line.typed, "marked" if is_marked else "text")
    sheet.text(row, 7, line.rule)
    if line.sheet is None:
        sheet.text(row, 8, NO_ROWS)
    else:
        sheet.jump(row, 8, line.sheet, line.sheet[1:-1].replace("''", "'"))
    sheet.text(row, 9, line.name)


def _is_printed(line: _Line) -> bool:
    return line.printed != _NOT_PRINTED


def _line(backed: Backed, place: ListPlace | None) -> _Line:
    formula, counted = place.total(backed) if place else ("=0", 0)
    return _Line(
        label=backed.label,
        printed=str(backed.figure),
        value=backed.figure.value,
        formula=formula,
        counted=counted,
        typed=backed.typed,
        rule=backed.rule,
        sheet=place.sheet if place else None,
        name=backed.name,
        is_recorded=backed.figure.is_recorded,
    )


def _with_origins(line: _Line, added: AddedUp | None) -> _Line:
    """Return the line of a sum over all origins; unchanged where nothing is added."""
    if added is None:
        return line
    typed = added.total.value - added.total.counted.value
    parts = (line.typed, f"{number(typed)} {_BY_PAPER}")
    return replace(
        line,
        printed=str(added.total),
        value=added.total.value,
        formula=f"{line.formula}+{added.formula}",
        counted=line.counted + typed,
        typed="; ".join(part for part in parts if part),
    )


def _plan_lines(plan: PlanFigures, place: PlanPlace) -> list[_Line]:
    tasks, done = f"COUNTA({place.tasks})", f"SUM({place.done})"
    formulas = {
        "nhiem_vu": tasks,
        "hoan_thanh": done,
        "phan_tram": f"ROUND(100*{done}/{tasks},1)",
    }
    sheet = place.tasks.rpartition("!")[0]
    return [_plan_line(row, plan, formulas[row.key], sheet) for row in PLAN_CATALOGUE]


def _plan_line(row: PlanRow, plan: PlanFigures, formula: str, sheet: str) -> _Line:
    exact, printed = row.get(plan), row.words(plan)
    rounded = float(printed.replace(".", "").replace(",", "."))
    value = exact if isinstance(exact, int) else rounded
    return _Line(
        label=row.label,
        printed=printed,
        value=value,
        formula=f"={formula}",
        counted=value,
        typed=BY_TASKS,
        rule=row.rule,
        sheet=sheet,
        name=f"ke_hoach.{row.key}",
        style="number" if isinstance(exact, int) else "decimal",
    )
