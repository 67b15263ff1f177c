"""What stands below a table of a report that adds typed figures. See ADR 47.

The rows of a table are the portal's own: a typed figure has none. Below them the
report says how much was typed and what the sum is, as its text prints it.
"""

import re
from collections.abc import Iterator

from commune_portal.content import Portal, ReportFile
from commune_portal.figures import Figures, Origins, OriginTotal, catalogued, origins_of
from commune_portal.reports.markdown.literal import literal
from commune_portal.vietnamese import number

_ALL = r"tin_bai\.tong|phat_thanh\.luot|dang_lai\.tong|hoat_dong\.\w+\.lan"
_ITEMS = r"tin_bai\.tong"
_FIGURES = {
    "tin-bai": _ITEMS,
    "phat-thanh": r"phat_thanh\.\w+",
    "dang-lai": r"dang_lai\.\w+",
    "hoat-dong": r"hoat_dong\.\w+\.(?:lan|nguoi)",
    "theo-thang": _ALL,
    "theo-chuyen-muc": rf"tin_bai\.\w+|{_ALL}",
    "theo-tac-gia": _ITEMS,
    "theo-don-vi": _ITEMS,
    "theo-noi-dung": _ITEMS,
    "theo-loai-hinh": rf"{_ALL}|huong_dan",
}
_RESULTS = ("ket-qua-nhiem-vu", "ket-qua-chi-tieu")


def origin_note(portal: Portal, file: ReportFile, figures: Figures, name: str) -> str:
    """Return the paragraph below the table as Markdown; empty where nothing was typed.

    `name` is that of the table, or of the figure whose rows it lists.
    """
    if not file.with_origins:
        return ""
    origins = origins_of(portal, figures)
    if name in _RESULTS:
        return literal(plan_note(portal, origins))
    wanted = re.compile(_FIGURES.get(name, re.escape(name)))
    added = "; ".join(_added(portal, origins, wanted))
    if not added:
        return ""
    whose = portal.commune.title
    return literal(f"Bảng trên là số liệu do {whose} thống kê. Ngoài ra: {added}.")


def plan_note(portal: Portal, origins: Origins) -> str:
    """Return the sentence that says which figures measure the plan; may be empty.

    Tasks of the plan are measured by the portal's own count (ADR 47, rule 6).
    """
    if not origins.by_name:
        return ""
    return (
        f"Kết quả thực hiện kế hoạch tính theo số liệu do {portal.commune.title} thống "
        "kê, không gồm số liệu nhập tay."
    )


def _added(portal: Portal, origins: Origins, wanted: re.Pattern[str]) -> Iterator[str]:
    for named in catalogued(portal.commune):
        total = origins.by_name.get(named.name)
        if total is not None and wanted.fullmatch(named.name):
            yield f"{named.label} nhập tay {_typed(total)}, tổng cộng {total}"


def _typed(total: OriginTotal) -> str:
    """Return «14 (xã Hạ, xã Thượng)»."""
    units = dict.fromkeys(each.unit for each in total.typed)
    amount = sum(each.number for each in total.typed)
    return f"{number(amount)} ({', '.join(units)})"
