"""An archive of the whole site, for a carrier or another program that unpacks it."""

import gzip
import io
import tarfile
import zipfile
from collections.abc import Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path

from commune_portal.errors import PortalError
from commune_portal.publishing.targets.manifest import name_of
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
from commune_portal.publishing.targets.state import add_line, read_text
from commune_portal.publishing.targets.target import Read

_LOG, _LOCK, _HALF = "publish-log.jsonl", ".khoa", ".moi~"
_DAY = (1980, 1, 1, 0, 0, 0)  # the first that ZIP knows: equal sites, equal archives
_MODE = 0o100644 << 16  # of a file that everybody may read, as ZIP keeps it
ZIP, TAR = ".zip", ".tar.gz"


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder of archives, one a release.

    Attributes:
        root: The folder.
        ending: ".zip" or ".tar.gz".
        keep: How many archives stay.

    """

    root: Path
    ending: str
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
        """Return all files, as an archive holds the whole site; none where it does."""
        is_there = self.online() == name_of(wanted)
        return planned(wanted if is_there else EMPTY, wanted)

    def send(self, release: Release, plan: Plan, read: Read) -> None:
        """Write the archive beside its place.

        Raises OSError where it cannot be written; nothing is left of it then.
        """
        ending = f"{self.ending}{_HALF}"
        halves = [half.name for half in self.root.glob(f"*{ending}")]
        for release_id in latest_first(name.removesuffix(ending) for name in halves):
            self._half(release_id).unlink()
        beside = self._half(release.id)
        try:
            with beside.open("wb") as stream:
                write = _write_zip if self.ending == ZIP else _write_tar
                write(stream, sorted(release.files), read)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise

    def switch(self, release: Release, plan: Plan) -> None:
        """Give the archive its name, then remove those that are not kept."""
        self._half(release.id).replace(self._file(release.id))
        for old in self.releases()[self.keep :]:
            self._file(old).unlink()

    def releases(self) -> Sequence[str]:
        """Return the archives, the latest first."""
        files = self.root.glob(f"*{self.ending}")
        return latest_first(file.name.removesuffix(self.ending) for file in files)

    def online(self) -> str:
        """Return the name of the files of the latest archive."""
        return ending_of(next(iter(self.releases()), ""))

    def roll_back(self, release: str) -> Manifest:
        """Refuse: an archive is not online.

        Raises PortalError always.
        """
        file = self._file(release)
        raise PortalError(f"{file}: bản nén không tự đưa lên mạng; hãy dùng tệp này")

    def add_to_log(self, line: str) -> None:
        """Add a line to publish-log.jsonl beside the archives."""
        add_line(self.root / _LOG, line)

    def log(self) -> str:
        """Return publish-log.jsonl."""
        return read_text(self.root / _LOG)

    def _file(self, release: str) -> Path:
        return self.root / f"{release}{self.ending}"

    def _half(self, release: str) -> Path:
        return self.root / f"{release}{self.ending}{_HALF}"


def _write_zip(stream: io.BufferedWriter, paths: Sequence[str], read: Read) -> None:
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            member = zipfile.ZipInfo(path, _DAY)
            member.create_system = 3  # the same archive on every system
            member.external_attr = _MODE
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, read(path))


def _write_tar(stream: io.BufferedWriter, paths: Sequence[str], read: Read) -> None:
    with (
        gzip.GzipFile("", "wb", fileobj=stream, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in paths:
            data = read(path)
            member = tarfile.TarInfo(path)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
