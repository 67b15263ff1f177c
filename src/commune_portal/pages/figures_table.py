"""The figures of a period as a table for the terminal."""

from commune_portal.content import Portal
from commune_portal.figures import Figures, named_figures
from commune_portal.pages.figure_lines import figure_lines
from commune_portal.vietnamese import decimal, short_day

_ALWAYS = ("tin_bai.", "theo_the.", "phat_thanh.")


def figures_table(portal: Portal, figures: Figures) -> str:
    """Return one figure a line, without the forms that did not occur."""
    period = figures.period
    named = named_figures(figures, portal.commune)
    rows = [
        (line.label, str(named[line.name]))
        for line in figure_lines(portal.commune)
        if named[line.name].entries or line.name.startswith(_ALWAYS)
    ]
    if figures.plan is not None:
        done, planned = len(figures.plan.done), len(figures.plan.tasks)
        percent = decimal(figures.plan.percent)
        rows.append(("nhiệm vụ trong kế hoạch", f"{done}/{planned} ({percent}%)"))
    width = max(len(label) for label, _ in rows)
    size = max(len(value) for _, value in rows)
    head = (
        f"Số liệu {period.label}, từ ngày {short_day(period.start)} "
        f"đến ngày {short_day(period.end)}"
    )
    body = (f"  {label:<{width}}  {value:>{size}}" for label, value in rows)
    return "\n".join((head, *body))
