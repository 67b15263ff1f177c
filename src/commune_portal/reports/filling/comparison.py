"""The table «so sánh với cùng kỳ» of a report, and its notes. See ADR 21 and 48."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from commune_portal.content import Portal, ReportFile
from commune_portal.errors import ContentWarning
from commune_portal.figures import (
    Comparison,
    Comparisons,
    Figure,
    Figures,
    OriginTotal,
    Period,
    as_kept,
    catalogued,
    compare,
    compare_with,
    count_through,
    difference_in_words,
    figure_labels,
    lacking_units,
    percent_in_words,
    unmoved,
    year_before,
)
from commune_portal.reports.filling.origins import (
    days_of,
    gathered,
    report_origins,
)
from commune_portal.vietnamese import short_day, upper_first

_MARK = " (*)"
_LACKING = " (**)"


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """A row of the table as it is printed; templates use these names.

    Attributes:
        ten: What is counted.
        ky_nay: The figure of the report's period; marked where a part was typed.
        cung_ky: That of the year before, with «(*)» where a part of it was typed and
            «(**)» where a unit's paper does not give it.
        tang_giam: «Tăng 18», «Giảm 3», «Không đổi».
        ty_le: «14,5%», or why the two cannot be compared.

    """

    ten: str
    ky_nay: Figure | str
    cung_ky: str
    tang_giam: str
    ty_le: str


@dataclass(frozen=True, slots=True)
class ComparisonTable:
    """What the block «so-sanh» prints; templates use these names.

    Attributes:
        ky_nay: The period of the report, as the heading of a column, with its last
            day where it has not ended, with both where its first was moved.
        cung_ky: The same days of the year before, likewise.
        dong: The rows: figures that are not zero in both periods and have a base.
        ghi_chu: The notes below the table, a sentence each.

    """

    ky_nay: str
    cung_ky: str
    dong: tuple[ComparisonRow, ...]
    ghi_chu: tuple[str, ...]


def report_comparison(
    portal: Portal, file: ReportFile, figures: Figures
) -> Comparisons:
    """Return what the report compares its figures with.

    A frozen report counts the year before up to the day up to which it was counted at
    signing, which its lock names: earlier versions counted the whole period.
    """
    printed = report_origins(portal, file, figures).printed
    lock = portal.locks.get(file.id)
    if lock is None:
        return compare(portal, printed)
    base = year_before(figures.period)
    before = count_through(portal, base, lock.before.through)
    compared = compare_with(portal, printed, before)
    return as_kept(compared, lock.before.not_recorded, portal.commune)


def comparison_table(
    portal: Portal, file: ReportFile, figures: Figures
) -> ComparisonTable:
    """Return the figures of the period and of the year before, in words."""
    compared = report_comparison(portal, file, figures)
    rows = tuple(_rows(portal, compared))
    lacking = _lacking(portal, file, compared)
    units = dict.fromkeys(u for name, _ in rows for u in lacking.get(name, ()))
    labels = figure_labels(portal.commune)
    is_named = compared.is_cut or _is_moved(figures.period)
    return ComparisonTable(
        ky_nay=period_in_words(figures) if is_named else figures.period.label,
        cung_ky=period_in_words(compared.before),
        dong=tuple(_row(labels[n], each, lacking.get(n, ())) for n, each in rows),
        ghi_chu=(*_notes(compared, figures), *_note_of_lacking(units)),
    )


def comparison_warnings(
    portal: Portal, file: ReportFile, figures: Figures
) -> Iterator[ContentWarning]:
    """Yield a warning for each typed figure that it cannot use, and unit it lacks."""
    if not file.comparison:
        return
    compared = report_comparison(portal, file, figures)
    base, end = compared.before.period, compared.before.through
    for typed in compared.crossing:
        problem = (
            f"{typed.figure} của {typed.unit} ({days_of(typed)}) không nằm gọn trong "
            f"{base.label} ({short_day(base.start)} – {short_day(end)}); "
            f"không cộng vào cùng kỳ của {file.path}"
        )
        yield ContentWarning(portal.shown(typed.path), typed.line, "số liệu", problem)
    shown = dict(_rows(portal, compared))
    for name, units in _lacking(portal, file, compared).items():
        if name in shown:
            problem = (
                f"thiếu {name} của {', '.join(units)}; {file.path} so kỳ này với số "
                f"{base.label} chưa gồm phần ấy; hãy ghi thêm, kể cả khi là 0"
            )
            place = portal.shown(compared.earlier[0].path), None
            yield ContentWarning(*place, "số liệu", problem)


def _lacking(
    portal: Portal, file: ReportFile, compared: Comparisons
) -> Mapping[str, tuple[str, ...]]:
    """Return the units that bases lack; the first wording did not say so."""
    lock = portal.locks.get(file.id)
    return {} if lock and lock.wording == 1 else lacking_units(compared)


def _rows(portal: Portal, compared: Comparisons) -> Iterator[tuple[str, Comparison]]:
    for each in catalogued(portal.commune):
        comparison = compared.by_name[each.name]
        if each.row.is_compared and _has_row(comparison):
            yield each.name, comparison


def _has_row(comparison: Comparison) -> bool:
    occurs = comparison.current.value or comparison.base or comparison.crossing
    has_base = comparison.is_known or comparison.crossing or comparison.has_data
    return bool(occurs and has_base)


def _row(label: str, comparison: Comparison, lacking: tuple[str, ...]) -> ComparisonRow:
    is_comparable = (
        comparison.is_known
        and comparison.current.is_recorded
        and not comparison.crossing
    )
    change = difference_in_words(comparison) if is_comparable else "–"
    is_summed = isinstance(comparison.current, OriginTotal)
    return ComparisonRow(
        ten=upper_first(label),
        ky_nay=f"{comparison.current}{_MARK}" if is_summed else comparison.current,
        cung_ky=comparison.base_in_words
        + (_MARK if comparison.earlier else "")
        + (_LACKING if lacking else ""),
        tang_giam=upper_first(change),
        ty_le=upper_first(percent_in_words(comparison)),
    )


def _notes(compared: Comparisons, figures: Figures) -> Iterator[str]:
    before = compared.before.period
    if not compared.is_known and not compared.crossing:
        yield f"Không so sánh được với {before.label}: chưa có số liệu {before.label}."
        return
    if not compared.before.has_data:
        yield (
            f"Các số liệu khác không so sánh được, vì chưa có số liệu {before.label}."
        )
    if figures.through < figures.period.end and not compared.is_cut:
        yield (
            f"Số liệu {figures.period.label} tính đến ngày "
            f"{short_day(figures.through)}; số liệu {before.label} là của cả kỳ."
        )
    summed = [c.current for c in compared.by_name.values()]
    typed = {t for s in summed if isinstance(s, OriginTotal) for t in s.typed}
    if compared.earlier or typed:
        its = sorted(typed | {*compared.earlier}, key=lambda each: each.line)
        yield f"(*) {gathered('gồm số liệu', its)}, nhập tay."
    if compared.crossing:
        words = gathered("không cộng số liệu", compared.crossing)
        yield f"{words}, vì không nằm gọn trong {_bounds(compared.before)}."
    if compared.missing_now:
        words = gathered("chưa gồm số liệu", compared.missing_now)
        yield f"{upper_first(figures.period.label)} {words[0].lower()}{words[1:]}."


def _note_of_lacking(units: Collection[str]) -> Iterator[str]:
    if units:
        yield (
            f"(**) Chưa gồm đủ số liệu của {', '.join(units)}: văn bản của đơn vị "
            "không có số liệu này."
        )


def period_in_words(figures: Figures) -> str:
    """Return «năm 2026», with its last day where it has not ended.

    It has both days where a report has moved the first.
    """
    if _is_moved(figures.period):
        return _bounds(figures)
    label, end = figures.period.label, figures.through
    return (
        label if end == figures.period.end else f"{label} (đến ngày {short_day(end)})"
    )


def _is_moved(period: Period) -> bool:
    return period.start != unmoved(period).start


def _bounds(figures: Figures) -> str:
    start, end = short_day(figures.period.start), short_day(figures.through)
    return f"{figures.period.label} (từ ngày {start} đến ngày {end})"
