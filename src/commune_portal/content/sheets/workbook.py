"""Reading a workbook (.xlsx) into rows with their places. See ADR 60."""

import io
import warnings
from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from commune_portal.content.sheets.kinds import STRICT
from commune_portal.content.sheets.layout import Layout, layout_of
from commune_portal.content.sheets.records import (
    Cell,
    Row,
    Sheet,
    Spread,
    Unreadable,
    Value,
)
from commune_portal.errors import ContentError, sheet_place
from commune_portal.vietnamese import nfc

_UNFINISHED = (
    "ô có công thức mà tệp chưa lưu kết quả; hãy mở bằng Excel, bấm Lưu rồi chạy lại"
)
_BROKEN = "tệp hỏng, không đọc được; hãy mở bằng Excel rồi lưu lại"
_STRICT = b"http://purl.oclc.org/ooxml/"
_WORKBOOK = "xl/workbook.xml"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read_workbook(raw: bytes, path: str) -> tuple[Sheet, ...]:
    """Return the sheets with at least one value, in the order of the workbook.

    Raises ContentError for a workbook that cannot be read.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about pictures, lists, styles: not read
            return tuple(_sheets(raw, path))
    except ContentError:
        raise
    except Exception:  # noqa: BLE001 - a damaged package fails in any of its parts
        raise ContentError(path, None, None, _BROKEN) from None


def _sheets(raw: bytes, path: str) -> Iterator[Sheet]:
    with ZipFile(io.BytesIO(raw)) as package:
        if _STRICT in package.read(_WORKBOOK):  # openpyxl would find it empty
            raise ContentError(path, None, None, STRICT)
        parts = _parts(package)
        workbook = load_workbook(
            io.BytesIO(raw), read_only=True, data_only=True, keep_links=False
        )
        for sheet in workbook.worksheets:
            place = sheet_place(path, nfc(sheet.title))
            try:
                part = parts[sheet.title]
                with package.open(part) as once, package.open(part) as again:
                    layout = layout_of(once, again)
            except ValueError as error:
                raise ContentError(place, None, None, str(error)) from None
            found = _sheet(sheet, place, layout) if layout.last_row else None
            if found and found.rows:
                yield found


def _parts(package: ZipFile) -> dict[str, str]:
    """Return the part of the package that holds each sheet, by its title."""
    book = etree.fromstring(package.read(_WORKBOOK))
    relations = etree.fromstring(package.read("xl/_rels/workbook.xml.rels"))
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    return {
        sheet.get("name", ""): _part(targets[sheet.get(_RELATION)])
        for sheet in book.iter("{*}sheet")
    }


def _part(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _sheet(sheet: ReadOnlyWorksheet, place: str, layout: Layout) -> Sheet:
    rows: list[Row] = []
    struck: list[int] = []
    values: dict[tuple[int, int], Value | Unreadable] = {}
    firsts = {*layout.first_of.values()}
    found = sheet.iter_rows(max_row=layout.last_row, max_col=layout.last_column)
    for number, cells in enumerate(found, start=1):
        own = [
            _UNREADABLE if (number, column) in layout.unfinished else _value(cell)
            for column, cell in enumerate(cells, start=1)
        ]
        if any(_is_struck(cell) for cell in cells):
            struck.append(number)
        values.update(
            ((number, column), value)
            for column, value in enumerate(own, start=1)
            if (number, column) in firsts
        )
        row = Row(number, tuple(_lent(number, own, layout, values)))
        if not row.is_blank:
            rows.append(row)
    return Sheet(
        path=place,
        rows=tuple(rows),
        hidden=tuple(sorted(layout.hidden)),
        struck=tuple(struck),
        is_hidden=sheet.sheet_state != "visible",
        title=nfc(sheet.title),
    )


def _lent(
    number: int,
    own: list[Value | Unreadable],
    layout: Layout,
    values: dict[tuple[int, int], Value | Unreadable],
) -> Iterator[Cell]:
    """Yield the cells of a row; what a merged range above lends is marked."""
    for column, value in enumerate(own, start=1):
        first = layout.first_of.get((number, column))
        yield value if first is None else Spread(values.get(first, ""))


_UNREADABLE = Unreadable(_UNFINISHED)


def _value(cell: ReadOnlyCell) -> Value | Unreadable:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "e":
        return Unreadable(f"ô báo lỗi «{value}»; hãy sửa công thức trong Excel")
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if is_number and "%" in (cell.number_format or ""):
        return f"{value * 100:g}%"
    return value  # type: ignore[no-any-return]  # openpyxl has no types


def _is_struck(cell: ReadOnlyCell) -> bool:
    return cell.value is not None and bool(cell.font and cell.font.strike)
