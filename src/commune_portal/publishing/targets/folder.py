"""A folder of releases and the symbolic link `current`, which a web server reads."""

import os
import shutil
from collections.abc import Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path

from commune_portal.errors import PortalError
from commune_portal.publishing.targets.manifest import (
    manifest_text,
    parse_manifest,
)
from commune_portal.publishing.targets.planning import planned
from commune_portal.publishing.targets.publisher import sole_publisher
from commune_portal.publishing.targets.records import (
    EMPTY,
    Manifest,
    Plan,
    Release,
    ending_of,
    latest_first,
)
from commune_portal.publishing.targets.state import add_line, read_text, write_text
from commune_portal.publishing.targets.target import Read

_CURRENT, _RELEASES, _LOG, _LOCK = "current", "releases", "publish-log.jsonl", ".khoa"
_HALF = ".moi"  # the ending of a release that is being written
_NO_LINKS = (
    "không tạo được liên kết «current»; ổ đĩa hay quyền của tài khoản không cho, hãy "
    "dùng loại «plain» trong publish.yml"
)


@dataclass(frozen=True, slots=True)
class ReleaseFolder:
    """Releases side by side; switching is the renaming of one link.

    Attributes:
        root: The folder that holds them.
        keep: How many releases stay; the one that is online always does.

    """

    root: Path
    keep: int

    @property
    def place(self) -> str:
        """Where it is."""
        return str(self.root)

    def held(self, who: str) -> AbstractContextManager[None]:
        """Refuse every other publisher meanwhile.

        Raises PortalError where another one is at work; OSError where nothing can be
        written there.
        """
        return sole_publisher(self.root / _LOCK, self.place, who)

    def plan(self, wanted: Manifest) -> Plan:
        """Return what differs from the release that is online."""
        return planned(self._online(), wanted)

    def send(self, release: Release, plan: Plan, read: Read) -> None:
        """Write the whole release beside the others; unchanged files are linked.

        Raises PortalError where `current` is no link; OSError where a file cannot be
        written.
        """
        self._check_link()
        self._remove_leftovers()
        online, half = self.root / _CURRENT, self._folder(f"{release.id}{_HALF}")
        changed = set(plan.written)
        half.mkdir(parents=True)
        try:
            for path in release.files:
                file = half / path
                file.parent.mkdir(parents=True, exist_ok=True)
                if path in changed or not _linked(online / path, file):
                    file.write_bytes(read(path))
        except BaseException:
            shutil.rmtree(half, ignore_errors=True)
            raise

    def switch(self, release: Release, plan: Plan) -> None:
        """Give the release its name and point the link to it; remove those not kept.

        Raises PortalError where the disk has no links; the release is gone then.
        """
        folder = self._folder(release.id)
        write_text(self._list(release.id), manifest_text(release.files))
        self._folder(f"{release.id}{_HALF}").rename(folder)
        try:
            self.roll_back(release.id)
        except BaseException:
            if self._online_id() != release.id:
                shutil.rmtree(folder, ignore_errors=True)
            raise
        for old in self.releases()[self.keep :]:
            if old != self._online_id():
                shutil.rmtree(self._folder(old), ignore_errors=True)
                self._list(old).unlink(missing_ok=True)

    def releases(self) -> Sequence[str]:
        """Return the whole releases, the latest first."""
        folder = self._folder("")
        entries = folder.iterdir() if folder.is_dir() else ()
        return latest_first(entry.name for entry in entries if entry.is_dir())

    def online(self) -> str:
        """Return the name of the files of the release that the link points to."""
        release = self._online_id()
        return ending_of(release) if self._folder(release).is_dir() else ""

    def roll_back(self, release: str) -> Manifest:
        """Point the link to a release, in one step, and return its files.

        Raises PortalError where `current` is no link, or the disk has no links.
        """
        self._check_link()
        link = self.root / f"{_CURRENT}{_HALF}"
        link.unlink(missing_ok=True)
        try:
            link.symlink_to(Path(_RELEASES, release), target_is_directory=True)
        except OSError:
            raise PortalError(f"{self.place}: {_NO_LINKS}") from None
        link.replace(self.root / _CURRENT)
        return self._online()

    def add_to_log(self, line: str) -> None:
        """Add a line to publish-log.jsonl beside the releases."""
        add_line(self.root / _LOG, line)

    def log(self) -> str:
        """Return publish-log.jsonl."""
        return read_text(self.root / _LOG)

    def _check_link(self) -> None:
        current = self.root / _CURRENT
        if current.exists() and not current.is_symlink():
            problem = "không phải liên kết do lệnh này tạo; hãy chuyển nó đi chỗ khác"
            raise PortalError(f"{current}: {problem}")

    def _remove_leftovers(self) -> None:
        """Remove what publishings that broke off have left; not what others keep."""
        names = [entry.name for entry in self._folder("").glob("*")]
        for release in latest_first(name.removesuffix(_HALF) for name in names):
            shutil.rmtree(self._folder(f"{release}{_HALF}"), ignore_errors=True)
        for release in latest_first(name.removesuffix(".json") for name in names):
            if not self._folder(release).is_dir():
                self._list(release).unlink(missing_ok=True)

    def _folder(self, release: str) -> Path:
        return self.root / _RELEASES / release

    def _list(self, release: str) -> Path:
        return self._folder(f"{release}.json")

    def _online_id(self) -> str:
        link = self.root / _CURRENT
        return link.readlink().name if link.is_symlink() else ""

    def _online(self) -> Manifest:
        release = self._online_id()
        if not release or not self._folder(release).is_dir():
            return EMPTY
        file = self._list(release)
        return parse_manifest(read_text(file), str(file))


def _linked(old: Path, new: Path) -> bool:
    """Link a file that stays as it is; return False where that cannot be done."""
    with suppress(OSError):
        os.link(old, new)
        return True
    return False
