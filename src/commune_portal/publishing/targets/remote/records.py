"""Where a site is sent, and what a connection to that place can do."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from commune_portal.errors import PortalError

Password = Callable[[str], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A folder on another machine, and how its owner is known there.

    Attributes:
        host: Name or number of the machine.
        port: The port of its service.
        user: The name of the account.
        folder: The folder on that machine, from its root or from the account's.
        key_file: The private key of the account; None where it has a password, or
            where the keys of this machine's user are tried.
        host_key: The fingerprint of the machine, `SHA256:…`; None where the file
            known_hosts of this machine's user knows it.
        authority: A file of certificates of an office's own authority; None where
            the certificate comes from a public one.
        timeout: Seconds without an answer after which a connection is given up.

    """

    host: str
    port: int
    user: str
    folder: str
    key_file: Path | None = None
    host_key: str | None = None
    authority: Path | None = None
    timeout: float = 30

    def __str__(self) -> str:
        return f"{self.user}@{self.host}:{self.port}"


class ConnectionLostError(PortalError):
    """The connection broke off; the same work may be tried again."""


class Server(Protocol):
    """An open connection; paths are below the folder of its address, with `/`.

    Each method raises PortalError with a line that says what the machine refused, or
    ConnectionLostError where the connection broke off.
    """

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file; None where there is none."""

    def write(self, path: str, data: bytes) -> None:
        """Write a file, in a folder that exists; it is not whole before the end."""

    def size(self, path: str) -> int | None:
        """Return the bytes of a file; None where there is none, or it is a folder."""

    def rename(self, old: str, new: str) -> None:
        """Rename a file; one that bears the new name is replaced.

        The one that was there stays, or is put back, where that cannot be done.
        """

    def delete(self, path: str) -> None:
        """Delete a file, if it is there."""

    def make_folder(self, path: str) -> bool:
        """Make a folder in one that exists; return whether it was missing."""

    def remove_folder(self, path: str) -> bool:
        """Remove a folder if it is empty; return whether it was."""

    def names(self, path: str) -> Iterable[str]:
        """Return the names in a folder; none where there is no such folder."""


Connect = Callable[[], AbstractContextManager[Server]]
