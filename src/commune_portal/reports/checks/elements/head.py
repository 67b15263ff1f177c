"""The elements above the body, found by their text and place."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from commune_portal.reports.checks.elements.dividing import ATTACHED, COUNTRY
from commune_portal.reports.checks.elements.parts import STROKES
from commune_portal.reports.checks.elements.symbols import FOLDED_SYMBOLS
from commune_portal.reports.checks.reading.lines import Line

_MOTTO = re.compile(r"doc lap\b.{0,20}\btu do\b.{0,20}\bhanh phuc")
_NUMBER = re.compile(r"so\s?[:.]?\s?(\S*\s?/.*|\S+-\S+.*|:?)")
_HEAD = 60  # lines in which a head is over, also with many empty ones
_DAY_WORDS = 14
_SHEET = re.compile(r"(bieu|bang|phieu|danh sach|danh muc|thong ke)\b")
_DASHES = ("-", "–")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The elements of the head; the attributes are those of `Parts`."""

    country: Line | None
    motto: Line | None
    agency: tuple[Line, ...]
    number: Line | None
    day: Line | None
    type: Line | None
    subject: tuple[Line, ...]
    attached: Line | None
    addressed: tuple[Line, ...]

    @property
    def last(self) -> int:
        """The index of the last line of the head; -1 where there is none."""
        single = (self.country, self.motto, self.number, self.day, self.type)
        lines = (*single, self.attached, *self.subject, *self.addressed)
        return max((line.index for line in lines if line), default=-1)


def find_head(main: Sequence[Line]) -> Head:
    """Return the elements of the head, as far as found."""
    country = _first(main, COUNTRY.__eq__)
    motto = _first(main, lambda folded: _MOTTO.match(folded) is not None)
    addressed = _first(main[:_HEAD], is_addressed)
    about = _first(main[:_HEAD], lambda folded: folded.startswith("v/v"))
    above = main[: addressed.index if addressed else _HEAD]
    kind = _type(above, about)
    above = above[: kind.index] if kind else above
    number = _first(above, lambda folded: _NUMBER.fullmatch(folded) is not None)
    day = _first(above, is_day)
    subject, attached = _subject(main, kind) if kind else ((), None)
    return Head(
        country=country,
        motto=motto,
        agency=_agency(main, number or kind or sheet_title(main), country),
        number=number,
        day=day,
        type=kind,
        subject=subject or ((about,) if about and number and not kind else ()),
        attached=attached,
        addressed=_addressees(main, addressed) if addressed else (),
    )


def is_day(folded: str) -> bool:
    """Return whether the text is place and day: «…, ngày … tháng … năm …»."""
    words = folded.split()
    if len(words) > _DAY_WORDS or "ngay" not in words or "nam" not in words[-2:]:
        return False
    return "thang" in words[words.index("ngay") :]


def is_addressed(folded: str) -> bool:
    """Return whether a line names who is addressed: «Kính gửi», or «… điện:»."""
    return folded.startswith("kinh gui") or folded.endswith((" dien:", " dien :"))


def sheet_title(main: Sequence[Line]) -> Line | None:
    """Return the title that a form or a table has instead of a type."""
    titles = (
        line
        for line in main[:_HEAD]
        if line.is_centred and _SHEET.match(line.folded) is not None
    )
    return next(titles, None)


def _first(lines: Sequence[Line], is_it: Callable[[str], bool]) -> Line | None:
    return next((line for line in lines if is_it(line.folded)), None)


def _type(above: Sequence[Line], about: Line | None) -> Line | None:
    """Return the name of the type: the first, unless «V/v» or a table came before."""
    for line in above:
        if line.folded in FOLDED_SYMBOLS:
            is_title = line.is_centred or line.table is None
            is_named = about is None or line.index < about.index
            return line if is_title and is_named else None
    return None


def _agency(
    main: Sequence[Line], below: Line | None, country: Line | None
) -> tuple[Line, ...]:
    """Return the lines on the left above the number, or above the type."""
    if below is None:
        return ()
    found = (
        line
        for line in main[: below.index]
        if line is not country
        and not line.is_right
        and line.text.strip(STROKES)
        and not _MOTTO.match(line.folded)
        and not is_day(line.folded)
    )
    return tuple(found)


def _subject(main: Sequence[Line], kind: Line) -> tuple[tuple[Line, ...], Line | None]:
    """Return the lines below the type up to their rule, and «(Kèm theo …)»."""
    found: list[Line] = []
    attached = None
    below = () if kind.rules else main[kind.index + 1 :]
    for line in below:
        if ATTACHED.match(line.folded) and found:
            attached = line
            break
        ends = not line.text.strip(STROKES) or not line.is_centred
        is_body = found and line.text == line.text.upper() != found[-1].text.upper()
        if ends or is_addressed(line.folded) or is_body:
            break
        found.append(line)
        if line.rules:
            break
    return tuple(found), attached


def _addressees(main: Sequence[Line], addressed: Line) -> tuple[Line, ...]:
    """Return Kính gửi with the dashed lines after it, up to its full stop."""
    found = [addressed]
    for line in main[addressed.index + 1 :]:
        is_dashed = line.text.startswith(_DASHES) or line.form.numbering == "bullet"
        if (line.text and not is_dashed) or found[-1].text.endswith("."):
            break
        if line.text:
            found.append(line)
    return tuple(found)
