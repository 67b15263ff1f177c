"""Reading nhat-ky/: the log of a year as CSV or workbook. Nothing is guessed."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from commune_portal.content.formats.vocabulary import Suggestions
from commune_portal.content.layout import LOG
from commune_portal.content.readers.context import Reading, entries
from commune_portal.content.records.log import LogRow
from commune_portal.content.records.plan import task_problem
from commune_portal.content.sheets.day_column import (
    DayColumn,
    day_column,
    strange_days,
    turned_days,
)
from commune_portal.content.sheets.files import read_sheets
from commune_portal.content.sheets.kinds import other_table
from commune_portal.content.sheets.log_columns import LOG_COLUMNS
from commune_portal.content.sheets.log_sheet import log_tables
from commune_portal.content.sheets.records import Cells, Row, Sheet
from commune_portal.content.sheets.table import Table
from commune_portal.content.vocabularies.form_spellings import FormVocabulary
from commune_portal.content.vocabularies.forms import Form, FormGroup
from commune_portal.vietnamese import nfc, short_day

_Spelled = tuple[Form, str]  # a form and the name of it that the row has
_FILE = re.compile(r"(20\d\d)(\.csv|\.xlsx)", re.IGNORECASE)
_TOTAL = "; nếu là dòng cộng thì ghi chữ «Cộng» ở đầu dòng"
_ONE_A_ROW = "; hãy ghi mỗi kênh, mỗi hình thức một dòng"


def read_log(reading: Reading, post_ids: Collection[str]) -> tuple[LogRow, ...]:
    """Return every valid row by day, file and line; mistakes are reported.

    A year may have a CSV file and a workbook; both are read.
    """
    reader = _LogReader(reading, post_ids)
    rows: list[LogRow] = []
    for file, path, year in _files(reading):
        sheets = read_sheets(file, path, LOG_COLUMNS, reading.findings)
        rows += reader.rows(sheets, year)
    return tuple(sorted(rows, key=lambda row: (row.day, row.path, row.line)))


def _files(reading: Reading) -> Iterator[tuple[Path, str, int]]:
    """Yield each file of the log, its path and its year; others are reported."""
    known: dict[tuple[int, str], str] = {}
    for file in entries(reading.root / LOG):
        path = f"{LOG}/{nfc(file.name)}"
        match = _FILE.fullmatch(file.name)
        if match is None or not file.is_file():
            problem = (
                "tên tệp nhật ký phải là năm, ví dụ nhat-ky/2026.csv hoặc "
                "nhat-ky/2026.xlsx"
            )
            told = other_table(file.suffix) or problem
            reading.findings.error(path, None, None, told)
            continue
        year = int(match[1])
        twin = known.setdefault((year, match[2].casefold()), path)
        if twin != path:
            problem = f"năm {year} đã có nhật ký {twin}; hãy gộp làm một"
            reading.findings.error(path, None, None, problem)
        yield file, path, year


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a sheet while it is read."""

    table: Table
    path: str
    line: int
    cells: Cells
    year: int

    def number(self, column: str) -> int | None:
        return self.table.number(self.line, self.cells, column)

    def note(self, column: str, problem: str) -> None:
        self.table.note(self.line, column, problem)


class _LogReader:
    """Turns the sheets of the log into rows."""

    def __init__(self, reading: Reading, post_ids: Collection[str]) -> None:
        self._forms = FormVocabulary(reading.commune.all_forms)
        self._post_ids = post_ids
        self._near_posts = Suggestions(post_ids)
        self._plans = reading.plans
        self._profiles = reading.profiles
        self._today = reading.today
        self._knows_forms = reading.settings.knows_forms
        self._findings = reading.findings

    def rows(self, sheets: Iterable[Sheet], year: int) -> Iterator[LogRow]:
        """Yield the valid rows of the sheets of one file."""
        days: list[DayColumn] = []
        for sheet in sheets:
            found: list[LogRow] = []
            for table, records in log_tables(sheet, self._is_form, self._findings):
                days.append(day_column(table.path, records, table.header))
                found += self._rows(table, records, year)
            strange = strange_days(sheet.title, ((r.line, r.day) for r in found))
            if strange is not None:
                self._findings.warning(sheet.path, strange[0], "ngày", strange[1])
            yield from found
        for path, line, problem in turned_days(days):
            self._findings.error(path, line, "ngày", problem)

    def _rows(
        self, table: Table, records: Sequence[Row], year: int
    ) -> Iterator[LogRow]:
        for line, cells in table.rows(records):
            row = self._row(_Line(table, table.path, line, cells, year))
            if row is not None:
                yield row

    def _is_form(self, text: str) -> bool:
        return self._forms.get(text) is not None

    def _row(self, at: _Line) -> LogRow | None:
        cells = at.cells
        day = self._day(at)
        spelled = self._form(at)
        count = at.number("số lượt")
        if count == 0:
            at.note("số lượt", "phải từ 1 trở lên; bỏ trống thì tính là 1")
        minutes, people = at.number("số phút"), at.number("số người")
        post = self._post(at)
        task = self._task(at, day)
        if day is None or spelled is None:
            return None
        form, name = spelled
        content = cells.get("nội dung")
        if form.group is FormGroup.RADIO and not (post or content):
            at.note("tin bài", "lượt phát thanh cần ghi tin bài hoặc nội dung")
        return LogRow(
            path=at.path,
            line=at.line,
            day=day,
            form=form,
            written=name if name != form.name else None,
            post=post,
            content=content,
            count=count,
            minutes=minutes,
            people=people,
            place=cells.get("địa điểm"),
            evidence=cells.get("minh chứng"),
            task=task,
            qualifier=cells.get("định tính"),
            note=cells.get("ghi chú"),
        )

    def _day(self, at: _Line) -> date | None:
        day = at.table.day(at.line, at.cells, "ngày")
        if day is None:
            return None
        if day.year != at.year:
            problem = f"{short_day(day)} không thuộc năm {at.year} của tệp"
            at.note("ngày", problem)
        elif day > self._today:
            today = short_day(self._today)
            problem = f"{short_day(day)} ở sau hôm nay ({today}); chưa được tính"
            self._findings.warning(at.path, at.line, "ngày", problem)
        return day

    def _task(self, at: _Line, day: date | None) -> str | None:
        task = at.cells.get("nhiệm vụ")
        if task and day:
            problem = task_problem(task, day, self._plans, self._profiles)
            if problem:
                at.note("nhiệm vụ", problem)
        return task

    def _form(self, at: _Line) -> _Spelled | None:
        name = at.cells.get("hình thức")
        if name is None:
            is_bare = "ngày" not in at.cells and "nội dung" not in at.cells
            at.note("hình thức", f"đang để trống{_TOTAL if is_bare else ''}")
            return None
        form = self._forms.get(name)
        if form is None and self._knows_forms:
            near = self._forms.suggestion(name)
            told = _ONE_A_ROW if self._forms.are_several(name) else near
            at.note("hình thức", f"không có hình thức «{name}»{told}")
        return form

    def _post(self, at: _Line) -> str | None:
        name = nfc(at.cells.get("tin bài", "")).removesuffix(".md")
        if not name:
            return None
        if name not in self._post_ids:
            near = self._near_posts.clause(name)
            at.note("tin bài", f"không có tin bài «{name}»{near}")
        return name
