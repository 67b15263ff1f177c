"""What changes in the files of content/ from one format to the next; see ADR 65."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from commune_portal.content.layout import SETTINGS
from commune_portal.content.upgrading.number import KEY

# Texts of content/ by their path inside it.
Texts = Mapping[str, str]
_NUMBER = re.compile(rf"^{KEY}[ \t]*:.*$", re.MULTILINE)
_HEAD = re.compile(r"(?:[ \t]*(?:#.*)?\n|---[ \t]*\n)*")


@dataclass(frozen=True, slots=True)
class Step:
    """From one format to the next.

    Attributes:
        number: The format that the step leads to.
        meaning: What it does, as an editor reads it.
        change: From the texts in the format before to all texts in this one.

    """

    number: int
    meaning: str
    change: Callable[[Texts], Texts]


# In their order; none yet, since format 1 is the first with a number.
STEPS: tuple[Step, ...] = ()


def upgraded(texts: Texts, number: int, target: int, steps: Sequence[Step]) -> Texts:
    """Return the texts that differ once content of the format `number` is of `target`.

    The number itself is written into portal.yml, below the comments at its beginning.
    """
    later = dict(texts)
    for step in steps:
        if number < step.number <= target:
            later = dict(step.change(later))
    later[SETTINGS] = _with_number(later[SETTINGS], target)
    return {path: text for path, text in later.items() if texts.get(path) != text}


def _with_number(settings: str, number: int) -> str:
    line = f"{KEY}: {number}"
    if _NUMBER.search(settings):
        return _NUMBER.sub(line, settings, count=1)
    head = _HEAD.match(settings)
    end = head.end() if head else 0
    return f"{settings[:end]}{line}\n{settings[end:]}"
