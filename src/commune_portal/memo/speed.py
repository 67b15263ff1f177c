"""What makes a build faster and changes no result: a memo, and several cores."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from commune_portal.memo.memo import NO_MEMO, Memo

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class Spread(Protocol):
    """A function over items on several cores, as publishing/workers has it."""

    def __call__(
        self, function: Callable[[_Item], _Result], items: Sequence[_Item], chunk: int
    ) -> Iterator[_Result]:
        """Yield the result for each item, in the order of the items."""


def in_order(
    function: Callable[[_Item], _Result],
    items: Sequence[_Item],
    chunk: int,  # noqa: ARG001 - of the protocol
) -> Iterator[_Result]:
    """Yield the result for each item, one after the other."""
    return map(function, items)


@dataclass(frozen=True, slots=True)
class Speed:
    """What may be used to make something sooner.

    Attributes:
        memo: Results of earlier work.
        spread: Work on several cores.

    """

    memo: Memo = NO_MEMO
    spread: Spread = in_order


NO_SPEED = Speed()
