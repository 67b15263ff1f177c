"""The elements of an official document, found by their text and their place.

Style names do not help: a file typed by hand has «Normal» everywhere.
"""

from collections.abc import Sequence

from commune_portal.reports.checks.elements.dividing import (
    ANNEX,
    annex_of,
    divided_lines,
)
from commune_portal.reports.checks.elements.ending import find_ending
from commune_portal.reports.checks.elements.head import Head, find_head, sheet_title
from commune_portal.reports.checks.elements.kinds import BY_SYMBOL, Kind
from commune_portal.reports.checks.elements.parts import Annex, Parts
from commune_portal.reports.checks.elements.symbols import FOLDED_SYMBOLS, NORMATIVE
from commune_portal.reports.checks.elements.text import find_basis, find_body
from commune_portal.reports.checks.reading.formats import Formats
from commune_portal.reports.checks.reading.lines import Line
from commune_portal.reports.checks.reading.opening import WordFile
from commune_portal.reports.checks.reading.walking import lines_around, read_lines

_EITHER = {"NQ", "QĐ"}  # normative where their number has its year


def find_parts(word_file: WordFile) -> Parts:
    """Return the elements of the document and of its annexes, as far as found."""
    formats = Formats(word_file)
    lines = read_lines(word_file, formats)
    main, annexes, copied = divided_lines(lines)
    head = find_head(main)
    symbol = FOLDED_SYMBOLS[head.type.folded] if head.type else None
    kind = _kind(main, head, symbol)
    ending = find_ending(main, kind)
    body = () if kind is Kind.ANNEX else find_body(main, head.last, ending)
    return Parts(
        word_file=word_file,
        formats=formats,
        kind=kind,
        lines=lines,
        around=lines_around(word_file, formats),
        country=head.country,
        motto=head.motto,
        agency=head.agency,
        number=head.number,
        day=head.day,
        type=head.type,
        symbol=symbol,
        subject=head.subject,
        attached=head.attached,
        addressed=head.addressed[0] if head.addressed else None,
        basis=find_basis(body),
        body=body,
        received=ending.received,
        recipients=ending.recipients,
        authority=ending.authority,
        unprinted=ending.unprinted,
        signer=ending.signer,
        annexes=_own(main) if kind is Kind.ANNEX else annexes,
        copied=_copied_number(copied),
    )


def _kind(main: Sequence[Line], head: Head, symbol: str | None) -> Kind:
    """Return which form the document follows."""
    first = next((line for line in main if line.text and not line.is_right), None)
    if first and ANNEX.fullmatch(first.folded):
        return Kind.ANNEX
    if symbol in NORMATIVE.values() or (symbol in _EITHER and _has_year(head.number)):
        return Kind.NORMATIVE
    if head.type is None:
        is_untitled = head.number is None and not head.subject
        return Kind.SHEET if is_untitled and sheet_title(main) else Kind.LETTER
    if head.attached is not None and head.number is None:
        return Kind.ATTACHED
    return BY_SYMBOL.get(symbol or "", Kind.NAMED)


def _has_year(number: Line | None) -> bool:
    """Return whether the number has its year, as those of normative documents do."""
    _, *parts = number.text.split("/") if number else [""]
    return bool(parts) and parts[0].strip().isdigit()


def _own(main: Sequence[Line]) -> tuple[Annex, ...]:
    """Return the file itself as the annex that it is (Mẫu 2.2)."""
    return (annex_of(main),) if any(line.text for line in main) else ()


def _copied_number(copied: Sequence[Line]) -> Line | None:
    """Return the number in the head of a copy."""
    return next((line for line in copied if line.folded.startswith("so:")), None)
