"""What makes the results in the store: this package and the libraries it calls."""

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from platform import python_version

from commune_portal.memo import digest

_PACKAGE = Path(__file__).parents[2]
_LIBRARIES = (
    *("commune-portal", "markdown", "nh3", "jinja2", "mkdocs", "mkdocs-material"),
    *("pillow", "pydantic", "pyyaml", "lxml", "python-docx", "xlsxwriter"),
    *("segno", "tinycss2", "openpyxl"),
)
_NO_SOURCES = ("__pycache__", "packaged")  # the latter are inputs of a build


@cache
def makers() -> str:
    """Return a digest of the package's own files and of the versions of all others.

    A result is never taken for one of another version, also while the package is
    being changed.
    """
    libraries = {name: version(name) for name in _LIBRARIES}
    return digest(python_version(), libraries, source_digest(_PACKAGE))


def source_digest(package: Path) -> str:
    """Return the digest of all files of a package, by their paths."""
    found = blake2b(digest_size=20)
    for path, file in _sources(package):
        data = file.read_bytes()
        found.update(f"{path}:{len(data)}:".encode())
        found.update(data)
    return found.hexdigest()


def _sources(package: Path) -> Iterator[tuple[str, Path]]:
    files = (file for file in package.rglob("*") if file.is_file())
    named = sorted((file.relative_to(package).as_posix(), file) for file in files)
    for path, file in named:
        if not {*_NO_SOURCES} & {*path.split("/")}:
            yield path, file
