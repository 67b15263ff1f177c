"""A `.gz` and a `.br` for each file that grows smaller by it. See ADR 78."""

import gzip
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import cast

from commune_portal.errors import PortalError
from commune_portal.memo import Memo, digest
from commune_portal.publishing.workers.forked import map_forked

GZIP, BROTLI = "gz", "br"
_KINDS = {".css", ".csv", ".html", ".ics", ".js", ".json", ".md", ".svg", ".txt"}
_KINDS |= {".webmanifest", ".xml", ".yml"}
_LEAST = 1024  # bytes: smaller files fit into one packet as they are
_WORTH = 0.9  # of the file; a copy that is larger is not written
_GZIP_LEVEL, _BROTLI_QUALITY = 9, 8
_SYSTEM, _UNKNOWN = 9, b"\xff"  # where gzip names the system, and "none of them"
_CHUNK = 50
_MISSING = (
    "nén .br cần thư viện brotli; hãy chạy: pip install "
    '"commune-portal[publish]", hoặc ghi compressed: [gz]'
)


@contextmanager
def compressed_copies(site: Path, endings: Sequence[str], memo: Memo) -> Iterator[Path]:
    """Yield a folder with the copies, at the paths of the files with `.gz`, `.br`.

    Equal files give equal copies; a site that has one itself, as sitemap.xml.gz of
    MkDocs, keeps it. The folder is removed afterwards. Raises PortalError where brotli
    is not installed; OSError where something cannot be read or written.
    """
    if BROTLI in endings and find_spec("brotli") is None:
        raise PortalError(_MISSING)
    files = [
        file.relative_to(site).as_posix()
        for file in sorted(site.rglob("*"))
        if file.suffix in _KINDS and file.is_file() and file.stat().st_size >= _LEAST
    ]
    with TemporaryDirectory() as name:
        folder = Path(name)
        for parent in {PurePosixPath(path).parent for path in files}:
            (folder / parent).mkdir(parents=True, exist_ok=True)
        write = partial(_write, site, folder, tuple(endings), memo)
        for _ in map_forked(write, files, _CHUNK):
            pass
        yield folder


def _write(
    site: Path, folder: Path, endings: Sequence[str], memo: Memo, path: str
) -> None:
    data = (site / path).read_bytes()
    for ending in endings:
        if (site / f"{path}.{ending}").exists():
            continue
        key = digest("compressed", ending, _version(ending), data)
        packed = memo.get(key)
        if packed is None:
            packed = _PACKERS[ending](data)
            memo.put(key, packed)
        if len(packed) <= len(data) * _WORTH:
            (folder / f"{path}.{ending}").write_bytes(packed)


def _version(ending: str) -> str:
    return zlib.ZLIB_RUNTIME_VERSION if ending == GZIP else version("brotli")


def _gzip(data: bytes) -> bytes:
    packed = gzip.compress(data, _GZIP_LEVEL, mtime=0)
    return packed[:_SYSTEM] + _UNKNOWN + packed[_SYSTEM + 1 :]


def _brotli(data: bytes) -> bytes:
    compress = import_module("brotli").compress
    return cast("bytes", compress(data, quality=_BROTLI_QUALITY))


_PACKERS: Mapping[str, Callable[[bytes], bytes]] = {GZIP: _gzip, BROTLI: _brotli}
