"""Reading nhat-ky/*.csv as Excel writes it. Nothing is skipped or guessed."""

import csv
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from commune_portal.content.forms import Form, FormGroup
from commune_portal.content.log import LogRow
from commune_portal.content.reading import Reading, entries
from commune_portal.content.record import parse_spreadsheet_day
from commune_portal.content.tasks import task_problem
from commune_portal.content.text import read_text
from commune_portal.content.validation import did_you_mean
from commune_portal.content.vocabulary import Vocabulary
from commune_portal.vietnamese import nfc, short_day

FOLDER = "nhat-ky"
COLUMNS = (
    "ngày",
    "hình thức",
    "tin bài",
    "nội dung",
    "số lượt",
    "số phút",
    "số người",
    "địa điểm",
    "minh chứng",
    "nhiệm vụ",
    "định tính",
    "ghi chú",
)
_REQUIRED = COLUMNS[:2]
_FILE = re.compile(r"(20\d\d)\.csv", re.IGNORECASE)
_WHOLE = re.compile(r"\d{1,3}(\.\d{3})+|\d+")
_MOST_DIGITS = 9
Cells = Mapping[str, str]


def read_log(reading: Reading, post_ids: Collection[str]) -> tuple[LogRow, ...]:
    """Return every sound row by day, file and line; everything wrong is noted."""
    forms = Vocabulary((form.names, form) for form in reading.commune.all_forms)
    rows: list[LogRow] = []
    years: dict[int, str] = {}
    for file in entries(reading.root / FOLDER):
        path = f"{FOLDER}/{nfc(file.name)}"
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
        forms: Vocabulary[Form],
        post_ids: Collection[str],
        reading: Reading,
    ) -> None:
        self._path = path
        self._year = year
        self._forms = forms
        self._post_ids = post_ids
        self._plans = reading.plans
        self._today = reading.today
        self._findings = reading.findings

    def rows(self, text: str) -> Iterator[LogRow]:
        records = self._records(text)
        header = next(records, None)
        if header is None:
            self._note(1, None, "thiếu dòng tên cột")
            return
        columns = self._columns(*header)
        if columns is None:
            return
        for line, cells in records:
            values = self._values(line, columns, cells)
            row = self._row(line, values) if values else None
            if row is not None:
                yield row

    def _records(self, text: str) -> Iterator[tuple[int, list[str]]]:
        """Yield the line and the cells of every row that is not empty."""
        first = text.partition("\n")[0]
        delimiter = max(";,\t", key=first.count)
        reader = csv.reader(text.splitlines(True), delimiter=delimiter, strict=True)  # noqa: FBT003 - keepends
        while True:
            line = reader.line_num + 1
            try:
                cells = [" ".join(cell.split(" ")).strip() for cell in next(reader)]
            except StopIteration:
                return
            except csv.Error:
                self._note(line, None, _QUOTE)
                return
            if any("\n" in cell for cell in cells):
                self._note(line, None, _QUOTE)
            elif any(cells):
                yield line, cells

    def _columns(self, line: int, cells: list[str]) -> list[str] | None:
        columns = [" ".join(cell.casefold().split()) for cell in cells]
        sound = True
        for name in columns:
            if name and name not in COLUMNS:
                problem = f"không có cột tên «{name}»{did_you_mean(name, COLUMNS)}"
                self._note(line, None, problem)
                sound = False
            elif name and columns.count(name) > 1:
                self._note(line, None, f"cột «{name}» ghi hai lần")
                return None
        for name in _REQUIRED:
            if sound and name not in columns:
                self._note(line, None, f"thiếu cột «{name}»")
                sound = False
        return columns if sound else None

    def _values(self, line: int, columns: list[str], cells: list[str]) -> Cells | None:
        extra = [cell for cell in cells[len(columns) :] if cell]
        nameless = [c for n, c in zip(columns, cells, strict=False) if c and not n]
        if extra or nameless:
            problem = f"ô «{(extra + nameless)[0]}» không thuộc cột nào"
            self._note(line, None, problem)
            return None
        return {n: c for n, c in zip(columns, cells, strict=False) if c}

    def _row(self, line: int, cells: Cells) -> LogRow | None:
        day = self._day(line, cells)
        form = self._form(line, cells)
        count = self._number(line, cells, "số lượt")
        if count == 0:
            self._note(line, "số lượt", "phải từ 1 trở lên; bỏ trống thì tính là 1")
        minutes = self._number(line, cells, "số phút")
        people = self._number(line, cells, "số người")
        post = self._post(line, cells)
        task = cells.get("nhiệm vụ")
        problem = task_problem(task, day, self._plans) if task and day else None
        if problem:
            self._note(line, "nhiệm vụ", problem)
        if day is None or form is None:
            return None
        content = cells.get("nội dung")
        if form.group is FormGroup.RADIO and not (post or content):
            problem = "lượt phát thanh cần ghi tin bài hoặc nội dung"
            self._note(line, "tin bài", problem)
        return LogRow(
            path=self._path,
            line=line,
            day=day,
            form=form,
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
        if "ngày" not in cells:
            self._note(line, "ngày", "đang để trống")
            return None
        try:
            day = parse_spreadsheet_day(cells["ngày"])
        except ValueError as error:
            self._note(line, "ngày", str(error))
            return None
        if day.year != self._year:
            problem = f"{short_day(day)} không thuộc năm {self._year} của tệp"
            self._note(line, "ngày", problem)
        elif day > self._today:
            today = short_day(self._today)
            problem = f"{short_day(day)} ở sau hôm nay ({today}); chưa được tính"
            self._findings.warning(self._path, line, "ngày", problem)
        return day

    def _form(self, line: int, cells: Cells) -> Form | None:
        name = cells.get("hình thức")
        if name is None:
            self._note(line, "hình thức", "đang để trống")
            return None
        form = self._forms.get(name)
        if form is None:
            near = self._forms.suggestion(name)
            self._note(line, "hình thức", f"không có hình thức «{name}»{near}")
        return form

    def _post(self, line: int, cells: Cells) -> str | None:
        name = nfc(cells.get("tin bài", "")).removesuffix(".md")
        if not name:
            return None
        if name not in self._post_ids:
            near = did_you_mean(name, list(self._post_ids))
            self._note(line, "tin bài", f"không có tin bài «{name}»{near}")
        return name

    def _number(self, line: int, cells: Cells, column: str) -> int | None:
        text = cells.get(column)
        if text is None:
            return None
        digits = text.replace(".", "")
        if _WHOLE.fullmatch(text) and len(digits) <= _MOST_DIGITS:
            return int(digits)
        if re.fullmatch(r"[-–]\s*\d.*", text):
            self._note(line, column, f"«{text}» là số âm")
        elif _WHOLE.fullmatch(text):
            problem = f"số quá lớn; nhiều nhất {_MOST_DIGITS} chữ số"
            self._note(line, column, problem)
        else:
            problem = f"«{text}» không phải số nguyên, ví dụ 1500 hoặc 1.500"
            self._note(line, column, problem)
        return None

    def _note(self, line: int, column: str | None, problem: str) -> None:
        self._findings.error(self._path, line, column, problem)


_QUOTE = "dấu ngoặc kép mở mà không đóng, hoặc ô có xuống dòng"
