"""Writing files and folders whole or not at all."""

import errno
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from commune_portal.errors import PortalError, printable
from commune_portal.publishing.checkout import as_seen
from commune_portal.publishing.exchange.new_folder import new_folder

_FULL = "ổ đĩa đã đầy, không ghi được; hãy xóa bớt tệp rồi làm lại"
_OPEN_ELSEWHERE = "không mở hoặc ghi được; tệp có thể đang mở ở chương trình khác"
_MOUNTED = "nơi gắn một ổ đĩa, không thay được cả thư mục; hãy chọn thư mục con của nó"
_CAUSES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: "ổ đĩa chỉ cho đọc, không ghi được",
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EISDIR: "đây là một thư mục, không phải tệp",
    errno.ENOTDIR: "đây là một tệp, không phải thư mục",
    errno.ELOOP: "liên kết dẫn vòng tròn, không tới tệp nào",
    errno.EBUSY: _MOUNTED,
    errno.EXDEV: _MOUNTED,
    errno.ENAMETOOLONG: "tên quá dài; hãy đặt tên ngắn hơn",
}


def cannot_write(error: OSError) -> str:
    """Return the line that reports a file which could not be opened or written."""
    problem = _CAUSES.get(error.errno or 0, _OPEN_ELSEWHERE)
    return f"{printable(str(error.filename))}: {problem}" if error.filename else problem


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write each file beside its place, then rename all of them into theirs.

    No file is ever half written, a program that has an old one open keeps it, and
    where one cannot be replaced, the old ones are put back. Raises OSError, which
    names the file that cannot be written or replaced; PortalError where the folder of
    one is a file.
    """
    beside = {file: file.with_name(f"{file.name}.tmp") for file in files}
    try:
        for file, data in files.items():
            _make_folder(file.parent)
            with _naming(file):
                beside[file].write_bytes(data)
        _replace_all(beside)
    finally:
        # unlink(missing_ok=True) below a file would raise and hide the first error.
        for written in filter(Path.exists, beside.values()):
            written.unlink()


def write_with_copies(files: Mapping[Path, bytes], copies: Mapping[Path, Path]) -> None:
    """Write the files together, once each copy (its path, that of its file) is kept.

    Raises as `write_together`; the files are then as before.
    """
    write_together({copy: file.read_bytes() for copy, file in copies.items()})
    write_together(files)


def _make_folder(folder: Path) -> None:
    for part in (folder, *folder.parents):
        if part.is_file():
            raise PortalError(f"{part}: đây là một tệp, không phải thư mục")
    folder.mkdir(parents=True, exist_ok=True)


def _replace_all(beside: Mapping[Path, Path]) -> None:
    """Rename each file to its place; put the old ones back where one cannot be."""
    aside: dict[Path, Path] = {}
    placed: list[Path] = []
    try:
        for file, written in beside.items():
            with _naming(file):
                if file.is_dir():
                    raise IsADirectoryError
                if file.exists():
                    old = file.with_name(f"{file.name}.old")
                    shutil.copy2(file, old)
                    aside[file] = old
                written.replace(file)
            placed.append(file)
    except OSError:
        for file in placed:
            if file in aside:
                aside[file].replace(file)
            else:
                file.unlink()
        raise
    finally:
        for old in filter(Path.exists, aside.values()):
            old.unlink()


@contextmanager
def _naming(file: Path) -> Iterator[None]:
    """Give an error the name of the file, not that of the one beside it."""
    try:
        yield
    except OSError as error:
        error.filename = str(file)
        raise


def own_folder(folder: Path, *marks: str) -> Path:
    """Return the absolute path of a folder that may be replaced.

    Such a folder is missing, empty, or holds one of the files `marks`, which show that
    the same command wrote it; it is never the root of a repository. Raises PortalError
    for any other.
    """
    folder = folder.resolve()
    ours = any((folder / mark).exists() for mark in marks) or not folder.exists()
    ours &= not (folder / ".git").exists()
    if not ours and (folder.is_file() or any(folder.iterdir())):
        raise PortalError(f"{folder}: thư mục đã có tệp khác; hãy chọn thư mục trống")
    return folder


def outside(folder: Path, *sources: Path) -> Path:
    """Return the folder, which lies in none of the folders that we read.

    The first of them is content/, beside which another folder is offered.

    Raises PortalError where it does: the next run would take what is written for
    something that an editor wrote.
    """
    for source in sources:
        if folder.resolve().is_relative_to(source.resolve()):
            other = as_seen(sources[0].resolve().parent / "build")
            raise PortalError(
                f"{folder}: không ghi vào thư mục nguồn {source.as_posix()}; "
                f"hãy chọn thư mục khác, ví dụ {other}"
            )
    return folder


def write_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write all files (path, bytes) to a new folder, then replace the old one by it.

    Where that ends early, on a full disk or by Ctrl-C, nothing is left of the new one.
    Raises OSError where something cannot be written or replaced.
    """
    with new_folder(folder) as beside:
        _write_into(beside, files)


def create_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write all files (path, bytes) into a folder that is missing or empty.

    They are written beside it and then moved, so that nothing is ever half there.
    Raises PortalError where the folder holds anything, or is no folder; OSError where
    something cannot be written.
    """
    check_free(folder)
    place = folder.resolve()
    _make_folder(place.parent)
    with _naming(folder):
        beside = Path(mkdtemp(prefix=f".{place.name}.", dir=place.parent))
    try:
        _write_into(beside / place.name, files)
        if place.exists():  # perhaps somebody's working folder: it stays the same one
            for entry in (beside / place.name).iterdir():
                entry.rename(place / entry.name)
        else:
            (beside / place.name).rename(place)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def check_free(folder: Path) -> None:
    """Raise PortalError where something is in the folder, or it is a file."""
    if folder.is_file():
        raise PortalError(f"{folder}: đây là một tệp, không phải thư mục")
    if folder.is_dir() and any(folder.iterdir()):
        raise PortalError(f"{folder}: thư mục đã có tệp; hãy chọn thư mục trống")


def _write_into(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    for path, data in files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with _naming(file):
            file.write_bytes(data)
