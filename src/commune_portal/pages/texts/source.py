"""An editor's text with the lines of its file, and the warnings about it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from commune_portal.errors import ContentWarning
from commune_portal.pages.frame.pictures import ItemPicture

_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_ID = re.compile(r' id="([^"]*)"')
_ANCHOR = re.compile(r' href="#([^"]+)"')


@dataclass(frozen=True, slots=True)
class TextSource:
    """Markdown of one file.

    Attributes:
        path: The file, relative to content/.
        url: The address of its page, relative to the root of the site.
        parts: Pieces of the file in the order of the page, each with its first line.
        pictures: The pictures beside it, by their files.

    """

    path: str
    url: str
    parts: tuple[tuple[int, str], ...]
    pictures: Mapping[str, ItemPicture] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The pieces as one text."""
        return "\n\n".join(text for _, text in self.parts)

    @property
    def first_line(self) -> int:
        """The line on which it begins."""
        return self.parts[0][0] if self.parts else 1

    def line_of(self, pattern: str) -> int:
        """Return the line of the file on which the pattern is first found.

        Code is skipped. Where the pattern is not found, because the HTML has no such
        characters in its Markdown, it is the first line of the text.
        """
        needle = re.compile(pattern, re.IGNORECASE | re.MULTILINE)
        for line, text in self.parts:
            match = needle.search(_CODE.sub(_blank, text))
            if match is not None:
                return line + text.count("\n", 0, match.start())
        return self.first_line


@dataclass(frozen=True, slots=True)
class Notes:
    """The warnings about one text; `shown` is its file as editors know it."""

    source: TextSource
    shown: str
    warnings: list[ContentWarning] = field(default_factory=list)

    def warn(self, needle: str, name: str, problem: str, times: int = 1) -> None:
        """Add a warning at the line where the pattern `needle` is first found."""
        line = self.source.line_of(needle)
        more = f" ({times} chỗ)" if times > 1 else ""
        self.warnings.append(ContentWarning(self.shown, line, name, problem + more))

    def check_anchors(self, html: str) -> None:
        """Add a warning for each link to an anchor that the page does not have."""
        linked = dict.fromkeys(_ANCHOR.findall(html))
        anchors = set(_ID.findall(html)) if linked else set()
        for anchor in linked:
            if anchor not in anchors:
                problem = f"«#{anchor}» không phải một mục của bài này"
                self.warn(rf"#{re.escape(anchor)}", "liên kết", problem)


def _blank(code: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", code[0])
