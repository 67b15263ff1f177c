"""The bảng kê nhuận bút as a workbook, whose formulas add the items up again."""

from dataclasses import dataclass
from urllib.parse import urljoin

from commune_portal.content import Portal
from commune_portal.content.royalties.records import TaxedPart
from commune_portal.figures.royalties.records import PaidAuthor, RoyaltyStatement
from commune_portal.reports.forms.workbook import FormWorkbook
from commune_portal.reports.royalties import wording
from commune_portal.reports.workbook.cells import criterion, quoted_sheet
from commune_portal.reports.workbook.sheet import Column, Sheet
from commune_portal.vietnamese import upper_first

_SUMMARY, _ITEMS, _RULES = "Bảng kê", "Tin bài", "Mức áp dụng"
_SUMMARY_COLUMNS = (
    Column("STT", 6),
    Column("Tác giả", 26),
    Column("Thể loại", 16),
    Column("Mức áp dụng", 16),
    Column("Hệ số", 9),
    Column("Đơn vị hệ số", 12),
    Column("Số tin bài", 9),
    Column("Nhuận bút", 14),
    Column("Thuế khấu trừ", 14),
    Column("Thực nhận", 14),
)
_ITEM_COLUMNS = (
    Column("STT", 6),
    Column("Ngày", 11),
    Column("Tiêu đề", 40),
    Column("Tác giả", 22),
    Column("Thể loại", 13),
    Column("Mức áp dụng", 15),
    Column("Hệ số", 8),
    Column("Đơn vị hệ số", 11),
    Column("Nhuận bút của tin bài", 13),
    Column("Số tác giả", 8),
    Column("Thứ tự tác giả", 8),
    Column("Phần của tác giả", 13),
    Column("Liên kết", 24),
    Column("Tệp", 22),
)
_RULE_COLUMNS = (Column("Quy tắc", 120),)


@dataclass(frozen=True, slots=True)
class _Shares:
    """The rows of the sheet of items, counted from 1 as formulas do."""

    first: int
    last: int

    def column(self, letter: str) -> str:
        """Return the range of a column."""
        return f"{quoted_sheet(_ITEMS)}!${letter}${self.first}:${letter}${self.last}"


def royalty_workbook(portal: Portal, statement: RoyaltyStatement) -> bytes:
    """Return the workbook: authors, items, rules; same statement, same bytes."""
    workbook = FormWorkbook()
    summary = workbook.sheet(_SUMMARY, _SUMMARY_COLUMNS)
    items = workbook.sheet(_ITEMS, _ITEM_COLUMNS)
    rules = workbook.sheet(_RULES, _RULE_COLUMNS)
    lines = (
        portal.commune.agency,
        f"{portal.commune.title}, {statement.period.label}",
        upper_first(wording.period_line(statement)),
        *((wording.NOT_FOR_PAYMENT,) if statement.is_summary else ()),
    )
    shares = _write_items(items, portal, statement, lines)
    _write_summary(summary, statement, shares, lines)
    _write_rules(rules, statement)
    title = f"{wording.TITLE}: {lines[1]}"
    return workbook.finished(title, portal.commune.agency, portal.today)


def _write_items(
    sheet: Sheet, portal: Portal, statement: RoyaltyStatement, lines: tuple[str, ...]
) -> _Shares:
    """Write a row for each author of each item, with the share as a formula."""
    header = row = sheet.lines("Tin bài được trả nhuận bút", lines)
    sheet.header(header)
    for item in statement.items:
        terms, post = item.terms, item.post
        for place, (author, share) in enumerate(item.shares, 1):
            row += 1
            sheet.number(row, 0, row - header, "place")
            sheet.day(row, 1, post.date)
            sheet.text(row, 2, post.title)
            sheet.text(row, 3, author)
            sheet.text(row, 4, terms.genre)
            sheet.text(row, 5, wording.rate_name(terms.rate))
            sheet.number(row, 6, float(terms.coefficient), "exact")
            sheet.number(row, 7, terms.rate.unit)
            line = row + 1
            sheet.formula(row, 8, f"=ROUND(G{line}*H{line},0)", item.amount)
            sheet.number(row, 9, len(item.shares), "place")
            sheet.number(row, 10, place, "place")
            formula = f"=INT(I{line}/J{line})+IF(K{line}<=MOD(I{line},J{line}),1,0)"
            sheet.formula(row, 11, formula, share)
            sheet.link(row, 12, urljoin(portal.commune.url or "", post.url))
            sheet.text(row, 13, post.path)
    if not statement.items:
        sheet.text(row + 1, 2, wording.empty_line(statement))
        return _Shares(header + 2, header + 2)
    sheet.filter(header, row)
    sheet.text(row + 1, 2, "Cộng", "strong")
    total = f"=SUM(L{header + 2}:L{row + 1})"
    sheet.formula(row + 1, 11, total, statement.amount, "sum")
    return _Shares(header + 2, row + 1)


