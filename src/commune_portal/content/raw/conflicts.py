"""The marks that git leaves where it could not join two versions of a file."""

import re

_MARK = re.compile(r"^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})$", re.MULTILINE)
_MIDDLE = "======="


def conflict(text: str) -> tuple[int, str] | None:
    """Return the line of the first mark, and the mark; None where there is none.

    «=======» below a line of text is a heading of Markdown where it is the only mark.
    """
    found = [*_MARK.finditer(text)]
    if all(mark[0] == _MIDDLE for mark in found):
        found = [mark for mark in found if not _underlines(text, mark.start())]
    if not found:
        return None
    first = found[0]
    return text.count("\n", 0, first.start()) + 1, first[0]


def _underlines(text: str, at: int) -> bool:
    above = text[:at].rstrip("\n")
    is_next = at - len(above) == 1
    return is_next and bool(above.rpartition("\n")[2].strip())
