"""What Markdown and cleaning make of a text alone, wherever its links may lead.

So it can be kept as long as the text stays the same; `texts` adds the rest.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from commune_portal.memo import Speed, digest, kept_results
from commune_portal.pages.texts.cleaning import html_cleaner, themed
from commune_portal.pages.texts.links import ROOT
from commune_portal.pages.texts.markdown import TooDeepError, markdown_reader
from commune_portal.pages.texts.markdown_budget import TooManySignsError
from commune_portal.pages.texts.removed import Removed, removed_parts
from commune_portal.pages.texts.source import TextSource

_SHOWN = 40  # characters by which a piece is found again


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text as safe HTML, with its links and pictures as they are written.

    Attributes:
        html: The HTML; None where the text nests too deep for Markdown.
        removed: What cleaning removed, with the marks of its lines.
        stuck: The beginning of the piece that Markdown would read over and over;
            None where it reads all.

    """

    html: str | None
    removed: tuple[tuple[Removed, tuple[int, ...]], ...] = ()
    stuck: str | None = None


def own_texts(sources: Mapping[str, TextSource], speed: Speed) -> Mapping[str, OwnText]:
    """Return the text of each source, by its path. Nothing is raised."""
    reader = _OwnReader()
    return kept_results(
        "text",
        {path: digest(source.parts) for path, source in sources.items()},
        lambda path: reader.text(sources[path]),
        lambda *_: True,
        speed,
    )


class _OwnReader:
    """Markdown and cleaning, which take a moment to prepare: at the first text."""

    @cached_property
    def _read(self) -> Callable[[str], str]:
        return markdown_reader()

    @cached_property
    def _clean(self) -> Callable[[str], str]:
        return html_cleaner()

    def text(self, source: TextSource) -> OwnText:
        try:
            return self._text(source)
        except TooDeepError:
            return OwnText(None)
        except TooManySignsError as error:
            return OwnText("", stuck=error.text[:_SHOWN].split("\n")[0])

    def _text(self, source: TextSource) -> OwnText:
        html = self._read(source.text.replace(ROOT, ""))
        clean = self._clean(html)
        is_changed = clean != html or "<h1" in clean
        removed = self._removed(html, source) if is_changed else ()
        return OwnText(themed(clean), removed)

    def _removed(
        self, html: str, source: TextSource
    ) -> tuple[tuple[Removed, tuple[int, ...]], ...]:
        """Return what cleaning removes; read once more to learn on which lines."""
        if not removed_parts(html):
            return ()
        again = self._read(source.marked.replace(ROOT, ""))
        found = removed_parts(again).items()
        return tuple((part, tuple(lines)) for part, lines in found)
