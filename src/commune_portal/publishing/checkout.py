"""Where a commune's folder, or a checkout of this repository, keeps its things."""

from dataclasses import dataclass
from pathlib import Path

from commune_portal.content.layout import SETTINGS
from commune_portal.errors import PortalError
from commune_portal.publishing.packaged import PACKAGED_DOCS


@dataclass(frozen=True, slots=True)
class Checkout:
    """A folder that a site is made from; the package may be installed elsewhere."""

    root: Path

    @property
    def content(self) -> Path:
        """The content of the commune."""
        return self.root / "content"

    @property
    def own_docs(self) -> Path:
        """The fixed pages of the commune; a commune need not have any."""
        return self.root / "docs"

    @property
    def docs(self) -> tuple[Path, ...]:
        """The folders of fixed pages; a page of an earlier one goes before (ADR 52)."""
        return (self.own_docs, PACKAGED_DOCS)

    @property
    def site(self) -> Path:
        """The folder into which the site is built."""
        return self.root / "site"

    @property
    def settings(self) -> Path:
        """The settings of MkDocs: of a commune a few lines, which the package fills."""
        return self.root / "mkdocs.yml"

    @property
    def cache(self) -> Path:
        """The folder of what may be deleted at any time."""
        return self.root / ".cache"

    @property
    def pictures(self) -> Path:
        """The cache of picture copies."""
        return self.root / ".cache" / "pictures"

    @property
    def files(self) -> Path:
        """The cache of checked files."""
        return self.root / ".cache" / "files"

    @property
    def store(self) -> Path:
        """The store of earlier work."""
        return self.root / ".cache" / "store"

    @property
    def releases(self) -> Path:
        """The copies of what was published, a folder for each target."""
        return self.root / ".cache" / "phat-hanh"

    @property
    def publish_log(self) -> Path:
        """What was published when by whom, for all targets."""
        return self.root / "publish-log.jsonl"

    @property
    def last_builds(self) -> Path:
        """The records of the last build of each site folder."""
        return self.root / ".cache" / "last-builds"

    @property
    def copies(self) -> Path:
        """The files as they were before `check --fix` changed them."""
        return self.root / ".cache" / "ban-cu"


def commune_folder(start: Path) -> Path:
    """Return the nearest folder of a commune: `start` or one above it.

    Raises PortalError where there is none.
    """
    for folder in (start.resolve(), *start.resolve().parents):
        if (Checkout(folder).content / SETTINGS).is_file():
            return folder
    raise PortalError(
        f"{start}: đây không phải thư mục của một xã: không có content/{SETTINGS} ở "
        "đây hay ở thư mục cấp trên; hãy chuyển vào thư mục của xã, hoặc ghi "
        "-C THƯ_MỤC; tạo thư mục mới bằng «commune-portal new»"
    )


def as_seen(path: Path) -> Path:
    """Return the path as seen from the current folder where that is above it."""
    whole, here = path.resolve(), Path.cwd()
    return whole.relative_to(here) if here in whole.parents else whole
