"""Copies of what was published, in the commune's folder: any target can go back.

The name of a copy is its digest, so that releases share what they have in common, and
a build that goes on meanwhile cannot change what is being sent.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from commune_portal.errors import PortalError
from commune_portal.publishing.pictures.cache import write_whole
from commune_portal.publishing.targets.manifest import (
    file_of,
    manifest_text,
    parse_manifest,
)
from commune_portal.publishing.targets.records import Manifest, Release, latest_first
from commune_portal.publishing.targets.state import read_text, write_text
from commune_portal.publishing.targets.target import Read

_OBJECTS, _LIST = "tep", ".json"
_CHANGED = "tệp vừa thay đổi trong lúc đưa lên; hãy dựng trang và đưa lên lại"


@dataclass(frozen=True, slots=True)
class KeptReleases:
    """The folder of copies: `tep/` by digest, and a list of files for each release."""

    root: Path

    def keep(self, release: Release, *folders: Path) -> None:
        """Copy the files of a release, below these folders, that no earlier one has.

        Raises PortalError where a file is no longer the one in the release; OSError
        where it cannot be copied.
        """
        for path, file in release.files.items():
            copy = self._copy(file.sha256)
            if not copy.is_file():
                places = [folder / path for folder in folders]
                place = next(filter(Path.is_file, places), places[0])
                data = place.read_bytes()
                if file_of(data) != file:
                    raise PortalError(f"{place}: {_CHANGED}")
                copy.parent.mkdir(parents=True, exist_ok=True)
                write_whole(copy, data)
        write_text(self._list(release.id), manifest_text(release.files))

    def ids(self) -> Sequence[str]:
        """Return the releases, the latest first."""
        files = self.root.glob(f"*{_LIST}")
        return latest_first(file.name.removesuffix(_LIST) for file in files)

    def get(self, release: str) -> Release:
        """Return a release.

        Raises PortalError where it is not kept any more.
        """
        file = self._list(release)
        text = read_text(file)
        if not text:
            raise PortalError(f"không còn giữ bản «{release}» để đưa lên lại")
        return Release(release, parse_manifest(text, str(file)))

    def read(self, files: Manifest) -> Read:
        """Return what reads the copies of the files.

        It raises PortalError where a copy is damaged, OSError where it is lost.
        """

        def reading(path: str) -> bytes:
            copy = self._copy(files[path].sha256)
            data = copy.read_bytes()
            if file_of(data) != files[path]:
                copy.unlink()
                raise PortalError(f"{copy}: bản sao bị hỏng, đã xóa; hãy làm lại")
            return data

        return reading

    def prune(self, wanted: Collection[str]) -> None:
        """Remove all but the wanted releases, and the copies that none of them has."""
        for release in self.ids():
            if release not in wanted:
                self._list(release).unlink()
        used = {f.sha256 for r in self.ids() for f in self.get(r).files.values()}
        for copy in self.root.glob(f"{_OBJECTS}/*/*"):
            if copy.parent.name + copy.name not in used:
                copy.unlink()

    def _list(self, release: str) -> Path:
        return self.root / f"{release}{_LIST}"

    def _copy(self, digest: str) -> Path:
        return self.root / _OBJECTS / digest[:2] / digest[2:]
