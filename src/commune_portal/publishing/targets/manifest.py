"""The files of a folder with their sizes and digests."""

import json
from hashlib import sha256
from pathlib import Path

from commune_portal.errors import PortalError
from commune_portal.publishing.targets.records import EMPTY, Manifest, SiteFile

_SHORT = 8


def manifest_of(site: Path) -> Manifest:
    """Return every file of the folder; hidden ones at its top belong to the server.

    Raises OSError where one cannot be read.
    """
    found: dict[str, SiteFile] = {}
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if file.is_file() and not path.startswith("."):
            with file.open("rb") as stream:
                found[path] = file_of(stream.read())
    return found


def file_of(data: bytes) -> SiteFile:
    """Return the size and digest of a file."""
    return SiteFile(len(data), sha256(data).hexdigest())


def digest_of(files: Manifest) -> str:
    """Return one digest of all paths and files."""
    return sha256(manifest_text(files).encode()).hexdigest()


def name_of(files: Manifest) -> str:
    """Return the end of the name of a release: the first digits of the digest."""
    return digest_of(files)[:_SHORT]


def manifest_text(files: Manifest) -> str:
    """Return the manifest as JSON, one file a line, in the order of paths."""
    lines = ",\n".join(
        f"{json.dumps(path, ensure_ascii=False)}: {json.dumps(files[path])}"
        for path in sorted(files)
    )
    return f"{{\n{lines}\n}}\n" if lines else "{}\n"


def parse_manifest(text: str, shown: str) -> Manifest:
    """Return the manifest of a JSON text; an empty text is an empty one.

    Raises PortalError where it is damaged; `shown` names its file.
    """
    if not text:
        return EMPTY
    try:
        return {
            str(path): SiteFile(int(size), str(digest))
            for path, (size, digest) in json.loads(text).items()
        }
    except (ValueError, TypeError, AttributeError):
        problem = "danh sách tệp đã đưa lên bị hỏng; hãy xóa tệp này rồi làm lại"
        raise PortalError(f"{shown}: {problem}") from None
