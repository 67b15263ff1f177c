"""How a command is called, and how it ends: exit code, mistakes as lines."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from commune_portal.commands.stopped import STOPPED, STOPPED_LINE
from commune_portal.commands.streams import finish, prepare
from commune_portal.errors import ContentErrors, ContentWarning, PortalError
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.files import cannot_write, write_together
from commune_portal.publishing.mistakes.screen import (
    MOST_LINES,
    Found,
    lines,
    mistakes,
    warnings,
)

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
    content = Path(os.environ.get(CONTENT_VARIABLE) or "content")
    call = Call(script.name, sys.argv[1:], Checkout(script.parents[1]), content)
    sys.exit(exit_code(main, call))


def speak_utf8() -> None:
    """Read names and print Vietnamese as UTF-8 wherever they come from and go."""
    _restart_in_utf8()
    prepare()


def _restart_in_utf8() -> None:
    """Start this program again in UTF-8 mode where names are read otherwise.

    With the locale C or an old one, Linux hands out names with marks as broken text.
    Windows and macOS always give Unicode.
    """
    if sys.getfilesystemencoding() != "utf-8" and os.name == "posix":
        arguments = [sys.executable, "-X", "utf8", *sys.orig_argv[1:]]
        os.execve(sys.executable, arguments, {**os.environ, "PYTHONUTF8": "1"})  # noqa: S606 - this program itself


def exit_code(main: Callable[[Call], int], call: Call) -> int:
    """Return the exit code of the command.

    Mistakes are lines on stderr, and 1; Ctrl-C is a line, and 130 as shells expect.
    """
    try:
        code = main(call)
        finish()
    except ContentErrors as errors:
        print_found(mistakes(errors))
    except PortalError as error:
        print_error(error)
    except OSError as error:
        print_error(cannot_write(error))
    except KeyboardInterrupt:
        print_error(STOPPED_LINE)
        return STOPPED
    else:
        return code
    return 1


def create(file: Path, text: str) -> None:
    """Write a new file of content/ and print its path."""
    write_together({file: text.encode()})
    print(f"Đã tạo {file.as_posix()}")


def print_error(problem: object) -> None:
    """Print a mistake that ends the command or makes it skip a file."""
    print(problem, file=sys.stderr)


def print_found(found: Sequence[Found], most: int | None = MOST_LINES) -> None:
    """Print findings on content/, at most so many lines."""
    for line in lines(found, most):
        print_error(line)


def print_warnings(
    found: Iterable[ContentWarning], drift: Iterable[ContentWarning] = ()
) -> None:
    """Print what an editor should look at, and where signed reports differ (ADR 17)."""
    print_found(warnings(found, drift))
