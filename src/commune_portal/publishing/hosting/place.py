"""Where a site lies: its address, and its folder on the server."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from commune_portal.content import Commune
from commune_portal.errors import PortalError, printable

_UNSAFE = re.compile(r'["$%{}\n\r]')
_PLAIN = re.compile(r"[A-Za-z0-9_.~/-]+")
_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An address and a folder.

    Attributes:
        host: The domain.
        port: The port that the server listens on.
        is_secure: Whether the address begins with https.
        prefix: The path of the site below the domain, with its slashes: / or /xa/.
        folder: The folder of the site on the server, with no slash at its end.
        certificate: The file of the certificate.
        key: The file of its key.
        has_own_files: Whether both were named; a server may get its own otherwise.

    """

    host: str
    port: int
    is_secure: bool
    prefix: str
    folder: str
    certificate: str
    key: str
    has_own_files: bool

    @property
    def is_at_root(self) -> bool:
        """Whether the site is alone under its domain."""
        return self.prefix == "/"

    @property
    def name(self) -> str:
        """A name of letters, digits and lines that no other site of a server has."""
        return re.sub(r"\W+", "_", f"{self.host}{self.prefix}").strip("_")

    @property
    def has_usual_port(self) -> bool:
        """Whether its address needs no port."""
        return self.port == _PORTS["https" if self.is_secure else "http"]

    @property
    def authority(self) -> str:
        """The domain, with its port where that is not the usual one."""
        return self.host if self.has_usual_port else f"{self.host}:{self.port}"


def place_of(
    commune: Commune,
    folder: str,
    certificate: str,
    key: str,
    shown: str = "portal.yml",
) -> Place:
    """Return where the site of the commune lies, with usual paths for what is empty.

    `shown` names the file of the commune's settings. Raises PortalError where it names
    no address, and where a path holds what the settings of a server could take for
    something else.
    """
    for path in (folder, certificate, key):
        check_path(path)
    if commune.url is None:
        raise PortalError(
            f"{shown}: url: chưa có địa chỉ trang, nên chưa biết tên miền; hãy ghi, "
            "ví dụ url: https://tanhoa.hungyen.gov.vn/"
        )
    parts = urlsplit(commune.url)
    host = parts.hostname or ""
    prefix = f"{parts.path.rstrip('/')}/"
    if not _PLAIN.fullmatch(prefix):
        raise PortalError(
            f"{shown}: url: «{parts.path}»: đường dẫn của trang chỉ gồm chữ không "
            "dấu, chữ số, dấu chấm, gạch nối"
        )
    return Place(
        host=host,
        port=parts.port or _PORTS[parts.scheme],
        is_secure=parts.scheme == "https",
        prefix=prefix,
        folder=folder.rstrip("/\\") or f"/srv/www/{host}/current",
        certificate=certificate or f"/etc/ssl/{host}/fullchain.pem",
        key=key or f"/etc/ssl/{host}/privkey.pem",
        has_own_files=bool(certificate and key),
    )


def check_path(path: str) -> None:
    """Raise PortalError where settings could take the path for something else."""
    if _UNSAFE.search(path):
        problem = "đường dẫn không được có nháy kép, $, %, {, } hoặc dấu xuống dòng"
        raise PortalError(f"{printable(path)}: {problem}")
