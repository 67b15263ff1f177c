"""What search is told of a page: its kind, its section, its year and its day.

Kind, section and year are words that nobody types, indexed with the text: a filter asks
for one more word. Pagefind's own filters differ from build to build (ADR 34).
"""

from collections.abc import Mapping
from typing import Any

from commune_portal.vietnamese import slugify

# Pages of other kinds are lists of these, or for editors, and are not found.
SEARCH_KINDS = {
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


def search_facts(kind: str, portal: Mapping[str, Any]) -> dict[str, str]:
    """Return the facts of a page for the attributes of its text; empty: not found.

    `portal` is what the theme is told of the page: an item, or anything else that has
    a `day`, brings day and section. Procedures and fixed pages say what holds today and
    come before what was told on a day.
    """
    if kind not in SEARCH_KINDS:
        return {}
    item = portal.get("item") or {}
    day = item.get("day") or portal.get("day") or ""
    said = {"loai": SEARCH_KINDS[kind], "muc": item.get("section"), "nam": day[:4]}
    words = [filter_word(name, value) for name, value in said.items() if value]
    undated = _AFTER_ALL_DAYS if kind in _HOLDS_TODAY else _BEFORE_ALL_DAYS
    facts = {"words": " ".join(words), "order": day or undated}
    return facts | ({"day": day} if day else {})


def filter_word(name: str, value: str) -> str:
    """Return the word that stands for a value of a filter: zznam2026."""
    return f"zz{name}{slugify(value, '')}"
