"""The rows behind each task of the plan, and why their number differs from others.

A task with a target counts every row of the target's figure, whether or not the row
names the task; a task without one counts the rows that name it. See ADR 20 and 49.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from commune_portal.content import Commune, LogRow, Per
from commune_portal.content.records.plan import Target
from commune_portal.figures.evidence_rows import EvidenceRow, RowWords, place_of
from commune_portal.figures.figure import Entry
from commune_portal.figures.named_figures import figure_labels, named_figures
from commune_portal.figures.records import Figures, TaskFigures
from commune_portal.vietnamese import number

_POSTS = "tin bài"
_LOWEST = {Per.MONTH: "tháng", Per.QUARTER: "quý"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskEvidence:
    """A task of the plan and the rows that prove its result.

    Attributes:
        figures: The state of the task.
        measure: What its target counts, in words; empty without a target.
        rows: The rows that count for it and those that name it, by day; `amounts`
            has how much a row counts, None for one that only names the task.
        note: Why its number is another than that of its rows or of a channel, in
            sentences; empty where there is nothing to explain.

    """

    figures: TaskFigures
    measure: str
    rows: tuple[EvidenceRow, ...]
    note: str


def task_evidence(
    commune: Commune, figures: Figures, words: RowWords
) -> Iterator[TaskEvidence]:
    """Yield the evidence of every task, in the order of the plan."""
    labels, named = figure_labels(commune), named_figures(figures, commune)
    channels = _channels(figures)
    for task in figures.plan.tasks if figures.plan else ():
        target = task.task.target
        naming = tuple(Entry(source) for source in task.evidence)
        counted = named[target.figure].entries if target else naming
        only_named = _others(naming, counted)
        rows = [words.row(e.source, figures.period, (e.amount,)) for e in counted]
        rows += (words.row(e.source, figures.period, (None,)) for e in only_named)
        notes = (
            _of_target(target, labels[target.figure], counted, naming)
            if target
            else _of_channels(naming, channels)
        )
        yield TaskEvidence(
            figures=task,
            measure=labels[target.figure] if target else "",
            rows=tuple(sorted(rows, key=lambda row: (row.day, row.file, row.line))),
            note=" ".join((*notes, *_of_judgement(task, rows))),
        )


def _of_target(
    target: Target, label: str, entries: tuple[Entry, ...], naming: tuple[Entry, ...]
) -> Iterator[str]:
    """Explain a target's number beside the rows of the task."""
    also = len(naming) - len(_others(naming, entries))
    if also < len(entries):
        yield (
            f"Chỉ tiêu tính mọi {label} của kỳ: {number(len(entries))} dòng, trong đó "
            f"{number(also)} dòng ghi mã nhiệm vụ này."
        )
    if also < len(naming):
        rest = number(len(naming) - also)
        yield f"{rest} dòng ghi mã nhiệm vụ nhưng không thuộc chỉ tiêu nên không tính."
    if target.per in _LOWEST:
        span = _LOWEST[target.per]
        yield f"Số đã thực hiện là của {span} thấp nhất; các dòng là của cả kỳ."


def _of_channels(
    naming: tuple[Entry, ...], channels: Mapping[str, int]
) -> Iterator[str]:
    """Explain the number of rows beside those of the channels that they are of."""
    own = _by_channel(naming)
    fewer = [
        f"{channel} {number(amount)} trong {number(channels[channel])}"
        for channel, amount in own.items()
        if amount < channels[channel]
    ]
    if fewer:
        yield f"Chỉ tính dòng ghi mã nhiệm vụ này: {'; '.join(fewer)} của cả kỳ."


def _of_judgement(task: TaskFigures, rows: list[EvidenceRow]) -> Iterator[str]:
    if task.is_overridden and not rows:
        yield "Không có dòng minh chứng: kết quả do cán bộ đánh giá."


def _channels(figures: Figures) -> Mapping[str, int]:
    """Return the whole of each channel of the period: items, and times of each form."""
    log = (
        figures.radio.broadcasts,
        figures.reposts_total,
        figures.guidance,
        *(activity.times for activity in figures.activities.values()),
    )
    entries = chain.from_iterable(figure.entries for figure in log)
    return _by_channel((*figures.posts.total.entries, *entries))


def _by_channel(entries: Iterable[Entry]) -> Mapping[str, int]:
    found: dict[str, int] = defaultdict(int)
    for entry in entries:
        source = entry.source
        if isinstance(source, LogRow):
            found[source.form.name] += source.times
        else:
            found[_POSTS] += 1
    return found


def _others(entries: Iterable[Entry], known: Iterable[Entry]) -> list[Entry]:
    places = {place_of(entry.source) for entry in known}
    return [entry for entry in entries if place_of(entry.source) not in places]
