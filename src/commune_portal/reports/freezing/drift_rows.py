"""Items and log rows that changed after a report was signed."""

from collections import defaultdict
from collections.abc import Iterator

from commune_portal.content import Commune, LogRow, Portal, Post
from commune_portal.content.records.lock import KeptItem, Lock
from commune_portal.errors import ContentWarning
from commune_portal.reports.freezing.drift_sides import Sides, drift_line
from commune_portal.reports.freezing.freezing import counted_in
from commune_portal.reports.freezing.kept import kept_item, kept_row
from commune_portal.vietnamese import number, short_day

_FIELDS = {
    "description": "tóm tắt",
    "authors": "tác giả",
    "source": "nguồn",
    "image": "ảnh đại diện",
    "image_alt": "mô tả ảnh",
    "image_caption": "chú thích ảnh",
    "attachments": "tệp đính kèm",
    "keywords": "từ khóa",
    "task": "mã nhiệm vụ",
    "corrections": "phần đính chính",
    "sections": "chuyên mục",
    "cchc": "nội dung cải cách hành chính",
}
_MOST_EDITS = 3  # cells that may differ in a row that is still the same
_CELLS = {
    "day": "ngày",
    "post": "tin bài",
    "content": "nội dung",
    "count": "số lượt",
    "minutes": "số phút",
    "people": "số người",
    "place": "địa điểm",
    "evidence": "minh chứng",
    "task": "nhiệm vụ",
    "qualifier": "định tính",
    "note": "ghi chú",
}


def drifted_items(portal: Portal, lock: Lock, sides: Sides) -> Iterator[ContentWarning]:
    """Yield a line for each item that was added, removed or changed.

    `portal` is today's content on the day of freezing. An item of other days, kept as
    a log row names it, is told only where a figure changed.
    """
    counted, _ = counted_in(portal, lock.spans)
    now = {post.id: post for post in portal.posts}
    for name, kept in lock.items.items():
        post = now.get(name)
        changes = _changes(kept, post, lock, portal)
        effect = sides.effect(kept.item, post) if changes else ""
        is_of_these_days = any(kept.item.date in span for span in lock.spans)
        if changes and (effect or is_of_these_days):
            place = post or kept.item
            line = post.line if post and changes == ["nội dung đã sửa"] else None
            problem = f"tin bài {_title(kept.item)}: {'; '.join(changes)}{effect}"
            yield drift_line(portal, lock, (place.path, line), problem)
    for post in counted:
        if post.id not in lock.items:
            effect = sides.effect(None, post)
            problem = f"tin bài {_title(post)}: mới tính vào kỳ{effect}"
            yield drift_line(portal, lock, (post.path, 1), problem)


def drifted_rows(portal: Portal, lock: Lock, sides: Sides) -> Iterator[ContentWarning]:
    """Yield a line for each log row that was added, removed or changed.

    Rows are compared by content: one that only moved to another line is the same.
    """
    _, counted = counted_in(portal, lock.spans)
    gone, new = _unmatched(lock, counted)
    outside = [row for row in portal.log if row not in counted]
    for row in gone:
        near = _edited(row, new, _MOST_EDITS) or _edited(row, outside, 1)
        new = [other for other in new if other is not near]
        place = (near.path, near.line) if near else (row.path, None)
        problem = f"{_row_name(row)}: {_row_change(row, near)}{sides.effect(row, near)}"
        yield drift_line(portal, lock, place, problem)
    for row in new:
        problem = f"{_row_name(row)}: dòng mới thêm{sides.effect(None, row)}"
        yield drift_line(portal, lock, (row.path, row.line), problem)


def _changes(
    kept: KeptItem, post: Post | None, lock: Lock, portal: Portal
) -> list[str]:
    """Return how the item changed, in Vietnamese."""
    if post is None:
        return ["đã xóa khỏi trang"]
    if post.withdrawn is not None and kept.item.withdrawn is None:
        return [f"đã gỡ ngày {short_day(post.withdrawn.date)}"]
    if post.draft and not kept.item.draft:
        return ["đã chuyển thành bản nháp"]
    current = kept_item(post)
    if current.sha256 == kept.sha256:
        return []
    return list(_edits(kept, current, lock, portal.commune))


def _edits(
    kept: KeptItem, current: KeptItem, lock: Lock, commune: Commune
) -> Iterator[str]:
    old, new = kept.item, current.item
    if old.date != new.date:
        inside = any(new.date in span for span in lock.spans)
        where = "" if inside else ", ra ngoài kỳ"
        yield f"ngày đăng {short_day(old.date)} thành {short_day(new.date)}{where}"
    if old.section != new.section:
        was, now = _section(lock.commune, old), _section(commune, new)
        yield f"chuyên mục {was} thành {now}"
    if old.title != new.title:
        yield f"tiêu đề thành {_title(new)}"
    for key, word in _FIELDS.items():
        is_reported = key == "sections" and old.section != new.section
        if getattr(old, key) != getattr(new, key) and not is_reported:
            yield f"{word} đã sửa"
    if kept.text_sha256 != current.text_sha256:
        yield "nội dung đã sửa"


def _section(commune: Commune, post: Post) -> str:
    tags = {section.slug: section.tag for section in commune.sections}
    return tags.get(post.section, post.section)


def _unmatched(
    lock: Lock, counted: tuple[LogRow, ...]
) -> tuple[list[LogRow], list[LogRow]]:
    """Return the kept rows that are gone now, and the rows that are new."""
    waiting: dict[str, list[LogRow]] = defaultdict(list)
    for kept in lock.log.values():
        waiting[kept.sha256].append(kept.row)
    new = []
    for row in counted:
        same = waiting[kept_row(row).sha256]
        if same:
            same.pop()
        else:
            new.append(row)
    gone = [row for rows in waiting.values() for row in rows]
    return sorted(gone, key=lambda row: (row.path, row.line)), new


def _edited(row: LogRow, others: list[LogRow], most: int) -> LogRow | None:
    """Return the row that this one became: at most `most` other cells differ."""
    alike = [o for o in others if (o.form.name, o.path) == (row.form.name, row.path)]
    edits = {id(other): len(list(_different(row, other))) for other in alike}
    near = min(alike, key=lambda other: edits[id(other)], default=None)
    return near if near is not None and edits[id(near)] <= most else None


def _different(old: LogRow, new: LogRow) -> Iterator[str]:
    return (key for key in _CELLS if getattr(old, key) != getattr(new, key))


def _row_name(row: LogRow) -> str:
    subject = f" «{row.subject}»" if row.subject else ""
    return f"{row.form.name} ngày {short_day(row.day)}{subject}"


def _row_change(old: LogRow, new: LogRow | None) -> str:
    if new is None:
        return "dòng đã xóa"
    changed = [
        f"{_CELLS[key]} {_cell(getattr(old, key))} thành {_cell(getattr(new, key))}"
        for key in _different(old, new)
    ]
    if old.form.group != new.form.group:
        changed.append("hình thức đổi nhóm số liệu")
    return "; ".join(changed) or "tin bài của dòng nay không tính vào số liệu"


def _cell(value: object) -> str:
    if value is None:
        return "trống"
    return number(value) if isinstance(value, int) else f"«{value}»"


def _title(post: Post) -> str:
    return f"«{post.title}»"
