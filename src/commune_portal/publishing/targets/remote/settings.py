"""What publish.yml says of a target that is reached by SFTP or FTPS."""

from contextlib import AbstractContextManager
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Annotated, Literal, cast

from pydantic import Field, StringConstraints

from commune_portal.content.formats.record import Text
from commune_portal.errors import PortalError
from commune_portal.publishing.targets.common import Endings, TargetSettings
from commune_portal.publishing.targets.remote.ftps import ftps
from commune_portal.publishing.targets.remote.password import password_for
from commune_portal.publishing.targets.remote.records import Address, Server
from commune_portal.publishing.targets.remote.target import RemoteFolder

_STATE = Path(".cache", "dua-len")
_MISSING = (
    "đưa lên bằng SFTP cần thư viện paramiko; hãy chạy: pip install "
    '"commune-portal[publish]"'
)
Port = Annotated[int, Field(ge=1, le=65535)]
Fingerprint = Annotated[str, StringConstraints(pattern=r"^SHA256:[A-Za-z0-9+/]{43}$")]


class RemoteSettings(TargetSettings):
    """A folder of another machine."""

    host: Text = Field(description="Tên hoặc địa chỉ của máy chủ.")
    user: Text = Field(description="Tên tài khoản trên máy chủ.")
    path: Text = Field(description="Thư mục trên máy chủ mà máy chủ web đọc.")

    def state(self, root: Path) -> Path:
        """Return the folder of the commune with the lock and a number of its own."""
        return root / _STATE / f"{self.user}@{self.host}"


class SftpSettings(RemoteSettings):
    """A folder that is reached by SFTP."""

    kind: Literal["sftp"] = Field(description="Thư mục trên máy khác, qua SFTP.")
    port: Port = Field(22, description="Cổng của dịch vụ; mặc định 22.")
    key_file: Text | None = Field(
        None, description="Tệp khóa riêng của tài khoản; không có thì hỏi mật khẩu."
    )
    host_key: Fingerprint | None = Field(
        None, description="Vân tay khóa của máy chủ, dạng SHA256:…"
    )
    compressed: Endings = ("gz",)

    def target(self, root: Path) -> RemoteFolder:
        """Return the folder."""
        address = Address(
            host=self.host,
            port=self.port,
            user=self.user,
            folder=self.path,
            key_file=root / Path(self.key_file).expanduser() if self.key_file else None,
            host_key=self.host_key,
        )
        return RemoteFolder(address, partial(_sftp, address), self.state(root))


class FtpsSettings(RemoteSettings):
    """A folder that is reached by FTP over TLS."""

    kind: Literal["ftps"] = Field(description="Thư mục trên máy khác, qua FTPS.")
    port: Port = Field(21, description="Cổng của dịch vụ; mặc định 21.")
    authority: Text | None = Field(
        None, description="Tệp chứng thư của cơ quan cấp chứng thư cho máy chủ."
    )

    def target(self, root: Path) -> RemoteFolder:
        """Return the folder."""
        address = Address(
            host=self.host,
            port=self.port,
            user=self.user,
            folder=self.path,
            authority=root / self.authority if self.authority else None,
        )
        opened = partial(ftps, address, password_for)
        return RemoteFolder(address, opened, self.state(root))


def _sftp(address: Address) -> AbstractContextManager[Server]:
    """Open a connection; paramiko is loaded only here.

    Raises PortalError where it is not installed.
    """
    try:
        module = import_module("commune_portal.publishing.targets.remote.sftp")
    except ModuleNotFoundError as error:
        if error.name != "paramiko":
            raise
        raise PortalError(_MISSING) from None
    opened = module.sftp(address, password_for)
    return cast("AbstractContextManager[Server]", opened)
