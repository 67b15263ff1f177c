"""The table by origin of a report that adds typed figures. See ADR 47."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from commune_portal.content import EarlierFigure, Portal, ReportFile
from commune_portal.errors import ContentWarning
from commune_portal.figures import (
    Figure,
    Figures,
    Origins,
    catalogued,
    figure_labels,
    origins_of,
    printed_figures,
)
from commune_portal.reports.markdown.literal import literal
from commune_portal.reports.model.report import OriginRow, OriginTable
from commune_portal.reports.tables.origin_notes import plan_note
from commune_portal.vietnamese import short_day, upper_first

_UNKNOWN = "–"
_RADIO = ("phat_thanh.tin_bai", "phat_thanh.luot")


@dataclass(frozen=True, slots=True)
class OriginWords:
    """The table by origin as it is printed; templates use these names.

    Attributes:
        cot: The headings of the origins: the portal first; typed ones with «(*)».
        dong: The rows: what is counted, the number of each origin, the sum.
        ghi_chu: The notes below the table, a sentence each.
        ke_hoach: The sentence that says which figures measure the plan.

    """

    cot: tuple[str, ...]
    dong: tuple[tuple[str | Figure, ...], ...]
    ghi_chu: tuple[str, ...]
    ke_hoach: str


def report_origins(portal: Portal, file: ReportFile, figures: Figures) -> Origins:
    """Return the figures of the report, with other origins where its file asks."""
    if file.with_origins:
        return origins_of(portal, figures)
    return Origins(counted=figures, printed=figures, by_name={}, crossing=())


def origin_names(portal: Portal, origins: Origins) -> dict[str, object]:
    """Return the figures that the report prints, those of the portal, and the table."""
    return {
        "so_lieu_ky": printed_figures(portal, origins.printed),
        "so_lieu_trang": printed_figures(portal, origins.counted),
        "theo_nguon": origin_words(portal, origins),
    }


def origin_table(portal: Portal, origins: Origins) -> OriginTable | None:
    """Return the table by origin as numbers; None where nothing was typed."""
    if not origins.by_name:
        return None
    named = (
        each for each in catalogued(portal.commune) if each.name in origins.by_name
    )
    return OriginTable(
        portal=portal.commune.title,
        units=origins.units,
        rows=tuple(
            OriginRow(
                name=each.name,
                label=upper_first(each.label),
                total=(total := origins.by_name[each.name]),
                typed=tuple(total.of(unit) for unit in origins.units),
            )
            for each in named
        ),
    )


def origin_words(portal: Portal, origins: Origins) -> OriginWords | None:
    """Return the table by origin in words; None where nothing was typed."""
    table = origin_table(portal, origins)
    if table is None:
        return None
    return OriginWords(
        cot=(table.portal, *(f"{unit} (*)" for unit in map(upper_first, table.units))),
        dong=tuple(
            (
                row.label,
                row.total.counted,
                *(_UNKNOWN if each is None else each for each in row.typed),
                row.total,
            )
            for row in table.rows
        ),
        ghi_chu=tuple(_notes(origins, table)),
        ke_hoach=literal(plan_note(portal, origins)),
    )


def origin_warnings(
    portal: Portal, file: ReportFile, origins: Origins
) -> Iterator[ContentWarning]:
    """Yield what the report cannot add, and papers whose parts are no whole."""
    for typed in origins.crossing if file.with_origins else ():
        problem = (
            f"{typed.figure} của {typed.unit} ({days_of(typed)}) không nằm gọn trong "
            f"những ngày báo cáo tính; không cộng vào {file.path}"
        )
        yield ContentWarning(portal.shown(typed.path), typed.line, "số liệu", problem)
    for unit in origins.units:
        for problem in _partial(portal, origins, unit):
            place = portal.shown(origins.typed[0].path), None
            words = f"{problem} trong {file.path}"
            yield ContentWarning(*place, "số liệu", words)


def _partial(portal: Portal, origins: Origins, unit: str) -> Iterator[str]:
    """Yield which figures of a unit's papers would contradict each other in print."""
    sections = [f"tin_bai.{section.key}" for section in portal.commune.counted_sections]
    parts = (_typed_of(origins, name, unit) for name in sections)
    if (_typed_of(origins, "tin_bai.tong", unit) or 0) != sum(p or 0 for p in parts):
        yield (
            f"số tin bài từng chuyên mục của {unit} không cộng thành tin_bai.tong; số "
            "in theo chuyên mục và tổng số sẽ không khớp nhau"
        )
    radio = {name: _typed_of(origins, name, unit) for name in _RADIO}
    given = [name for name, value in radio.items() if value]
    missing = [name for name, value in radio.items() if value is None]
    if given and missing:
        yield (
            f"số liệu của {unit} có {given[0]} mà không có {missing[0]}; số bài phát "
            "và số lượt phát in cạnh nhau sẽ không cùng nguồn"
        )


def gathered(opening: str, typed: Iterable[EarlierFigure]) -> str:
    """Return «Gồm số liệu của xã A từ ngày … đến ngày … (theo …); của xã B …»."""
    parts = dict.fromkeys(
        f"của {each.unit} {days_of(each)} (theo {each.document})" for each in typed
    )
    return upper_first(f"{opening} {'; '.join(parts)}")


def origin_uses(
    portal: Portal, origins: Origins
) -> Iterator[tuple[str, EarlierFigure, str]]:
    """Yield each typed figure with its label and what the report did with it."""
    labels = figure_labels(portal.commune)
    label = origins.counted.period.label
    for typed in origins.typed:
        yield labels[typed.figure], typed, f"nhập tay, đã cộng vào {label}"
    for typed in origins.crossing:
        use = f"nhập tay, không nằm gọn trong {label}, không cộng"
        yield labels[typed.figure], typed, use


def _typed_of(origins: Origins, name: str, unit: str) -> int | None:
    total = origins.by_name.get(name)
    part = total.of(unit) if total else None
    return part.value if part else None


def _notes(origins: Origins, table: OriginTable) -> Iterator[str]:
    yield f"(*) {gathered('số liệu nhập tay', origins.typed)}."
    if any(each is None for row in table.rows for each in row.typed):
        yield (
            f"«{_UNKNOWN}»: văn bản của đơn vị không có số liệu này; cột cộng chỉ gồm "
            "các nguồn có số liệu."
        )
    if origins.crossing:
        words = gathered("không cộng số liệu", origins.crossing)
        yield f"{words}, vì không nằm gọn trong những ngày báo cáo tính."


def days_of(typed: EarlierFigure) -> str:
    """Return «từ ngày 01/01/2025 đến ngày 30/6/2025»."""
    return f"từ ngày {short_day(typed.start)} đến ngày {short_day(typed.end)}"
