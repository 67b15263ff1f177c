"""How a command is called, and how it ends: exit code, mistakes as lines."""

import io
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from commune_portal.errors import ContentWarning, PortalError
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.files import cannot_write, write_together

CONTENT_VARIABLE = "PORTAL_CONTENT"  # names another folder of content


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a command.

    Attributes:
        program: The name that help and usage print.
        arguments: What the user typed after it.
        checkout: Whose fixed pages, settings and picture cache are used.
        content: The folder of content where no argument names another.

    """

    program: str
    arguments: Sequence[str]
    checkout: Checkout
    content: Path = Path("content")


def run(main: Callable[[Call], int], door: str) -> NoReturn:
    """Run the command behind a door, the path of a file in scripts/, and exit."""
    speak_utf8()
    script = Path(door)
    content = Path(os.environ.get(CONTENT_VARIABLE, "content"))
    call = Call(script.name, sys.argv[1:], Checkout(script.parents[1]), content)
    sys.exit(exit_code(main, call))


def speak_utf8() -> None:
    """Read names and print Vietnamese as UTF-8 wherever they come from and go."""
    _restart_in_utf8()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A name that is no UTF-8 is printed as the bytes that it is.
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")


def _restart_in_utf8() -> None:
    """Start this program again in UTF-8 mode where names are read otherwise.

    With the locale C or an old one, Linux hands out names with marks as broken text.
    Windows and macOS always give Unicode.
    """
    if sys.getfilesystemencoding() != "utf-8" and os.name == "posix":
        arguments = [sys.executable, "-X", "utf8", *sys.orig_argv[1:]]
        os.execve(sys.executable, arguments, {**os.environ, "PYTHONUTF8": "1"})  # noqa: S606 - this program itself


def exit_code(main: Callable[[Call], int], call: Call) -> int:
    """Return the exit code of the command; mistakes are lines on stderr, and 1."""
    try:
        return main(call)
    except PortalError as error:
        print_error(error)
    except OSError as error:
        print_error(cannot_write(error))
    except KeyboardInterrupt:
        print_error("Đã dừng giữa chừng.")
    return 1


def create(file: Path, text: str) -> None:
    """Write a new file of content/ and print its path."""
    write_together({file: text.encode()})
    print(f"Đã tạo {file.as_posix()}")


def print_error(problem: object) -> None:
    """Print a mistake that ends the command or makes it skip a file."""
    print(problem, file=sys.stderr)


def print_warnings(warnings: Iterable[ContentWarning]) -> None:
    """Print what an editor should look at, one a line."""
    for warning in warnings:
        print(f"Cảnh báo: {warning}", file=sys.stderr)


def print_drift(found: Iterable[ContentWarning]) -> None:
    """Print where content differs from signed reports; not a failure (ADR 17)."""
    for line in found:
        print(f"Lưu ý: {line}", file=sys.stderr)
