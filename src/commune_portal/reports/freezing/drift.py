"""What differs today from what was signed, a line for each difference. See ADR 17."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from commune_portal.content import (
    EarlierFigure,
    Portal,
    ReportFile,
    ReportFrontMatter,
)
from commune_portal.content.layout import PLANS
from commune_portal.content.readers.succession import replaced_by
from commune_portal.content.records.lock import Lock
from commune_portal.content.records.plan import PlanFile
from commune_portal.errors import ContentError, ContentErrors, ContentWarning
from commune_portal.figures import Figures, count, count_through
from commune_portal.reports.building.building import build_report
from commune_portal.reports.building.thawing import (
    figures_before,
    kept_value,
    signed_figures,
    thawed_portal,
)
from commune_portal.reports.freezing.drift_rows import drifted_items, drifted_rows
from commune_portal.reports.freezing.drift_sides import Sides, drift_line
from commune_portal.reports.freezing.drift_vocabulary import (
    drifted_sections,
    with_signed_vocabulary,
)
from commune_portal.reports.freezing.kept import text_hash
from commune_portal.reports.issuing.coverage import coverage
from commune_portal.reports.issuing.issued import planned_year
from commune_portal.reports.model.words import report_words
from commune_portal.vietnamese import short_day

_STANDS = "văn bản vẫn in theo bản đã chốt"


def drift(portal: Portal) -> tuple[ContentWarning, ...]:
    """Return every difference between signed reports and today's content.

    With it comes what lies in no signed report, or in two.

    A report that a signed one replaces is left out: the difference has been settled
    as Nghị định 30/2020/NĐ-CP, Điều 18.3 asks.
    """
    successors = replaced_by(portal.reports)
    found: list[ContentWarning] = []
    for file in portal.reports:
        successor = successors.get(file.id)
        is_settled = successor is not None and successor.id in portal.locks
        if file.id in portal.locks and not is_settled:
            found += _of_report(portal, file, portal.locks[file.id])
    return (*found, *coverage(portal))


def _of_report(
    portal: Portal, file: ReportFile, lock: Lock
) -> Iterator[ContentWarning]:
    yield from _head(portal, file, lock)
    yield from _blocks(portal, file, lock)
    yield from _template(portal, file, lock)
    yield from _plan_head(portal, file, lock)
    signed = signed_figures(portal, file)
    if signed is None or not lock.spans:
        return
    yield from _days(portal, file, lock, signed)
    now = replace(portal, today=lock.closed_on)
    before = figures_before(lock)
    current = {
        each.period: count_through(now, each.period, each.through)
        for each in (signed, before)
    }
    sides = Sides.of(lock, portal, [(f, current[f.period]) for f in (before, signed)])
    yield from drifted_sections(now, lock)
    then = with_signed_vocabulary(now, lock)
    yield from drifted_items(then, lock, sides)
    yield from drifted_rows(then, lock, sides)
    yield from _earlier(portal, lock)
    yield from _tasks(portal, lock, signed, current[signed.period])
    yield from _rules(portal, file, signed, lock)


def _days(
    portal: Portal, file: ReportFile, lock: Lock, signed: Figures
) -> Iterator[ContentWarning]:
    """Yield a line where the figures reach beyond the day of signing."""
    day = kept_value(lock, file, "date")
    line = file.lines.get("date")
    if isinstance(day, date) and day < signed.through:
        through = short_day(signed.through)
        problem = (
            f"số liệu đã chốt đến hết ngày {through}, sau ngày ký {short_day(day)}"
        )
        yield drift_line(portal, lock, (file.path, line), problem)


def _head(portal: Portal, file: ReportFile, lock: Lock) -> Iterator[ContentWarning]:
    for key in ReportFrontMatter.model_fields:
        signed, now = kept_value(lock, file, key), getattr(file, key)
        if signed != now:
            problem = f"đã chốt {_shown(signed)}, nay {_shown(now)}; {_STANDS}"
            place = (file.path, file.lines.get(key))
            yield drift_line(portal, lock, place, f"{key}: {problem}")


def _shown(value: object) -> str:
    if value is None or value == ():
        return "để trống"
    if isinstance(value, tuple):
        return f"«{', '.join(map(str, value))}»"
    return f"«{value}»"


def _blocks(portal: Portal, file: ReportFile, lock: Lock) -> Iterator[ContentWarning]:
    signed = {block.heading: block.text.strip() for block in lock.blocks}
    now = {name: block.text.strip() for name, block in file.blocks.items()}
    for heading in (*signed, *(name for name in now if name not in signed)):
        if signed.get(heading) == now.get(heading):
            continue
        line = file.blocks[heading].line if heading in now else None
        what = "đã sửa" if heading in now else "đã xóa"
        what = what if heading in signed else "mới thêm"
        problem = f"đoạn {what} sau khi chốt; {_STANDS}"
        yield drift_line(portal, lock, (file.path, line), f"{heading}: {problem}")


def _template(portal: Portal, file: ReportFile, lock: Lock) -> Iterator[ContentWarning]:
    """Yield a line where today's template no longer gives the signed text."""
    try:
        words = report_words(build_report(portal, file))
    except (ContentError, ContentErrors):
        return  # reported as a mistake
    if text_hash(words) != lock.text_sha256:
        problem = (
            f"mẫu «{lock.head.template}» hoặc van-ban.yml đã thay đổi sau khi chốt; "
            "lời văn dựng lại không còn như bản đã ký"
        )
        yield drift_line(portal, lock, (file.path, None), problem)


