"""What a row of the catalogue of figures says."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from commune_portal.figures.figure import Figure
from commune_portal.figures.records import Figures, PlanFigures
from commune_portal.vietnamese import decimal, number

# Returns the figure of a section (by its slug) or form (by its key); "" for neither.
Getter = Callable[[Figures, str], Figure]


@dataclass(frozen=True, slots=True)
class RowList:
    """A list of items or log rows that proves figures.

    Attributes:
        title: What the rows are; the list of a section has the section's name.
        group_title: What the subtotals are grouped by: months, channels or forms.

    """

    title: str
    group_title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueRow:
    """One figure, or one for each section or form.

    Texts may hold `{key}`, `{slug}` and `{title}` of a section, `{key}`, `{id}`,
    `{printed}` of a form, and `{desk}`, the commune's one-stop desk.

    Attributes:
        pattern: Its name in `PATTERNS`: tin_bai.{key}.
        label: What is counted, within a sentence: «lượt phát thanh».
        short: The same where the page around it says the rest; empty for the label.
        unit: What one of it is: tin bài, lượt, phút, lần or người.
        rule: How it is counted, in one Vietnamese sentence for officials.
        get: How it is taken from the figures of a period.
        kept: The field of `Figures` that holds it, as a path, also in locks; empty
            if it is derived from other figures, whose rows locks keep anyway.
        rows: The list that proves it.
        column: The heading of its amounts in that list; empty for «số» and the unit.
        place: The same list on the site, relative to the page of the period.
        heading: The heading of that list; empty where it has none of its own.
        attribute: The attribute of a log row that is its amount, for that list.
        is_by_month: Whether the page of the period prints it in a table of months.
        is_compared: Whether reports print it in the table «so sánh với cùng kỳ».

    """

    pattern: str
    label: str
    short: str = ""
    unit: str
    rule: str
    get: Getter
    kept: str = ""
    rows: RowList
    column: str = ""
    place: str
    heading: str = ""
    attribute: str = ""
    is_by_month: bool = False
    is_compared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A number of the year's plan: tasks, or a percentage of them.

    Attributes:
        key: Its name below `ke_hoach` in placeholders.
        label: What is counted, within a sentence.
        rule: How it is counted, for officials.
        get: How it is taken from the plan: a count, or a percentage as a Fraction.

    """

    key: str
    label: str
    rule: str
    get: Callable[[PlanFigures], int | Fraction]

    def words(self, plan: PlanFigures) -> str:
        """Return the number as it is printed; percentages with one decimal place."""
        value = self.get(plan)
        return number(value) if isinstance(value, int) else decimal(value)
