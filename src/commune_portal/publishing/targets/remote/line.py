"""A connection that is opened again where it breaks off."""

from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType
from typing import Self, TypeVar

from commune_portal.publishing.targets.remote.records import (
    Connect,
    ConnectionLostError,
    Server,
)

PAUSES = (1, 5, 15)  # seconds before a second, third and fourth try

_Done = TypeVar("_Done")


class Line:
    """A connection, open between `__enter__` and the last `__exit__`, or for one work.

    Attributes:
        connect: What opens it.
        pause: Waits the given seconds.

    """

    def __init__(self, connect: Connect, pause: Callable[[float], object]) -> None:
        self.connect = connect
        self.pause = pause
        self._opened = ExitStack()
        self._server: Server | None = None
        self._depth = 0

    def __enter__(self) -> Self:
        """Return the line; the connection is opened by the first work."""
        self._depth += 1
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection, where nobody else needs it."""
        self._depth -= 1
        if not self._depth:
            self._close()

    def do(self, work: Callable[[Server], _Done]) -> _Done:
        """Return what the work returns; do it again where the connection breaks off.

        Raises the fourth ConnectionLostError, and any other PortalError at once.
        """
        with self:
            for seconds in PAUSES:
                try:
                    return work(self._connected())
                except ConnectionLostError:
                    self._close()
                    self.pause(seconds)
            return work(self._connected())

    def _connected(self) -> Server:
        if self._server is None:
            self._server = self._opened.enter_context(self.connect())
        return self._server

    def _close(self) -> None:
        self._server = None
        self._opened.close()
