"""Writing files and folders whole or not at all."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import mkdtemp

from commune_portal.errors import PortalError


def cannot_write(error: OSError) -> str:
    """Return the line that reports a file which could not be opened or written."""
    problem = "không mở hoặc ghi được; tệp có thể đang mở ở chương trình khác"
    return f"{error.filename}: {problem}" if error.filename else problem


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write each file beside its place, then rename all of them into theirs.

    No file is ever half written, and a program that has an old one open keeps it.
    Raises OSError where one cannot be written or replaced.
    """
    beside = {file: file.with_name(f"{file.name}.tmp") for file in files}
    try:
        for file, data in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            beside[file].write_bytes(data)
        for file, written in beside.items():
            written.replace(file)
    finally:
        # unlink(missing_ok=True) below a file would raise and hide the first error.
        for written in filter(Path.exists, beside.values()):
            written.unlink()


def own_folder(folder: Path, mark: str) -> Path:
    """Return the absolute path of a folder that may be replaced.

    Such a folder is missing, empty, or holds the file `mark`, which shows that the same
    command wrote it; it is never the root of a repository. Raises PortalError for any
    other.
    """
    folder = folder.resolve()
    ours = (folder / mark).exists() or not folder.exists()
    ours &= not (folder / ".git").exists()
    if not ours and (folder.is_file() or any(folder.iterdir())):
        raise PortalError(f"{folder}: thư mục đã có tệp khác; hãy chọn thư mục trống")
    return folder


def write_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write all files (path, bytes) to a new folder, then replace the old one by it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(prefix=f"{folder.name}.", dir=folder.parent))
    for path, data in files:
        file = beside / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    shutil.rmtree(folder, ignore_errors=True)
    beside.rename(folder)
