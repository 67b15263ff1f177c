"""Mistakes and warnings in content, worded so that an editor can fix them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_BYTES = re.compile("[\ud800-\udfff]")  # as Python reads names that are not UTF-8
_FIRST_BYTE = 0xDC00
_QUOTED_BREAK = re.compile(r"\n(?! )")  # what we write ourselves goes on with a space


class PortalError(Exception):
    """Anything that an editor or official can correct; its text is Vietnamese."""


_IN_SHEET = ": trang tính «"


def sheet_place(path: str, title: str) -> str:
    """Return the path of a workbook with one of its sheets, as messages name it."""
    return f"{path}{_IN_SHEET}{title}»"


def line_place(path: str, line: int) -> str:
    """Return where a line stands: `path:line`, or in words where it is of a sheet."""
    return f"{path}, dòng {line}" if is_sheet(path) else f"{path}:{line}"


def is_sheet(path: str) -> bool:
    """Return whether the path names a sheet of a workbook."""
    return _IN_SHEET in path


def not_utf8(name: str) -> bool:
    """Return whether the name of a file holds bytes that are not UTF-8."""
    return _BYTES.search(name) is not None


def printable(text: str) -> str:
    r"""Return the text with each byte of a name that is not UTF-8 as «\xff»."""
    return _BYTES.sub(lambda found: f"\\x{ord(found[0]) - _FIRST_BYTE:02x}", text)


def _sentence(path: str, line: int | None, field: str | None, problem: str) -> str:
    place = path if line is None else line_place(path, line)
    parts = (place, field, problem)
    told = printable(": ".join(part for part in parts if part))
    return _QUOTED_BREAK.sub(" ", told)


class ContentError(PortalError):
    """One mistake in one file; `line` is None where the whole file is meant."""

    def __init__(
        self, path: str, line: int | None, field: str | None, problem: str
    ) -> None:
        super().__init__(path, line, field, problem)
        self.path = path
        self.line = line
        self.field = field
        self.problem = problem

    def __str__(self) -> str:
        return _sentence(self.path, self.line, self.field, self.problem)


class ContentErrors(PortalError):  # noqa: N818 - it holds all of them
    """Every mistake found in one run, ordered by file and line."""

    def __init__(self, errors: Iterable[ContentError]) -> None:
        self.errors = tuple(sorted(errors, key=lambda e: (e.path, e.line or 0)))
        super().__init__(self.errors)

    def __str__(self) -> str:
        return "\n".join(map(str, self.errors))


@dataclass(frozen=True, slots=True)
class ContentWarning:
    """Something that may be right, but that an editor should look at."""

    path: str
    line: int | None
    field: str | None
    problem: str

    def __str__(self) -> str:
        return _sentence(self.path, self.line, self.field, self.problem)
