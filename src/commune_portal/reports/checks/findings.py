"""What the checks of a document found: one finding a cause, and what did not apply."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from commune_portal.reports.checks.elements.kinds import Kind
from commune_portal.reports.checks.elements.parts import Parts
from commune_portal.reports.checks.rules.faults import Fault, Faults

_SHOWN = 3  # places and differing values that a line names


@dataclass(frozen=True, slots=True)
class Check:
    """One check, as the handbook lists it.

    Attributes:
        number: Its number in the handbook, from 1.
        name: Its name in the handbook, in Vietnamese.
        source: The rule that it checks: decree, annex and item.
        faults: Yields what is wrong in the parts of a Word file.
        without: Returns why it does not apply to a document; empty where it does.

    """

    number: int
    name: str
    source: str
    faults: Callable[[Parts], Faults]
    without: Callable[[Parts], str]


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with its check; as text, the line that the official reads.

    Attributes:
        check: The check that found it.
        problem: What is wrong, in Vietnamese.
        found: What is there instead: the first values that differ.
        places: The first places, in reading order.
        count: How many places there are.

    """

    check: Check
    problem: str
    found: tuple[str, ...]
    places: tuple[str, ...]
    count: int

    @property
    def whole_problem(self) -> str:
        """The problem with what was found."""
        found = "; ".join(self.found)
        return f"{self.problem} (đang là {found})" if found else self.problem

    def __str__(self) -> str:
        where = ", ".join(self.places)
        if self.count > len(self.places):
            where = f"{self.count} chỗ: {where}, …"
        return (
            f"[{self.check.number}] {where}: {self.whole_problem} ({self.check.source})"
        )


@dataclass(frozen=True, slots=True)
class Skipped:
    """A check that does not apply to a document, and why, in Vietnamese."""

    check: Check
    reason: str


@dataclass(frozen=True, slots=True)
class Examination:
    """Everything that the checks say about one document.

    Attributes:
        kind: The form that the document follows.
        findings: What is wrong, in the order of the checks.
        skipped: The checks that do not apply.
        passed: How many checks apply and found nothing.
        applied: How many checks apply.

    """

    kind: Kind
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]
    passed: int
    applied: int


def gathered(check: Check, faults: Iterable[Fault]) -> Iterator[Finding]:
    """Yield one finding for each cause among the faults of a check."""
    causes: dict[str, dict[Fault, None]] = {}
    for fault in faults:
        causes.setdefault(fault.problem, {})[fault] = None
    for problem, same in causes.items():
        places = dict.fromkeys(fault.where for fault in same)
        found = dict.fromkeys(fault.found for fault in same if fault.found)
        yield Finding(
            check=check,
            problem=problem,
            found=tuple(found)[:_SHOWN],
            places=tuple(places)[:_SHOWN],
            count=len(places),
        )
