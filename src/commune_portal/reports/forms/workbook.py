"""The workbook beside a form, from its first sheet to its bytes."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from io import BytesIO

from xlsxwriter import Workbook

from commune_portal.reports.ooxml.package import packed
from commune_portal.reports.workbook.cells import cell_text, sheet_names
from commune_portal.reports.workbook.sheet import Column, Sheet
from commune_portal.reports.workbook.styles import Styles, options


@dataclass(slots=True)
class FormWorkbook:
    """A workbook that grows sheet by sheet; the same sheets give the same bytes."""

    _stream: BytesIO = field(default_factory=BytesIO)
    _titles: list[str] = field(default_factory=list)
    _workbook: Workbook = field(init=False)
    _styles: Styles = field(init=False)

    def __post_init__(self) -> None:
        self._workbook = Workbook(self._stream, options())
        self._styles = Styles(self._workbook)

    def sheet(self, title: str, columns: tuple[Column, ...]) -> Sheet:
        """Return a new sheet; a title that is taken gets a number."""
        self._titles.append(title)
        name = sheet_names(self._titles)[-1]
        return Sheet(self._workbook.add_worksheet(name), self._styles, columns)

    def finished(self, title: str, author: str, day: date) -> bytes:
        """Return the file; no sheet can follow."""
        self._workbook.set_properties(
            {
                "title": cell_text(title),
                "author": cell_text(author),
                "created": datetime.combine(day, time(), UTC),
            }
        )
        self._workbook.close()
        return packed(self._stream.getvalue())
