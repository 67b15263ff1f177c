"""Reading nhat-ky/*.csv as Excel writes it. Nothing is skipped or guessed."""

import re
from collections.abc import Collection, Iterator
from datetime import date

from commune_portal.content.formats.csv_rows import Cells, CsvFile
from commune_portal.content.formats.text import read_text
from commune_portal.content.formats.vocabulary import Suggestions
from commune_portal.content.layout import LOG
from commune_portal.content.readers.context import Reading, entries
from commune_portal.content.records.log import COLUMNS, LogRow
from commune_portal.content.records.plan import task_problem
from commune_portal.content.vocabularies.form_spellings import FormVocabulary
from commune_portal.content.vocabularies.forms import Form, FormGroup
from commune_portal.vietnamese import nfc, short_day

_Spelled = tuple[Form, str]  # a form and the name of it that the row has
_REQUIRED = COLUMNS[:2]
_FILE = re.compile(r"(20\d\d)\.csv", re.IGNORECASE)


def read_log(reading: Reading, post_ids: Collection[str]) -> tuple[LogRow, ...]:
    """Return every valid row by day, file and line; mistakes are reported."""
    forms = FormVocabulary(reading.commune.all_forms)
    rows: list[LogRow] = []
    years: dict[int, str] = {}
    for file in entries(reading.root / LOG):
        path = f"{LOG}/{nfc(file.name)}"
        match = _FILE.fullmatch(file.name)
        if match is None or not file.is_file():
            problem = "tên tệp nhật ký phải là năm, ví dụ nhat-ky/2026.csv"
            reading.findings.error(path, None, None, problem)
            continue
        twin = years.setdefault(int(match[1]), path)
        if twin != path:
            problem = f"năm {match[1]} đã có nhật ký {twin}; hãy gộp làm một"
            reading.findings.error(path, None, None, problem)
        reader = _LogReader(path, int(match[1]), forms, post_ids, reading)
        text = read_text(file, path, reading.findings)
        rows += reader.rows(text) if text is not None else ()
    return tuple(sorted(rows, key=lambda row: (row.day, row.path, row.line)))


class _LogReader:
    """Reads one file of the log."""

    def __init__(
        self,
        path: str,
        year: int,
        forms: FormVocabulary,
        post_ids: Collection[str],
        reading: Reading,
    ) -> None:
        self._path = path
        self._year = year
        self._forms = forms
        self._post_ids = post_ids
        self._near_posts = Suggestions(post_ids)
        self._plans = reading.plans
        self._profiles = reading.profiles
        self._today = reading.today
        self._findings = reading.findings
        self._file = CsvFile(path, COLUMNS, _REQUIRED, reading.findings)

    def rows(self, text: str) -> Iterator[LogRow]:
        for line, cells in self._file.rows(text):
            row = self._row(line, cells)
            if row is not None:
                yield row

    def _row(self, line: int, cells: Cells) -> LogRow | None:
        day = self._day(line, cells)
        spelled = self._form(line, cells)
        count = self._file.number(line, cells, "số lượt")
        if count == 0:
            self._file.note(
                line, "số lượt", "phải từ 1 trở lên; bỏ trống thì tính là 1"
            )
        minutes = self._file.number(line, cells, "số phút")
        people = self._file.number(line, cells, "số người")
        post = self._post(line, cells)
        task = self._task(line, cells, day)
        if day is None or spelled is None:
            return None
        form, name = spelled
        content = cells.get("nội dung")
        if form.group is FormGroup.RADIO and not (post or content):
            problem = "lượt phát thanh cần ghi tin bài hoặc nội dung"
            self._file.note(line, "tin bài", problem)
        return LogRow(
            path=self._path,
            line=line,
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

    def _day(self, line: int, cells: Cells) -> date | None:
        day = self._file.day(line, cells, "ngày")
        if day is None:
            return None
        if day.year != self._year:
            problem = f"{short_day(day)} không thuộc năm {self._year} của tệp"
            self._file.note(line, "ngày", problem)
        elif day > self._today:
            today = short_day(self._today)
            problem = f"{short_day(day)} ở sau hôm nay ({today}); chưa được tính"
            self._findings.warning(self._path, line, "ngày", problem)
        return day

    def _task(self, line: int, cells: Cells, day: date | None) -> str | None:
        task = cells.get("nhiệm vụ")
        if task and day:
            problem = task_problem(task, day, self._plans, self._profiles)
            if problem:
                self._file.note(line, "nhiệm vụ", problem)
        return task

    def _form(self, line: int, cells: Cells) -> _Spelled | None:
        name = cells.get("hình thức")
        if name is None:
            self._file.note(line, "hình thức", "đang để trống")
            return None
        form = self._forms.get(name)
        if form is None:
            near = self._forms.suggestion(name)
            self._file.note(line, "hình thức", f"không có hình thức «{name}»{near}")
        return form

    def _post(self, line: int, cells: Cells) -> str | None:
        name = nfc(cells.get("tin bài", "")).removesuffix(".md")
        if not name:
            return None
        if name not in self._post_ids:
            near = self._near_posts.clause(name)
            self._file.note(line, "tin bài", f"không có tin bài «{name}»{near}")
        return name
