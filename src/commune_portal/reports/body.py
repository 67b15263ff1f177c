"""The Markdown of a filled template to the blocks of a document.

Everything that an official types comes out as text: no HTML, no images, no code. The
marks that he is used to are understood without blank lines around them: «- », «+ »
below «- », «1. », «a) ».
"""

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor

from commune_portal.reports.document import (
    Alignment,
    Block,
    Heading,
    Paragraph,
    Shape,
    Span,
    Spans,
    Table,
)

# What would change or swallow an official's words.
_BLOCK_RULES = ("code", "setextheader", "hr", "quote", "reference")
_INLINE_RULES = (
    "reference",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "automail",
    "html",
    "entity",
)
_MARKED = re.compile(r"(?P<indent> *)(?P<mark>[-*+]|\d+\.|[a-zđ]\)) +(?=\S)")
# What is no mark though Markdown takes it for one: «01. », «#CCHC», «5*3*2».
_LITERAL = (
    (re.compile(r"^( *0\d*)\.(?= )", re.MULTILINE), r"\1\\."),
    (re.compile(r"^( *)#(?=#*[^#\s])", re.MULTILINE), r"\1\\#"),
    (re.compile(r"(?<=\d)\*(?=\d)"), r"\\*"),
)
_POINT = re.compile(r"[a-zđ]\) ")
_CODE_ESCAPES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_INDENT = 4


def parse_body(text: str) -> tuple[Block, ...]:
    """Return the blocks of the Markdown text in order."""
    parser = markdown.Markdown(extensions=["tables", "sane_lists"])
    parser.preprocessors.deregister("html_block")
    for rule in _BLOCK_RULES:
        parser.parser.blockprocessors.deregister(rule)
    for rule in _INLINE_RULES:
        parser.inlinePatterns.deregister(rule)
    keeper = _TreeKeeper(parser)
    parser.treeprocessors.deregister("prettify")
    parser.treeprocessors.register(keeper, "keep", -1)
    parser.convert(_set_apart(text))
    return tuple(_blocks(keeper.root))


class _TreeKeeper(Treeprocessor):
    """Keeps the finished tree, which Markdown would turn into HTML."""

    root = Element("div")

    def run(self, root: Element) -> None:
        self.root = root


def _set_apart(text: str) -> str:
    """Return the text with a blank line wherever a marked line begins a block.

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
    """Return what the marks of one list have in common."""
    if mark.endswith(")"):
        return "point"
    if mark.endswith("."):
        return "number"
    return "bullet" if mark else ""


def _blocks(root: Element) -> Iterator[Block]:
    for element in root:
        if re.fullmatch("h[1-6]", element.tag):
            yield Heading(min(int(element.tag[1]), 3), _spans(element))
        elif element.tag in {"ul", "ol"}:
            yield from _items(element, 0)
        elif element.tag == "table":
            yield _table(element)
        else:
            yield _paragraph(_spans(element))


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
    paragraphs = [found for found in (own, *item.findall("p")) if _spans(found)]
    for place, paragraph in enumerate(paragraphs or [own]):
        yield Paragraph(_spans(paragraph), Shape.ITEM, "" if place else marker)
    for child in item:
        if child.tag in {"ul", "ol"}:
            yield from _items(child, depth + 1)
        elif child.tag == "table":
            yield _table(child)


def _table(element: Element) -> Table:
    header, *rows = element.iter("tr")
    return Table(
        header=tuple(map(_spans, header)),
        rows=tuple(tuple(map(_spans, row)) for row in rows),
        alignments=tuple(_alignment(cell) for cell in header),
    )


def _alignment(cell: Element) -> Alignment:
    style = cell.get("style", "")
    return next((a for a in Alignment if style.endswith(f"{a};")), Alignment.LEFT)


def _spans(element: Element) -> Spans:
    """Return the text in the element, its ends stripped and its spaces single."""
    merged: list[Span] = []
    for span in _walk(element, Span("")):
        last = merged[-1] if merged else None
        if last and _look(last) == _look(span):
            merged[-1] = _with_text(last, last.text + span.text)
        else:
            merged.append(span)
    return _tidied(merged)


def _walk(element: Element, style: Span) -> Iterator[Span]:
    yield _with_text(style, _folded(element.text, element.tag))
    for child in element:
        if child.tag == "br":
            yield _with_text(style, "\n")
        else:
            yield from _walk(child, _styled(child, style))
        yield _with_text(style, _folded(child.tail, element.tag))


def _styled(element: Element, style: Span) -> Span:
    return Span(
        "",
        bold=style.bold or element.tag == "strong",
        italic=style.italic or element.tag == "em",
        link=element.get("href", style.link),
    )


def _folded(text: str | None, tag: str) -> str:
    found = re.sub(r"[ \t\n]+", " ", text or "")
    if tag == "code":
        for escaped, letter in _CODE_ESCAPES:
            found = found.replace(escaped, letter)
    return found


def _tidied(spans: Iterable[Span]) -> Spans:
    tidy: list[Span] = []
    for span in spans:
        at_start = not tidy or tidy[-1].text.endswith((" ", "\n"))
        text = span.text.replace("\n ", "\n")
        text = text.lstrip(" ") if at_start else text
        if text:
            tidy.append(_with_text(span, text))
    if tidy:
        tidy[-1] = _with_text(tidy[-1], tidy[-1].text.rstrip())
    return tuple(span for span in tidy if span.text)


def _look(span: Span) -> tuple[bool, bool, str | None]:
    return span.bold, span.italic, span.link


def _with_text(span: Span, text: str) -> Span:
    return Span(text, span.bold, span.italic, span.link)
