"""One publisher at a time on another machine: a folder that only one can make."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

from commune_portal.errors import PortalError
from commune_portal.publishing.day import now
from commune_portal.publishing.targets.publisher import busy_line
from commune_portal.publishing.targets.remote.line import Line
from commune_portal.publishing.targets.remote.records import ConnectionLostError, Server
from commune_portal.publishing.targets.remote.staging import HOME
from commune_portal.publishing.targets.state import read_text, write_text

FORGOTTEN = timedelta(hours=3)  # a lock this old was left by a machine that died
_LOCK, _WHO = f"{HOME}/khoa", f"{HOME}/khoa/ai.json"


@contextmanager
def locked(line: Line, place: str, who: str, own: Path) -> Iterator[None]:
    """Hold the lock of the folder meanwhile.

    `own` is a file of this commune's folder with a number of its own: the lock of a
    publisher who was killed here is taken over. Raises PortalError where somebody
    publishes from elsewhere, with name and time; that is forgotten after three hours.
    """
    number = read_text(own) or uuid4().hex
    write_text(own, number)
    told = {"by": who, "at": now().isoformat(timespec="seconds"), "from": number}
    text = json.dumps(told, ensure_ascii=False).encode()

    def take(server: Server) -> None:
        server.make_folder(HOME)
        if not server.make_folder(_LOCK):
            there = server.read(_WHO) or b""
            if not is_free(there, number, now()):
                holder = busy_line(there.decode("utf-8", "replace"))
                raise PortalError(f"{place}: {holder}; hãy chờ xong rồi làm lại")
        server.write(_WHO, text)

    line.do(take)
    try:
        yield
    except ConnectionLostError:
        raise  # the lock stays behind; the next run from here takes it over
    except (PortalError, OSError):
        line.do(_let_go)
        raise
    line.do(_let_go)


def is_free(text: bytes, number: str, at: datetime) -> bool:
    """Return whether a lock was left here, or is so old that nobody holds it."""
    try:
        told = json.loads(text)
        left = told["from"] == number
        return left or at - datetime.fromisoformat(told["at"]) > FORGOTTEN
    except (ValueError, TypeError, KeyError):
        return False


def _let_go(server: Server) -> None:
    server.delete(_WHO)
    server.remove_folder(_LOCK)
