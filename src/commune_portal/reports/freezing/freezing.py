"""Freezing a report: its lock keeps everything that it was made of."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from commune_portal.content import (
    Commune,
    LogRow,
    Portal,
    Post,
    ReportFile,
    ReportFrontMatter,
)
from commune_portal.content.readers.lock_text import lock_text, parse_lock
from commune_portal.content.records.lock import (
    WORDING,
    KeptCitation,
    KeptFigures,
    Lock,
    Span,
)
from commune_portal.errors import ContentError, ContentErrors, PortalError
from commune_portal.figures import (
    Figures,
    count,
    frozen_figures,
    posts_within,
    row_key,
    rows_within,
    same_days_before,
    year_before,
)
from commune_portal.reports.building.building import build_report
from commune_portal.reports.building.cutoff import Cutoff
from commune_portal.reports.building.numbering import Numbering
from commune_portal.reports.building.preparing import identity_of, reported_days
from commune_portal.reports.freezing.kept import (
    kept_items,
    kept_row,
    text_hash,
)
from commune_portal.reports.model.words import report_words
from commune_portal.vietnamese import short_day

_UNFILLED = re.compile(r"[«“]\s*+(?:(?:…|\.{3})\s*+)?[»”]|\bTại\s+(?:…|\.{3})")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signing:
    """The report to freeze, as it was built; `words` are those of its document."""

    file: ReportFile
    cutoff: Cutoff
    frozen_on: date
    citation: KeptCitation
    words: str


def freeze(portal: Portal, file: ReportFile) -> Lock:
    """Return the lock of the report as it stands today.

    Raises PortalError where it is frozen already or where the lock would not give the
    same text, ContentErrors or ContentError where the report has mistakes.
    """
    if file.id in portal.locks:
        when = short_day(portal.locks[file.id].frozen_on)
        problem = f"đã chốt ngày {when}; bản chốt không bao giờ bị ghi đè"
        raise PortalError(f"{portal.shown(file.path)}: {problem}")
    unfilled = [*_unfilled(portal, file)]
    if unfilled:
        raise ContentErrors(unfilled)
    report = build_report(portal, file)
    words = report_words(report)
    cutoff = reported_days(portal, file)
    signing = _Signing(
        file=file,
        cutoff=cutoff,
        frozen_on=portal.today,
        citation=_citation(identity_of(portal, file), report.head.subject),
        words=words,
    )
    known = cutoff.view(portal)
    tasks = frozen_figures(report.figures, portal.commune).tasks
    for spans in _choices(portal, signing):
        lock = _lock(known, signing, spans)
        lock = parse_lock(json.loads(lock_text(lock)))  # as it will be read
        frozen = replace(portal, locks={**portal.locks, file.id: lock})
        is_same_plan = not spans or lock.figures.tasks == tasks
        if is_same_plan and _prints(frozen, file, words):
            return lock
    problem = "dựng lại từ bản chốt không giống báo cáo; chưa ghi gì"
    raise PortalError(f"{portal.shown(file.path)}: {problem}")


def _unfilled(portal: Portal, file: ReportFile) -> Iterator[ContentError]:
    """Yield the places that a starter left for the official to fill in."""
    for block in file.blocks.values():
        for number, text in enumerate(block.text.split("\n"), start=block.line):
            if _UNFILLED.search(text):
                problem = "còn chỗ trống “…” của mẫu; hãy viết đủ rồi chốt"
                path = portal.shown(file.path)
                yield ContentError(path, number, block.heading, problem)


def counted_in(
    portal: Portal, spans: tuple[Span, ...]
) -> tuple[tuple[Post, ...], tuple[LogRow, ...]]:
    """Return the items and log rows that count on these days, up to the portal's."""

    def holds(day: date) -> bool:
        return day <= portal.today and any(day in span for span in spans)

    posts = (p for p in portal.posts if p.is_published(portal.today) and holds(p.date))
    rows = tuple(row for row in portal.log if holds(row.day))
    return posts_within(portal, posts), rows_within(portal, rows)


def _choices(portal: Portal, signing: _Signing) -> Iterator[tuple[Span, ...]]:
    """Yield the days to keep, from few to many: the first that suffice are taken.

    Nothing is kept for a report with the same text without any record, such as a plan
    or a letter, unless it says that there is no data.
    """
    period = signing.cutoff.period
    empty = replace(portal, posts=(), log=())
    has_data = count(signing.cutoff.view(portal), period).has_data
    if has_data and _prints(empty, signing.file, signing.words):
        yield ()
    yield tuple(
        Span(first=each.start, last=each.end) for each in (year_before(period), period)
    )
    days = [*(post.date for post in portal.posts), *(row.day for row in portal.log)]
    if days:
        yield (Span(first=min(days), last=max(*days, period.end)),)


def _prints(portal: Portal, file: ReportFile, words: str) -> bool:
    """Return whether the report has these words.

    The signed text has no mistakes: one here means that it asks for a row not kept.
    """
    try:
        return report_words(build_report(portal, file)) == words
    except (ContentError, ContentErrors):
        return False


def _lock(portal: Portal, signing: _Signing, spans: tuple[Span, ...]) -> Lock:
    """Return the lock of the records of these days; `portal` is the cut-off's view."""
    file, period = signing.file, signing.cutoff.period
    commune = portal.commune.model_copy(update={"forms": portal.commune.all_forms})
    posts, rows = counted_in(portal, spans)
    cited = {row.post for row in rows}
    named = (post for post in portal.posts if post.id in cited)
    items = kept_items(posts, named, signing.cutoff.known_on)
    log = {row_key(row): kept_row(row) for row in rows}
    kept = replace(
        portal,
        commune=commune,
        posts=tuple(p for p in portal.posts if p.id in items),
        log=rows,
    )
    figures, whole = count(kept, period), count(portal, period)
    years = {period.year - 1, period.year, *file.plan_years}
    return Lock(
        id=file.id,
        frozen_on=signing.frozen_on,
        known_on=signing.cutoff.known_on,
        head=ReportFrontMatter.model_construct(
            **{key: getattr(file, key) for key in ReportFrontMatter.model_fields}
        ),
        blocks=tuple(file.blocks.values()),
        citation=signing.citation,
        text_sha256=text_hash(signing.words),
        commune=commune,
        spans=spans,
        figures=_kept_figures(figures, whole, commune),
        before=_kept_figures(
            same_days_before(kept, figures), same_days_before(portal, whole), commune
        ),
        items=items,
        log=log,
        plans={year: plan for year, plan in portal.plans.items() if year in years},
        earlier=portal.earlier,
        wording=WORDING,
        has_procedures=bool(portal.procedures),
    )


def _kept_figures(found: Figures, whole: Figures, commune: Commune) -> KeptFigures:
    """Return the figures of the kept records, with what the whole content says.

    It says what is recorded at all, and where tasks stand: their years begin before
    the days that are kept.
    """
    kept, known = frozen_figures(found, commune), frozen_figures(whole, commune)
    tasks = tuple(
        task.model_copy(update={"standing": signed.standing})
        for task, signed in zip(kept.tasks, known.tasks, strict=True)
    )
    recorded = {
        "not_recorded": known.not_recorded,
        "recorded_since": known.recorded_since,
    }
    return kept.model_copy(update={**recorded, "tasks": tasks})


def _citation(identity: Numbering, subject: str) -> KeptCitation:
    return KeptCitation(
        type=identity.type,
        symbol=identity.symbol,
        subject=subject,
        number=identity.number,
        day=identity.day,
    )
