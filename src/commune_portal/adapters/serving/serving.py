"""What every `serve` needs: its memory, its port, its server."""

from collections.abc import Callable
from hashlib import sha256
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from commune_portal.adapters.serving.answering import OWN
from commune_portal.adapters.serving.preview import Preview
from commune_portal.adapters.serving.rebuilding import Rebuild
from commune_portal.adapters.serving.server import PreviewServer
from commune_portal.adapters.serving.terminal import LINES, say, speak_vietnamese
from commune_portal.errors import PortalError

HOST, PORT = "127.0.0.1", 8000
_TRIED = 20  # ports, from the one that is asked for
_HIGHEST = 65535
_LONGEST_NAME = 100  # bytes; another program may answer without an end

# The one `serve` of this process: MkDocs calls events, which have no other memory.
PREVIEW = Preview()


class AlreadyServedError(PortalError):
    """The commune is being served already, at `url`."""

    def __init__(self, url: str) -> None:
        super().__init__(f"Trang của thư mục này đang mở sẵn tại {url}")
        self.url = url


def begin_serving() -> None:
    """Remember that the coming builds are of a `serve` which MkDocs has started."""
    PREVIEW.is_serving = True
    speak_vietnamese()


def replacing_server(
    config: MkDocsConfig, builder: Callable[[], None]
) -> PreviewServer:
    """Return the server for a `serve` that MkDocs has started and built once.

    Raises PortalError where no port is free, or the commune is being served already.
    """
    settings = Path(config.config_file_path)
    host, port = config.dev_addr
    mount = f"{urlsplit(config.site_url or '').path.rstrip('/')}/"
    server = bound_server(str(host), int(port), settings.parent, mount)
    rebuild = Rebuild(PREVIEW, builder, settings, LINES, server.url)
    rebuild.settle()
    server.show_saved = PREVIEW.show_saved
    server.rebuild = rebuild
    server.show()
    return server


def bound_server(host: str, port: int, root: Path, mount: str = "/") -> PreviewServer:
    """Return a server at the first free port from the one asked for.

    Raises AlreadyServedError where the same commune is being served, PortalError where
    no port is free.
    """
    last = min(port + _TRIED - 1, _HIGHEST)
    name = name_of(root)
    for tried in range(port, last + 1):
        try:
            server = PreviewServer((host, tried), PREVIEW, name, mount)
        except OSError:
            if _name_of_server(host, tried) == name:
                raise AlreadyServedError(f"http://{host}:{tried}/") from None
            continue
        if tried != port:
            say(f"Cổng {port} đang bận, dùng cổng {tried}.")
        return server
    raise PortalError(
        f"không mở được cổng nào từ {port} đến {last} ở {host}; hãy đóng bớt chương "
        "trình đang chạy, hoặc chọn cổng khác"
    )


def name_of(root: Path) -> str:
    """Return what tells the communes of one machine apart, without naming a folder."""
    return sha256(str(root.resolve()).encode(errors="replace")).hexdigest()


def _name_of_server(host: str, port: int) -> str | None:
    """Return the name that a server of ours gives there; None for any other."""
    connection = HTTPConnection(host, port, timeout=2)
    try:
        connection.request("GET", f"{OWN}/ten")
        return connection.getresponse().read(_LONGEST_NAME).decode("ascii", "replace")
    except (OSError, HTTPException):
        return None
    finally:
        connection.close()
