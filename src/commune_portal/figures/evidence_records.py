"""The lists behind figures as values of no format, for workbooks and pages alike."""

from dataclasses import dataclass
from datetime import date

from commune_portal.content import LogRow, Post
from commune_portal.figures.figure import Figure
from commune_portal.figures.records import PlanFigures, TaskFigures
from commune_portal.vietnamese import number

COUNTED = "không (đếm từ tin bài)"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """An item or a log row as an official checks it.

    Attributes:
        source: The record itself.
        day: The day that counts.
        title: The item's title, or the content in words.
        section: The titles of its sections, the main one first.
        link: The address of the item's page, absolute where the portal's is known.
        author: Who wrote the item.
        origin: Where a reprinted item was first published.
        origin_link: Its address there.
        form: Channel or form of communication.
        place: Địa điểm.
        proof: Minh chứng, as the log names it.
        task: The task of the plan that it serves.
        typed: Whether the number was typed by hand, and whether it is an estimate
            («khoảng»); an item is counted, not typed.
        note: Ghi chú.
        file: The file that it comes from, as messages name it.
        line: Its line there.
        group: What sums over a part of the list go by: a month or a form.
        amounts: How much it adds to each number of the list; None for nothing.

    """

    source: Post | LogRow
    day: date
    title: str
    section: str = ""
    link: str = ""
    author: str = ""
    origin: str = ""
    origin_link: str = ""
    form: str = ""
    place: str = ""
    proof: str = ""
    task: str = ""
    typed: str = COUNTED
    note: str = ""
    file: str
    line: int
    group: str = ""
    amounts: tuple[int | None, ...] = ()

    @property
    def is_estimate(self) -> bool:
        """Whether its number is an estimate, with words such as «khoảng»."""
        return isinstance(self.source, LogRow) and bool(self.source.qualifier)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backed:
    """A figure that a list proves.

    Attributes:
        name: Its dotted name in placeholders; empty where it has none.
        label: What is counted, such as «lượt phát thanh».
        rule: How it is counted, in one sentence.
        figure: The figure as the report prints it.
        column: Which number of the rows adds up to it.
        group: Only rows of this month or form; empty for all rows.

    """

    name: str
    label: str
    rule: str
    figure: Figure
    column: int
    group: str = ""

    @property
    def typed(self) -> str:
        """Whether its rows were typed by hand, and how many are estimates."""
        if not self.figure.entries:
            return ""
        sources = [entry.source for entry in self.figure.entries]
        rows = [source for source in sources if isinstance(source, LogRow)]
        estimates = sum(1 for row in rows if row.qualifier)
        if estimates and self.figure.qualifier:
            return f"nhập tay, {number(estimates)}/{number(len(rows))} dòng ước tính"
        return "nhập tay trong nhật ký" if rows else COUNTED


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceList:
    """Rows that back one figure or several.

    Attributes:
        title: What the rows are.
        columns: What each of the rows' numbers counts.
        group_title: What the rows' group is.
        rows: The rows, by day.
        backed: The figures that they add up to.

    """

    title: str
    columns: tuple[str, ...]
    group_title: str
    rows: tuple[EvidenceRow, ...]
    backed: tuple[Backed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskEvidence:
    """A task of the plan, what its target counts, and the rows that name the task."""

    figures: TaskFigures
    measure: str
    rows: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What stands behind all figures of a period; `plan` has a part for each task."""

    lists: tuple[EvidenceList, ...]
    plan: PlanFigures | None
    tasks: tuple[TaskEvidence, ...]
