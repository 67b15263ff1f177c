"""An editor's text with the lines of its file, and the warnings about it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import islice

from commune_portal.errors import ContentWarning
from commune_portal.pages.frame.pictures import ItemPicture
from commune_portal.pages.texts.removed import Removed, marked

_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]+`|<!--.*?-->", re.DOTALL | re.MULTILINE)
_MOST_LINES = 10
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

    @property
    def marked(self) -> str:
        """The pieces as one text whose HTML tags say where they stand."""
        return "\n\n".join(marked(text, line) for line, text in self.parts)

    def line_of(self, pattern: str) -> int:
        """Return the line of the file on which the pattern is first found.

        Where it is not found, because the HTML has no such characters in its Markdown,
        it is the first line of the text.
        """
        return next(self.lines_of(pattern), self.first_line)

    def lines_of(self, pattern: str) -> Iterator[int]:
        """Yield the line of each place with the pattern; code and notes are skipped."""
        needle = re.compile(pattern, re.IGNORECASE | re.MULTILINE)
        for line, text in self.parts:
            shown = _CODE.sub(_blank, text).split("\n")
            read = "\n".join(" ".join(unescape(each).split("\n")) for each in shown)
            for match in needle.finditer(read):
                yield line + read.count("\n", 0, match.start())


@dataclass(frozen=True, slots=True)
class Notes:
    """The warnings about one text; `shown` is its file as editors know it."""

    source: TextSource
    shown: str
    warnings: list[ContentWarning] = field(default_factory=list)

    def warn(self, needle: str, name: str, problem: str) -> None:
        """Add a warning at the line where the pattern `needle` is first found."""
        line = self.source.line_of(needle)
        self.warnings.append(ContentWarning(self.shown, line, name, problem))

    def warn_of_removed(self, part: Removed, marks: Sequence[int]) -> None:
        """Add a warning that names each line on which such a part was removed.

        `marks` are their lines; 0 for one that only its pattern can find.
        """
        lines = [line for line in marks if line]
        if 0 in marks:
            found = (n for n in self.source.lines_of(part.needle) if n not in lines)
            lines += islice(found, marks.count(0))
        lines = sorted({*lines}) or [self.source.first_line]
        shown = ", ".join(map(str, lines[:_MOST_LINES]))
        rest = " …" if len(lines) > _MOST_LINES else ""
        where = f": dòng {shown}{rest}" if len(lines) > 1 else ""
        more = f" ({len(marks)} chỗ{where})" if len(marks) > 1 else ""
        problem = part.problem + more
        self.warnings.append(ContentWarning(self.shown, lines[0], part.field, problem))

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
