"""How sums of đồng are made, rounded and divided. See ADR 45.

A đồng is the smallest unit: every sum is a whole number of them.
"""

from decimal import ROUND_HALF_UP, Decimal

from commune_portal.content.royalties.records import RoyaltyTax, TaxedPart

_PERCENT = Decimal(100)
_DONG = Decimal(1)


def whole_dong(amount: Decimal) -> int:
    """Return the amount in đồng, half a đồng rounded up."""
    return int(amount.quantize(_DONG, ROUND_HALF_UP))


def shares_of(amount: int, authors: int) -> tuple[int, ...]:
    """Return equal shares that add up to the amount.

    What is left over goes to the first authors, one đồng each.
    """
    each, left = divmod(amount, authors)
    return tuple(each + (place < left) for place in range(authors))


def tax_on(amount: int, tax: RoyaltyTax | None) -> int:
    """Return what is withheld from the payment of one author, in đồng."""
    if tax is None or amount < tax.threshold:
        return 0
    taxed = amount - (tax.threshold if tax.taxed is TaxedPart.EXCESS else 0)
    return whole_dong(taxed * tax.percent / _PERCENT)
