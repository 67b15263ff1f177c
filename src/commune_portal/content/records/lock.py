"""What a report froze when it was signed (bao-cao/<id>.lock.json). See ADR 17."""

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from commune_portal.content.formats.blocks import Block
from commune_portal.content.formats.record import Day, Record, Text
from commune_portal.content.records.commune import Commune, Profile
from commune_portal.content.records.earlier import EarlierFigure
from commune_portal.content.records.log import LogRow
from commune_portal.content.records.plan import EvaluationResult, Plan, Standing
from commune_portal.content.records.post import Post
from commune_portal.content.records.report_file import ReportFrontMatter
from commune_portal.content.vocabularies.forms import FormGroup

SCHEMA: Final = 2  # 2 adds known_on and the first day of figures
WORDING: Final = 2  # the wording of the built-in templates; a lock names its own
_FIRST_RADIO = "đài truyền thanh xã"


class Kept(Record):
    """A part of a lock; texts are kept with the spaces around them."""

    model_config = ConfigDict(
        str_strip_whitespace=False, populate_by_name=True, serialize_by_alias=True
    )


class KeptItem(Kept):
    """An item as it was counted; of its text only the hash is kept.

    Attributes:
        item: The item, without its text and files.
        text_sha256: The hash of its text.
        sha256: The hash of front matter and text together.

    """

    item: Post
    text_sha256: Text
    sha256: Text


class KeptRow(Kept):
    """A row of the log as it was counted, and the hash of its cells."""

    row: LogRow
    sha256: Text


class KeptFigure(Kept):
    """A number, how it was printed, and the rows behind it with their amounts."""

    value: int
    words: str
    qualifier: str = ""
    rows: tuple[tuple[str, int], ...] = ()

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if self.value != sum(amount for _, amount in self.rows):
            raise ValueError("giá trị khác tổng các dòng phía sau")
        return self


class KeptStanding(Kept):
    """Where a task stood inside the year, and what was reached in words."""

    state: Standing
    words: str = ""


class KeptTask(Kept):
    """The state of one task of the plan; `rows` name it.

    `standing` is None where an earlier version froze the report.
    """

    id: Text
    done: bool
    result: EvaluationResult
    computed: EvaluationResult
    rule: str
    rows: tuple[str, ...] = ()
    actual: int | None = None
    standing: KeptStanding | None = None


class KeptFigures(Kept):
    """All figures of one period, by their place in the record of figures.

    Attributes:
        period: The id of the period.
        profile: Where its months begin.
        first: The first day that was counted, where it is not the period's own.
        through: The last day that could be counted.
        values: The figures.
        plan: The year of the plan whose tasks follow.
        tasks: The state of each task, in the order of the plan.
        not_recorded: The places of the figures that nobody recorded (ADR 41).
        recorded_since: By group of the log, the day of its first row.

    """

    period: Text
    profile: Profile
    first: Day | None = None
    through: Day
    values: dict[str, KeptFigure]
    plan: int | None = None
    tasks: tuple[KeptTask, ...] = ()
    not_recorded: tuple[str, ...] = ()
    recorded_since: dict[FormGroup, Day] = Field(default_factory=dict)


class Span(Kept):
    """Days whose records are kept; both ends are inside."""

    first: Day
    last: Day

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


class KeptCitation(Kept):
    """How other documents cite the report; number and day may be added later."""

    type: Text
    symbol: Text
    subject: Text
    number: Text | None = None
    day: Day | None = None


class Lock(Kept):
    """Everything that a signed report is made of, except its template.

    Attributes:
        schema_version: The version of the file's structure.
        id: The report's id.
        frozen_on: The day of freezing.
        known_on: The day as of which the content was read: that of signing, or that
            of freezing where it was earlier; None in a lock of schema 1, which read
            it as of `frozen_on`.
        head: The front matter of the report file, with number and day of signing.
        blocks: The official's paragraphs.
        citation: How other documents cite it; `document` in the file.
        text_sha256: The hash of the finished document's words.
        commune: portal.yml, with all forms of communication.
        spans: The days whose records are kept; empty where it prints no figure.
        figures: The figures of its period.
        before: Those of the same period of the year before.
        items: The items by id.
        log: The rows of the log by file and line.
        plans: The plans by year.
        earlier: The typed figures of earlier periods.
        wording: Which wording of the built-in templates it is printed with (ADR 41).
        has_procedures: Whether the portal had administrative procedures; an earlier
            lock does not say, and its report was printed as if.

    """

    schema_version: Literal[1, 2] = Field(SCHEMA, alias="schema")
    id: Text
    frozen_on: Day
    known_on: Day | None = None
    head: ReportFrontMatter
    blocks: tuple[Block, ...]
    citation: KeptCitation = Field(alias="document")
    text_sha256: Text
    commune: Commune
    spans: tuple[Span, ...]
    figures: KeptFigures
    before: KeptFigures
    items: dict[str, KeptItem]
    log: dict[str, KeptRow]
    plans: dict[int, Plan]
    earlier: tuple[EarlierFigure, ...] = ()
    wording: int = Field(1, ge=1, le=WORDING)
    has_procedures: bool = True

    @property
    def as_of(self) -> date:
        """The day as of which the content was read."""
        return self.known_on or self.frozen_on

    @property
    def closed_on(self) -> date:
        """The day after which nothing counted."""
        return min(self.as_of, self.head.data_until or self.as_of)

    @model_validator(mode="before")
    @classmethod
    def _radio_of_the_first_wording(cls, data: object) -> object:
        """Fill in the name that the radio had by default, whatever the commune."""
        if not isinstance(data, dict) or "wording" in data:
            return data
        commune = data.get("commune")
        if not isinstance(commune, dict):
            return data
        return {**data, "commune": {"radio": _FIRST_RADIO, **commune}}

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        known: Mapping[str, object] = {**self.items, **self.log}
        for period in (self.figures, self.before):
            named = {ref for f in period.values.values() for ref, _ in f.rows}
            named |= {ref for task in period.tasks for ref in task.rows}
            for missing in sorted(named - set(known)):
                raise ValueError(f"thiếu dòng «{missing}» phía sau số liệu")
            if period.plan is not None and period.plan not in self.plans:
                raise ValueError(f"thiếu kế hoạch năm {period.plan}")
        return self
