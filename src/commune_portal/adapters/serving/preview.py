"""What `serve` knows between two builds: mistakes, and the folder of a good site."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from commune_portal.adapters.serving.saved import show_saved
from commune_portal.adapters.serving.watching import Watch
from commune_portal.errors import ContentError, ContentErrors, PortalError
from commune_portal.publishing.preview_folders import (
    new_preview_folder,
    remove_preview_folder,
)
from commune_portal.publishing.searching.behind import Indexing
from commune_portal.publishing.searching.index import hand_over_index


@dataclass(slots=True)
class Preview:
    """The state of one `serve`.

    Attributes:
        is_serving: Whether MkDocs serves; a build outside `serve` must fail.
        watch: The files from which the site is made.
        building: The folder into which the current build writes.
        good: The folder of the last site without mistakes.
        former: The one before, from which answers may be on their way.
        mistakes: Why the latest build has no site.
        is_finished: Whether the current build has written its whole site.
        config: The settings of the build of that site.
        pages: Its pages with their keys.
        indexing: What makes the search index of the good site.

    """

    is_serving: bool = False
    watch: Watch = field(default_factory=Watch)
    building: Path | None = None
    good: Path | None = None
    former: Path | None = None
    mistakes: tuple[ContentError, ...] = ()
    is_finished: bool = False
    config: MkDocsConfig | None = None
    pages: Mapping[str, str] | None = None
    indexing: Indexing = field(default_factory=Indexing)

    def begin(self, watched: Iterable[Path]) -> Path:
        """Return the folder of a new build, which is made from the given paths."""
        self.discard()
        self.watch.follow(watched)
        self.building, self.mistakes, self.is_finished = new_preview_folder(), (), False
        return self.building

    def fail(self, mistakes: Iterable[ContentError]) -> None:
        """Keep the mistakes: the current build has no site."""
        self.mistakes = tuple(mistakes)

    def finish(
        self,
        config: MkDocsConfig | None = None,
        pages: Mapping[str, str] | None = None,
    ) -> None:
        """Remember that the current build has written its whole site."""
        self.is_finished = not self.mistakes
        self.config, self.pages = config, pages

    def show_saved(self, saved: Collection[str]) -> bool:
        """Put the page of the item that was saved into the good site, if that can be.

        Returns whether it has; it cannot while the site has mistakes. Who indexes that
        site ends: it would take the new page for the old one.
        """
        self.indexing.stop()
        if not (self.good and self.config) or self.mistakes:
            return False
        return show_saved(self.config, self.good, saved)

    def settle(self, root: Path) -> Path | None:
        """Return the folder of the last good site; keep the one before for answers.

        A new site is searched in the index of the one before, until its own is made
        with the store of the commune's folder, `root`.
        """
        if self.is_finished and self.building:
            self.indexing.stop()
            self._discard_former()
            self.former, self.good, self.building = self.good, self.building, None
            self.is_finished = False
            if self.former:
                hand_over_index(self.former, self.good)
            self.indexing.begin(self.good, root, self.pages)
        self.discard()
        return self.good

    def discard(self) -> None:
        """Remove what an unfinished build has left."""
        if self.building:
            remove_preview_folder(self.building)
        self.building = None

    def _discard_former(self) -> None:
        if self.former:
            remove_preview_folder(self.former)
        self.former = None

    def end(self) -> None:
        """Remove all folders."""
        self.indexing.stop()
        self.discard()
        self._discard_former()
        if self.good:
            remove_preview_folder(self.good)
        self.good, self.is_serving = None, False


def mistakes_of(error: PortalError) -> tuple[ContentError, ...]:
    """Return the mistakes that an error holds; one for each line of any other text."""
    if isinstance(error, ContentErrors):
        return error.errors
    if isinstance(error, ContentError):
        return (error,)
    return tuple(ContentError("", None, None, line) for line in str(error).splitlines())
