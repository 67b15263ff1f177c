"""Closed vocabularies: one meaning for every spelling, case or Unicode form."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from commune_portal.vietnamese import did_you_mean, nearest, nfc

T = TypeVar("T")


_MOST_SUGGESTED = 100


class Suggestions:
    """The nearest known word for the first hundred different unknown ones.

    Nobody reads more, and a log of 50,000 wrong rows must still be reported.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._known = known
        self._told: dict[str, str] = {}

    def clause(self, word: str) -> str:
        """Return the clause that offers the nearest word, or nothing."""
        if word not in self._told:
            if len(self._told) >= _MOST_SUGGESTED:
                return ""
            self._told[word] = did_you_mean(word, self._known)
        return self._told[word]


def name_key(word: str) -> str:
    """Return the same text for every spelling of a name: case, spaces, Unicode form.

    Marks tell two names apart.
    """
    return " ".join(nfc(word).casefold().split())


class Vocabulary(Generic[T]):
    """The words that editors may use, and their meanings; case does not matter.

    Words with the same `key` are one word.
    """

    def __init__(
        self,
        entries: Iterable[tuple[Iterable[str], T]],
        key: Callable[[str], str] = name_key,
    ) -> None:
        self._key = key
        self._names: list[str] = []
        self._suggestions = Suggestions(self._names)
        self._meanings: dict[str, T] = {}
        for names, meaning in entries:
            for name in names:
                self._names.append(name)
                self._meanings[key(name)] = meaning

    def get(self, word: str) -> T | None:
        """Return what the word means; None where it is not in the vocabulary."""
        return self._meanings.get(self._key(word))

    def nearest(self, word: str) -> str | None:
        """Return the name that was probably meant; None if none is near."""
        return nearest(word, self._names)

    def suggestion(self, word: str) -> str:
        """Return the clause that offers the nearest word, or nothing."""
        return self._suggestions.clause(word)
