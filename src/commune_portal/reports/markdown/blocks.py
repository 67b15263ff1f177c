"""The Markdown of a filled template to the blocks of a report.

What an official types is printed as text: no HTML, no images, no code. The usual list
markers work without blank lines around them: «- », «+ » below «- », «1. », «a) ».
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from commune_portal.errors import PortalError
from commune_portal.reports.markdown.footnotes import (
    one_paragraph,
    taken_notes,
    with_notes,
)
from commune_portal.reports.markdown.limits import TOO_DEEP
from commune_portal.reports.markdown.parser import parsed
from commune_portal.reports.markdown.spans import spans_of
from commune_portal.reports.model.blocks import (
    Alignment,
    Block,
    Heading,
    HeadingForm,
    Paragraph,
    Shape,
    Spans,
    Table,
)

_MARKED = re.compile(r"(?P<indent> *)(?P<mark>[-*+]|\d+\.|[a-zđ]\)) +(?=\S)")
# What Markdown would wrongly read as markup: «01. », «#CCHC», «5*3*2».
_LITERAL = (
    (re.compile(r"^( *0\d*)\.(?= )", re.MULTILINE), r"\1\\."),
    (re.compile(r"^( *)#(?=#*[^#\s])", re.MULTILINE), r"\1\\#"),
    (re.compile(r"(?<=\d)\*(?=\d)"), r"\\*"),
)
_FORMS = {
    HeadingForm.CHAPTER: re.compile(r"(Phần|Chương|Mục|Tiểu mục) (\d+|[IVXL]+)$"),
    HeadingForm.ARTICLE: re.compile(r"Điều \d+\."),
}
_PLAIN = HeadingForm.NUMBERED
_POINT = re.compile(r"[a-zđ]\) ")
_INDENT = 4


def parse_body(text: str) -> tuple[Block, ...]:
    """Return the blocks of the Markdown text in order.

    Raises PortalError where lists are nested too deep to parse.
    """
    body, notes = taken_notes(text)
    try:
        blocks = tuple(_blocks(parsed(_set_apart(body), frozenset(notes))))
    except RecursionError:
        raise PortalError(f"{TOO_DEEP}: {text[:40]}…") from None
    spans = {name: one_paragraph(parse_body(note)) for name, note in notes.items()}
    return with_notes(_titled(blocks), spans)


def _set_apart(text: str) -> str:
    """Return the text with a blank line before each marker that begins a block.

    Markdown would join «a) …» lines and lists that follow a sentence into one
    paragraph. A number other than 1 begins no list within a paragraph, as a wrapped
    line may begin with a year. Lines «+ » below «- » become a list within the list.
    """
    for pattern, escaped in _LITERAL:
        text = pattern.sub(escaped, text)
    lines: list[str] = []
    opened = ""
    for line in text.expandtabs(_INDENT).split("\n"):
        match = _MARKED.match(line)
        mark = match["mark"] if match else ""
        follows = bool(lines and lines[-1])
        is_wrapped = follows and not opened and _kind(mark) == "number" and mark != "1."
        if match is None or is_wrapped:
            opened = opened if follows else ""
            lines.append(line.lstrip())
            continue
        if follows and (_kind(mark) == "point" or _kind(mark) != _kind(opened)):
            lines.append("")
        is_below = opened and (match["indent"] or mark == "+" != opened)
        lines.append(" " * _INDENT + line.lstrip() if is_below else line.lstrip())
        opened = opened if is_below else mark
    return "\n".join(lines)


def _kind(mark: str) -> str:
    """Return the kind of list that the marker belongs to; empty for none."""
    if mark.endswith(")"):
        return "point"
    if mark.endswith("."):
        return "number"
    return "bullet" if mark else ""


def _blocks(root: Element) -> Iterator[Block]:
    for element in root:
        if re.fullmatch("h[1-6]", element.tag):
            yield _heading(min(int(element.tag[1]), 3), spans_of(element))
        elif element.tag in {"ul", "ol"}:
            yield from _items(element, 0)
        elif element.tag == "table":
            yield _table(element)
        else:
            yield _paragraph(spans_of(element))


def _heading(level: int, spans: Spans) -> Heading:
    plain = "".join(span.text for span in spans)
    form = next((f for f, p in _FORMS.items() if p.match(plain)), HeadingForm.NUMBERED)
    return Heading(level, spans, form)


def _titled(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks; a heading right below «Chương I» is its title."""
    titled: list[Block] = []
    for block in blocks:
        last = titled[-1] if titled else None
        is_below = isinstance(last, Heading) and last.form is HeadingForm.CHAPTER
        if isinstance(block, Heading) and is_below and block.form is _PLAIN:
            titled.append(replace(block, form=HeadingForm.CHAPTER_TITLE))
        else:
            titled.append(block)
    return tuple(titled)


def _paragraph(spans: Spans) -> Paragraph:
    plain = "".join(span.text for span in spans)
    shape = Shape.POINT if _POINT.match(plain) else Shape.TEXT
    return Paragraph(spans, shape)


def _items(group: Element, depth: int) -> Iterator[Block]:
    number = int(group.get("start", "1"))
    for place, item in enumerate(group):
        bullet = "+ " if depth else "- "
        marker = f"{number + place}. " if group.tag == "ol" else bullet
        yield from _item(item, marker, depth)


def _item(item: Element, marker: str, depth: int) -> Iterator[Block]:
    """Yield the paragraphs of one item; only the first has the marker."""
    own = Element("p")
    own.text = item.text
    own.extend(child for child in item if child.tag not in {"ul", "ol", "p", "table"})
    paragraphs = [found for found in (own, *item.findall("p")) if spans_of(found)]
    for place, paragraph in enumerate(paragraphs or [own]):
        yield Paragraph(spans_of(paragraph), Shape.ITEM, "" if place else marker)
    for child in item:
        if child.tag in {"ul", "ol"}:
            yield from _items(child, depth + 1)
        elif child.tag == "table":
            yield _table(child)


def _table(element: Element) -> Table:
    header, *rows = element.iter("tr")
    return Table(
        header=tuple(map(spans_of, header)),
        rows=tuple(tuple(map(spans_of, row)) for row in rows),
        alignments=tuple(_alignment(cell) for cell in header),
    )


def _alignment(cell: Element) -> Alignment:
    style = cell.get("style", "")
    return next((a for a in Alignment if style.endswith(f"{a};")), Alignment.LEFT)
