"""Numbers that placeholders compute: printed as figures are, not as Python does."""

from fractions import Fraction

from commune_portal.figures.sandbox.printable import check_printable
from commune_portal.figures.sandbox.printout import Printed
from commune_portal.vietnamese import decimal, number


class Whole(int):
    """A whole number computed from figures: prints «18.000»."""

    def __str__(self) -> str:
        return number(int(self))


class Broken(float):
    """A number with a fraction: prints «2,6», one decimal at most."""

    def __str__(self) -> str:
        return decimal(Fraction(float(self)))


def computed(result: object, *operands: object) -> object:
    """Return the result of an operation on the operands as it is to be printed.

    A whole number computed from years and the like stays as it is: «2026». Raises
    PortalError where the result is no finite number.
    """
    if isinstance(result, float):
        check_printable(result)
        return Broken(result)
    of_figures = any(isinstance(each, Printed | Whole | Broken) for each in operands)
    is_plain = type(result) is int
    return Whole(result) if is_plain and of_figures else result  # type: ignore[call-overload]  # an int
