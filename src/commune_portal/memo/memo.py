"""Results by their keys; the store on disk is in publishing/store (ADR 69)."""

from collections.abc import Callable
from typing import Protocol


class Memo(Protocol):
    """Results by their keys; one that is not there, or no longer, is made again."""

    def get(self, key: str) -> bytes | None:
        """Return what was put under the key; None where there is nothing."""

    def put(self, key: str, data: bytes) -> None:
        """Keep the data under the key, if possible."""


class _NoMemo:
    """Keeps nothing."""

    def get(self, key: str) -> bytes | None:  # noqa: ARG002 - of the protocol
        return None

    def put(self, key: str, data: bytes) -> None:
        """Forget it at once."""


NO_MEMO: Memo = _NoMemo()


def kept(memo: Memo, key: str, make: Callable[[], bytes]) -> bytes:
    """Return what lies under the key; else what `make` makes, which is then kept."""
    found = memo.get(key)
    if found is None:
        found = make()
        memo.put(key, found)
    return found
