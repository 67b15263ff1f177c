"""The body of a report as HTML headings, paragraphs, lists, tables and footnotes."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from markupsafe import Markup, escape

from commune_portal.reports.model.blocks import (
    Block,
    Heading,
    Paragraph,
    Shape,
    Span,
    Spans,
    Table,
)

_LOWEST_HEADING = 6
# Any other scheme, such as «javascript:», could run in the reader's browser.
_SAFE_ADDRESSES = ("https://", "http://", "mailto:")
_NOTE_MARK = Markup(
    '<sup class="doc-mark"><a id="dan-{0}" href="#chu-thich-{0}"'
    ' aria-label="Chú thích {0}">{0}</a></sup>'
)


class HtmlBody:
    """Writes the blocks of one report and keeps its footnotes.

    Attributes:
        notes: The footnotes so far, in the order of their numbers.

    """

    def __init__(self) -> None:
        self.notes: list[Markup] = []

    def blocks(self, blocks: Iterable[Block], above: int) -> Markup:
        """Return the blocks; their headings are one level or more below `above`."""
        return Markup("").join(self._each(blocks, above))

    def _each(self, blocks: Iterable[Block], above: int) -> Iterator[Markup]:
        for is_list, group in groupby(blocks, _is_list_line):
            if is_list:
                lines = Markup("").join(map(self._list_line, group))
                list_ = Markup('<ul class="doc-list" role="list">\n{}</ul>\n')
                yield list_.format(lines)
            else:
                yield from (self._block(block, above) for block in group)

    def _list_line(self, block: Block) -> Markup:
        assert isinstance(block, Paragraph)  # noqa: S101 - as _is_list_line says
        kind = "inner" if block.marker.startswith("+") else block.shape.value
        line = Markup('<li class="doc-list__{}">{}{}</li>\n')
        return line.format(kind, block.marker, self._spans(block.spans))

    def _block(self, block: Block, above: int) -> Markup:
        match block:
            case Heading():
                level = min(above + block.level, _LOWEST_HEADING)
                kind = block.form.value.replace(" ", "-")
                heading = Markup(
                    '<h{0} class="doc-heading doc-heading--{1} doc-heading--{2}">'
                    "{3}</h{0}>\n"
                )
                return heading.format(
                    level, block.level, kind, self._spans(block.spans)
                )
            case Paragraph():
                text = Markup("{}{}").format(block.marker, self._spans(block.spans))
                return Markup('<p class="doc-text">{}</p>\n').format(text)
            case Table():
                return self._table(block)

    def _table(self, block: Table) -> Markup:
        head = Markup("").join(
            Markup('<th scope="col">{}</th>').format(self._spans(cell))
            for cell in block.header
        )
        rows = Markup("").join(
            Markup("<tr>{}</tr>\n").format(self._cells(block, row))
            for row in block.rows
        )
        names = ", ".join(filter(None, map(_plain_text, block.header)))
        table = Markup(
            '<div class="doc-scroll" tabindex="0" role="region" aria-label="Bảng: {}">'
            '\n<table class="doc-table">\n<thead><tr>{}</tr></thead>\n'
            "<tbody>\n{}</tbody>\n</table>\n</div>\n"
        )
        return table.format(names, head, rows)

    def _cells(self, block: Table, row: Iterable[Spans]) -> Markup:
        return Markup("").join(
            Markup('<td class="doc-cell--{}">{}</td>').format(
                alignment.value, self._spans(cell)
            )
            for cell, alignment in zip(row, block.alignments, strict=True)
        )

    def _spans(self, spans: Spans) -> Markup:
        return Markup("").join(map(self._span, spans))

    def _span(self, span: Span) -> Markup:
        if span.note:
            self.notes.append(self._spans(span.note))
            return _NOTE_MARK.format(len(self.notes))
        text = escape(span.text)
        if span.italic:
            text = Markup("<em>{}</em>").format(text)
        if span.bold:
            text = Markup("<strong>{}</strong>").format(text)
        if span.link is not None and span.link.lower().startswith(_SAFE_ADDRESSES):
            text = Markup('<a href="{}">{}</a>').format(span.link, text)
        return text


def _is_list_line(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.shape is not Shape.TEXT


def _plain_text(spans: Spans) -> str:
    return "".join(span.text for span in spans)
