"""Every figure of a period with its rows in words, for workbooks and pages alike.

Each list holds rows that back several figures: a figure is the sum of one column over
the whole list, or over the rows of one month or form. See ADR 16.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from commune_portal.content import Commune, Form, FormGroup, LogRow, Portal, Post
from commune_portal.figures import evidence_rules as rules
from commune_portal.figures.evidence_records import (
    Backed,
    Evidence,
    EvidenceList,
    TaskEvidence,
)
from commune_portal.figures.evidence_rows import RowWords
from commune_portal.figures.figure import Figure
from commune_portal.figures.labels import figure_labels
from commune_portal.figures.names import named_figures
from commune_portal.figures.periods import Month, Period, month_period, months_in
from commune_portal.figures.records import Figures


def evidence_of(portal: Portal, figures: Figures) -> Evidence:
    """Return the lists behind the figures; every figure that is not 0 stands in one.

    A form that nobody used in the period has no list and no figure here.
    """
    words = RowWords(portal)
    drafts = (
        *_post_lists(portal.commune, figures),
        *_log_lists(portal.commune, figures),
    )
    return Evidence(
        lists=tuple(_filled(draft, figures.period, words) for draft in drafts),
        plan=figures.plan,
        tasks=tuple(_tasks(portal.commune, figures, words)),
    )


@dataclass(frozen=True, slots=True)
class _Draft:
    title: str
    columns: tuple[str, ...]
    group_title: str
    backed: tuple[Backed, ...]


class _Namer:
    """Takes figures by their dotted names, with their words."""

    def __init__(self, commune: Commune, figures: Figures) -> None:
        self._named: Mapping[str, Figure] = named_figures(figures, commune)
        self._labels = figure_labels(commune)

    def backed(self, name: str, column: int = 0, group: str = "") -> Backed:
        return Backed(
            name=name,
            label=self._labels[name],
            rule=rules.rule_of(name),
            figure=self._named[name],
            column=column,
            group=group,
        )


def _post_lists(commune: Commune, figures: Figures) -> Iterator[_Draft]:
    namer = _Namer(commune, figures)
    totals = (
        namer.backed("tin_bai.tong"),
        namer.backed("tin_bai.tu_viet", 1),
        namer.backed("tin_bai.khai_thac", 2),
    )
    columns = ("tin bài", "tự viết", "đăng lại từ nguồn khác")
    months = tuple(_months(figures))
    yield _Draft("Tin bài", columns, "tháng", (*totals, *months))
    for section in commune.sections:
        backed = (
            namer.backed(f"tin_bai.{section.key}"),
            namer.backed(f"theo_the.{section.key}", 1),
        )
        of_section = ("chuyên mục chính", "gắn thẻ")
        yield _Draft(section.title, of_section, "tháng", backed)


def _months(figures: Figures) -> Iterator[Backed]:
    months = {str(month): month for month in months_in(figures.period)}
    for name, figure in figures.posts.by_month.items():
        label = _month_label(months[name], figures.period)
        yield Backed(
            name="",
            label=f"tin bài {label}",
            rule=rules.BY_MONTH,
            figure=figure,
            column=0,
            group=label,
        )


def _month_label(month: Month, period: Period) -> str:
    return month_period(month, period.profile).label


def _log_lists(commune: Commune, figures: Figures) -> Iterator[_Draft]:
    namer = _Namer(commune, figures)
    yield _Draft(
        "Phát thanh",
        ("tin bài phát thanh", "số lượt", "số phút"),
        "hình thức",
        (
            namer.backed("phat_thanh.tin_bai", 0),
            namer.backed("phat_thanh.luot", 1),
            namer.backed("phat_thanh.phut", 2),
        ),
    )
    reposts = tuple(
        namer.backed(f"dang_lai.{form.key}", 0, form.name)
        for form in _forms(commune, FormGroup.REPOST)
        if figures.reposts[form.key].entries
    )
    total = namer.backed("dang_lai.tong")
    yield _Draft("Đăng lại", ("số lượt",), "kênh", (total, *reposts))
    activities = (
        namer.backed(f"hoat_dong.{form.key}.{part}", column, form.name)
        for form in _forms(commune, FormGroup.ACTIVITY)
        for column, part in enumerate(("lan", "nguoi", "phut"))
    )
    used = tuple(backed for backed in activities if backed.figure.entries)
    columns = ("số lần", "số người", "số phút")
    yield _Draft("Hoạt động", columns, "hình thức", used)
    guidance = (namer.backed("huong_dan"),)
    yield _Draft("Hướng dẫn một cửa", ("số lượt",), "hình thức", guidance)


def _forms(commune: Commune, group: FormGroup) -> Iterator[Form]:
    return (form for form in commune.all_forms if form.group is group)


def _filled(draft: _Draft, period: Period, words: RowWords) -> EvidenceList:
    """Return the list with the rows of all its figures, each once."""
    sources: dict[tuple[str, int], Post | LogRow] = {}
    amounts: dict[tuple[tuple[str, int], int], int] = {}
    for backed in draft.backed:
        for entry in backed.figure.entries:
            place = _place(entry.source)
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


def _tasks(
    commune: Commune, figures: Figures, words: RowWords
) -> Iterable[TaskEvidence]:
    labels = figure_labels(commune)
    for task in figures.plan.tasks if figures.plan else ():
        target = task.task.target
        yield TaskEvidence(
            figures=task,
            measure=labels[target.figure] if target else "",
            rows=tuple(words.row(row, figures.period, (1,)) for row in task.evidence),
        )


def _place(source: Post | LogRow) -> tuple[str, int]:
    return source.path, source.line if isinstance(source, LogRow) else 0


def _day(source: Post | LogRow) -> str:
    day = source.date if isinstance(source, Post) else source.day
    return day.isoformat()
