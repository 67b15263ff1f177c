"""What was published at a target, as a table for a screen."""

from collections.abc import Collection, Iterator, Sequence

from commune_portal.publishing.releases.log import ACTIONS, Entry, short_figures
from commune_portal.vietnamese import number

_HEAD = ("bản", "việc", "lúc", "người", "trang", "tệp", "mã số liệu", "")
_ONLINE, _KEPT = "đang dùng", "còn giữ"


def listed(
    entries: Sequence[Entry], online: str | None, kept: Collection[str]
) -> Iterator[str]:
    """Yield a line of names, then one for each publishing, the latest first.

    The last column says which release is online, and which ones can come back.
    """
    rows = [_HEAD, *(_row(entry, online, kept) for entry in reversed(entries))]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _row(entry: Entry, online: str | None, kept: Collection[str]) -> Sequence[str]:
    mark = _KEPT if entry.release in kept else ""
    return (
        entry.release,
        ACTIONS.get(entry.action, entry.action),
        f"{entry.at:%H:%M %d/%m/%Y}",
        entry.by,
        number(entry.pages),
        number(entry.files),
        short_figures(entry),
        _ONLINE if entry.release == online else mark,
    )
