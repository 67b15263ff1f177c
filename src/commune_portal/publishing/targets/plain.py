"""A plain folder that a web server reads, as of IIS or on a shared drive."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from commune_portal.errors import PortalError
from commune_portal.publishing.exchange.swap import move
from commune_portal.publishing.targets.manifest import (
    file_of,
    manifest_text,
    name_of,
    parse_manifest,
)
from commune_portal.publishing.targets.planning import planned
from commune_portal.publishing.targets.publisher import sole_publisher
from commune_portal.publishing.targets.records import EMPTY, Manifest, Plan, Release
from commune_portal.publishing.targets.state import add_line, read_text, write_text
from commune_portal.publishing.targets.target import Read

_ONLINE, _UNFINISHED = "dang-dung.json", "dang-dua-len.json"
_LOG, _LOCK = "publish-log.jsonl", ".khoa"
_HALF = ".moi~"  # the ending of a file that is being written
_STRANGE = (
    "đã có sẵn, không do lệnh này đưa lên; hãy chuyển các tệp cũ đi chỗ khác rồi làm "
    "lại"
)


@dataclass(frozen=True, slots=True)
class PlainFolder:
    """A folder in which single files are replaced, each whole.

    Attributes:
        root: The folder that is served.
        state: Another one, not served, with the lists of files, the log and the lock.

    """

    root: Path
    state: Path

    @property
    def place(self) -> str:
        """Where it is."""
        return str(self.root)

    def held(self, who: str) -> AbstractContextManager[None]:
        """Refuse every other publisher meanwhile.

        Raises PortalError where another one is at work; OSError where nothing can be
        written to `state`.
        """
        return sole_publisher(self.state / _LOCK, self.place, who)

    def plan(self, wanted: Manifest) -> Plan:
        """Return what differs from the files that the last publishing has left.

        Files that it did not write, as web.config, stay. Raises PortalError where one
        of them would have to be replaced.
        """
        finished, unfinished = self._list(_ONLINE), self._list(_UNFINISHED)
        there = {
            path: file for path, file in finished.items() if self._has(path, file.size)
        }
        plan = planned(there, wanted, unfinished)
        self._check_free({*wanted} - {*finished, *unfinished}, wanted)
        return plan if finished or unfinished else self._first(plan, wanted)

    def send(self, release: Release, plan: Plan, read: Read) -> None:
        """Write each file beside its place, then rename it into it.

        Raises OSError where one cannot be written; what was written stays, and the next
        run goes on.
        """
        if plan.written or plan.removed:
            self._remember_unfinished(release.files)
        for path in plan.written:
            file = self.root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            beside = self._half(path)
            try:
                beside.write_bytes(read(path))
                move(beside, file)
            finally:
                with suppress(OSError):
                    beside.unlink(missing_ok=True)

    def switch(self, release: Release, plan: Plan) -> None:
        """Remove files and folders that the release does not have.

        Raises OSError where one cannot be removed.
        """
        for path in plan.removed:
            file = self.root / path
            file.unlink(missing_ok=True)
            self._half(path).unlink(missing_ok=True)
            self._remove_empty(file.parent)
        write_text(self.state / _ONLINE, manifest_text(release.files))
        (self.state / _UNFINISHED).unlink(missing_ok=True)

    def releases(self) -> Sequence[str]:
        """Return nothing: the folder holds one release only."""
        return ()

    def online(self) -> str:
        """Return the name of the files of the last list, if no later one was begun."""
        there, unfinished = self._list(_ONLINE), self._list(_UNFINISHED)
        return "" if not there or unfinished not in (EMPTY, there) else name_of(there)

    def roll_back(self, release: str) -> Manifest:
        """Refuse: every release is sent again.

        Raises PortalError always.
        """
        raise PortalError(f"{self.place}: không giữ bản «{release}»")

    def add_to_log(self, line: str) -> None:
        """Add a line to publish-log.jsonl in `state`."""
        add_line(self.state / _LOG, line)

    def log(self) -> str:
        """Return publish-log.jsonl."""
        return read_text(self.state / _LOG)

    def _list(self, name: str) -> Manifest:
        file = self.state / name
        return parse_manifest(read_text(file), str(file))

    def _half(self, path: str) -> Path:
        file = self.root / path
        return file.with_name(f"{file.name}{_HALF}")

    def _has(self, path: str, size: int) -> bool:
        """Return whether a file is there with its size; others may have removed it."""
        try:
            return (self.root / path).stat().st_size == size
        except OSError:
            return False

    def _remember_unfinished(self, wanted: Manifest) -> None:
        """Keep what this run may write, with what an earlier one may have written.

        A path that differs between the two has a digest that no file has.
        """
        before = self._list(_UNFINISHED)
        for path in before:
            self._half(path).unlink(missing_ok=True)
        both = {
            path: file._replace(sha256="") if before.get(path, file) != file else file
            for path, file in {**before, **wanted}.items()
        }
        write_text(self.state / _UNFINISHED, manifest_text(both))

    def _check_free(self, paths: Iterable[str], wanted: Manifest) -> None:
        """Raise PortalError where a file of somebody else would have to go."""
        for path in sorted(paths):
            file = self.root / path
            folders = [folder for folder in file.parents if folder.is_file()]
            is_equal = file.is_file() and file_of(file.read_bytes()) == wanted[path]
            if folders or (file.exists() and not is_equal):
                raise PortalError(f"{(*folders, file)[0]}: {_STRANGE}")

    def _first(self, plan: Plan, wanted: Manifest) -> Plan:
        """Return the plan of a first publishing into a folder that may hold files."""
        if not self.root.is_dir():
            return plan
        own = [file for file in self.root.rglob("*") if file.is_file()]
        paths = {file.relative_to(self.root).as_posix() for file in own}
        strange = paths - {*wanted}
        note = f"{self.root}: có {len(strange)} tệp không thuộc trang này, để nguyên"
        return replace(plan, notes=(note,) if strange else ())

    def _remove_empty(self, folder: Path) -> None:
        while folder != self.root and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
