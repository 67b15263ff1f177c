"""The text within an element of a Markdown tree, with its emphasis and links."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from commune_portal.reports.model.blocks import Span, Spans

_CODE_ESCAPES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def spans_of(element: Element) -> Spans:
    """Return the text in the element, its ends stripped, its spaces single."""
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
    if element.tag == "note":
        return Span("", note=(Span(element.get("label", "")),))
    return Span(
        "",
        bold=style.bold or element.tag == "strong",
        italic=style.italic or element.tag == "em",
        link=element.get("href", style.link),
    )


def _folded(text: str | None, tag: str) -> str:
    found = re.sub(r"[ \t\n]+", " ", text or "")
    if tag == "code":
        for escaped, character in _CODE_ESCAPES:
            found = found.replace(escaped, character)
    return found


def _tidied(spans: Iterable[Span]) -> Spans:
    tidy: list[Span] = []
    for span in spans:
        at_start = not tidy or tidy[-1].text.endswith((" ", "\n"))
        text = span.text.replace("\n ", "\n")
        text = text.lstrip(" ") if at_start else text
        if text or span.note:
            tidy.append(_with_text(span, text))
    if tidy:
        tidy[-1] = _with_text(tidy[-1], tidy[-1].text.rstrip())
    return tuple(span for span in tidy if span.text or span.note)


def _look(span: Span) -> Span:
    return _with_text(span, "")


def _with_text(span: Span, text: str) -> Span:
    return replace(span, text=text)
