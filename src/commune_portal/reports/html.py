"""A report as HTML: a file that stands alone, or a part of a page of the site.

The text and its order are those of the Word document; headings, lists and tables are
marked as such, so that a screen reader tells them (TT 26/2020/TT-BTTTT, WCAG 2.1 AA).
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from commune_portal.reports.document import (
    Block,
    Heading,
    Paragraph,
    Report,
    Shape,
    Span,
    Spans,
    Table,
)
from commune_portal.reports.wording import ADDRESSED, MOTTO, RECEIVED

_TEMPLATES = Path(__file__).parent / "pages"
_LOWEST_HEADING = 6
# Whatever else an address may begin with could run in the reader's browser.
_SAFE_ADDRESSES = ("https://", "http://", "mailto:")


def render_html(report: Report) -> str:
    """Return the report as a whole HTML file, with its own style and nothing else."""
    css = (_TEMPLATES / "document.css").read_text(encoding="utf-8")
    return (
        _environment()
        .get_template("file.html.j2")
        .render(
            report=report,
            title=title_of(report),
            css=Markup(css),  # noqa: S704 - our own file
            document=html_part(report, level=1),
        )
    )


def html_part(report: Report, level: int) -> Markup:
    """Return the report as a part of a page; its title is a heading of this level."""
    template = _environment().get_template("document.html.j2")
    text = template.render(
        report=report,
        level=level,
        motto=MOTTO,
        addressed=ADDRESSED,
        received=RECEIVED,
    )
    return Markup(text)  # noqa: S704 - the template escapes


def title_of(report: Report) -> str:
    """Return type and subject as one line: «Báo cáo kết quả tuyên truyền …»."""
    kind, subject = report.head.type.capitalize(), report.head.subject
    return f"{kind} {subject[:1].lower()}{subject[1:]}" if kind else subject


def _html_blocks(blocks: Iterable[Block], above: int) -> Markup:
    """Return the blocks; their headings lie below a heading of the level `above`."""
    return Markup("").join(_each(blocks, above))


def _each(blocks: Iterable[Block], above: int) -> Iterator[Markup]:
    for is_list, group in groupby(blocks, _is_list_line):
        if is_list:
            lines = Markup("").join(map(_list_line, group))
            yield Markup('<ul class="doc-list" role="list">\n{}</ul>\n').format(lines)
        else:
            yield from (_block(block, above) for block in group)


def _is_list_line(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.shape is not Shape.TEXT


def _list_line(block: Block) -> Markup:
    assert isinstance(block, Paragraph)  # noqa: S101 - as _is_list_line says
    kind = "inner" if block.marker.startswith("+") else block.shape.value
    line = Markup('<li class="doc-list__{}">{}{}</li>\n')
    return line.format(kind, block.marker, html_spans(block.spans))


def _block(block: Block, above: int) -> Markup:
    match block:
        case Heading():
            level = min(above + block.level, _LOWEST_HEADING)
            heading = Markup('<h{0} class="doc-heading doc-heading--{1}">{2}</h{0}>\n')
            return heading.format(level, block.level, html_spans(block.spans))
        case Paragraph():
            text = Markup("{}{}").format(block.marker, html_spans(block.spans))
            return Markup('<p class="doc-text">{}</p>\n').format(text)
        case Table():
            return _table(block)


def _table(block: Table) -> Markup:
    head = Markup("").join(
        Markup('<th scope="col">{}</th>').format(html_spans(cell))
        for cell in block.header
    )
    rows = Markup("").join(
        Markup("<tr>{}</tr>\n").format(_cells(block, row)) for row in block.rows
    )
    names = ", ".join(filter(None, (plain_text(cell) for cell in block.header)))
    table = Markup(
        '<div class="doc-scroll" tabindex="0" role="region" aria-label="Bảng: {}">\n'
        '<table class="doc-table">\n<thead><tr>{}</tr></thead>\n'
        "<tbody>\n{}</tbody>\n</table>\n</div>\n"
    )
    return table.format(names, head, rows)


def _cells(block: Table, row: Iterable[Spans]) -> Markup:
    return Markup("").join(
        Markup('<td class="doc-cell--{}">{}</td>').format(
            alignment.value, html_spans(cell)
        )
        for cell, alignment in zip(row, block.alignments, strict=True)
    )


def plain_text(spans: Spans) -> str:
    """Return the text without its styles."""
    return "".join(span.text for span in spans)


def html_spans(spans: Spans) -> Markup:
    """Return the stretches of text with their styles and links."""
    return Markup("").join(map(_span, spans))


def _span(span: Span) -> Markup:
    if span.note:  # a page has no foot: the note stands where its mark would
        return Markup(" <small>({})</small>").format(html_spans(span.note))
    text = escape(span.text)
    if span.italic:
        text = Markup("<em>{}</em>").format(text)
    if span.bold:
        text = Markup("<strong>{}</strong>").format(text)
    if span.link is not None and span.link.lower().startswith(_SAFE_ADDRESSES):
        text = Markup('<a href="{}">{}</a>').format(span.link, text)
    return text


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["blocks"] = _html_blocks
    return environment
