"""Reading so-lieu-ky-truoc.csv: typed figures of earlier periods. See ADR 21."""

from collections.abc import Collection

from commune_portal.content.formats.vocabulary import name_key
from commune_portal.content.layout import EARLIER
from commune_portal.content.readers.context import Reading
from commune_portal.content.records.earlier import EarlierFigure
from commune_portal.content.sheets.files import read_sheets
from commune_portal.content.sheets.header import Columns, header_index, read_header
from commune_portal.content.sheets.records import Cells, Column
from commune_portal.content.sheets.table import Table
from commune_portal.vietnamese import did_you_mean, short_day

COLUMNS = (
    "đơn vị",
    "từ ngày",
    "đến ngày",
    "số liệu",
    "giá trị",
    "định tính",
    "văn bản",
)
_WORDS = ("đơn vị", "số liệu", "giá trị", "văn bản")
_TABLE = Columns(Column(name, is_required=name != "định tính") for name in COLUMNS)


def read_earlier(reading: Reading) -> tuple[EarlierFigure, ...]:
    """Return every valid line in the order of the file; mistakes are reported.

    Two lines of one unit and figure whose days overlap are a mistake: their sum would
    count the days that they share twice.
    """
    file = reading.root / EARLIER
    if not file.exists():
        return ()
    sheets = read_sheets(file, EARLIER, _TABLE, reading.findings)
    rows = sheets[0].rows if sheets else ()
    if not rows:
        return ()
    index, _ = header_index(rows, _TABLE)
    header = read_header(rows, index, _TABLE, EARLIER, reading.findings)
    if header is None:
        return ()
    source = Table(EARLIER, header, reading.findings)
    names = reading.settings.figures
    found: list[EarlierFigure] = []
    for line, cells in source.rows(rows[header.below :]):
        row = _row(source, line, cells, names)
        if row is None:
            continue
        twin = next((each for each in found if _overlap(each, row)), None)
        if twin is not None:
            problem = (
                f"«{row.figure}» của {row.unit} từ ngày {short_day(row.start)} đến "
                f"ngày {short_day(row.end)} trùng ngày với dòng {twin.line}"
            )
            source.note(line, "số liệu", problem)
        if row.end > reading.today:
            problem = f"{short_day(row.end)} ở sau hôm nay ({short_day(reading.today)})"
            source.note(line, "đến ngày", problem)
        found.append(row)
    return tuple(found)


def _row(
    source: Table, line: int, cells: Cells, names: Collection[str]
) -> EarlierFigure | None:
    for name in _WORDS:
        if name not in cells:
            source.note(line, name, "đang để trống")
    start = source.day(line, cells, "từ ngày")
    end = source.day(line, cells, "đến ngày")
    number = source.number(line, cells, "giá trị")
    figure = cells.get("số liệu")
    if figure is not None and figure not in names:
        near = did_you_mean(figure, names)
        source.note(line, "số liệu", f"không có số liệu tên «{figure}»{near}")
    if start and end and end < start:
        source.note(line, "đến ngày", "ở trước «từ ngày»")
    words = [cells.get(name) for name in _WORDS]
    if start is None or end is None or number is None or None in words:
        return None
    return EarlierFigure(
        path=EARLIER,
        line=line,
        unit=cells["đơn vị"],
        start=start,
        end=end,
        figure=cells["số liệu"],
        number=number,
        qualifier=cells.get("định tính", ""),
        document=cells["văn bản"],
    )


def _overlap(one: EarlierFigure, other: EarlierFigure) -> bool:
    named, named_other = name_key(one.unit), name_key(other.unit)
    same = (one.figure, named) == (other.figure, named_other)
    return same and one.start <= other.end and other.start <= one.end
