"""The elements below the body, found by their text and place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from commune_portal.reports.checks.elements.dividing import AUTHORITY, RECEIVED
from commune_portal.reports.checks.elements.kinds import Kind
from commune_portal.reports.checks.elements.parts import in_column
from commune_portal.reports.checks.reading.lines import Line

# A head who signs in their own right gives the title only (NĐ 30/2020, II.7.a).
_OFFICE = re.compile(
    r"((PHÓ )?(CHỦ TỊCH|CHỦ NHIỆM|TRƯỞNG (BAN|PHÒNG|CÔNG AN|TRẠM)|(TỔNG )?GIÁM ĐỐC"
    r"|CỤC TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHÁNH (VĂN PHÒNG|THANH TRA))|CHÁNH VĂN PHÒNG"
    r"|CHỈ HUY TRƯỞNG)\b.{0,80}"
)
_CHAIR = re.compile(r"CHỦ (TỌA|TOẠ|TRÌ)")  # signs minutes (Mẫu 1.9)
# Element 12: «PL.(300)».
_DRAFTER = re.compile(r"[A-ZĐ]{2,5}\.? ?\(?\d{1,5}\)?|[A-ZĐ]{2,5}\.")
_DASHES = ("-", "–", "+", "•")
_WHITE = "ffffff"
_MARK = re.compile(r"[\[(<{#].{0,60}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """The elements of the ending; the attributes are those of `Parts`."""

    received: Line | None
    recipients: tuple[tuple[Line, ...], ...]
    authority: tuple[Line, ...]
    unprinted: tuple[Line, ...]
    signer: Line | None

    @property
    def paragraphs(self) -> set[int]:
        """The numbers of the paragraphs in which the ending begins."""
        lines = (self.received, *self.authority[:1])
        return {line.paragraph for line in lines if line}

    def first(self, after: int, end: int) -> int:
        """Return the index of its first line after another; `end` where none is."""
        lines = (self.received, *self.authority)
        return min((x.index for x in lines if x and x.index > after), default=end)


def find_ending(main: Sequence[Line], kind: Kind) -> Ending:
    """Return the elements of the ending, as far as found."""
    received = next((x for x in main if RECEIVED.fullmatch(x.folded)), None)
    column = _signature(main[_floor(main, received) :], kind)
    authority = tuple(line for line in column if line.text == line.text.upper())
    others = [line for line in column if line.text != line.text.upper()]
    names = [line for line in others if not _is_mark(line)]
    signer = names[-1] if names else None
    return Ending(
        received=received,
        recipients=_recipients(main, received),
        authority=tuple(line for line in authority if not _is_mark(line)),
        unprinted=tuple(
            line for line in column if line is not signer and _is_mark(line)
        ),
        signer=signer,
    )


def is_white(line: Line) -> bool:
    """Return whether the whole line is white, so that nobody sees it on paper."""
    return bool(line.looks) and all(look.colour == _WHITE for look in line.looks)


def _is_mark(line: Line) -> bool:
    """Return whether a line only says where to sign, as «(Đã ký)» does."""
    return is_white(line) or _MARK.fullmatch(line.text) is not None


def _floor(main: Sequence[Line], received: Line | None) -> int:
    """Return the index from which the signature may stand."""
    if received is not None and received.table is not None:
        return next(line.index for line in main if line.table == received.table)
    ended = [line.index for line in main if line.text.endswith("./.")]
    if ended:
        return ended[-1] + 1
    return 0 if received is None else max(received.index - 1, 0)


def _signature(lines: Sequence[Line], kind: Kind) -> tuple[Line, ...]:
    """Return the lines of the signer's column that have text."""
    office = _CHAIR if kind is Kind.MINUTES else _OFFICE
    firsts = (
        next((x for x in lines if AUTHORITY.match(x.text)), None),
        next((x for x in lines if office.fullmatch(x.text)), None),
    )
    first = next((line for line in firsts if line), None)
    if first is None:
        return ()
    below = lines[first.index - lines[0].index :]
    return tuple(line for line in below if line.text and in_column(first, line))


def _recipients(
    main: Sequence[Line], received: Line | None
) -> tuple[tuple[Line, ...], ...]:
    """Return the recipients, each with the lines that it goes over."""
    if received is None:
        return ()
    groups: list[list[Line]] = []
    for line in _below(main, received):
        if groups and not is_dashed(line) and _goes_on(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(tuple(group) for group in groups)


def is_dashed(line: Line) -> bool:
    """Return whether a dash begins the line, typed or as a list of Word's."""
    return line.text.startswith(_DASHES) or line.form.numbering == "bullet"


def _goes_on(above: Line, line: Line) -> bool:
    """Return whether a recipient goes on here, after Shift+Enter or unfinished."""
    return above.paragraph == line.paragraph or not above.text.endswith((";", "."))


def _below(main: Sequence[Line], received: Line) -> Iterator[Line]:
    """Yield the lines of the list; without a table it ends where dashes end."""
    above = received
    for line in main[received.index + 1 :]:
        if not line.text or line.is_right != received.is_right:
            continue
        if not in_column(received, line):
            continue
        if _DRAFTER.fullmatch(line.text):
            continue
        is_filing = line.folded.startswith("luu")
        is_more = above is not received and _goes_on(above, line)
        if received.table is None and not (is_dashed(line) or is_filing or is_more):
            return
        yield line
        above = line
