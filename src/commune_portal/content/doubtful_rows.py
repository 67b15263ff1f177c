"""Rows of the log that may be a slip: told with both places, never left out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from commune_portal.content.copied_rows import MOST_COMPARED, agree, copies, row_key
from commune_portal.content.formats.findings import Findings
from commune_portal.content.records.log import LogRow
from commune_portal.content.records.post import Post
from commune_portal.errors import line_place
from commune_portal.vietnamese import short_day


def check_rows(
    root: Path, posts: Iterable[Post], rows: Sequence[LogRow], findings: Findings
) -> None:
    """Warn of rows before their item, after its withdrawal, and of the same row twice.

    A file whose rows all stand in others is a copy, and a mistake: they would be
    counted twice.
    """
    by_id = {post.id: post for post in posts if _is_dated(post)}
    for row in rows:
        post = by_id.get(row.post or "")
        if post is not None:
            for problem in _untimely(root, row, post, findings):
                findings.warning(row.path, row.line, "ngày", problem)
    copied = copies(rows)
    for copy, originals in sorted(copied.items()):
        shown = " và ".join(findings.shown(each) for each in originals)
        problem = (
            f"mọi dòng đều đã có trong {shown}; hãy giữ mỗi dòng ở một nơi, nếu không "
            "thì bị đếm hai lần"
        )
        findings.error(copy, None, None, problem)
    for first, second in _twins(rows):
        is_told = first.path in copied or second.path in copied
        if first.path == second.path or not is_told:
            place = line_place(findings.shown(first.path), first.line)
            problem = f"trùng với {place}; nếu là một việc thì xóa một dòng"
            findings.warning(second.path, second.line, None, problem)


def _is_dated(post: Post) -> bool:
    """Return whether the item's day is that of its name; another day is a mistake."""
    return post.id.startswith(post.date.isoformat())


def _untimely(root: Path, row: LogRow, post: Post, findings: Findings) -> Iterator[str]:
    day, path = short_day(row.day), findings.shown(post.path)
    if row.day < post.date:
        place = line_place(path, _line_of(root / post.path, "date"))
        yield f"{day} ở trước ngày {short_day(post.date)} của tin bài ({place})"
    if post.withdrawn and row.day > post.withdrawn.date:
        place = line_place(path, _line_of(root / post.path, "withdrawn"))
        gone = short_day(post.withdrawn.date)
        yield f"{day} ở sau ngày {gone} là ngày gỡ tin bài ({place})"


def _line_of(file: Path, key: str) -> int:
    """Return the line of a key of the front matter."""
    text = file.read_text(encoding="utf-8-sig")
    before = re.split(rf"^{key}\s*:", text, maxsplit=1, flags=re.MULTILINE)[0]
    return before.count("\n") + 1


def _twins(rows: Sequence[LogRow]) -> Iterator[tuple[LogRow, LogRow]]:
    """Yield each row that repeats an earlier one, after that one."""
    seen: dict[object, list[LogRow]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.path, row.line)):
        others = seen[row_key(row)]
        near = others[-MOST_COMPARED:]
        twin = next((each for each in near if agree(each, row)), None)
        if twin is not None:
            yield twin, row
        others.append(row)
