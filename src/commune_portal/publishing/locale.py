"""Names of files are UTF-8, whatever the locale of the machine says."""

import os
import sys


def restart_in_utf8() -> None:
    """Start this Python program again in UTF-8 mode where names are read otherwise.

    With the locale C or an old one, Linux hands out names with marks as broken text.
    Windows and macOS always give Unicode.
    """
    if sys.getfilesystemencoding() != "utf-8" and os.name == "posix":
        arguments = [sys.executable, "-X", "utf8", *sys.orig_argv[1:]]
        os.execve(sys.executable, arguments, {**os.environ, "PYTHONUTF8": "1"})  # noqa: S606 - this program itself
