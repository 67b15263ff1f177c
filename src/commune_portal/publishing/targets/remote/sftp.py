"""A folder that is reached by SFTP: paramiko's client behind our protocol.

Raises what `records.Server` names. The machine must be known, by its fingerprint or by
the file known_hosts: an unknown one is shown and refused (ADR 77).
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import PurePosixPath
from stat import S_ISDIR

from paramiko import SFTPClient, SSHClient, SSHException

from commune_portal.publishing.targets.remote import failures
from commune_portal.publishing.targets.remote.records import Address, Password
from commune_portal.publishing.targets.remote.replacing import replace
from commune_portal.publishing.targets.remote.ssh import log_in


@contextmanager
def sftp(address: Address, password: Password) -> Iterator["SftpServer"]:
    """Yield a connection to the folder of the address; close it afterwards.

    The password is asked for only where no key is enough; it opens a key that has one.
    Raises PortalError where the machine cannot be reached, is not the one that is
    meant, does not accept the account, or has no such folder.
    """
    with SSHClient() as client:
        log_in(client, address, password)
        with _naming(address, address.folder):
            files = client.open_sftp()
            channel = files.get_channel()
            if channel is not None:
                channel.settimeout(address.timeout)
            try:
                root = files.normalize(address.folder)
                found = S_ISDIR(files.stat(root).st_mode or 0)
            except FileNotFoundError:
                found = False
        if not found:
            raise failures.no_folder(address)
        yield SftpServer(address, client, files, root)


@contextmanager
def _naming(address: Address, path: str) -> Iterator[None]:
    """Give an error of the machine as a line of ours."""
    try:
        yield
    except (EOFError, SSHException, ConnectionError, TimeoutError) as error:
        raise failures.lost(address, error) from error
    except FileNotFoundError:
        raise
    except OSError as error:
        if str(error) == "Socket is closed":
            raise failures.lost(address, error) from error
        raise failures.refused(address, path, error) from error


class SftpServer:
    """An open connection by SFTP; what it does is said in `records.Server`."""

    def __init__(
        self, address: Address, client: SSHClient, files: SFTPClient, root: str
    ) -> None:
        self._address = address
        self._client = client
        self._files = files
        self._root = PurePosixPath(root)

    def _at(self, path: str) -> str:
        return str(self._root / path)

    @contextmanager
    def _writing(self, path: str) -> Iterator[None]:
        with _naming(self._address, path):
            try:
                yield
            except FileNotFoundError as error:
                raise failures.refused(self._address, path, error) from error

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file; None where there is none."""
        with (
            _naming(self._address, path),
            suppress(FileNotFoundError),
            self._files.open(self._at(path), "rb") as file,
        ):
            file.prefetch()
            return file.read()
        return None

    def write(self, path: str, data: bytes) -> None:
        """Write a file, in a folder that exists; it is not whole before the end."""
        with self._writing(path):
            self._files.putfo(BytesIO(data), self._at(path), confirm=True)

    def size(self, path: str) -> int | None:
        """Return the bytes of a file; None where there is none, or it is a folder."""
        with _naming(self._address, path), suppress(FileNotFoundError):
            found = self._files.stat(self._at(path))
            return None if S_ISDIR(found.st_mode or 0) else found.st_size
        return None

    def rename(self, old: str, new: str) -> None:
        """Rename a file; one that bears the new name is replaced.

        At once where the machine knows OpenSSH's rename; else the old one is put aside.
        """
        with self._writing(new):
            try:
                self._files.posix_rename(self._at(old), self._at(new))
            except (FileNotFoundError, ConnectionError, TimeoutError):
                raise
            except OSError:
                self._rename_without_posix(old, new)

    def _rename_without_posix(self, old: str, new: str) -> None:
        try:
            self._rename(old, new)
        except OSError:
            if self.size(old) is None or self.size(new) is None:
                raise
            replace(self, self._rename, old, new)

    def _rename(self, old: str, new: str) -> None:
        self._files.rename(self._at(old), self._at(new))

    def delete(self, path: str) -> None:
        """Delete a file, if it is there."""
        with _naming(self._address, path), suppress(FileNotFoundError):
            self._files.remove(self._at(path))

    def make_folder(self, path: str) -> bool:
        """Make a folder in one that exists; return whether it was missing."""
        with self._writing(path):
            if self._is_there(path):
                return False
            self._files.mkdir(self._at(path), 0o755)
            return True

    def remove_folder(self, path: str) -> bool:
        """Remove a folder if it is empty; return whether it was."""
        with _naming(self._address, path), suppress(FileNotFoundError):
            try:
                self._files.rmdir(self._at(path))
            except OSError as error:
                if error.errno is None:
                    return False
                raise
            return True
        return False

    def names(self, path: str) -> Iterable[str]:
        """Return the names in a folder; none where there is no such folder."""
        with _naming(self._address, path), suppress(FileNotFoundError):
            return self._files.listdir(self._at(path))
        return ()

    def _is_there(self, path: str) -> bool:
        with suppress(FileNotFoundError):
            self._files.lstat(self._at(path))
            return True
        return False
