"""A folder that is written beside another and then takes its place."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO

from commune_portal.publishing.exchange.behind import remove_behind
from commune_portal.publishing.exchange.holding import hold
from commune_portal.publishing.exchange.swap import put_back, put_in_place

_HELD = "dang-dung"  # held as long as somebody writes beside it
_NEW, _ASIDE = "moi", "cu"


@dataclass(frozen=True, slots=True)
class NewFolder:
    """A folder that somebody writes; nobody reads it before `take_place`.

    Attributes:
        folder: Where to write; it is on the disk of `place`.
        place: The folder that it will be.
        held: What shows other processes that it is being written.

    """

    folder: Path
    place: Path
    held: BinaryIO | None

    def take_place(self) -> None:
        """Put the folder in its place; the old one goes with `discard`.

        Raises OSError where it cannot be put there; the old one is then as it was.
        """
        put_in_place(self.folder, self.place, self._around / _ASIDE)

    def discard(self) -> None:
        """Remove all that was written and is not in its place."""
        if self.held:
            self.held.close()
        _remove(self._around)

    def discard_behind(self) -> None:
        """Let another process remove it, where the system can: a site takes seconds.

        It holds the folder until it ends; what a kill leaves goes with the next build.
        """
        if self.held is None or not remove_behind(_order(self._around), self.held):
            self.discard()
            return
        self.held.close()

    @property
    def _around(self) -> Path:
        return self.folder.parent


def begin_folder(place: Path) -> NewFolder:
    """Return a new, empty folder that will be at `place`.

    Before that, what killed processes have left of others is removed, and a folder
    that a kill has left without its place is brought back.

    Raises OSError where nothing can be written beside `place`.
    """
    place = place.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    remove_leftovers(place)
    around, held = _around(place)
    folder = around / _NEW
    (around / ".gitignore").write_text("*\n", "utf-8")
    folder.mkdir()
    if place.is_dir():
        _give_rights(place, folder)
    return NewFolder(folder, place, held)


@contextmanager
def new_folder(place: Path) -> Iterator[Path]:
    """Give a new folder to write; at the end it takes its place.

    Where that ends early, on a full disk or by Ctrl-C, nothing is left of it.
    Raises OSError where it cannot be made or put in its place.
    """
    new = begin_folder(place)
    try:
        yield new.folder
        new.take_place()
    finally:
        new.discard()


def remove_leftovers(place: Path) -> None:
    """Remove what killed processes have left beside a folder; ours, and in no use."""
    for around in sorted(place.parent.iterdir()):
        if around.name.startswith(_prefix(place)):
            with suppress(OSError):
                _remove_leftover(around, place)


def _remove_leftover(around: Path, place: Path) -> None:
    file = around / _HELD
    if not file.exists():
        around.rmdir()
        return
    held = hold(file)
    if held:
        put_back(around / _ASIDE, place)
        held.close()
        _remove(around)


def _order(around: Path) -> tuple[Path, ...]:
    """Return what to remove, one after the other.

    The file that shows whose it is goes last: a kill leaves it to the next build.
    """
    return around / _NEW, around / _ASIDE, around


def _remove(around: Path) -> None:
    for folder in _order(around):
        shutil.rmtree(folder, ignore_errors=True)


def _prefix(place: Path) -> str:
    return f".{place.name}.moi-"


def _around(place: Path) -> tuple[Path, BinaryIO | None]:
    """Return a new folder around the one to write, and its file, held."""
    while True:
        try:
            around = Path(mkdtemp(prefix=_prefix(place), dir=place.parent))
        except OSError as error:
            error.filename = str(place.parent)  # where rights are missing
            raise
        try:
            held = hold(around / _HELD)
        except FileNotFoundError:  # another process took it for a leftover
            continue
        except OSError:  # a disk that knows no holding: leftovers stay there
            return around, None
        if held:
            return around, held


def _give_rights(old: Path, new: Path) -> None:
    """Give the new folder the mode and group of the old: a web server reads it."""
    state = old.stat()
    with suppress(OSError):
        if os.name == "posix":
            os.chown(new, -1, state.st_gid)
        new.chmod(state.st_mode & 0o7777)


def carry_hidden(old: Path, new: Path) -> None:
    """Copy what is hidden at the top of the old folder and not in the new one.

    Web servers ask for certificates below .well-known/; MkDocs too has always left it.
    """
    for entry in sorted(old.glob(".*")) if old.is_dir() else ():
        copy = new / entry.name
        if copy.exists():
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, copy, symlinks=True)
        else:
            shutil.copy2(entry, copy, follow_symlinks=False)
