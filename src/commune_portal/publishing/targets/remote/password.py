"""Passwords: from the environment, or from whoever sits at the screen."""

import os
import sys
from functools import cache
from getpass import getpass

VARIABLE = "PORTAL_PUBLISH_PASSWORD"


@cache
def password_for(name: str) -> str | None:
    """Return the password of an account or of a key; None where nobody can be asked.

    It is asked for once in a run, and never shown, kept or written anywhere.
    """
    given = os.environ.get(VARIABLE)
    if given or not sys.stdin.isatty():
        return given
    return getpass(f"Mật khẩu của {name}: ")
