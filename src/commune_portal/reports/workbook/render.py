"""The evidence workbook: every figure of a report with the rows that add up to it.

The summary has formulas over the other sheets, so that an official can trace each
number to its rows and sees any difference between the two. See ADR 16.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, time
from functools import partial
from io import BytesIO

from xlsxwriter import Workbook

from commune_portal.content import Profile
from commune_portal.reports.filling.plan_progress import rule_note
from commune_portal.reports.model.plan_words import task_word
from commune_portal.reports.model.report import Report
from commune_portal.reports.ooxml.package import packed
from commune_portal.reports.workbook.cells import cell_text, sheet_names
from commune_portal.reports.workbook.lists import list_columns, write_list
from commune_portal.reports.workbook.origins import (
    ORIGINS_SHEET,
    AddedUp,
    origin_columns,
    write_origins,
)
from commune_portal.reports.workbook.plan import (
    TASK_COLUMNS,
    plan_columns,
    write_plan,
)
from commune_portal.reports.workbook.sheet import Column, Sheet
from commune_portal.reports.workbook.styles import Styles, options
from commune_portal.reports.workbook.summary import (
    SUMMARY_COLUMNS,
    Proof,
    Proved,
    write_summary,
)
from commune_portal.reports.workbook.typed import (
    ADDED_SHEET,
    ADDED_TITLE,
    EARLIER_SHEET,
    EARLIER_TITLE,
    TYPED_COLUMNS,
    write_typed,
)
from commune_portal.vietnamese import short_day

_SUMMARY = "Tổng hợp"
_PLAN = "Kế hoạch"
_TASKS = "Minh chứng nhiệm vụ"
_PROFILES = {
    Profile.CALENDAR: "năm dương lịch, từ ngày 01/01 đến ngày 31/12",
    Profile.STATUTORY: "năm báo cáo, từ ngày 15/12 năm trước đến ngày 14/12",
}
_NUMBER = Column("STT", 5)


def render_xlsx(report: Report) -> bytes:
    """Return the evidence of the report as an XLSX file; same report, same bytes."""
    stream = BytesIO()
    workbook = Workbook(stream, options())
    styles = Styles(workbook)
    titles = (rows.title for rows in report.evidence.lists if rows.rows)
    parts = (_SUMMARY, *titles, *_plan_parts(report), *_typed_parts(report))
    names = iter(sheet_names(parts))

    def sheet(columns: tuple[Column, ...]) -> Sheet:
        return Sheet(workbook.add_worksheet(next(names)), styles, columns)

    summary = sheet(SUMMARY_COLUMNS)
    lines = tuple(_lines(report))
    proved: list[Proved] = []
    for rows in report.evidence.lists:
        shown = list_columns(rows)
        columns = (_NUMBER, *(each.column for each in shown))
        below = lines[1:3]
        place = write_list(sheet(columns), rows, shown, below) if rows.rows else None
        proved.append((rows, place))
    plan = None
    if report.evidence.plan is not None:
        tasks = sheet(plan_columns(report.evidence.labels))
        of_tasks = sheet(TASK_COLUMNS) if _has_task_rows(report) else None
        judged = (*lines[1:3], rule_note(report.figures))
        word_of = partial(task_word, report.figures)
        its = write_plan(tasks, of_tasks, report.evidence, judged, word_of)
        plan = (report.evidence.plan, its)
    added = _write_typed_sheets(report, sheet, lines[1:3])
    printed = report.evidence.printed
    proof = Proof(lists=proved, plan=plan, added=added, printed=printed)
    write_summary(summary, proof, lines)
    _describe(workbook, report)
    workbook.close()
    return packed(stream.getvalue())


def _write_typed_sheets(
    report: Report, sheet: Callable[[tuple[Column, ...]], Sheet], lines: tuple[str, ...]
) -> Mapping[str, AddedUp]:
    """Write the figures by origin and the typed figures; return what was added."""
    added: Mapping[str, AddedUp] = {}
    if report.origins:
        columns = origin_columns(report.origins)
        added = write_origins(sheet(columns), report.origins, lines)
    if report.typed:
        title = ADDED_TITLE if report.origins else EARLIER_TITLE
        write_typed(sheet(TYPED_COLUMNS), title, report.typed, lines)
    return added


def _plan_parts(report: Report) -> Iterator[str]:
    if report.evidence.plan is not None:
        yield _PLAN
        if _has_task_rows(report):
            yield _TASKS


def _typed_parts(report: Report) -> Iterator[str]:
    if report.origins:
        yield ORIGINS_SHEET
    if report.typed:
        yield ADDED_SHEET if report.origins else EARLIER_SHEET


def _has_task_rows(report: Report) -> bool:
    return any(task.rows for task in report.evidence.tasks)


def _lines(report: Report) -> Iterator[str]:
    """Yield the lines that name the issuer, the report, its period and its state."""
    figures, head = report.figures, report.head
    period = figures.period
    yield report.author
    yield f"{head.type.capitalize()}: {head.subject}. {head.number}; {head.day}"
    yield (
        f"Kỳ báo cáo: {period.label} ({period.id}), từ ngày {short_day(period.start)} "
        f"đến ngày {short_day(period.end)}; số liệu tính đến hết ngày "
        f"{short_day(figures.through)}; cách tính kỳ: {_PROFILES[period.profile]}"
    )
    if report.frozen_on is None:
        yield "Số liệu chưa chốt: còn thay đổi theo tin bài và nhật ký"
    else:
        yield f"Số liệu đã chốt ngày {short_day(report.frozen_on)}"
    if report.evidence.outside:
        titles = ", ".join(report.evidence.outside)
        yield (
            f"Không tính vào số liệu: tin bài có chuyên mục chính {titles}, và dòng "
            "nhật ký ghi các tin bài ấy"
        )


def _describe(workbook: Workbook, report: Report) -> None:
    title = f"Minh chứng số liệu: {report.head.subject}"
    properties = {
        "title": cell_text(title),
        "author": cell_text(report.author),
        "created": datetime.combine(report.day, time(), UTC),
    }
    workbook.set_properties(properties)
