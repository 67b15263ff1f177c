"""Markdown as officials may use it: no HTML, no images, no code."""

from re import Match
from xml.etree.ElementTree import Element

import markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from commune_portal.reports.markdown.footnotes import MARK

# Rules that would change or drop text of an official.
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
_BREAK = "<br ?/?>"


def parsed(text: str, labels: frozenset[str]) -> Element:
    """Return the tree of the text; a «[^label]» of `labels` is an element `note`.

    Raises RecursionError where lists are nested too deep.
    """
    parser = markdown.Markdown(extensions=["tables", "sane_lists"])
    parser.preprocessors.deregister("html_block")
    for rule in _BLOCK_RULES:
        parser.parser.blockprocessors.deregister(rule)
    for rule in _INLINE_RULES:
        parser.inlinePatterns.deregister(rule)
    parser.inlinePatterns.register(_NoteMarks(labels), "note", 175)  # before links
    parser.inlinePatterns.register(_LineBreaks(_BREAK), "line break", 174)
    keeper = _TreeKeeper(parser)
    parser.treeprocessors.deregister("prettify")
    parser.treeprocessors.register(keeper, "keep", -1)
    parser.convert(text)
    return keeper.root


class _NoteMarks(InlineProcessor):
    """«[^1]» to an element with the label of its note."""

    def __init__(self, labels: frozenset[str]) -> None:
        super().__init__(MARK.pattern)
        self._labels = labels

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's own name; it takes both results
        self,
        m: Match[str],
        data: str,  # noqa: ARG002 - Markdown passes it
    ) -> tuple[Element | None, int | None, int | None]:
        """Return the element; nothing where the note is missing."""
        if m["label"] not in self._labels:
            return None, None, None
        return Element("note", label=m["label"]), m.start(), m.end()


class _LineBreaks(InlineProcessor):
    """«<br>», the one way to break a line within a table."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's own name
        self,
        m: Match[str],
        data: str,  # noqa: ARG002 - Markdown passes it
    ) -> tuple[Element, int, int]:
        """Return the break."""
        return Element("br"), m.start(), m.end()


class _TreeKeeper(Treeprocessor):
    """Keeps the finished tree, which Markdown would turn into HTML."""

    root = Element("div")

    def run(self, root: Element) -> None:
        self.root = root
