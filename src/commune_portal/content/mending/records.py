"""What was mended in a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mend:
    """One mended line; line 0 is the file itself, its name or its encoding."""

    line: int
    cause: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mended:
    """A file after mending; without mends, name and bytes are those that were given."""

    name: str
    data: bytes
    mends: tuple[Mend, ...] = ()
