"""Names of which some cannot be read: any name may be one of them. See ADR 62."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

V = TypeVar("V")


class OpenNames(Mapping[str, V]):
    """The names that could be read; it contains every name.

    A reference to a name of a broken file is not judged until the file is mended.
    """

    def __init__(self, known: Mapping[str, V]) -> None:
        self._known = known

    def __contains__(self, name: object) -> bool:
        return True

    def __getitem__(self, name: str) -> V:
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)
