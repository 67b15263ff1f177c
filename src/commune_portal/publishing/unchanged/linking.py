"""Files of the last site that the next one has as they are (ADR 68)."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from commune_portal.errors import PortalError
from commune_portal.memo import digest
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.files import write_together
from commune_portal.publishing.store.makers import makers
from commune_portal.publishing.store.opening import is_store_used

_Kept = tuple[str, int, int]  # key, size in bytes, time of change in nanoseconds


@dataclass(frozen=True, slots=True)
class LastSite:
    """The site that is there, and what its files were made from.

    Attributes:
        site: Its folder; None where there is none to link from.
        record: The file that keeps what is known of it.
        files: What is known of its files, by their paths.

    """

    site: Path | None
    record: Path
    files: Mapping[str, _Kept]

    def link(self, path: str, key: str, file: Path) -> bool:
        """Let `file` be the same file as that of the last site, if it had this key.

        Return False where it had not, was changed since, or the disk has no links.
        Nobody may write into `file` afterwards: that would change both sites.
        """
        known = self.files.get(path)
        if self.site is None or known is None or not key or known[0] != key:
            return False
        old = os.path.join(self.site, path)  # noqa: PTH118 - for thousands of files
        with suppress(OSError):
            if _state(old) == known[1:]:
                _link(old, file)
                return True
        return False

    def keep(self, site: Path, keys: Mapping[str, str]) -> None:
        """Keep what the files of a new site were made from, if the disk takes it."""
        if self.site is None:
            return
        with suppress(OSError, PortalError):
            found = {
                path: (key, *_state(os.path.join(site, path)))  # noqa: PTH118 - as above
                for path, key in keys.items()
                if key
            }
            data = json.dumps([makers(), found]).encode()
            write_together({self.record: data})


NO_SITE = LastSite(None, Path(), {})


def last_site(checkout: Checkout, site: Path | None, of: str = "pages") -> LastSite:
    """Return what is known of the site; nothing of one that another version made.

    `site` is None where files are not to be linked; `of` says of which files.
    """
    name = digest(site.as_posix() if site else "")
    record = checkout.last_builds / f"{name}-{of}.json"
    if not is_store_used():
        site = None
    with suppress(OSError, ValueError, TypeError):
        made_by, files = json.loads(record.read_bytes()) if site else ("", {})
        if made_by == makers():
            return LastSite(site, record, {p: tuple(f) for p, f in files.items()})
    return LastSite(site, record, {})


def _state(file: str) -> tuple[int, int]:
    told = os.lstat(file)
    return told.st_size, told.st_mtime_ns


def _link(old: str, new: Path) -> None:
    try:
        os.link(old, new, follow_symlinks=False)
    except FileNotFoundError:  # the first file of its folder
        new.parent.mkdir(parents=True, exist_ok=True)
        os.link(old, new, follow_symlinks=False)
