"""`bang(…)`: the function by which templates and paragraphs ask for a table.

See ADR 44. Its mistakes become mistakes of the line that calls it.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from commune_portal.content import Portal, Post, ReportFile
from commune_portal.content.records.report_file import FeaturedRule
from commune_portal.figures import Figures, named_document
from commune_portal.reports.tables.counts import SPLITS_BY_TABLE, split_table
from commune_portal.reports.tables.documents import document_table
from commune_portal.reports.tables.featured import featured_items
from commune_portal.reports.tables.items import counted_items, item_table
from commune_portal.reports.tables.log_tables import (
    activity_table,
    broadcast_table,
    repost_table,
)
from commune_portal.reports.tables.origin_notes import origin_note
from commune_portal.reports.tables.plan_tables import (
    target_result_table,
    target_table,
    task_result_table,
    task_table,
    unit_table,
)
from commune_portal.reports.tables.selection import chosen, named
from commune_portal.reports.tables.table import ReportTable, TableError, markdown_of
from commune_portal.vietnamese import did_you_mean

COLUMNS = "cot"
ITEM_OPTIONS = ("so", "theo", "ma", "chuyen_muc")
RULES = {
    "ghim": FeaturedRule.PINNED,
    "moi-nhat": FeaturedRule.NEWEST,
    "chuyen-muc": FeaturedRule.SECTION,
}
_ITEMS = "tin-bai"


@dataclass(frozen=True, slots=True)
class TableSource:
    """What tables are made from: a portal, a report file and its figures."""

    portal: Portal
    file: ReportFile
    figures: Figures


_TABLES: Mapping[str, Callable[[TableSource], ReportTable]] = {
    "tin-tieu-bieu": lambda given: item_table(
        given.portal, given.figures, featured_items(given.file, given.figures)
    ),
    "phat-thanh": lambda given: broadcast_table(given.portal, given.figures),
    "dang-lai": lambda given: repost_table(given.portal, given.figures),
    "hoat-dong": lambda given: activity_table(given.portal, given.figures),
    "van-ban": lambda given: document_table(
        [named_document(given.portal, name) for name in given.file.documents]
    ),
    "nhiem-vu": lambda given: task_table(given.figures, given.portal.commune.labels),
    "ket-qua-nhiem-vu": lambda given: task_result_table(
        given.figures, given.portal.commune.labels
    ),
    "chi-tieu": lambda given: target_table(given.figures, given.portal.commune),
    "ket-qua-chi-tieu": lambda given: target_result_table(
        given.figures, given.portal.commune
    ),
    "phan-cong": lambda given: unit_table(given.figures, given.portal.commune.labels),
}
TABLES = (_ITEMS, *_TABLES, *SPLITS_BY_TABLE)


def table_function(source: TableSource) -> Callable[..., str]:
    """Return `bang`, which gives the Markdown of a table, empty without rows.

    It raises PortalError for a table, an option or a value that does not exist.
    """

    def bang(ten: object, **options: object) -> str:
        table = report_table(source, str(ten), options)
        return markdown_of(table, _words(options, COLUMNS))

    return bang


def report_table(
    source: TableSource, name: str, options: Mapping[str, object]
) -> ReportTable:
    """Return the table of this name.

    Raises PortalError for a name, an option or a value that does not exist.
    """
    if name not in TABLES:
        hint = did_you_mean(name, TABLES) or f"; các bảng: {', '.join(TABLES)}"
        raise TableError(f"không có bảng «{name}»{hint}")
    known = (COLUMNS, *(ITEM_OPTIONS if name == _ITEMS else ()))
    for option in options:
        if option not in known:
            hint = did_you_mean(option, known) or f"; chỉ có: {', '.join(known)}"
            raise TableError(f"bảng «{name}» không có mục «{option}»{hint}")
    table = _table(source, name, options)
    of = _listed(name, options)
    note = origin_note(source.portal, source.file, source.figures, of) if of else ""
    return replace(table, note="\n\n".join(filter(None, (table.note, note))))


def _table(
    source: TableSource, name: str, options: Mapping[str, object]
) -> ReportTable:
    if name in SPLITS_BY_TABLE:
        return split_table(source.portal, source.figures, SPLITS_BY_TABLE[name])
    if name != _ITEMS:
        return _TABLES[name](source)
    posts = _items(source, options)
    return item_table(source.portal, source.figures, posts)


def _listed(name: str, options: Mapping[str, object]) -> str:
    """Return the figure or table all of whose rows are listed; empty for a choice."""
    if not {"so", "ma"}.isdisjoint(options):
        return ""
    if "chuyen_muc" not in options:
        return name
    return f"tin_bai.{options['chuyen_muc']}"


def _items(source: TableSource, options: Mapping[str, object]) -> tuple[Post, ...]:
    """Return the counted items that the options ask for; all without options."""
    posts = counted_items(source.figures)
    if "ma" in options:
        if len(set(options) - {COLUMNS}) > 1:
            raise TableError("đã ghi «ma» thì không ghi thêm so, theo, chuyen_muc")
        ids = _words(options, "ma")
        if not ids:
            raise TableError("«ma» chưa ghi mã tin bài nào")
        return named(posts, ids)
    if "chuyen_muc" in options:
        slug = _section(source, str(options["chuyen_muc"]))
        posts = tuple(post for post in posts if post.section == slug)
    if "so" not in options and "theo" in options:
        raise TableError("ghi «theo» thì phải ghi thêm «so», ví dụ so=10")
    return chosen(posts, _number(options, len(posts)), _rule(options))


def _number(options: Mapping[str, object], whole: int) -> int:
    given = options.get("so", whole)
    least = 1 if "so" in options else 0
    if isinstance(given, bool) or not isinstance(given, int) or given < least:
        raise TableError(f"so={given} không phải một số lớn hơn 0")
    return given


def _rule(options: Mapping[str, object]) -> FeaturedRule:
    given = str(options.get("theo", "ghim"))
    if given not in RULES:
        hint = did_you_mean(given, RULES) or f"; chỉ có: {', '.join(RULES)}"
        raise TableError(f"không chọn được theo «{given}»{hint}")
    return RULES[given]


def _section(source: TableSource, given: str) -> str:
    sections = source.portal.commune.counted_sections
    by_key = {section.key: section.slug for section in sections}
    if given not in by_key:
        hint = did_you_mean(given, by_key) or f"; chỉ có: {', '.join(by_key)}"
        raise TableError(f"không có chuyên mục «{given}»{hint}")
    return by_key[given]


def _words(options: Mapping[str, object], key: str) -> Sequence[str]:
    given = options.get(key, ())
    if not isinstance(given, list | tuple):
        raise TableError(f'«{key}» viết trong ngoặc vuông, ví dụ {key}=["…"]')
    words = [str(each) for each in given]
    for twice, times in Counter(words).most_common(1):
        if times > 1:
            raise TableError(f"«{key}» ghi hai lần «{twice}»")
    return words
