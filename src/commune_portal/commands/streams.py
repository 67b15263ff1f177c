"""Standard output and errors whose other end may be gone, full or of another code.

`report … | head` reads a few lines and leaves. The command goes on with its work, so
that nothing is half done, and ends with its own code.
"""

import errno
import io
import os
import sys

_GONE = (errno.EPIPE, errno.EINVAL)  # the second on Windows


class Stream(io.TextIOWrapper):
    """A text stream in UTF-8 that drops what nobody reads any more.

    Raises OSError, once, where the file behind it cannot be written for another reason.
    """

    def write(self, text: str, /) -> int:
        """Write the text, or drop it where nobody reads it."""
        try:
            return super().write(text)
        except OSError as error:
            self._drop(error)
        return len(text)

    def flush(self) -> None:
        """Hand over what was written."""
        try:
            super().flush()
        except OSError as error:
            self._drop(error)

    def _drop(self, error: OSError) -> None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.fileno())
        os.close(nowhere)
        if error.errno not in _GONE:
            raise error


def patient(stream: io.TextIOWrapper) -> Stream:
    """Return the stream in UTF-8, patient with readers who leave."""
    is_by_line = stream.line_buffering
    return Stream(
        stream.detach(),
        encoding="utf-8",
        errors="surrogateescape",  # a name that is no UTF-8 is printed as its bytes
        line_buffering=is_by_line,
    )


def prepare() -> None:
    """Make standard output and errors patient, where they are streams of the system."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if type(stream) is io.TextIOWrapper:  # no other program's, and not ours
            setattr(sys, name, patient(stream))


def finish() -> None:
    """Hand over what was printed, while a full disk can still be reported."""
    if sys.stdout is not None:
        sys.stdout.flush()
