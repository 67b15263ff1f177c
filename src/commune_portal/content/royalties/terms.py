"""By which rate an item is paid, and what is missing before it can be. See ADR 45."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from commune_portal.content.royalties.records import Royalties, RoyaltyRate
from commune_portal.vietnamese import did_you_mean

REPRINT = "khai thác"
_NO_GENRE = "chưa ghi thể loại nên chưa tính được nhuận bút"


class Payable(Protocol):
    """What the pay of an item depends on."""

    @property
    def date(self) -> date:
        """The day whose rate applies."""

    @property
    def payees(self) -> Sequence[str]:
        """Who is paid."""

    @property
    def genre(self) -> str | None:
        """The genre that the editor wrote."""

    @property
    def is_reprint(self) -> bool:
        """Whether it was first published elsewhere."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The rate of an item.

    Attributes:
        genre: Its genre, or `REPRINT`.
        rate: The rate in force on its day.
        coefficient: The coefficient of the genre.

    """

    genre: str
    rate: RoyaltyRate
    coefficient: Decimal


def is_unpaid_reprint(item: Payable, rate: RoyaltyRate) -> bool:
    """Return whether the item is a reprint, for which the rate pays nothing."""
    return item.is_reprint and rate.reprint is None


def terms_of(item: Payable, royalties: Royalties) -> Terms | None:
    """Return the rate of the item.

    None where no rate is in force, for a reprint that is not paid, and where
    `missing_terms` names something.
    """
    rate = royalties.rate_on(item.date)
    if rate is None or not item.payees:
        return None
    if item.is_reprint:
        return Terms(REPRINT, rate, rate.reprint) if rate.reprint is not None else None
    genre = item.genre or royalties.default_genre
    if genre is None or genre not in rate.coefficients:
        return None
    return Terms(genre, rate, rate.coefficients[genre])


def missing_terms(item: Payable, royalties: Royalties) -> Iterator[tuple[str, str]]:
    """Yield the key of the item and what is wrong with it, before it can be paid."""
    rate = royalties.rate_on(item.date)
    if rate is None or is_unpaid_reprint(item, rate):
        return
    if not item.payees:
        yield "authors", "chưa ghi tác giả nên chưa tính được nhuận bút"
    genre = item.genre or royalties.default_genre
    if item.is_reprint or genre in rate.coefficients:
        return
    if genre is None:
        yield "genre", _NO_GENRE
        return
    near = did_you_mean(genre, rate.coefficients)
    problem = f"thể loại «{genre}» chưa có hệ số trong royalties của portal.yml{near}"
    yield "genre", problem
