"""Check of tables of data, which should stay readable over several pages."""

from collections import defaultdict
from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from commune_portal.reports.checks.elements.dividing import AUTHORITY, COUNTRY, RECEIVED
from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.elements.symbols import COPIES
from commune_portal.reports.checks.reading.lines import Line
from commune_portal.reports.checks.reading.properties import OFF
from commune_portal.reports.checks.reading.sections import flat
from commune_portal.reports.checks.reading.styles import CellStyle
from commune_portal.reports.checks.rules.faults import Fault, Faults, font

_NO_LINE = OFF | {"nil"}


def tables(parts: Parts) -> Faults:
    """Yield faults of data tables: no repeating header row, text too small."""
    lines: defaultdict[int, list[Line]] = defaultdict(list)
    for line in parts.lines:
        lines[line.table or 0].append(line)
    for number, table in data_tables(parts):
        row = table.find(qn("w:tr"))
        marks = (
            [] if row is None else row.findall(f"{qn('w:trPr')}/{qn('w:tblHeader')}")
        )
        if not marks or marks[0].get(qn("w:val"), "1") in OFF:
            problem = "hàng tiêu đề chưa đặt lặp lại ở đầu mỗi trang"
            yield Fault(f"bảng {number}", problem)
        for line in lines[number]:
            yield from font(line, (11, 14))


def data_tables(parts: Parts) -> Iterator[tuple[int, BaseOxmlElement]]:
    """Yield the tables with lines around cells, with their numbers from 1.

    Tables without lines only place a head, an ending or addressees on the page.
    """
    layout = {line.table for line in parts.lines if _is_of_layout(line)}
    found = (x for x in flat(parts.word_file.body) if x.tag == qn("w:tbl"))
    for number, table in enumerate(found, 1):
        if number not in layout and _has_lines(parts, table):
            yield number, table


def _is_of_layout(line: Line) -> bool:
    """Return whether the line belongs to a head or an ending, also of an annex."""
    return line.table is not None and (
        line.folded == COUNTRY
        or line.folded in COPIES
        or RECEIVED.fullmatch(line.folded) is not None
        or AUTHORITY.match(line.text) is not None
    )


def _has_lines(parts: Parts, table: BaseOxmlElement) -> bool:
    """Return whether anything draws a line in the table: it, its cells, its style."""
    own = [*table.iter(qn("w:tblBorders"), qn("w:tcBorders"))]
    named = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
    style = "" if named is None else named.get(qn("w:val"), "")
    of_table = [x for x in own if x.tag == qn("w:tblBorders")]
    # Borders of the table itself come before those of its style.
    inherited = [] if of_table else [*parts.formats.styles.borders_of(CellStyle(style))]
    return any(
        side.get(qn("w:val"), "nil") not in _NO_LINE
        for borders in (*own, *inherited)
        for side in borders
    )
