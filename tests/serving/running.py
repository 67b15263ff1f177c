"""Real web servers that run with our settings, on a free port of this machine."""

import socket
import ssl
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPSConnection
from pathlib import Path

from tests.programs import installed

from commune_portal.content import Commune
from commune_portal.publishing.hosting import SERVERS, Place, place_of

_APACHE_MODULES = Path("/usr/lib/apache2/modules")
_APACHE_LOADED = (
    *("mpm_event", "authz_core", "alias", "autoindex", "dir", "env", "headers"),
    *("http2", "mime", "negotiation", "rewrite", "ssl"),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; names of headers in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Running:
    """A server that runs."""

    place: Place

    @property
    def address(self) -> str:
        """The address of the site."""
        return f"https://{self.place.authority}{self.place.prefix}"

    def get(self, path: str, **headers: str) -> Answer:
        """Return the answer to a path below the site."""
        return self.ask(self.place.prefix + path, **headers)

    def ask(self, path: str, **headers: str) -> Answer:
        """Return the answer to a path below the domain."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        connection = HTTPSConnection(
            self.place.host, self.place.port, context=context, timeout=20
        )
        try:
            connection.request("GET", path, headers=headers)
            response = connection.getresponse()
            found = {name.casefold(): text for name, text in response.getheaders()}
            return Answer(response.status, found, response.read())
        finally:
            connection.close()


@contextmanager
def running(name: str, site: Path, scratch: Path, path: str = "/") -> Iterator[Running]:
    """Run the server of this name with the settings that we make for the site.

    The test is skipped where it is not installed.
    """
    certificate, key = _certificate(scratch)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    commune = Commune(name="An Bình", url=f"https://localhost:{port}{path}")
    place = place_of(commune, str(site), str(certificate), str(key))
    text = SERVERS[name].settings(place)
    settings = scratch / f"{name}.conf"
    command = {"nginx": _nginx, "apache": _apache, "caddy": _caddy}[name](
        text, settings, port
    )
    environment = {"HOME": str(scratch), "PATH": "/usr/bin:/bin"}
    log = scratch / f"{name}.log"
    with log.open("wb") as printed:
        process = subprocess.Popen(
            command, stdout=printed, stderr=printed, env=environment
        )
    try:
        _wait(process, port, log)
        yield Running(place)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    for _ in range(200):
        assert process.poll() is None, log.read_text("utf-8")
        try:
            socket.create_connection(("localhost", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(log.read_text("utf-8"))


def _certificate(scratch: Path) -> tuple[Path, Path]:
    """Return a certificate for localhost that signs itself, and its key."""
    certificate, key = scratch / "localhost.pem", scratch / "localhost.key"
    options = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 "
    options += "-addext basicConstraints=critical,CA:FALSE"
    subprocess.run(
        [
            *(installed("openssl"), *options.split(), "-subj", "/CN=localhost"),
            *("-out", certificate, "-keyout", key),
        ],
        check=True,
        capture_output=True,
    )
    return certificate, key


def _nginx(text: str, settings: Path, _: int) -> list[object]:
    """Return the command; one process, so that it may read what the test may."""
    scratch = settings.parent
    folders = "\n".join(
        f"{kind}_temp_path {scratch}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    settings.write_text(
        f"daemon off; master_process off; pid {scratch}/nginx.pid;\n"
        f"events {{}}\nhttp {{ access_log off;\n{folders}\n{text}\n}}\n",
        encoding="utf-8",
    )
    program = installed("nginx", "/usr/sbin/nginx")
    return [program, "-e", "stderr", "-p", scratch, "-c", settings]


def _apache(text: str, settings: Path, port: int) -> list[object]:
    scratch = settings.parent
    program = installed("apache2", "/usr/sbin/apache2")
    loaded = "\n".join(
        f"LoadModule {name}_module {_APACHE_MODULES}/mod_{name}.so"
        for name in _APACHE_LOADED
    )
    settings.write_text(
        f"{loaded}\nServerName localhost\nServerRoot {scratch}\nListen {port}\n"
        f"TypesConfig /dev/null\nAddType application/x-gzip .gz\n"
        f"PidFile {scratch}/apache.pid\nErrorLog /dev/stderr\nUser www-data\n"
        f"Group www-data\nDefaultRuntimeDir {scratch}\n{text}",
        encoding="utf-8",
    )
    return [program, "-X", "-f", settings]


def _caddy(text: str, settings: Path, _: int) -> list[object]:
    options = "{\n\tadmin off\n"
    options += "\tauto_https disable_redirects\n\tskip_install_trust\n}\n"
    settings.write_text(options + text, encoding="utf-8")
    return [installed("caddy"), "run", "--adapter", "caddyfile", "--config", settings]
