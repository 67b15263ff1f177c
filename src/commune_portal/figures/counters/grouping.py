"""Grouping rows by what they have in common."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

K = TypeVar("K")
R = TypeVar("R")


def grouped_by(rows: Iterable[R], key: Callable[[R], K]) -> dict[K, list[R]]:
    """Return the rows of each key, in their order; no rows for any other key."""
    grouped: dict[K, list[R]] = defaultdict(list)
    for row in rows:
        grouped[key(row)].append(row)
    return grouped
