"""Logging in by SSH, to the machine that is meant and no other."""

from paramiko import (
    AuthenticationException,
    BadHostKeyException,
    PasswordRequiredException,
    PKey,
    SSHClient,
    SSHException,
)
from paramiko.client import MissingHostKeyPolicy
from paramiko.ssh_exception import NoValidConnectionsError

from commune_portal.errors import PortalError
from commune_portal.publishing.targets.remote import failures
from commune_portal.publishing.targets.remote.records import Address, Password

_NO_KEYS = "No authentication methods available"  # as paramiko says it


class _NeedsPassword(Exception):  # noqa: N818 - it is asked for, nothing is wrong
    pass


class _KnownByFingerprint(MissingHostKeyPolicy):
    def __init__(self, address: Address) -> None:
        self.address = address

    def missing_host_key(self, _client: SSHClient, _name: str, key: PKey) -> None:
        """Accept the key whose fingerprint is given; raise PortalError for others."""
        if self.address.host_key is None:
            raise PortalError(
                f"{self.address}: máy chủ này chưa được biết; vân tay khóa của nó là "
                f"{key.fingerprint}. Hãy hỏi người quản trị máy chủ xem có đúng "
                f'không; nếu đúng, thêm dòng host_key: "{key.fingerprint}"'
            )
        if self.address.host_key != key.fingerprint:
            raise PortalError(
                f"{self.address}: vân tay khóa của máy chủ là {key.fingerprint}, "
                f"khác host_key {self.address.host_key}; có thể là máy giả mạo: "
                "chưa gửi gì, hãy hỏi người quản trị máy chủ"
            )


def log_in(client: SSHClient, address: Address, password: Password) -> None:
    """Connect the client to the machine of the address, as its user.

    The password is asked for only where no key is enough; it opens a key that has one.
    Raises PortalError where the machine cannot be reached, is not the one that is
    meant, or does not accept the account.
    """
    if address.host_key is None:
        client.load_system_host_keys()
    client.set_missing_host_key_policy(_KnownByFingerprint(address))
    try:
        _open(client, address, None)
    except _NeedsPassword as needed:
        secret = password(str(needed))
        if not secret:
            raise failures.wrong_password(address) from needed
        _open(client, address, secret)


def _open(client: SSHClient, address: Address, secret: str | None) -> None:
    key = address.key_file
    try:
        client.connect(
            address.host,
            address.port,
            address.user,
            secret,
            key_filename=str(key) if key else None,
            timeout=address.timeout,
            banner_timeout=address.timeout,
            auth_timeout=address.timeout,
            allow_agent=secret is None,
            look_for_keys=secret is None and key is None,
        )
    except BadHostKeyException as error:
        raise PortalError(
            f"{address}: khóa của máy chủ ({error.key.fingerprint}) khác khóa ghi "
            "trong known_hosts; có thể là máy giả mạo: chưa gửi gì, hãy hỏi người "
            "quản trị máy chủ"
        ) from error
    except AuthenticationException as error:
        if secret is None and isinstance(error, PasswordRequiredException):
            raise _NeedsPassword(key) from error
        if secret is None and key is None:
            raise _NeedsPassword(address) from error
        raise failures.wrong_password(address) from error
    except FileNotFoundError as error:
        raise PortalError(f"{address}: không có tệp khóa {key}") from error
    except SSHException as error:
        if secret is None and str(error) == _NO_KEYS:
            raise _NeedsPassword(address) from error
        raise failures.lost(address, error) from error
    except NoValidConnectionsError as error:
        first = next(iter(error.errors.values()))
        raise failures.unreachable(address, first) from error
    except OSError as error:
        raise failures.unreachable(address, error) from error
