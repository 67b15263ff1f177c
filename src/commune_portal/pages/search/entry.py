"""A finished page as search sees it: its title, its text, and the facts in its HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_INLINE = frozenset(("a", "abbr", "b", "cite", "code", "em", "i", "kbd", "mark", "s"))
_INLINE |= {"small", "span", "strong", "sub", "sup", "time", "u", "wbr"}
_NOT_TEXT = frozenset(("script", "style", "template", "svg", "button", "select"))
_VOID = frozenset(("br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
_BODY = "data-search-body"
_FACTS = ("day", "order", "words")
_START = re.compile(rf"<([a-z]+)((?:\s[^<>]*?)?\s{_BODY}(?:[\s=][^<>]*)?)>")
_FACT = re.compile(rf'data-search-({"|".join(_FACTS)})="([^"]*)"')
_EXCLUDED = re.compile(
    r"\sdata-search-exclude(?![\w-])"
    r"|\sclass=\"(?:[^\"]*\s)?headerlink[\s\"]"
)
# Comments, and what stands in a script or style, in which `<` is no tag.
_NO_HTML = re.compile(
    r"<!--.*?(?:-->|\Z)|<[!?][^>]*>|<(script|style)\b.*?(?:</\1\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
# Between two texts: a tag, its name with the slash before it, and its attributes.
_TAG = re.compile(r"<(/?[a-zA-Z][\w-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What is indexed and shown of a page.

    Attributes:
        title: Its first heading.
        blocks: Its text, one string for each paragraph, cell or heading, the title too.
        facts: The data-search-* attributes: words of the filters, order, day.

    """

    title: str
    blocks: tuple[str, ...]
    facts: dict[str, str]


def search_entry(page: str) -> SearchEntry | None:
    """Return what search indexes of a built page; None where it is not searchable."""
    start = next(_starts(page), None)
    if start is None:
        return None
    facts = {name: unescape(value) for name, value in _FACT.findall(start[2])}
    last = page.rfind(f"</{start[1]}>", start.end())
    body = page[start.end() :] if last < 0 else page[start.end() : last]
    blocks = tuple(_blocks(body, start[1]))
    title = next((text for tag, text in blocks if tag == "h1"), "")
    return SearchEntry(title, tuple(text for _, text in blocks), facts)


def _starts(page: str) -> Iterator[re.Match[str]]:
    """Yield the tags of marked elements; most tags need not be read to find them."""
    at = page.find(_BODY)
    while at >= 0:
        if start := _START.match(page, page.rfind("<", 0, at)):
            yield start
        at = page.find(_BODY, at + 1)


def _blocks(html: str, within: str) -> Iterator[tuple[str, str]]:
    """Yield the text of each block after the tag that ends it, "" for a start tag.

    Tags that HTML lets authors leave out need no care: the tags of one name are counted
    up to the end of `within`, and likewise those of an element that is not read.
    """
    first, *rest = _TAG.split(_NO_HTML.sub("", html))
    pieces = [first]
    depth, hidden, level = 1, "", 0
    for name, attributes, text in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        tag = name.lstrip("/").lower()
        step = -1 if name[0] == "/" else 1
        if tag == within:
            depth += step
        if hidden:
            level += step if tag == hidden else 0
            if level:
                continue
            hidden = ""
        elif step > 0 and _is_hidden(tag, attributes):
            hidden, level = tag, 1
        if tag not in _INLINE:
            yield from _block(tag if step < 0 else "", pieces)
            pieces = []
        if not depth:
            break
        if not hidden:
            pieces.append(text)
    yield from _block("", pieces)


def _block(tag: str, pieces: list[str]) -> Iterator[tuple[str, str]]:
    words = unescape("".join(pieces)).split()
    if words:
        yield tag, " ".join(words)


def _is_hidden(tag: str, attributes: str) -> bool:
    if tag in _VOID or attributes.endswith("/"):
        return False
    return tag in _NOT_TEXT or bool(attributes and _EXCLUDED.search(attributes))
