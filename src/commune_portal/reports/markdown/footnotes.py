"""Markdown footnotes: «[^1]» in a sentence, «[^1]: …» on a line of its own."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from commune_portal.errors import ContentError, ContentErrors
from commune_portal.reports.markdown.limits import too_much
from commune_portal.reports.model.blocks import (
    Block,
    Heading,
    Paragraph,
    Span,
    Spans,
    Table,
)

MARK = re.compile(r"\[\^(?P<label>[^\]\s]+)\]")
_NOTE = re.compile(r"^ {0,3}\[\^(?P<label>[^\]\s]+)\]:[ \t]*(?P<text>.*)$")


def check_marks(text: str, path: str, line: int) -> None:
    """Raise ContentErrors for more than a report holds and for incomplete footnotes.

    `text` begins on `line` of the file at `path`.
    """
    if found := too_much(text):
        place, problem = found
        raise ContentErrors([ContentError(path, line + place, None, problem)])
    _check_notes(text, path, line)


def _check_notes(text: str, path: str, line: int) -> None:
    """Raise ContentErrors for a mark without its note, and a note without its mark.

    Either would lose text: a note is printed only where its mark is.
    """
    marks: dict[str, int] = {}
    notes: Counter[str] = Counter()
    places: dict[str, int] = {}
    for number, found in enumerate(text.split("\n"), line):
        note = _NOTE.match(found)
        if note:
            notes[note["label"]] += 1
            places[note["label"]] = number
            continue
        for match in MARK.finditer(found):
            marks.setdefault(match["label"], number)
    problems = [
        (number, f"cước chú [^{label}] chưa có nội dung; hãy thêm dòng «[^{label}]: …»")
        for label, number in marks.items()
        if label not in notes
    ]
    problems += [
        (places[label], f"nội dung cước chú [^{label}] không được nhắc đến")
        for label in notes
        if label not in marks
    ]
    problems += [
        (places[label], f"cước chú [^{label}] có nội dung ghi hai lần")
        for label, times in notes.items()
        if times > 1
    ]
    if problems:
        raise ContentErrors(
            [
                ContentError(path, number, "cước chú", problem)
                for number, problem in problems
            ]
        )


def named_apart(text: str, name: str) -> str:
    """Return the text with `name` in its labels, unique within the report."""
    return re.sub(r"\[\^([^\]\s]+)\]", rf"[^{name}.\1]", text)


def taken_notes(text: str) -> tuple[str, Mapping[str, str]]:
    """Return the text without its notes, and the Markdown of the notes by label."""
    kept: list[str] = []
    notes: dict[str, str] = {}
    open_label: str | None = None
    for line in text.split("\n"):
        match = _NOTE.match(line)
        if match:
            open_label = match["label"]
            notes[open_label] = match["text"]
        elif open_label and line.strip():
            notes[open_label] += f"\n{line.strip()}"
        else:
            open_label = None
            kept.append(line)
    return "\n".join(kept), notes


def with_notes(
    blocks: tuple[Block, ...], notes: Mapping[str, Spans]
) -> tuple[Block, ...]:
    """Return the blocks with each label replaced by its note."""

    def filled(spans: Spans) -> Spans:
        return tuple(
            replace(span, note=notes[span.note[0].text]) if span.note else span
            for span in spans
        )

    def done(block: Block) -> Block:
        if isinstance(block, Heading | Paragraph):
            return replace(block, spans=filled(block.spans))
        return replace(
            block,
            header=tuple(map(filled, block.header)),
            rows=tuple(tuple(map(filled, row)) for row in block.rows),
        )

    return tuple(map(done, blocks))


def one_paragraph(blocks: tuple[Block, ...]) -> Spans:
    """Return the blocks of a note as one paragraph with all of their text."""
    spans: list[Span] = []
    for block in blocks:
        if isinstance(block, Table):
            cells = (cell for row in (block.header, *block.rows) for cell in row)
            groups = list(cells)
        else:
            marker = block.marker if isinstance(block, Paragraph) else ""
            groups = [(Span(marker), *block.spans) if marker else block.spans]
        for group in groups:
            spans += [Span(" "), *group] if spans else group
    return tuple(spans)
