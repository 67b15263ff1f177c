"""The elements of an official document, found by their text and their place.

Style names do not help: a file typed by hand has «Normal» everywhere.
"""

import re
from collections.abc import Callable, Sequence

from docx.document import Document as WordFile

from commune_portal.reports.checks.elements.dividing import (
    AUTHORITY,
    COUNTRY,
    divided_lines,
)
from commune_portal.reports.checks.elements.parts import Parts, place_of, same_column
from commune_portal.reports.checks.elements.symbols import FOLDED_SYMBOLS
from commune_portal.reports.checks.reading.lines import Line
from commune_portal.reports.checks.reading.walking import read_lines

_MOTTO = re.compile(r"doc lap\b.*\btu do\b.*\bhanh phuc")
_NUMBER = re.compile(r"so\s*[:.]?\s*(\S*\s*/.*|\S+-\S+.*|:?\s*)")
_DAY = re.compile(r".*\bngay\b.*\bthang\b.*\bnam\b\s*\S*")
# A head who signs in their own right gives the title only (NĐ 30/2020, II.7.a).
_OFFICE = re.compile(
    r"((PHÓ )?(CHỦ TỊCH|CHỦ NHIỆM|TRƯỞNG (BAN|PHÒNG|CÔNG AN|TRẠM)|(TỔNG )?GIÁM ĐỐC"
    r"|CỤC TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHÁNH (VĂN PHÒNG|THANH TRA))|CHÁNH VĂN PHÒNG"
    r"|CHỈ HUY TRƯỞNG)\b.*"
)
_DRAFTER = re.compile(
    r"[A-ZĐ]{2,5}\.? ?\(?\d+\)?|[A-ZĐ]{2,5}\."
)  # element 12: «PL.(300)»


def find_parts(word_file: WordFile) -> Parts:
    """Return the elements of the document and of its annexes, as far as found."""
    lines = read_lines(word_file)
    main, annexes = divided_lines(lines)
    country = _first(main, lambda line: line.folded == COUNTRY)
    motto = _first(main, lambda line: bool(_MOTTO.match(line.folded)))
    number = _first(main, lambda line: _NUMBER.fullmatch(line.folded) is not None)
    kind = _first(main, lambda line: line.folded in FOLDED_SYMBOLS)
    day = _day(main, kind)
    subject = _subject(main, kind, number)
    received = _first(main, lambda line: line.folded.startswith("noi nhan"))
    authority, signer = _signature(main)
    addressed = _first(main, lambda line: line.folded.startswith("kinh gui"))
    addressees = _addressees(main, addressed)
    head = (country, motto, number, day, kind, *subject, *addressees)
    return Parts(
        word_file=word_file,
        lines=lines,
        country=country,
        motto=motto,
        agency=_agency(main, number, country),
        number=number,
        day=day,
        type=kind,
        symbol=FOLDED_SYMBOLS[kind.folded] if kind else None,
        subject=subject,
        addressed=addressed,
        body=_body(main, head, (received, *authority)),
        received=received,
        recipients=_recipients(main, received),
        authority=authority,
        signer=signer,
        annexes=annexes,
    )


def _first(lines: Sequence[Line], is_it: Callable[[Line], bool]) -> Line | None:
    return next((line for line in lines if is_it(line)), None)


def _day(main: Sequence[Line], kind: Line | None) -> Line | None:
    end = place_of(main, kind) if kind else len(main)
    return _first(main[:end], lambda line: _DAY.fullmatch(line.folded) is not None)


def _agency(
    main: Sequence[Line], number: Line | None, country: Line | None
) -> tuple[Line, ...]:
    if number is None:
        return ()
    above = main[: place_of(main, number)]
    found = (
        line
        for line in above
        if line is not country
        and not line.is_right
        and line.text.strip("_-–— ")
        and not _MOTTO.match(line.folded)
        and not _DAY.fullmatch(line.folded)
    )
    return tuple(found)


def _subject(
    main: Sequence[Line], kind: Line | None, number: Line | None
) -> tuple[Line, ...]:
    if kind is None:
        about = _first(main, lambda line: line.folded.startswith("v/v"))
        return (about,) if about and number else ()
    found: list[Line] = []
    for line in main[place_of(main, kind) + 1 :]:
        if not line.text.strip("_-–— ") or line.form.alignment != "center":
            break
        if line.folded.startswith("kinh gui"):
            break
        found.append(line)
        if line.rules:
            break
    return tuple(found)


def _signature(main: Sequence[Line]) -> tuple[tuple[Line, ...], Line | None]:
    """Return the lines of authority and the name, which is the last in its column."""
    first = _first(main, lambda line: AUTHORITY.match(line.text) is not None)
    first = first or _first(main, lambda line: _OFFICE.fullmatch(line.text) is not None)
    if first is None:
        return (), None
    below = [
        line
        for line in main[place_of(main, first) :]
        if line.text and (same_column(first, line) or _is_beside(first, line))
    ]
    authority = [line for line in below if line.text == line.text.upper()]
    names = [line for line in below if line.text != line.text.upper()]
    return tuple(authority), names[-1] if names else None


def _is_beside(first: Line, line: Line) -> bool:
    """Return whether the line is in the same column, in another row of the table."""
    return first.table is not None and (first.table, first.column) == (
        line.table,
        line.column,
    )


def _recipients(main: Sequence[Line], received: Line | None) -> tuple[Line, ...]:
    if received is None:
        return ()
    found = []
    for line in main[place_of(main, received) + 1 :]:
        in_column = same_column(received, line) or _is_beside(received, line)
        if in_column and line.text and not line.is_right:
            found.append(line)
    found = [line for line in found if not _DRAFTER.fullmatch(line.text)]
    if received.table is None:  # typed without a table: as long as dashes follow
        found = [line for line in found if line.text.startswith(("-", "–", "+"))]
    return tuple(found)


def _addressees(main: Sequence[Line], addressed: Line | None) -> tuple[Line, ...]:
    """Return Kính gửi with the dashed lines after it, up to its full stop."""
    if addressed is None:
        return ()
    found = [addressed]
    for line in main[place_of(main, addressed) + 1 :]:
        if not line.text.startswith(("-", "–")) or found[-1].text.endswith("."):
            break
        found.append(line)
    return tuple(found)


def _body(
    main: Sequence[Line],
    head: Sequence[Line | None],
    ending: Sequence[Line | None],
) -> tuple[Line, ...]:
    start = max((place_of(main, line) for line in head if line), default=-1)
    ends = (place_of(main, line) for line in ending if line)
    stop = min((place for place in ends if place > start), default=len(main))
    return tuple(
        line
        for line in main[start + 1 : stop]
        if line.table is None and line.text.strip("_-–— ")
    )
