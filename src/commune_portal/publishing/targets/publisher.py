"""One publisher at a time: a lock that the system drops when its holder ends."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from commune_portal.errors import PortalError
from commune_portal.publishing.day import now
from commune_portal.publishing.exchange.holding import hold

_READ = 2000  # characters; another program may have written there


@contextmanager
def sole_publisher(lock: Path, place: str, who: str) -> Iterator[None]:
    """Hold the lock of a target meanwhile; one that a killed publisher left is free.

    Raises PortalError where somebody else publishes there, with name and time; OSError
    where the lock cannot be written.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    held = hold(lock)
    if held is None:
        raise PortalError(f"{place}: {_holder(lock)}; hãy chờ xong rồi làm lại")
    with held:
        held.truncate(0)
        told = {"by": who, "at": now().isoformat(timespec="seconds")}
        held.write(json.dumps(told, ensure_ascii=False).encode())
        held.flush()
        yield
        held.truncate(0)


def busy_line(text: str) -> str:
    """Return who publishes, from the text of a lock; other targets have the same."""
    try:
        told = json.loads(text)
        at = datetime.fromisoformat(told["at"])
    except (ValueError, TypeError, KeyError):
        return "đang có người khác đưa trang lên đây"
    who = told.get("by")
    return f"{who} đang đưa trang lên đây từ {at:%H:%M} ngày {at:%d/%m/%Y}"


def _holder(lock: Path) -> str:
    with lock.open(encoding="utf-8", errors="replace") as stream:
        return busy_line(stream.read(_READ))
