"""Small sites and the places that they are published to."""

from collections.abc import Mapping
from pathlib import Path

from commune_portal.publishing.releases.kept import KeptReleases
from commune_portal.publishing.releases.records import Publishing
from commune_portal.publishing.targets.archive import TAR, ZIP, Archive
from commune_portal.publishing.targets.folder import ReleaseFolder
from commune_portal.publishing.targets.plain import PlainFolder
from commune_portal.publishing.targets.target import Target

FIRST = {
    "index.html": "1",
    "sitemap.xml": "1",
    "tin-bai/2026/a/index.html": "1",
    "tin-bai/2026/b/index.html": "1",
    "tin-bai/index.html": "1",
    "assets/a.css": "1",
}
SECOND = {
    **{path: "2" for path in FIRST if path != "tin-bai/2026/b/index.html"},
    "assets/a.css": "1",
    "tin-bai/2026/c/index.html": "2",
}
KINDS = ("folder", "plain", "zip", "tar")


def target_of(kind: str, root: Path) -> Target:
    """Return a target of the kind in the folder."""
    place = root / "web"
    return {
        "folder": ReleaseFolder(place, 2),
        "plain": PlainFolder(place, root / "web.phat-hanh"),
        "zip": Archive(place, ZIP, 2),
        "tar": Archive(place, TAR, 2),
    }[kind]


def publishing_of(kind: str, root: Path, keep: int = 5) -> Publishing:
    """Return who publishes to a target of the kind in the folder."""
    return Publishing(
        name=kind,
        target=target_of(kind, root),
        kept=KeptReleases(root / "kept"),
        log=root / "publish-log.jsonl",
        by="Văn thư",
        keep=keep,
    )


def write_site(site: Path, files: Mapping[str, str]) -> Path:
    """Return the folder with exactly these files."""
    for file in [path for path in site.rglob("*") if path.is_file()]:
        file.unlink()
    for path, text in files.items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return site


def texts(folder: Path) -> dict[str, str]:
    """Return every file below the folder with its text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def accept(_: object) -> None:
    """Find nothing wrong with a site."""
