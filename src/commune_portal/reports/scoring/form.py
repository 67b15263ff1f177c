"""The phiếu tự chấm điểm as a form."""

from collections.abc import Iterator
from datetime import date

from commune_portal.content import Portal
from commune_portal.content.layout import SCORE_FORM
from commune_portal.figures.scoring.records import Score, Scored
from commune_portal.figures.scoring.rules import words
from commune_portal.reports.forms.model import Form, plain, strong
from commune_portal.reports.model.blocks import (
    Alignment,
    Block,
    Paragraph,
    Span,
    Spans,
    Table,
)
from commune_portal.reports.model.wording import agency_lines, basis_lines, day_line
from commune_portal.vietnamese import short_day

_COLUMNS = (
    ("STT", Alignment.CENTER),
    ("Tiêu chí", Alignment.LEFT),
    ("Điểm tối đa", Alignment.RIGHT),
    ("Điểm tự chấm", Alignment.RIGHT),
    ("Căn cứ chấm điểm", Alignment.LEFT),
    ("Tài liệu kiểm chứng", Alignment.LEFT),
)


def score_form(portal: Portal, score: Score) -> Form:
    """Return the form: each line with its points, the rule or reason, the evidence."""
    commune, sheet = portal.commune, score.sheet
    return Form(
        id=f"{SCORE_FORM}{sheet.id}",
        agency=agency_lines(commune),
        day=day_line(commune.place or commune.name, None, portal.today.year),
        title=sheet.title,
        subject=sheet.subject,
        lines=(f"({counted_days(score)})",),
        basis=basis_lines(f"Căn cứ {each}" for each in sheet.basis),
        blocks=tuple(_blocks(score)),
        signatures=sheet.signatures,
        is_landscape=True,
        author=commune.agency,
        made_on=portal.today,
        reference=portal.reference,
    )


def counted_days(score: Score) -> str:
    """Return which days the figures count, as far as they have come."""
    period, through = score.figures.period, score.figures.through
    first, last = short_day(period.start), short_day(max(period.start, through))
    return f"Số liệu từ ngày {first} đến hết ngày {last}"


def reason_of(line: Scored) -> str:
    """Return by which rule a line has its points, or why an official gave them."""
    typed, computed = line.criterion.typed, line.computed
    if line.is_group:
        return "Tổng các mục con"
    if typed is not None:
        by_rule = (
            f" Theo số liệu được {words(computed.points)} điểm ({computed.how})."
            if computed
            else ""
        )
        return f"Cán bộ chấm: {ended(typed.reason)}{by_rule}"
    assert computed is not None  # noqa: S101 - the reader asks for a rule or points
    if computed.without_floor is None:
        return ended(computed.how)
    return (
        f"{ended(computed.how)} Không áp mức sàn: {words(computed.without_floor)} điểm."
    )


def ended(sentence: str) -> str:
    """Return the sentence with a full stop."""
    return f"{sentence.rstrip(' .')}."


def _blocks(score: Score) -> Iterator[Block]:
    titles, alignments = zip(*_COLUMNS, strict=True)
    total = ("", "Tổng cộng", words(score.maximum), words(score.points), "", "")
    rows = (*(_row(line) for line in score.lines), strong(*total))
    yield Table(plain(*titles), rows, alignments)
    result = (
        f"Tổng điểm tự chấm: {words(score.points)}/{words(score.maximum)} điểm. Danh "
        "sách phía sau từng số liệu ở tệp Excel kèm theo."
    )
    yield Paragraph((Span(result),))
    period, through = score.figures.period, score.figures.through
    if through < period.end:
        yield Paragraph((Span(_running(through, period.end)),))
    if score.sheet.note:
        yield Paragraph((Span(score.sheet.note),))


def _running(through: date, end: date) -> str:
    """Return what a reader of a sheet has to know before its period has ended."""
    return (
        f"Phiếu lập khi kỳ chưa kết thúc: số liệu mới đến hết ngày {short_day(through)}"
        f", kỳ đến hết ngày {short_day(end)}; điểm có thể còn thay đổi."
    )


def _row(line: Scored) -> tuple[Spans, ...]:
    criterion = line.criterion
    cells = (
        criterion.id,
        criterion.title,
        words(criterion.maximum),
        words(line.points),
        "" if line.is_group else reason_of(line),
        "; ".join(criterion.evidence),
    )
    return strong(*cells) if line.is_group else plain(*cells)
