"""The words and numbers that form and workbook of royalties share."""

from decimal import Decimal
from fractions import Fraction

from commune_portal.content.royalties.records import RoyaltyRate, RoyaltyTax, TaxedPart
from commune_portal.figures.royalties.records import PaidGenre, RoyaltyStatement
from commune_portal.vietnamese import (
    decimal,
    number,
    number_in_words,
    short_day,
    upper_first,
)

TITLE = "Bảng kê nhuận bút"
_BY_DAY = (
    "Tin bài tính theo ngày đăng, theo mức của ngày đăng; không tính bản nháp và tin "
    "đã gỡ. Nhuận bút của tin bài bằng hệ số nhân giá trị một đơn vị hệ số, làm tròn "
    "đến đồng (từ nửa đồng làm tròn lên)."
)
_SHARED = (
    "Tin bài nhiều tác giả thì chia đều; số đồng lẻ không chia hết được thêm cho các "
    "tác giả ghi trước, mỗi người một đồng."
)
NOT_FOR_PAYMENT = "(Bảng tổng hợp, không dùng để chi trả)"
_SUMMARY = (
    "Bảng dài hơn một quý chỉ để tổng hợp, không dùng để chi trả: thuế khấu trừ theo "
    "từng bảng kê chi trả, nên số thuế ở đây có thể khác tổng của các bảng kê ấy."
)
_NO_TAX = "Không khấu trừ thuế."
_PLACES = 3  # as many as an editor may write


def exact_words(value: Decimal) -> str:
    """Return the number with a decimal comma and no trailing zero: 0,5."""
    return decimal(Fraction(value), _PLACES)


def dong(amount: int) -> str:
    """Return «1.500.000 đồng»."""
    return f"{number(amount)} đồng"


def dong_in_words(amount: int) -> str:
    """Return «Một triệu năm trăm nghìn đồng»."""
    return upper_first(f"{number_in_words(amount)} đồng")


def period_line(statement: RoyaltyStatement) -> str:
    """Return the days whose items are paid, as far as they have come."""
    period = statement.period
    days = f"từ ngày {short_day(period.start)} đến ngày {short_day(period.end)}"
    if statement.through < period.end:
        return f"{days}; tin bài đến hết ngày {short_day(statement.through)}"
    return days


def rate_name(rate: RoyaltyRate) -> str:
    """Return the first day of a rate, by which lines and formulas tell rates apart."""
    return f"từ {short_day(rate.valid_from)}"


def genre_line(genre: PaidGenre, rates: tuple[RoyaltyRate, ...]) -> str:
    """Return the genre, whether it is shared, and of several rates the one applied."""
    shared = ", viết chung" if genre.is_shared else ""
    rate = f" (mức {rate_name(genre.terms.rate)})" if len(rates) > 1 else ""
    return f"{upper_first(genre.terms.genre)}{shared}{rate}"


def rate_line(rate: RoyaltyRate) -> str:
    """Return what a rate says: from which day, the unit, the document."""
    return (
        f"Mức từ ngày {short_day(rate.valid_from)}: một đơn vị hệ số bằng "
        f"{dong(rate.unit)}, theo {rate.basis}"
    )


def tax_rule(tax: RoyaltyTax) -> str:
    """Return by which rule tax is withheld, with the document."""
    percent, threshold = exact_words(tax.percent), dong(tax.threshold)
    if tax.taxed is TaxedPart.EXCESS:
        rule = f"{percent}% phần vượt {threshold} của mỗi người"
    else:
        rule = (
            f"{percent}% toàn bộ số tiền, với người được từ {threshold} trở lên trong "
            "bảng kê"
        )
    return f"{rule}, theo {tax.basis}"


def empty_line(statement: RoyaltyStatement) -> str:
    """Return the sentence that stands for a table without rows."""
    return (
        f"Trong kỳ, {period_line(statement)}, không có tin bài nào được trả nhuận bút."
    )


def notes(statement: RoyaltyStatement) -> tuple[str, ...]:
    """Return what a reader has to know about the sums, a sentence each."""
    found = [_SUMMARY] if statement.is_summary else []
    if statement.shared_items:
        found.append(
            f"Có {number(statement.shared_items)} tin bài nhiều tác giả, được kê ở "
            "từng tác giả và tính một lần ở dòng Cộng; nhuận bút được chia đều, dòng "
            "«viết chung» ghi phần được chia."
        )
    if statement.unpaid_reprints:
        found.append(
            f"{number(statement.unpaid_reprints)} tin bài khai thác từ nguồn khác "
            "không được trả nhuận bút."
        )
    return tuple(found)


def rules(statement: RoyaltyStatement) -> tuple[str, ...]:
    """Return by which rates and rules the sums were made, a sentence each."""
    tax = statement.tax
    withheld = f"Thuế khấu trừ: {tax_rule(tax)}; làm tròn đến đồng." if tax else _NO_TAX
    rates = map(rate_line, statement.rates)
    return (*rates, _BY_DAY, _SHARED, withheld, *notes(statement))