def _write_summary(
    sheet: Sheet, statement: RoyaltyStatement, shares: _Shares, lines: tuple[str, ...]
) -> None:
    """Write each author's genres and sums; sums of sums stand below."""
    row = sheet.lines(wording.TITLE.upper(), lines)
    sheet.header(row)
    totals: list[int] = []
    for place, author in enumerate(statement.authors, 1):
        first = row + 1
        row = _write_genres(sheet, row, author, shares) + 1
        _write_author(sheet, row, place, author, first)
        formula = _tax_formula(statement, f"H{row + 1}")
        sheet.formula(row, 8, formula, author.tax, "sum")
        sheet.formula(row, 9, f"=H{row + 1}-I{row + 1}", author.net, "sum")
        totals.append(row + 1)
    row += 1
    sheet.text(row, 1, "Cộng", "strong")
    items = f"=COUNTIFS({shares.column('K')},1)"  # an item counts for its first author
    sheet.formula(row, 6, items, len(statement.items), "sum")
    sums = (statement.amount, statement.withheld, statement.net)
    for column, letter, value in zip((7, 8, 9), "HIJ", sums, strict=True):
        parts = "+".join(f"{letter}{line}" for line in totals) or "0"
        sheet.formula(row, column, f"={parts}", value, "sum")
    words = wording.dong_in_words(statement.net)
    sheet.text(row + 1, 1, "Thực chi, bằng chữ", "strong")
    sheet.text(row + 1, 2, words, "strong")


def _write_genres(sheet: Sheet, row: int, author: PaidAuthor, shares: _Shares) -> int:
    """Write the author's genres below the row; return the last row."""
    for genre in author.genres:
        row += 1
        terms = genre.terms
        rate = wording.rate_name(terms.rate)
        authors = f'{shares.column("J")},"{">" if genre.is_shared else "="}1"'
        which = ",".join(
            f"{shares.column(letter)},{criterion(text)}"
            for letter, text in zip(
                "DEF", (author.name, terms.genre, rate), strict=True
            )
        )
        sheet.text(row, 0, "")
        sheet.text(row, 1, author.name)
        sheet.text(row, 2, wording.genre_line(genre, ()))
        sheet.text(row, 3, rate)
        sheet.number(row, 4, float(terms.coefficient), "exact")
        sheet.number(row, 5, terms.rate.unit)
        sheet.formula(row, 6, f"=COUNTIFS({which},{authors})", genre.items)
        amounts = f"=SUMIFS({shares.column('L')},{which},{authors})"
        sheet.formula(row, 7, amounts, genre.amount)
        for column in (8, 9):
            sheet.text(row, column, "")
    return row


def _write_author(
    sheet: Sheet, row: int, place: int, author: PaidAuthor, first: int
) -> None:
    sheet.number(row, 0, place, "place")
    sheet.text(row, 1, f"Cộng: {author.name}", "strong")
    for column in (2, 3, 4, 5):
        sheet.text(row, column, "")
    for column, letter, value in ((6, "G", author.items), (7, "H", author.amount)):
        formula = f"=SUM({letter}{first + 1}:{letter}{row})"
        sheet.formula(row, column, formula, value, "sum")


def _tax_formula(statement: RoyaltyStatement, amount: str) -> str:
    """Return the formula of the tax of the amount in a cell."""
    tax = statement.tax
    if tax is None:
        return "=0"
    excess = f"-{tax.threshold}" if tax.taxed is TaxedPart.EXCESS else ""
    taxed = f"ROUND(({amount}{excess})*{tax.percent}/100,0)"
    return f"=IF({amount}>={tax.threshold},{taxed},0)"


def _write_rules(sheet: Sheet, statement: RoyaltyStatement) -> None:
    """Write by which rates and rules the sums were made."""
    header = sheet.lines("Mức và quy tắc áp dụng", ())
    sheet.header(header)
    for row, rule in enumerate(wording.rules(statement), header + 1):
        sheet.text(row, 0, rule)
