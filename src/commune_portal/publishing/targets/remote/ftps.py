"""A folder that is reached by FTP over TLS: the standard library behind our protocol.

Passwords and data are encrypted, the certificate is checked. Raises what
`records.Server` names. See ADR 77.
"""

import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from ftplib import FTP_TLS, Error, all_errors, error_perm, error_temp
from io import BytesIO
from pathlib import PurePosixPath
from socket import socket

from commune_portal.errors import PortalError
from commune_portal.publishing.targets.remote import failures
from commune_portal.publishing.targets.remote.password import VARIABLE
from commune_portal.publishing.targets.remote.records import Address, Password
from commune_portal.publishing.targets.remote.replacing import replace

_MISSING = "550"
_NO_ROOM = ("452", "552", "426", "451")
_GONE = ("421", "425")


class _SameSession(FTP_TLS):
    """A client whose data connections resume the session of the first one.

    vsftpd, ProFTPD and others demand it: it proves that both belong to one client.
    """

    def ntransfercmd(
        self, cmd: str, rest: int | str | None = None
    ) -> tuple[socket, int | None]:
        """Open a data connection in the session of the control connection."""
        # The method above FTP_TLS's: that of FTP_TLS would start a session anew.
        plain, size = super(FTP_TLS, self).ntransfercmd(cmd, rest)
        if not isinstance(self.sock, ssl.SSLSocket):
            raise ssl.SSLError("no TLS")
        session = self.sock.session
        name = self.host
        return self.context.wrap_socket(
            plain, server_hostname=name, session=session
        ), size


@contextmanager
def ftps(address: Address, password: Password) -> Iterator["FtpsServer"]:
    """Yield a connection to the folder of the address; close it afterwards.

    Raises PortalError where the machine cannot be reached, has no valid certificate,
    does not accept the account, or has no such folder.
    """
    client = _SameSession(context=_context(address), timeout=address.timeout)
    try:
        _connect(client, address, password)
        try:
            client.cwd(address.folder)
            root = client.pwd()
        except error_perm as error:
            raise failures.no_folder(address) from error
        yield FtpsServer(address, client, root)
        with suppress(*all_errors):
            client.quit()
    finally:
        client.close()


def _context(address: Address) -> ssl.SSLContext:
    authority = address.authority
    try:
        context = ssl.create_default_context(cafile=authority and str(authority))
    except OSError as error:
        raise PortalError(
            f"{address}: không đọc được tệp chứng thư {authority}"
        ) from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    # With TLS 1.3 the session arrives late, and servers take the data connection for
    # a stranger's.
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    return context


def _connect(client: FTP_TLS, address: Address, password: Password) -> None:
    try:
        client.connect(address.host, address.port)
        client.auth()
    except error_perm as error:
        raise PortalError(
            f"{address}: máy chủ không có FTPS (FTP mã hóa); chương trình không gửi "
            "mật khẩu qua kết nối không mã hóa. Hãy nhờ người quản trị máy chủ bật "
            "TLS, hoặc dùng SFTP"
        ) from error
    except OSError as error:
        raise failures.unreachable(address, error) from error
    except (Error, EOFError) as error:
        raise failures.lost(address, error) from error
    secret = password(str(address))
    if not secret:
        raise PortalError(f"{address}: cần mật khẩu; hãy đặt biến {VARIABLE}")
    try:
        client.login(address.user, secret)
        client.prot_p()
    except error_perm as error:
        raise failures.wrong_password(address) from error
    except all_errors as error:
        raise failures.lost(address, error) from error


class FtpsServer:
    """An open connection by FTPS; what it does is said in `records.Server`."""

    def __init__(self, address: Address, client: FTP_TLS, root: str) -> None:
        self._address = address
        self._client = client
        self._root = PurePosixPath(root)

    def _at(self, path: str) -> str:
        return str(self._root / path)

    @contextmanager
    def _naming(self, path: str) -> Iterator[None]:
        """Give an error of the machine as a line of ours."""
        try:
            yield
        except error_perm as error:
            if str(error).startswith(_NO_ROOM):
                raise failures.full(self._address, path) from error
            raise failures.refused(self._address, path, error) from error
        except error_temp as error:
            if str(error).startswith(_NO_ROOM):
                raise failures.full(self._address, path) from error
            raise failures.lost(self._address, error) from error
        except all_errors as error:
            raise failures.lost(self._address, error) from error

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file; None where there is none."""
        found = BytesIO()
        with self._naming(path):
            try:
                self._client.retrbinary(f"RETR {self._at(path)}", found.write)
            except error_perm as error:
                if not str(error).startswith(_MISSING):
                    raise
                return None
            return found.getvalue()

    def write(self, path: str, data: bytes) -> None:
        """Write a file, in a folder that exists; it is not whole before the end."""
        with self._naming(path):
            try:
                self._client.storbinary(f"STOR {self._at(path)}", BytesIO(data))
            except OSError:
                # A machine without room closes the data connection, then says why.
                self._client.voidresp()
                raise

    def size(self, path: str) -> int | None:
        """Return the bytes of a file; None where there is none, or it is a folder."""
        with self._naming(path):
            self._client.voidcmd("TYPE I")
            try:
                return self._client.size(self._at(path))
            except error_perm as error:
                if not str(error).startswith(_MISSING):
                    raise
                return None

    def rename(self, old: str, new: str) -> None:
        """Rename a file; one that bears the new name is replaced.

        Where the machine does not replace files, the old one is put aside first.
        """
        with self._naming(new):
            try:
                self._rename(old, new)
            except error_perm:
                if self.size(old) is None or self.size(new) is None:
                    raise
                replace(self, self._rename, old, new)

    def _rename(self, old: str, new: str) -> None:
        self._client.rename(self._at(old), self._at(new))

    def delete(self, path: str) -> None:
        """Delete a file, if it is there."""
        with self._naming(path):
            try:
                self._client.delete(self._at(path))
            except error_perm:
                if self._is_there(path):
                    raise

    def make_folder(self, path: str) -> bool:
        """Make a folder in one that exists; return whether it was missing."""
        with self._naming(path):
            try:
                self._client.mkd(self._at(path))
            except error_perm:
                if not self._is_there(path):
                    raise
                return False
            return True

    def remove_folder(self, path: str) -> bool:
        """Remove a folder if it is empty; return whether it was."""
        with self._naming(path), suppress(error_perm):
            self._client.rmd(self._at(path))
            return True
        return False

    def names(self, path: str) -> Iterable[str]:
        """Return the names in a folder; none where there is no such folder."""
        with self._naming(path), suppress(error_perm):
            listed = self._client.nlst(self._at(path))
            return [PurePosixPath(name).name for name in listed]
        return ()

    def _is_there(self, path: str) -> bool:
        """Return whether a file or a folder has the path."""
        here = self._client.pwd()
        with suppress(error_perm):
            self._client.cwd(self._at(path))
            self._client.cwd(here)
            return True
        return self.size(path) is not None
