"""Questions on the terminal, asked again until the answer is right."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from commune_portal.errors import PortalError


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and how an answer is checked.

    Attributes:
        option: The option that answers it without a question.
        text: The question.
        check: From the answer to the value; raises PortalError for a wrong one.

    """

    option: str
    text: str
    check: Callable[[str], str]


def can_ask() -> bool:
    """Return whether somebody sits at the terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(question: Question, default: str | None = None) -> str:
    """Return a valid answer; an empty one means the default, where there is one.

    Raises PortalError where the input ends.
    """
    shown = f" [{default}]" if default else ""
    while True:
        try:
            given = input(f"{question.text}{shown}: ").strip()
        except EOFError:
            raise PortalError("đã dừng, chưa tạo gì") from None
        if not given and default is not None:
            return default
        try:
            return question.check(given)
        except PortalError as error:
            print(f"  {error}")
