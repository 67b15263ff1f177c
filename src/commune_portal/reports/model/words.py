"""The text of a report without number and day, which its lock keeps the hash of."""

from collections.abc import Iterable, Iterator

from commune_portal.reports.model.blocks import Block, Heading, Paragraph, Spans, Table
from commune_portal.reports.model.report import Ending, Report


def report_words(report: Report) -> str:
    """Return the text of the report, a line for each paragraph, heading and row.

    Number and day are left out: the clerk assigns them after the text is final.
    """
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    head = report.head
    yield from (*head.agency, head.type, head.subject, *head.addressees)
    yield from report.basis
    yield from _of_blocks(report.blocks)
    yield from _of_ending(report.ending)
    for annex in report.annexes:
        yield from (annex.label, annex.title, annex.subject)
        yield from _of_blocks(annex.blocks)
        if annex.ending is not None:
            yield from _of_ending(annex.ending)


def _of_ending(ending: Ending) -> Iterator[str]:
    yield from (*ending.authority, ending.signer, *ending.recipients)


def _of_blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Table():
                yield from (_cells(row) for row in (block.header, *block.rows))
            case Paragraph():
                yield f"{block.marker}{_text(block.spans)}"
            case Heading():
                yield _text(block.spans)


def _cells(cells: Iterable[Spans]) -> str:
    return " | ".join(map(_text, cells))


def _text(spans: Spans) -> str:
    return "".join(f"{span.text}{_text(span.note)}" for span in spans)
