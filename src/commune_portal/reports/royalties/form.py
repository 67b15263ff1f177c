"""The bảng kê nhuận bút as a form: authors with their sums, then the items."""

from collections.abc import Iterator

from commune_portal.content import Portal
from commune_portal.content.layout import ROYALTY_FORM
from commune_portal.figures.royalties.records import PaidAuthor, RoyaltyStatement
from commune_portal.reports.forms.model import Attached, Form, plain, strong
from commune_portal.reports.model.blocks import (
    Alignment,
    Block,
    Paragraph,
    Span,
    Spans,
    Table,
)
from commune_portal.reports.model.wording import agency_lines, basis_lines, day_line
from commune_portal.reports.royalties import wording
from commune_portal.vietnamese import number, short_day, slugify, upper_first

_LEFT, _CENTER, _RIGHT = Alignment.LEFT, Alignment.CENTER, Alignment.RIGHT
_AUTHORS = (
    ("STT", _CENTER),
    ("Tác giả, thể loại", _LEFT),
    ("Số tin bài", _RIGHT),
    ("Hệ số", _RIGHT),
    ("Đơn vị hệ số (đồng)", _RIGHT),
    ("Nhuận bút (đồng)", _RIGHT),
)
_TAX = (("Thuế khấu trừ (đồng)", _RIGHT), ("Thực nhận (đồng)", _RIGHT))
_SIGNED = (("Ký nhận", _LEFT),)
_ROOM_TO_SIGN = "." * 28
_ITEMS = (
    ("STT", _CENTER),
    ("Ngày đăng", _CENTER),
    ("Tiêu đề", _LEFT),
    ("Tác giả", _LEFT),
    ("Thể loại", _LEFT),
    ("Hệ số", _RIGHT),
    ("Đơn vị hệ số (đồng)", _RIGHT),
    ("Nhuận bút (đồng)", _RIGHT),
)


def royalty_form(portal: Portal, statement: RoyaltyStatement) -> Form:
    """Return the form; without items a sentence stands for the tables."""
    commune, royalties = portal.commune, portal.commune.royalties
    rates = (f"Căn cứ {rate.basis}" for rate in statement.rates)
    return Form(
        id=f"{ROYALTY_FORM}{slugify(statement.period.id)}",
        agency=agency_lines(commune),
        day=day_line(commune.place or commune.name, None, portal.today.year),
        title=wording.TITLE,
        subject=f"{commune.title}, {statement.period.label}",
        lines=_days(statement),
        basis=basis_lines(dict.fromkeys(rates)),
        blocks=tuple(_blocks(statement)),
        signatures=royalties.signatures if royalties else (),
        attached=_attached(statement),
        is_landscape=True,
        author=commune.agency,
        made_on=portal.today,
        reference=portal.reference,
    )


def _days(statement: RoyaltyStatement) -> tuple[str, ...]:
    """Return the days of the period, where the subject does not say all of them."""
    days = wording.period_line(statement)
    shown = () if days == statement.period.label else (f"({upper_first(days)})",)
    return (*shown, *((wording.NOT_FOR_PAYMENT,) if statement.is_summary else ()))


def _blocks(statement: RoyaltyStatement) -> Iterator[Block]:
    if not statement.items:
        yield _text(wording.empty_line(statement))
        return
    columns = (*_AUTHORS, *(_TAX if statement.tax else ()), *_SIGNED)
    rows = [
        row
        for place, author in enumerate(statement.authors, 1)
        for row in _author_rows(place, author, statement)
    ]
    taxed = (statement.withheld, statement.net) if statement.tax else ()
    sums = (statement.amount, *taxed)
    total = ("", "Cộng", number(len(statement.items)), "", "", *map(number, sums), "")
    yield _table(columns, [*rows, strong(*total)])
    amount = statement.amount
    yield _sum("Tổng số tiền nhuận bút", amount)
    if statement.tax:
        rule = wording.tax_rule(statement.tax)
        withheld = wording.dong(statement.withheld)
        yield _text(f"Thuế khấu trừ ({rule}): {withheld}.")
        yield _sum("Số tiền thực chi", statement.net)
    yield from map(_text, wording.notes(statement))


def _author_rows(
    place: int, author: PaidAuthor, statement: RoyaltyStatement
) -> Iterator[tuple[Spans, ...]]:
    """Yield a line with the author's sums, and one for each genre and rate."""
    sums = (author.amount, *((author.tax, author.net) if statement.tax else ()))
    head = (str(place), author.name, number(author.items), "", "")
    yield (*strong(*head, *map(number, sums)), *plain(_ROOM_TO_SIGN))
    blanks = ("",) * len(sums)
    for genre in author.genres:
        terms = genre.terms
        yield plain(
            "",
            f"- {wording.genre_line(genre, statement.rates)}",
            number(genre.items),
            wording.exact_words(terms.coefficient),
            number(terms.rate.unit),
            number(genre.amount),
            *blanks,
        )


def _attached(statement: RoyaltyStatement) -> tuple[Attached, ...]:
    """Return the list of the items; nothing where there is none."""
    if not statement.items:
        return ()
    rows = [
        plain(
            str(place),
            short_day(item.post.date),
            item.post.title,
            _authors(item.shares),
            upper_first(item.terms.genre),
            wording.exact_words(item.terms.coefficient),
            number(item.terms.rate.unit),
            number(item.amount),
        )
        for place, item in enumerate(statement.items, 1)
    ]
    total = strong("", "", "Cộng", "", "", "", "", number(statement.amount))
    title = f"Danh sách tin bài kèm theo bảng kê nhuận bút {statement.period.label}"
    return (Attached(title, (_table(_ITEMS, [*rows, total]),)),)


def _authors(shares: tuple[tuple[str, int], ...]) -> str:
    """Return the author; of several, each with the share on a line of its own."""
    if len(shares) == 1:
        return shares[0][0]
    return "\n".join(f"{name}: {number(amount)}" for name, amount in shares)


def _table(
    columns: tuple[tuple[str, Alignment], ...], rows: list[tuple[Spans, ...]]
) -> Table:
    titles, alignments = zip(*columns, strict=True)
    return Table(plain(*titles), tuple(rows), alignments)


def _text(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def _sum(label: str, amount: int) -> Paragraph:
    """Return a sum in digits and in words."""
    words = f" (Bằng chữ: {wording.dong_in_words(amount)})."
    return Paragraph(
        (Span(f"{label}: "), Span(wording.dong(amount), bold=True), Span(words))
    )
