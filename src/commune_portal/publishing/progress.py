"""How far a long work is: one line that comes and goes on a terminal."""

from typing import Self, TextIO

from commune_portal.vietnamese import number

_EVERY = 25  # steps between two writings


class Progress:
    """One line on a terminal; nothing where the stream is a file or a pipe.

    The line is written by the work itself, so nothing outlives it. Used with `with`, it
    is gone at the end, also after a mistake.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_shown = stream.isatty()
        self._width = 0

    def __enter__(self) -> Self:
        """Return the line itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Take the line away."""
        self.clear()

    def show(self, work: str) -> None:
        """Show what is done now: «Đang lập chỉ mục tìm kiếm …»."""
        self._write(f"{work} …")

    def step(self, work: str, done: int, total: int) -> None:
        """Show how many parts are done: «Đang dựng trang … 1.200/6.500»."""
        if done % _EVERY == 0 or done == total:
            self._write(f"{work} … {number(done)}/{number(total)}")

    def clear(self) -> None:
        """Take the line away, so that something else can be printed."""
        if self._width:
            self._write("")
            self._stream.write("\r")
            self._stream.flush()

    def _write(self, line: str) -> None:
        if self._is_shown:
            self._stream.write(f"\r{line.ljust(self._width)}")
            self._stream.flush()
            self._width = len(line)
