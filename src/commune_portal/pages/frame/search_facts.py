"""The facts of a page that search filters and sorts by: kind, section, year, day.

Kind, section and year are words that nobody types, indexed with the text: a filter asks
for one more word (ADR 34).
"""

from datetime import date

from commune_portal.pages.frame.page import PageKind
from commune_portal.vietnamese import slugify

# Pages of other kinds are lists of these, or for editors, and are not found.
SEARCH_KINDS: dict[PageKind, str] = {
    "item": "Tin bài",
    "procedure": "Thủ tục",
    "document": "Văn bản",
    "report": "Báo cáo",
    "plan": "Kế hoạch",
    "fixed": "Trang",
    "office": "Trang",
}
FOR_EDITORS = "huong-dan/"
_HOLDS_TODAY = frozenset(("procedure", "fixed"))
_AFTER_ALL_DAYS, _BEFORE_ALL_DAYS = "9999-99-99", "0000-00-00"


def search_facts(
    kind: PageKind, day: date | None = None, section: str = ""
) -> dict[str, str]:
    """Return the data-search-* attributes of a page; empty where search skips its kind.

    `order` sorts the results: procedures and fixed pages, which hold today, come before
    everything that has a day.
    """
    if kind not in SEARCH_KINDS:
        return {}
    shown = day.isoformat() if day else ""
    values = {"loai": SEARCH_KINDS[kind], "muc": section, "nam": shown[:4]}
    words = [filter_word(name, value) for name, value in values.items() if value]
    undated = _AFTER_ALL_DAYS if kind in _HOLDS_TODAY else _BEFORE_ALL_DAYS
    facts = {"words": " ".join(words), "order": shown or undated}
    return facts | ({"day": shown} if shown else {})


def filter_word(name: str, value: str) -> str:
    """Return the word that stands for a value of a filter: zznam2026."""
    return f"zz{name}{slugify(value, '')}"
