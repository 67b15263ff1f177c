"""How far Markdown may read a text over and over before it gives up (ADR 81).

Its rules look from each sign to the end of the paragraph, and from each heading or term
to the end of the block: what is linear in a text that people write grows with the
square of one that a program wrote. Counted are characters, not seconds, so that every
machine gives up on the same texts.
"""

from collections.abc import Callable
from typing import Any

from markdown import Markdown

_MOST = 10_000_000  # characters read; texts of people need no more than a million


class TooManySignsError(Exception):
    """Markdown would read the text too often; `text` is the piece where it gave up."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class Budget:
    """Counts what the rules of one parser read; `start` begins a new text."""

    def __init__(self, markdown: Markdown) -> None:
        self._left = _MOST
        for block in markdown.parser.blockprocessors:
            _replace(block, "run", self._of_block)
        for inline in markdown.inlinePatterns:
            _replace(inline, "handleMatch", self._of_inline)

    def start(self) -> None:
        """Begin to count anew."""
        self._left = _MOST

    def _spend(self, text: str, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise TooManySignsError(text)

    def _of_block(self, rule: Callable[..., Any]) -> Callable[..., Any]:
        def run(parent: object, blocks: list[str]) -> object:
            self._spend(blocks[0], len(blocks[0]))
            return rule(parent, blocks)

        return run

    def _of_inline(self, rule: Callable[..., Any]) -> Callable[..., Any]:
        def handle(match: Any, *data: str) -> object:  # noqa: ANN401 - of two kinds of rules of Markdown
            if data:
                self._spend(data[0], len(data[0]) - match.start())
            return rule(match, *data)

        return handle


def _replace(
    rule: object, name: str, counted: Callable[[Callable[..., Any]], Callable[..., Any]]
) -> None:
    setattr(rule, name, counted(getattr(rule, name)))
