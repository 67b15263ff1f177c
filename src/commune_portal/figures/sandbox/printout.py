"""What placeholders print, and how much work they may ask for. See ADR 49."""

from collections.abc import Iterable, Sized

from jinja2 import Undefined

from commune_portal.errors import PortalError
from commune_portal.figures.figure import NOT_RECORDED, Figure
from commune_portal.figures.periods import Period
from commune_portal.vietnamese import number

MOST_STEPS = 300_000  # a template of ten pages takes about 2,000
LONGEST = 1_000_000  # characters of a text, items of a list
DEEPEST = 20  # passages within passages
_A_STEP = 20  # characters of a text, items of a list
_TOO_LONG = f"kết quả dài quá {number(LONGEST)} ký tự hoặc phần tử"
_ENDLESS = "lặp quá nhiều lần hoặc in quá dài; hãy kiểm tra các vòng lặp"
_TOO_DEEP = f"khối lồng quá {DEEPEST} tầng; có khối gọi lại chính nó"


class Printed(int):
    """A figure in a sentence: prints «khoảng 1.500», compares and adds as 1500.

    Attributes:
        qualifier: The words of an estimate.
        is_recorded: Whether anybody records it: without, it prints «chưa theo dõi»
            and is 0 (ADR 41).
        name: Its dotted name.
        period: The period in which it was counted.

    """

    qualifier: str
    is_recorded: bool
    name: str
    period: Period

    @classmethod
    def of(cls, figure: Figure, name: str, period: Period) -> "Printed":
        """Return the figure as it is printed."""
        printed = cls.of_number(figure.value, name, period)
        printed.qualifier = figure.qualifier
        printed.is_recorded = figure.is_recorded
        return printed

    @classmethod
    def of_number(cls, value: int, name: str, period: Period) -> "Printed":
        """Return an exact number as it is printed."""
        printed = cls(value)
        printed.qualifier, printed.is_recorded = "", True
        printed.name, printed.period = name, period
        return printed

    def __str__(self) -> str:
        if not self.is_recorded:
            return str(NOT_RECORDED)
        return f"{self.qualifier} {number(int(self))}".strip()


class PrintedText(str):
    """A figure that is not a whole number, as it is printed: «83,3».

    Attributes:
        name: Its dotted name.
        period: The period in which it was counted.

    """

    __slots__ = ("name", "period")
    name: str
    period: Period

    @classmethod
    def of(cls, text: str, name: str, period: Period) -> "PrintedText":
        """Return the text with the name of its figure."""
        printed = cls(text)
        printed.name, printed.period = name, period
        return printed


class PrintedTable(str):
    """The text of a table, which prints figures.

    Attributes:
        figures: The figures that stand in it, each the sum of rows.

    """

    __slots__ = ("figures",)
    figures: tuple[Figure, ...]

    @classmethod
    def of(cls, text: str, figures: Iterable[Figure]) -> "PrintedTable":
        """Return the text with its figures."""
        printed = cls(text)
        printed.figures = tuple(figures)
        return printed


Traced = Printed | PrintedText


class Printout:
    """The work of the placeholders of one document, and the figures they printed.

    Attributes:
        figures: The figures that were printed by themselves.
        traced: Those that were printed by their names.

    """

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.traced: list[Traced] = []
        self._steps = 0
        self._depth = 0

    def another(self) -> "Printout":
        """Return a printout with work of its own, for the same figures."""
        other = Printout()
        other.figures, other.traced = self.figures, self.traced
        return other

    def note(self, value: object) -> None:
        """Remember the value where it is a figure."""
        if isinstance(value, Figure):
            self.figures.append(value)
        elif isinstance(value, PrintedTable):
            self.figures.extend(value.figures)
        elif isinstance(value, Traced):
            self.traced.append(value)

    def charge(self, steps: int) -> None:
        """Count steps of work; raise PortalError where they are too many."""
        self._steps += steps
        if self._steps > MOST_STEPS:
            raise PortalError(_ENDLESS)

    def charge_for(self, value: object) -> None:
        """Count the size of a value; raise PortalError where it is too big."""
        check_size(size_of(value))
        self.charge(size_of(value) // _A_STEP)

    def enter(self) -> None:
        """Begin a passage within a text; raise PortalError where it is too deep."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise PortalError(_TOO_DEEP)

    def leave(self) -> None:
        """End such a passage."""
        self._depth -= 1


def size_of(value: object) -> int:
    """Return the number of characters or items; 0 of what has none."""
    if isinstance(value, Sized) and not isinstance(value, Undefined):
        return len(value)
    return 0


def check_size(size: int) -> None:
    """Raise PortalError where a text or list would become too big."""
    if size > LONGEST:
        raise PortalError(_TOO_LONG)
