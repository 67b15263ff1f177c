"""A Python-Markdown extension that passes finished HTML around Markdown.

Markdown reads HTML tag by tag, and our lists have thousands of tags. What stands
between the two comments is taken out first and put back last: this costs nothing, and
no mistake in an item's text can affect it. Without this extension the comments have no
effect and the page is the same, only slower to build.
"""

import re

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX

_BEGIN, _END = "<!-- portal:html -->", "<!-- /portal:html -->"
_BLOCK = re.compile(f"^{_BEGIN}\n(.*?)^{_END}$", re.DOTALL | re.MULTILINE)
_AFTER_WHITESPACE_BEFORE_HTML = 29
_TAB = 4  # characters, of Markdown
_BLANK = re.compile(r"^ +$", re.MULTILINE)


def html_block(html: str) -> str:
    """Return the HTML as a block of a Markdown page; `html` ends with a newline."""
    return f"{_BEGIN}\n{html}{_END}\n"


def content_of(html: str) -> str:
    """Return what Markdown makes of a page that is nothing but this HTML.

    It changes white space only: tabs, lines of blanks, both ends.
    """
    text = html.replace(STX, "").replace(ETX, "")
    text = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(_TAB)
    return _BLANK.sub("", text).strip()


class HtmlBlocks(Extension):
    """The extension: takes finished HTML out of a page before Markdown reads it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Register the preprocessor before those that look for tags."""
        md.preprocessors.register(
            _TakeOut(md), "portal_html", _AFTER_WHITESPACE_BEFORE_HTML
        )


class _TakeOut(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return _BLOCK.sub(self._stash, "\n".join(lines)).split("\n")

    def _stash(self, block: re.Match[str]) -> str:
        return f"\n{self.md.htmlStash.store(block[1])}\n"


def makeExtension(**settings: object) -> HtmlBlocks:  # noqa: N802 - as Markdown asks
    """Return the extension for mkdocs.yml."""
    return HtmlBlocks(**settings)
