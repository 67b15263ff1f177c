"""The phiếu tự chấm điểm as a workbook: points by formulas over figures and rows."""

from commune_portal.content import Portal
from commune_portal.content.scoring.records import RuleKind, ScoreRule, parts_of
from commune_portal.figures import evidence_of
from commune_portal.figures.scoring.records import Score, Scored
from commune_portal.reports.forms.workbook import FormWorkbook
from commune_portal.reports.scoring.form import counted_days, reason_of
from commune_portal.reports.scoring.proof import (
    FIGURE_COLUMNS,
    FIGURES,
    Cells,
    write_proof,
)
from commune_portal.reports.workbook.sheet import Column, Sheet

_FORM = "Phiếu chấm điểm"
_COLUMNS = (
    Column("STT", 8),
    Column("Tiêu chí", 40),
    Column("Điểm tối đa", 9),
    Column("Theo số liệu", 9),
    Column("Điểm tự chấm", 9),
    Column("Căn cứ chấm điểm", 60),
    Column("Tài liệu kiểm chứng", 36),
)


def score_workbook(portal: Portal, score: Score) -> bytes:
    """Return the workbook: points, figures, rows; the same score, the same bytes."""
    workbook = FormWorkbook()
    form = workbook.sheet(_FORM, _COLUMNS)
    figures = workbook.sheet(FIGURES, FIGURE_COLUMNS)
    lines = (portal.commune.agency, score.sheet.subject, counted_days(score))
    evidence = evidence_of(portal, score.figures)
    cells = write_proof(figures, workbook.sheet, score, evidence, lines)
    _write_form(form, score, cells, lines)
    title = f"{score.sheet.title}: {score.sheet.subject}"
    return workbook.finished(title, portal.commune.agency, portal.today)


def _write_form(
    sheet: Sheet, score: Score, cells: Cells, lines: tuple[str, ...]
) -> None:
    header = sheet.lines(score.sheet.title.upper(), lines)
    sheet.header(header)
    rows = {line.criterion.id: row for row, line in enumerate(score.lines, header + 1)}
    for line in score.lines:
        row, style = rows[line.criterion.id], "strong" if line.is_group else "text"
        sheet.text(row, 0, line.criterion.id, style)
        sheet.text(row, 1, line.criterion.title, style)
        sheet.number(row, 2, float(line.criterion.maximum), "exact")
        _write_points(sheet, row, line, cells)
        if line.is_group:
            parts = parts_of(line.criterion, score.sheet.criteria)
            formula = _sum("E", [rows[part.id] for part in parts])
            sheet.formula(row, 4, formula, float(line.points), "exact")
        sheet.text(row, 5, reason_of(line), "marked" if _is_typed(line) else "text")
        sheet.text(row, 6, "; ".join(line.criterion.evidence))
    last = header + len(score.lines) + 1
    top = [rows[line.criterion.id] for line in score.lines if not line.depth]
    sheet.text(last, 1, "Tổng cộng", "strong")
    sheet.formula(last, 2, _sum("C", top), float(score.maximum), "exact")
    sheet.formula(last, 4, _sum("E", top), float(score.points), "exact")


def _write_points(sheet: Sheet, row: int, line: Scored, cells: Cells) -> None:
    """Write what the rule gives, and the points: those, or the typed ones."""
    criterion, computed = line.criterion, line.computed
    if criterion.rule is None or computed is None:
        sheet.text(row, 3, "")
    else:
        names = [cells[criterion.id, each.name] for each in line.measured]
        formula = _points_formula(criterion.rule, f"C{row + 1}", names)
        sheet.formula(row, 3, formula, float(computed.points), "exact")
    if _is_typed(line):
        sheet.number(row, 4, float(line.points), "exact")
    elif computed is not None:
        sheet.formula(row, 4, f"=D{row + 1}", float(line.points), "exact")


def _points_formula(rule: ScoreRule, maximum: str, cells: list[str]) -> str:
    """Return the rule as a formula over the cells of its figures."""
    value, target = cells[0], str(rule.target or 1)
    match rule.kind:
        case RuleKind.SHARE:
            wanted = cells[1] if rule.of else target
            full = f"ROUND({maximum}*MIN({value},{wanted})/{wanted},2)"
            floor = rule.floor or 0
            return f"=IF({wanted}=0,0,IF(100*{value}/{wanted}<{floor},0,{full}))"
        case RuleKind.STEPS:
            formula = "0"
            for step in rule.steps:
                formula = f"IF({value}>={step.at},{step.points},{formula})"
            return f"={formula}"
    joint = "AND" if rule.kind is RuleKind.ALL else "OR"
    held = ",".join(f"{cell}>={target}" for cell in cells)
    return f"=IF({joint}({held}),{maximum},0)"


def _is_typed(line: Scored) -> bool:
    return line.criterion.typed is not None


def _sum(column: str, rows: list[int]) -> str:
    return "=" + "+".join(f"{column}{row + 1}" for row in rows)
