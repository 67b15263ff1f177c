"""Amounts in a sentence of an official document."""

from commune_portal.errors import PortalError
from commune_portal.figures import Figure
from commune_portal.figures.sandbox.printable import check_printable
from commune_portal.figures.sandbox.printout import Printed
from commune_portal.vietnamese import number

_TWO_DIGITS = 10


def two_digits(amount: Figure | Printed | float) -> str:
    """Return «03», «khoảng 05», «1.500»: two digits below ten, as clerks write.

    Raises PortalError for what is no whole number.
    """
    check_printable(amount)
    if isinstance(amount, float) and not amount.is_integer():
        raise PortalError("hai_chu_so chỉ nhận số nguyên")
    if isinstance(amount, Figure | Printed) and not amount.is_recorded:
        return str(amount)
    exact = amount.value if isinstance(amount, Figure) else int(amount)
    words = amount.qualifier if isinstance(amount, Figure | Printed) else ""
    digits = f"{exact:02d}" if 0 < exact < _TWO_DIGITS else number(exact)
    return f"{words} {digits}".strip()
