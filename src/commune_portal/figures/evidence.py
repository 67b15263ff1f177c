"""Every figure of a period with its rows in words, for workbooks and pages alike.

Each list holds rows that back several figures: a figure is the sum of one column over
the whole list, or over the rows of one month or form. See ADR 16.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from commune_portal.content import Commune, LogRow, Portal, Post
from commune_portal.content.records.commune_settings import Labels
from commune_portal.figures.catalogue import (
    ACTIVITIES,
    GUIDANCE,
    POSTS,
    RADIO,
    REPOSTS,
    SECTION,
)
from commune_portal.figures.catalogue_row import RowList
from commune_portal.figures.evidence_rows import (
    COUNTED,
    EvidenceRow,
    RowWords,
    place_of,
)
from commune_portal.figures.figure import Figure
from commune_portal.figures.named_figures import NamedFigure, catalogued
from commune_portal.figures.periods import Period, month_period, months_in
from commune_portal.figures.proving.tasks import TaskEvidence, task_evidence
from commune_portal.figures.records import Figures, PlanFigures
from commune_portal.vietnamese import number

_LOG_LISTS = (RADIO, REPOSTS, ACTIVITIES, GUIDANCE)
_BY_MONTH = (
    "tin bài theo tháng của kỳ báo cáo; các tháng cộng lại bằng số tin bài do trang "
    "đếm, không gồm số liệu nhập tay theo nguồn"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backed:
    """A figure with the part of a list that proves it.

    Attributes:
        name: Its dotted name in placeholders; empty where it has none.
        label: What is counted, such as «lượt phát thanh».
        rule: How it is counted, in one sentence.
        figure: The figure; whether a report prints it is in `Evidence.printed`.
        column: The index of the rows' amount that adds up to it.
        group: The month or form whose rows count; empty for all rows.

    """

    name: str
    label: str
    rule: str
    figure: Figure
    column: int
    group: str = ""

    @property
    def typed(self) -> str:
        """Whether its rows were typed by hand, and how many are estimates, in words."""
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
        columns: What each of the rows' amounts counts.
        group_title: What the group of a row is: a month, a channel or a form.
        rows: The rows, by day.
        backed: The figures that they add up to.

    """

    title: str
    columns: tuple[str, ...]
    group_title: str
    rows: tuple[EvidenceRow, ...]
    backed: tuple[Backed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All lists that prove the figures of a period.

    Attributes:
        lists: The lists, in the order of the catalogue.
        plan: The plan of the period's year; None without one.
        tasks: The tasks, in the order of the plan.
        labels: What the columns of the plan are called.
        printed: The names of the figures that the document prints.
        outside: The titles of the sections that stand in no figure (ADR 58).

    """

    lists: tuple[EvidenceList, ...]
    plan: PlanFigures | None
    tasks: tuple[TaskEvidence, ...]
    labels: Labels
    printed: frozenset[str] = frozenset()
    outside: tuple[str, ...] = ()


def evidence_of(
    portal: Portal,
    figures: Figures,
    printed: frozenset[str] = frozenset(),
    hidden: frozenset[str] = frozenset(),
) -> Evidence:
    """Return the lists behind the figures; each figure that is not 0 is in one.

    A form that nobody used in the period has no figure here. `printed` names the
    figures that the document prints; the others have their lists all the same.
    `hidden` has the ids of items that were counted and are no longer public.
    """
    words = RowWords(portal, hidden)
    drafts = _drafts(portal.commune, figures)
    return Evidence(
        lists=tuple(_filled(draft, figures.period, words) for draft in drafts),
        plan=figures.plan,
        tasks=tuple(task_evidence(portal.commune, figures, words)),
        labels=portal.commune.labels,
        printed=printed,
        outside=tuple(e.title for e in portal.commune.sections if not e.counted),
    )


@dataclass(frozen=True, slots=True)
class _Draft:
    title: str
    columns: tuple[str, ...]
    group_title: str
    backed: tuple[Backed, ...]


def _drafts(commune: Commune, figures: Figures) -> Iterator[_Draft]:
    """Yield every list before it has rows: items, each section, then the log."""
    named = catalogued(commune)
    of_posts = tuple(each for each in named if each.rows == POSTS)
    yield _draft(POSTS.title, POSTS, of_posts, figures, tuple(_months(figures)))
    for section in commune.counted_sections:
        its = tuple(n for n in named if n.rows == SECTION and n.of == section)
        yield _draft(section.title, SECTION, its, figures)
    for rows in _LOG_LISTS:
        its = tuple(each for each in named if each.rows == rows)
        yield _draft(rows.title, rows, its, figures)


def _draft(
    title: str,
    rows: RowList,
    named: tuple[NamedFigure, ...],
    figures: Figures,
    more: tuple[Backed, ...] = (),
) -> _Draft:
    columns = tuple(dict.fromkeys(each.column for each in named))
    backed = (_backed(each, figures, columns.index(each.column)) for each in named)
    used = (each for each in backed if each.figure.entries or not each.group)
    return _Draft(title, columns, rows.group_title, (*used, *more))


def _backed(named: NamedFigure, figures: Figures, column: int) -> Backed:
    return Backed(
        name=named.name,
        label=named.label,
        rule=named.row.rule,
        figure=named.figure(figures),
        column=column,
        group=named.form,
    )


def _months(figures: Figures) -> Iterator[Backed]:
    profile = figures.period.profile
    for month in months_in(figures.period):
        label = month_period(month, profile).label
        yield Backed(
            name="",
            label=f"tin bài {label}",
            rule=_BY_MONTH,
            figure=figures.posts.by_month[str(month)],
            column=0,
            group=label,
        )


def _filled(draft: _Draft, period: Period, words: RowWords) -> EvidenceList:
    """Return the list with the rows of all its figures, each once."""
    sources: dict[tuple[str, int], Post | LogRow] = {}
    amounts: dict[tuple[tuple[str, int], int], int] = {}
    for backed in draft.backed:
        for entry in backed.figure.entries:
            place = place_of(entry.source)
            sources.setdefault(place, entry.source)
            amounts.setdefault((place, backed.column), entry.amount)
    in_order = sorted(sources, key=lambda place: (_day(sources[place]), place))
    columns = range(len(draft.columns))
    return EvidenceList(
        title=draft.title,
        columns=draft.columns,
        group_title=draft.group_title,
        rows=tuple(
            words.row(
                sources[place],
                period,
                tuple(amounts.get((place, column)) for column in columns),
            )
            for place in in_order
        ),
        backed=draft.backed,
    )


def _day(source: Post | LogRow) -> str:
    day = source.date if isinstance(source, Post) else source.day
    return day.isoformat()
