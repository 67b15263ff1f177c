"""Tables of log rows: the rows behind broadcasts, reposts and activities."""

from collections.abc import Callable, Iterable, Sequence

from commune_portal.content import LogRow, Portal
from commune_portal.figures import Entry, EvidenceRow, Figure, Figures, RowWords
from commune_portal.reports.markdown.literal import literal
from commune_portal.reports.model.blocks import Alignment
from commune_portal.reports.tables.items import day_of
from commune_portal.reports.tables.table import Column, ReportTable, table_of
from commune_portal.vietnamese import number, upper_first

_Row = EvidenceRow
_Columns = tuple[Column[_Row], ...]
_DAY: Column[_Row] = Column("ngay", "Ngày", day_of, Alignment.CENTER)
_CONTENT: Column[_Row] = Column("noi_dung", "Nội dung", lambda row: literal(row.title))
_PLACE: Column[_Row] = Column("dia_diem", "Địa điểm", lambda row: literal(row.place))
_PROOF: Column[_Row] = Column(
    "minh_chung", "Minh chứng", lambda row: literal(row.proof)
)


def broadcast_table(portal: Portal, figures: Figures) -> ReportTable:
    """Return the broadcasts; they add up to `phat_thanh.luot` and `.phut`."""
    radio = figures.radio
    columns: _Columns = (
        _DAY,
        _CONTENT,
        _amount("so_luot", "Số lượt", lambda row: row.times),
        _amount("so_phut", "Số phút", lambda row: row.minutes),
        _PROOF,
    )
    totals = {"so_luot": radio.broadcasts, **_total("so_phut", radio.minutes)}
    return table_of(columns, _rows(portal, figures, radio.broadcasts.entries), totals)


def repost_table(portal: Portal, figures: Figures) -> ReportTable:
    """Return the reposts; they add up to `dang_lai.tong`."""
    columns: _Columns = (
        _DAY,
        Column("kenh", "Kênh", _channel),
        _CONTENT,
        _amount("so_luot", "Số lượt", lambda row: row.times),
        _PROOF,
    )
    rows = _rows(portal, figures, figures.reposts_total.entries)
    return table_of(columns, rows, {"so_luot": figures.reposts_total})


def activity_table(portal: Portal, figures: Figures) -> ReportTable:
    """Return the activities of every form, by day; they add up to `hoat_dong`."""
    columns: _Columns = (
        _DAY,
        Column("hinh_thuc", "Hình thức", _form),
        _CONTENT,
        _amount("so_lan", "Số lần", lambda row: row.times),
        _amount("so_nguoi", "Số người", lambda row: row.people),
        _PLACE,
        _PROOF,
    )
    entries = [
        entry for each in figures.activities.values() for entry in each.times.entries
    ]
    return table_of(columns, _rows(portal, figures, entries))


def _rows(portal: Portal, figures: Figures, entries: Iterable[Entry]) -> Sequence[_Row]:
    words = RowWords(portal)
    found = (words.row(each.source, figures.period, (each.amount,)) for each in entries)
    return sorted(found, key=lambda row: (row.day, row.file, row.line))


def _amount(
    key: str, heading: str, amount: Callable[[LogRow], int | None]
) -> Column[_Row]:
    def words(row: _Row) -> str:
        value = amount(row.source) if isinstance(row.source, LogRow) else None
        if value is None:
            return ""
        return literal(f"{_qualifier(row, key)} {number(value)}".strip())

    return Column(key, heading, words, Alignment.RIGHT)


def _qualifier(row: _Row, key: str) -> str:
    """Return «khoảng» where the row's words describe this amount (ADR 4, rule 7)."""
    is_counted = key in {"so_luot", "so_lan"}
    found = row.source.qualifier if isinstance(row.source, LogRow) else None
    return "" if is_counted else found or ""


def _total(key: str, figure: Figure) -> dict[str, Figure]:
    return {key: figure} if figure.entries else {}


def _channel(row: _Row) -> str:
    """Return the channel under its own name: «fanpage» is Facebook in the body too."""
    form = row.source.form.printed if isinstance(row.source, LogRow) else row.form
    return literal(upper_first(form))


def _form(row: _Row) -> str:
    """Return the form as the log names it, as in the body (ADR 41)."""
    return literal(upper_first(row.form))
