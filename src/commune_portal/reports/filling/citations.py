"""Citations: a document is cited in full the first time, briefly afterwards.

NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.b. While a template is filled in, each citation is a
mark; in the whole report, the marks are replaced in reading order. See ADR 18.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from commune_portal.content import Document, Plan, Portal
from commune_portal.content.records.lock import WORDING
from commune_portal.figures import (
    cite,
    cite_briefly,
    cite_plan,
    cite_plan_briefly,
    named_document,
)
from commune_portal.figures.sandbox.printable import check_printable
from commune_portal.reports.model.blocks import (
    Block,
    Heading,
    Paragraph,
    Span,
    Spans,
    Table,
)
from commune_portal.reports.model.report import Annex, Report

_SHORT, _AGENCY = "UBND ", "Ủy ban nhân dân "
_MARK = re.compile("\ue000([0-9]{1,9})\ue001")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citable:
    """A document that may be cited; it may be in the register and be a plan too.

    Attributes:
        identity: Type, number, symbol and day: equal for the same document. A plan
            that still lacks its number has its year in place of the day.
        long: The first citation.
        short: A later citation.
        formal: The first citation in the căn cứ, which stand before the short name
            of the commune's body is introduced.
        day: The day of issue; None before it.
        valid_from: The first day in force; None where the register has none.
        valid_to: The last day in force; None where the register has none.
        successor: The short citation of what replaces it; empty likewise.

    """

    identity: tuple[str, str, str, date | int]
    long: str
    short: str
    formal: str
    day: date | None
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str = ""


class Register:
    """Every document that a report of the portal may cite, and the marks for them.

    A plan is cited with the name that its issuer had on its day; in the first wording
    with that of the day of signing (ADR 41).

    Attributes:
        entries: The documents, each once; a mark holds the index of one.

    """

    def __init__(self, portal: Portal, wording: int = WORDING) -> None:
        def issuer(plan: Plan) -> str:
            named = portal.commune
            if plan.date is not None and wording > 1:
                named = named.as_of(plan.date)
            return f"{_SHORT}{named.full_name}"

        agency = _AGENCY if wording > 1 else _SHORT
        self._portal = portal
        self._plans = {
            y: _of_plan(p, issuer(p), agency) for y, p in portal.plans.items()
        }
        known, ours = portal.citable, portal.commune.full_name
        named = (f"của {_SHORT}{ours} ", f"của {agency}{ours} ")
        self._documents = {
            n: _formally(citable(d, known), named) for n, d in known.items()
        }
        entries = (*self._documents.values(), *self._plans.values())
        self.entries: tuple[Citable, ...] = tuple(
            {entry.identity: entry for entry in reversed(entries)}.values()
        )
        self._places = {e.identity: place for place, e in enumerate(self.entries)}

    def cite(self, name: object) -> str:
        """Return the mark that cites the document with this id in van-ban.yml.

        Raises PortalError where the register has no such id.
        """
        check_printable(name)
        named_document(self._portal, str(name))
        return self._mark(self._documents[str(name)])

    def cite_plan(self, plan: Plan) -> str:
        """Return the mark that cites a plan of the portal."""
        return self.cite_plan_of(plan.year)

    def cite_plan_of(self, year: int) -> str:
        """Return the mark that cites the portal's plan of this year."""
        return self._mark(self._plans[year])

    def __contains__(self, name: str) -> bool:
        """Whether a document has this id."""
        return name in self._documents

    def _mark(self, entry: Citable) -> str:
        return f"\ue000{self._places[entry.identity]}\ue001"


def resolved(report: Report, register: Register) -> tuple[Report, tuple[Citable, ...]]:
    """Return the report with its marks replaced, and what it cites, in order."""
    cited: dict[int, Citable] = {}

    def words(match: re.Match[str]) -> str:
        place = int(match[1])
        if place >= len(register.entries):
            return match[0]  # typed by hand, not our mark
        entry = register.entries[place]
        text = entry.short if place in cited else entry.long
        cited[place] = entry
        return text

    def formal_words(match: re.Match[str]) -> str:
        entry_words, place = words(match), int(match[1])
        if entry_words == match[0] or entry_words != cited[place].long:
            return entry_words
        return cited[place].formal

    def text(value: str) -> str:
        return _MARK.sub(words, value)

    head = replace(report.head, subject=text(report.head.subject))
    basis = tuple(_MARK.sub(formal_words, line) for line in report.basis)
    blocks = _blocks(report.blocks, text)
    annexes = tuple(_annex(annex, text) for annex in report.annexes)
    finished = replace(report, head=head, basis=basis, blocks=blocks, annexes=annexes)
    return finished, tuple(cited.values())


_Words = Callable[[str], str]


def _annex(annex: Annex, text: _Words) -> Annex:
    subject, blocks = text(annex.subject), _blocks(annex.blocks, text)
    return replace(annex, subject=subject, blocks=blocks)


def _blocks(blocks: Iterable[Block], text: _Words) -> tuple[Block, ...]:
    return tuple(_block(block, text) for block in blocks)


def _block(block: Block, text: _Words) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, spans=_spans(block.spans, text))
        case Table():
            header = tuple(_spans(cell, text) for cell in block.header)
            rows = tuple(
                tuple(_spans(cell, text) for cell in row) for row in block.rows
            )
            return replace(block, header=header, rows=rows)


def _spans(spans: Spans, text: _Words) -> Spans:
    return tuple(_span(span, text) for span in spans)


def _span(span: Span, text: _Words) -> Span:
    return replace(span, text=text(span.text), note=_spans(span.note, text))


def _formally(document: Citable, named: tuple[str, str]) -> Citable:
    """Return the document with our own body in full in `formal`; `named` says how."""
    return replace(document, formal=document.long.replace(*named, 1))


def citable(document: Document, known: Mapping[str, Document]) -> Citable:
    """Return the document as it may be cited; `known` has what replaces it."""
    successor = known.get(document.replaced_by or "")
    number = (document.number or "").lstrip("0")
    return Citable(
        identity=(document.type, number, document.symbol, document.date),
        long=cite(document),
        short=cite_briefly(document),
        formal=cite(document),
        day=document.date,
        valid_from=document.valid_from,
        valid_to=document.valid_to,
        successor=cite_briefly(successor) if successor else "",
    )


def _of_plan(plan: Plan, issuer: str, agency: str) -> Citable:
    number = (plan.number or "").lstrip("0")
    day = (plan.date if number else None) or plan.year
    return Citable(
        identity=("Kế hoạch", number, plan.symbol, day),
        long=cite_plan(plan, issuer),
        short=cite_plan_briefly(plan),
        formal=cite_plan(plan, issuer.replace(_SHORT, agency, 1)),
        day=plan.date,
    )
