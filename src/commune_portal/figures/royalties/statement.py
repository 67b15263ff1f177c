"""From the counted items of a period to what each author is paid. See ADR 45."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from commune_portal.content import Portal, Post
from commune_portal.content.formats.vocabulary import name_key
from commune_portal.content.layout import SETTINGS
from commune_portal.content.royalties.records import Royalties
from commune_portal.content.royalties.terms import (
    Terms,
    is_unpaid_reprint,
    terms_of,
)
from commune_portal.errors import ContentError, ContentErrors, ContentWarning
from commune_portal.figures.counting import published_posts
from commune_portal.figures.periods import Period
from commune_portal.figures.royalties.records import (
    PaidAuthor,
    PaidGenre,
    PaidItem,
    RoyaltyStatement,
)
from commune_portal.figures.royalties.sharing import shares_of, tax_on, whole_dong
from commune_portal.vietnamese import collation_key, nfc, number, short_day

# Genre, first day of the rate, whether the item has several authors.
_Kind = tuple[str, date, bool]
_OFF = "chưa có mức nhuận bút; xem trang hướng dẫn Nhuận bút để khai"


def royalty_statement(
    portal: Portal, period: Period, paid_on: date | None = None
) -> RoyaltyStatement:
    """Return the royalties of the items that were published in the period.

    An item of a section outside the total is paid like any other (ADR 58).

    The tax is the one in force on `paid_on`, or on the period's last day. Raises
    ContentErrors with every item that cannot be paid yet, where portal.yml has no rate
    for a day of the period or no tax for that day, and where an item is later than
    `paid_on`.
    """
    royalties = portal.commune.royalties
    if royalties is None:
        place = portal.shown(SETTINGS)
        raise ContentErrors([ContentError(place, None, "royalties", _OFF)])
    posts = published_posts(portal, period)
    mistakes = [
        *_mistakes(portal, royalties, posts),
        *_payment_mistakes(portal, royalties, posts, paid_on or period.end),
    ]
    if mistakes:
        raise ContentErrors(mistakes)
    items = tuple(_paid_items(royalties, posts))
    tax = royalties.tax_on(paid_on or period.end)
    rates = ((post, royalties.rate_on(post.date)) for post in posts)
    return RoyaltyStatement(
        period=period,
        through=min(period.end, portal.today),
        items=items,
        authors=tuple(
            PaidAuthor(name, genres, tax_on(sum(g.amount for g in genres), tax))
            for name, genres in _by_author(items)
        ),
        unpaid_reprints=sum(
            is_unpaid_reprint(post, rate) for post, rate in rates if rate
        ),
        tax=tax,
    )


def royalty_warnings(
    portal: Portal, statement: RoyaltyStatement
) -> tuple[ContentWarning, ...]:
    """Return what accounting should look at before it pays."""
    if not statement.is_outdated:
        return ()
    problem = (
        "có tin bài sau ngày 31/8/2026 được trả theo mức có từ trước; hãy đối chiếu "
        "với Nghị định số 287/2026/NĐ-CP và quy định của tỉnh"
    )
    place = portal.shown(SETTINGS)
    return (ContentWarning(place, None, "royalties.rates", problem),)


def _mistakes(
    portal: Portal, royalties: Royalties, posts: Sequence[Post]
) -> Iterator[ContentError]:
    early = [post.date for post in posts if royalties.rate_on(post.date) is None]
    if early:
        first = min(rate.valid_from for rate in royalties.rates)
        problem = (
            f"chưa có mức nhuận bút cho {number(len(early))} tin bài từ ngày "
            f"{short_day(early[0])} đến ngày {short_day(early[-1])}; mức đầu tiên áp "
            f"dụng từ ngày {short_day(first)}"
        )
        yield ContentError(portal.shown(SETTINGS), None, "royalties.rates", problem)
    for post in posts:
        yield from portal.royalty_gaps.get(post.path, ())


def _payment_mistakes(
    portal: Portal, royalties: Royalties, posts: Sequence[Post], paid_on: date
) -> Iterator[ContentError]:
    """Yield why the day of payment gives no tax: none is ever dropped in silence."""
    last = max((post.date for post in posts), default=paid_on)
    if paid_on < last:
        problem = (
            f"ngày chi trả {short_day(paid_on)} ở trước ngày {short_day(last)} của tin "
            "bài cuối cùng trong kỳ; hãy sửa --paid"
        )
        yield ContentError(portal.shown(SETTINGS), None, "royalties.tax", problem)
    if posts and royalties.tax and royalties.tax_on(paid_on) is None:
        first = min(tax.valid_from for tax in royalties.tax)
        problem = (
            f"chưa có mức thuế cho ngày chi trả {short_day(paid_on)}; mức đầu tiên áp "
            f"dụng từ ngày {short_day(first)}. Ngày ấy chưa khấu trừ thì thêm một dòng "
            "percent: 0"
        )
        yield ContentError(portal.shown(SETTINGS), None, "royalties.tax", problem)


def _paid_items(royalties: Royalties, posts: Iterable[Post]) -> Iterator[PaidItem]:
    for post in posts:
        terms = terms_of(post, royalties)
        if terms is None:
            continue
        amount = whole_dong(Decimal(terms.rate.unit) * terms.coefficient)
        authors = tuple({name_key(name): _name(name) for name in post.payees}.values())
        shares = shares_of(amount, len(authors))
        yield PaidItem(post, terms, amount, tuple(zip(authors, shares, strict=True)))


def _by_author(
    items: Iterable[PaidItem],
) -> Iterator[tuple[str, tuple[PaidGenre, ...]]]:
    """Yield each author with the items by genre, rate and whether they are shared.

    They stand in the order of days. The own items of a line have all one amount.
    """
    names: dict[str, str] = {}
    terms: dict[_Kind, Terms] = {}
    shares: dict[str, dict[_Kind, list[int]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        kind = (item.terms.genre, item.terms.rate.valid_from, len(item.shares) > 1)
        terms[kind] = item.terms
        for name, amount in item.shares:
            author = name_key(name)
            names.setdefault(author, name)
            shares[author][kind].append(amount)
    for author in sorted(names, key=lambda author: _given_name_first(names[author])):
        yield (
            names[author],
            tuple(
                PaidGenre(
                    terms[kind],
                    items=len(amounts),
                    is_shared=kind[-1],
                    amount=sum(amounts),
                )
                for kind, amounts in shares[author].items()
            ),
        )


def _name(name: str) -> str:
    return " ".join(nfc(name).split())


def _given_name_first(name: str) -> tuple[object, object]:
    return collation_key(name.rsplit(maxsplit=1)[-1]), collation_key(name)
