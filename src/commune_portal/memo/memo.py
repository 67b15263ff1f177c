"""Results by their keys; the store on disk is in publishing/store (ADR 69)."""

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
