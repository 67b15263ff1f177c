"""The search index of a served site, made behind it in a process of its own (ADR 74).

`python -m commune_portal.publishing.searching.behind SITE ROOT` indexes a site with the
store of the commune's folder ROOT. It reads the keys of the pages as JSON.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from commune_portal.errors import PortalError
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.files import cannot_write
from commune_portal.publishing.searching.entries import PageKeys
from commune_portal.publishing.searching.index import index_site
from commune_portal.publishing.store.opening import opened_speed

_SPOILED = "Chưa lập được chỉ mục tìm kiếm"


@dataclass(slots=True)
class Indexing:
    """What indexes the site that is shown; a newer site takes its place."""

    process: subprocess.Popen[bytes] | None = None

    def begin(self, site: Path, root: Path, pages: PageKeys | None = None) -> None:
        """Index the site behind; its answers go on meanwhile."""
        self.stop()
        command = [sys.executable, "-m", __name__, str(site), str(root)]
        with TemporaryFile() as known:  # nobody waits until it is read
            known.write(json.dumps(pages).encode("ascii"))
            known.seek(0)
            self.process = subprocess.Popen(command, stdin=known)  # noqa: S603 - our own command

    def stop(self) -> None:
        """End the work, which is of a site that is no longer shown."""
        if self.process:
            self.process.kill()
            self.process.wait()
        self.process = None


def main(site: Path, root: Path, pages: PageKeys | None = None) -> None:
    """Index the site; print one line where that fails and the site is still there."""
    try:
        index_site(site, opened_speed(Checkout(root)), pages)
    except PortalError as error:
        _say(site, str(error))
    except OSError as error:
        _say(site, cannot_write(error))


def _say(site: Path, reason: str) -> None:
    if site.is_dir():
        sys.stdout.buffer.write(f"{_SPOILED}: {reason}\n".encode(errors="replace"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), json.load(sys.stdin))
