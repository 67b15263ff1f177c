"""A finished page as search sees it: its title, its text, and the facts in its HTML."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

_INLINE = frozenset(("a", "abbr", "b", "cite", "code", "em", "i", "kbd", "mark", "s"))
_INLINE |= {"small", "span", "strong", "sub", "sup", "time", "u", "wbr"}
_NOT_TEXT = frozenset(("script", "style", "template", "svg", "button", "select"))
_EXCLUDED = frozenset(("data-search-exclude", "data-pagefind-ignore"))
_BODY = "data-search-body"
_FACTS = ("day", "order", "words")


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
    if _BODY not in page:
        return None
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    document = html.document_fromstring(page.encode(), parser=parser)
    body = document.find(f".//*[@{_BODY}]")
    if body is None:
        return None
    blocks = tuple(_blocks(body))
    title = next((text for tag, text in blocks if tag == "h1"), "")
    names = {name: f"data-search-{name}" for name in _FACTS}
    facts = {n: body.get(name, "") for n, name in names.items() if name in body.attrib}
    return SearchEntry(title, tuple(text for _, text in blocks), facts)


def _blocks(body: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield the text of each block after the tag that ends it, "" for a start tag."""
    pieces: list[str] = []
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        if element.tag not in _INLINE:
            text = " ".join("".join(pieces).split())
            pieces.clear()
            if text:
                yield element.tag if event == "end" else "", text
        if event == "end":
            pieces.append(element.tail or "")
        elif _is_hidden(element):
            walk.skip_subtree()
        else:
            pieces.append(element.text or "")


def _is_hidden(element: html.HtmlElement) -> bool:
    return (
        element.tag in _NOT_TEXT
        or not _EXCLUDED.isdisjoint(element.attrib)
        or "headerlink" in element.get("class", "").split()
    )