def _plan_head(
    portal: Portal, file: ReportFile, lock: Lock
) -> Iterator[ContentWarning]:
    """Yield what the file of a plan says otherwise than its frozen document."""
    try:
        year = planned_year(portal, file)
    except ContentErrors:
        return  # reported as a mistake
    if year is None or year not in lock.plans:
        return
    now = portal.plans.get(year)
    lines = now.lines if isinstance(now, PlanFile) else {}
    for key in ("number", "symbol", "date"):
        kept, given = getattr(lock.plans[year], key), getattr(now, key, None)
        if kept is not None and kept != given:
            problem = f"{key}: đã chốt {_shown(kept)}, nay {_shown(given)}; {_STANDS}"
            place = f"{PLANS}/{year}.yml", lines.get(key)
            yield drift_line(portal, lock, place, problem)


def _earlier(portal: Portal, lock: Lock) -> Iterator[ContentWarning]:
    """Yield the typed figures of earlier periods that came, went or changed."""
    signed, now = _by_content(lock.earlier), _by_content(portal.earlier)
    for key, row in signed.items():
        if key not in now:
            problem = f"dòng đã bỏ hoặc đã sửa sau khi chốt: {_named(row)}"
            yield drift_line(portal, lock, (row.path, None), problem)
    for key, row in now.items():
        if key not in signed:
            problem = f"dòng mới thêm hoặc đã sửa sau khi chốt: {_named(row)}"
            yield drift_line(portal, lock, (row.path, row.line), problem)


def _by_content(rows: Iterable[EarlierFigure]) -> Mapping[EarlierFigure, EarlierFigure]:
    """Return the rows by their content without file, line and paper."""
    return {replace(row, path="", line=0, document=""): row for row in rows}


def _named(row: EarlierFigure) -> str:
    return f"{row.unit}, {row.figure} {row.number}"


def _tasks(
    portal: Portal, lock: Lock, signed: Figures, now: Figures
) -> Iterator[ContentWarning]:
    year = signed.period.year
    path = f"ke-hoach/{year}.yml"
    before = {t.task.id: t for t in signed.plan.tasks} if signed.plan else {}
    after = {t.task.id: t for t in now.plan.tasks} if now.plan else {}
    for name in (*before, *(name for name in after if name not in before)):
        old, new = before.get(name), after.get(name)
        if old is None:
            problem = "mới thêm vào kế hoạch sau khi chốt"
        elif new is None:
            problem = f"đã ký {old.result}, nay không còn trong kế hoạch"
        elif old.result is not new.result:
            problem = f"đã ký {old.result}, nay {new.result}"
        elif old.task != new.task:
            problem = "đã sửa trong kế hoạch sau khi chốt"
        else:
            continue
        yield drift_line(portal, lock, (path, None), f"nhiệm vụ {name}: {problem}")


def _rules(
    portal: Portal, file: ReportFile, signed: Figures, lock: Lock
) -> Iterator[ContentWarning]:
    """Yield a line where the software counts the same records differently."""
    if count(thawed_portal(portal, lock), signed.period) != signed:
        problem = "phần mềm nay đếm khác lúc chốt; xem CHANGELOG.md, mục Figures"
        yield drift_line(portal, lock, (file.path, None), problem)
