"""The folder of the site, which a build writes beside the old one (ADR 75)."""

import atexit
import logging
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import CountHandler

from commune_portal.publishing.exchange.new_folder import (
    NewFolder,
    begin_folder,
    carry_hidden,
)
from commune_portal.publishing.files import own_folder

# What every site has; the second is there from the first moment of earlier versions,
# which wrote into the folder itself: the half that a kill has left may be replaced.
MARKS = ("tim-kiem/index.html", "assets/javascripts/portal.js")


@dataclass(slots=True)
class SiteFolder:
    """The folder that the build of this process writes; MkDocs has no other memory."""

    new: NewFolder | None = None

    @property
    def place(self) -> Path | None:
        """The folder that the site will be; None where MkDocs writes elsewhere."""
        return self.new.place if self.new else None

    def begin(self, config: MkDocsConfig) -> None:
        """Let MkDocs write into a new folder beside that of the site.

        Raises PortalError where the folder of the site holds something else; OSError
        where nothing can be written beside it.
        """
        self.discard()
        self.new = begin_folder(own_folder(Path(config.site_dir), *MARKS))
        config.site_dir = str(self.new.folder)

    def take_place(self, config: MkDocsConfig) -> None:
        """Put the site in its place, unless MkDocs will say that the build has failed.

        Raises OSError where the old one cannot be replaced; it is then as it was.
        """
        if self.new is None or _has_failed():
            return
        carry_hidden(self.new.place, self.new.folder)
        self.new.take_place()
        config.site_dir = str(self.new.place)
        self.new.discard_behind()
        self.new = None

    def discard(self) -> None:
        """Remove what a build has written that did not end, or has failed."""
        if self.new is not None:
            self.new.discard()
        self.new = None


def _has_failed() -> bool:
    """Return whether a strict build has warned: its counter listens to the log."""
    listening = logging.getLogger("mkdocs").handlers
    return any(
        counter.get_counts()
        for counter in listening
        if isinstance(counter, CountHandler)
    )


SITE_FOLDER = SiteFolder()
# Ctrl-C is no error of MkDocs: nothing else is called then.
atexit.register(SITE_FOLDER.discard)
