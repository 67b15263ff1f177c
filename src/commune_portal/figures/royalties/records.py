"""What a period's royalties are: items, authors, sums. Sums are whole đồng."""

from dataclasses import dataclass
from datetime import date

from commune_portal.content import Post
from commune_portal.content.royalties.genres import LIMITED_UNTIL
from commune_portal.content.royalties.records import RoyaltyRate, RoyaltyTax
from commune_portal.content.royalties.terms import Terms
from commune_portal.figures.periods import Period

_LONGEST_QUARTER = 92  # days


@dataclass(frozen=True, slots=True)
class PaidItem:
    """An item that is paid, with the share of each author in the order of its file."""

    post: Post
    terms: Terms
    amount: int
    shares: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class PaidGenre:
    """The items of one author in one genre at one rate, all own or all shared.

    Attributes:
        terms: Genre, unit and coefficient.
        items: How many items the author wrote.
        is_shared: Whether others wrote them too; then `amount` is no multiple.
        amount: The author's shares of them.

    """

    terms: Terms
    items: int
    is_shared: bool
    amount: int


@dataclass(frozen=True, slots=True)
class PaidAuthor:
    """What one author is paid: shares by genre, tax, and the rest."""

    name: str
    genres: tuple[PaidGenre, ...]
    tax: int

    @property
    def items(self) -> int:
        """How many items the author wrote, alone or with others."""
        return sum(genre.items for genre in self.genres)

    @property
    def amount(self) -> int:
        """The sum of all shares, before tax."""
        return sum(genre.amount for genre in self.genres)

    @property
    def net(self) -> int:
        """What is paid out."""
        return self.amount - self.tax


@dataclass(frozen=True, slots=True, kw_only=True)
class RoyaltyStatement:
    """The royalties of a period.

    Attributes:
        period: The days whose items are paid.
        through: The last day that could be counted.
        items: The items that are paid, by day.
        authors: Who is paid, in Vietnamese order of given names.
        unpaid_reprints: How many reprints the rate in force pays nothing for.
        tax: The rule of the tax withheld; None where nothing is withheld.

    """

    period: Period
    through: date
    items: tuple[PaidItem, ...]
    authors: tuple[PaidAuthor, ...]
    unpaid_reprints: int
    tax: RoyaltyTax | None

    @property
    def amount(self) -> int:
        """The sum of all items, which is that of all authors."""
        return sum(item.amount for item in self.items)

    @property
    def withheld(self) -> int:
        """The tax of all authors."""
        return sum(author.tax for author in self.authors)

    @property
    def net(self) -> int:
        """What is paid out to all authors."""
        return self.amount - self.withheld

    @property
    def shared_items(self) -> int:
        """How many items have several authors."""
        return sum(len(item.shares) > 1 for item in self.items)

    @property
    def is_summary(self) -> bool:
        """Whether it spans more than a quarter, which is no period of payment."""
        return (self.period.end - self.period.start).days >= _LONGEST_QUARTER

    @property
    def is_outdated(self) -> bool:
        """Whether a rate of the time of Nghị định 18/2014 pays for a later day."""
        return any(
            item.terms.rate.valid_from <= LIMITED_UNTIL < item.post.date
            for item in self.items
        )

    @property
    def rates(self) -> tuple[RoyaltyRate, ...]:
        """The rates that were applied, in the order of their days."""
        used = {item.terms.rate.valid_from: item.terms.rate for item in self.items}
        return tuple(used[day] for day in sorted(used))
