"""Texts of the frames that cannot be true of any commune, and refusing them; ADR 54.

The frames of a new commune (starters/commune/) mark them as `[[blank:Họ và tên]]`. A
value counts as such a text under the same key of the same frame only: «Đơn vị chủ trì»
is no unit, but a good label.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.yaml_source import Located, Location, shown
from commune_portal.vietnamese import nfc

FRAMES = Path(__file__).parent / "starters" / "commune"
_MARK = re.compile(r"\[\[blank:([^\[\]]*)\]\]")
_KEY = re.compile(r"([\w-]+):(?=\s)")
_DOTS = "…"
# Who copies a group for the next person counts on: «Họ và tên người thứ hai».
_ORDINAL = re.compile(r"(?: người)? thứ \w+$")


def without_marks(text: str) -> str:
    """Return the text of a frame as a commune gets it."""
    return _MARK.sub(r"\1", text)


def refuse_blanks(frame: str, located: Located, findings: Findings) -> None:
    """Report every value that is still the text of the frame, `plan.yml` for example.

    Dots of the frame are refused wherever they stand in the value.
    """
    blanks = _blanks(frame)
    for place, text in _values(located.data, ()):
        key = next(part for part in reversed(place) if isinstance(part, str))
        is_dotted = (key, _DOTS) in blanks and _DOTS in text
        if is_dotted or (key, _plain(text)) in blanks:
            problem = (
                f"«{text}» là chữ của khung mẫu; hãy thay bằng thông tin thật, chưa có "
                "thì xóa dòng này hoặc ghi lại dấu # ở đầu dòng"
            )
            findings.error(located.path, located.line(place), shown(place), problem)


@cache
def _blanks(frame: str) -> frozenset[tuple[str, str]]:
    """Return key and text of each mark; an item of a list has the key above it."""
    found, key = set(), ""
    for line in (FRAMES / frame).read_text("utf-8").splitlines():
        for part in re.split(r"(?=\[\[blank:)", line):
            mark = _MARK.match(part)
            if mark:
                found.add((key, _plain(mark[1])))
            key = next(reversed(_KEY.findall(f"{part}\n")), key)
    return frozenset(found)


def _plain(text: str) -> str:
    return _ORDINAL.sub("", nfc(text).casefold().strip(" .;"))


def _values(value: object, place: Location) -> Iterator[tuple[Location, str]]:
    """Yield the texts with their locations."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _values(each, (*place, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _values(each, (*place, index))
    else:
        yield place, str(value)
