"""The figures of a period as lines of plain text, for the command line."""

from collections.abc import Iterator, Sequence

from commune_portal.content import Portal, Profile
from commune_portal.figures import (
    Figures,
    OriginTotal,
    breakdowns,
    catalogued,
    change_in_words,
    compare,
    origins_of,
)
from commune_portal.vietnamese import decimal, number, short_day

_PROFILES = {
    Profile.CALENDAR: "năm dương lịch",
    Profile.STATUTORY: "năm báo cáo, 15/12-14/12",
}


def figures_table(portal: Portal, figures: Figures) -> str:
    """Return one line per figure: name, number, meaning; the period at the top.

    Forms and parts of figures without rows in the period are left out.
    """
    period = figures.period
    span = f"từ ngày {short_day(period.start)} đến ngày {short_day(period.end)}"
    head = f"Số liệu {period.label} ({span}; cách tính kỳ: {_PROFILES[period.profile]})"
    if not figures.has_data:
        return f"{head}\nChưa có số liệu."
    rows = [
        (each.name, str(figure), each.label)
        for each in catalogued(portal.commune)
        if (figure := each.figure(figures)).entries or not each.form
    ]
    if figures.plan is not None:
        done, tasks = len(figures.plan.done), len(figures.plan.tasks)
        percent = f"{decimal(figures.plan.percent)}%"
        rows.append(
            ("ke_hoach.phan_tram", percent, f"kế hoạch: {done}/{tasks} nhiệm vụ")
        )
    return "\n".join(
        (
            head,
            *_aligned(rows),
            *_aligned(_parts(portal, figures)),
            *_typed_lines(portal, figures),
        )
    )


def comparison_lines(portal: Portal, figures: Figures) -> str:
    """Return one line per figure that has a base: its base and the change."""
    compared = compare(portal, figures)
    before = compared.before
    head = (
        f"So với {before.period.label} (từ ngày {short_day(before.period.start)} đến "
        f"ngày {short_day(before.through)})"
    )
    rows = [
        (each.name, found.base_in_words, change_in_words(found))
        for each in catalogued(portal.commune)
        if (found := compared.by_name[each.name]).is_known
        and (found.base or found.current.value)
    ]
    if not rows:
        return f"{head}\nChưa có số liệu cùng kỳ."
    return "\n".join((head, *_aligned(rows)))


def _typed_lines(portal: Portal, figures: Figures) -> Iterator[str]:
    """Yield the sums over all origins of the figures that papers add to."""
    origins = origins_of(portal, figures)
    if not origins.by_name:
        return
    yield f"Cộng số liệu nhập tay của {', '.join(origins.units)}:"
    yield from _aligned(
        [
            (name, str(total), f"trang {total.counted}, nhập tay {_typed(total)}")
            for name, total in origins.by_name.items()
        ]
    )


def _typed(total: OriginTotal) -> str:
    return number(total.value - total.counted.value)


def _parts(portal: Portal, figures: Figures) -> list[tuple[str, str, str]]:
    """Return the parts of figures that have rows, as placeholders name them."""
    return [
        (
            f'theo("{each.measure.key}", {each.split.by}="{part.key}")',
            str(part.figure),
            f"{each.measure.label}: {part.label}",
        )
        for each in breakdowns(portal, figures)
        if each.is_used
        for part in each.parts
        if part.figure.entries
    ]


def _aligned(rows: Sequence[tuple[str, str, str]]) -> list[str]:
    """Return a line for each row, its name and number in columns."""
    wide = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    return [f"{a:<{wide[0]}}  {b:>{wide[1]}}  {c}" for a, b, c in rows]
