"""A finished page as search sees it: its title, its text, and what its head tells."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))
_INLINE = frozenset(("a", "abbr", "b", "cite", "code", "em", "i", "kbd", "mark", "s"))
_INLINE |= {"small", "span", "strong", "sub", "sup", "time", "u", "wbr"}
_NOT_TEXT = frozenset(("script", "style", "template", "svg", "button", "select"))
_EXCLUDED = frozenset(("data-search-exclude", "data-pagefind-ignore"))
_BODY = "data-search-body"
_FACT = "data-search-"
_FACTS = frozenset(("words", "order", "day"))


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What is indexed and shown of a page.

    Attributes:
        title: Its first heading.
        blocks: Its text, a paragraph, cell or heading each, the title too.
        facts: The data-search-* attributes: words of the filters, order, day.

    """

    title: str
    blocks: tuple[str, ...]
    facts: dict[str, str]


@dataclass(slots=True)
class _Reading:
    title: str = ""
    blocks: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)


class _PageReader(HTMLParser):
    """Reads the element that may be found, without what is excluded inside it."""

    def __init__(self) -> None:
        super().__init__()
        self.read = _Reading()
        self._open: list[tuple[str, bool]] = []
        self._text: list[str] = []

    @property
    def _is_read(self) -> bool:
        return bool(self._open) and all(shown for _, shown in self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin the element that may be found, or go deeper inside it."""
        names = {name: value or "" for name, value in attrs}
        if not self._open and _BODY not in names:
            return
        if _BODY in names:
            facts = {name.removeprefix(_FACT): names[name] for name in names}
            self.read.facts = {
                name: facts[name] for name in sorted(_FACTS & facts.keys())
            }
        if tag not in _INLINE:
            self._end_block()
        if tag not in _VOID:
            hidden = tag in _NOT_TEXT or names.keys() & _EXCLUDED or _is_anchor(names)
            self._open.append((tag, not hidden))

    def handle_endtag(self, tag: str) -> None:
        """Leave the element, and those in it that have no end of their own."""
        if tag not in (name for name, _ in self._open):
            return
        if tag not in _INLINE:
            text = self._end_block()
            if tag == "h1" and not self.read.title:
                self.read.title = text
        while self._open and self._open.pop()[0] != tag:
            continue

    def handle_data(self, data: str) -> None:
        """Keep the text of what may be found."""
        if self._is_read:
            self._text.append(data)

    def _end_block(self) -> str:
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if text:
            self.read.blocks.append(text)
        return text


def search_entry(html: str) -> SearchEntry | None:
    """Return what search is told of a built page; None where it may not be found."""
    if _BODY not in html:
        return None
    reader = _PageReader()
    reader.feed(html)
    reader.close()
    read = reader.read
    return SearchEntry(read.title, tuple(read.blocks), read.facts)


def _is_anchor(names: dict[str, str]) -> bool:
    return "headerlink" in names.get("class", "").split()
