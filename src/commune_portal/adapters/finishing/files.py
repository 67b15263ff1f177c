"""Generated pages and copies among the files of MkDocs, which links to them."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from commune_portal.pages import CopiedFile, HtmlPage, SitePage, url_of
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.site_files import bytes_of


class FinishedFile(File):
    """A page that MkDocs links to and lists in the navigation, but does not make.

    MkDocs would read it as Markdown. A `Finisher` finishes it instead (ADR 67).

    Attributes:
        finished: The page.
        is_wanted: Whether this build has it; only `serve` has drafts.

    """

    def __init__(
        self, config: MkDocsConfig, page: HtmlPage, inclusion: InclusionLevel
    ) -> None:
        super().__init__(
            page.path,
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=config.use_directory_urls,
            dest_uri=f"{url_of(page.path)}index.html",
            inclusion=inclusion,
        )
        self.generated_by = "commune-portal"  # there is no source to be edited
        self.finished = page
        self.is_wanted = False

    @property
    def is_draft(self) -> bool:
        """Whether only `serve` shows it."""
        return self.inclusion is InclusionLevel.DRAFT

    def is_documentation_page(self) -> bool:
        """Return False: MkDocs makes nothing of it."""
        return False

    def is_media_file(self) -> bool:
        """Return False: it is no file that could be copied."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - of MkDocs
        """Learn that this build has the page: MkDocs asks only for those."""
        self.is_wanted = True


class KeptCopy(File):
    """A copy of a file of the cache, written after all that MkDocs writes.

    So it may be linked: nobody writes into it afterwards.

    Attributes:
        key: The name of the file in the cache, which is a hash of its bytes.
        is_wanted: Whether this build has it.

    """

    def __init__(
        self, config: MkDocsConfig, copy: CopiedFile, inclusion: InclusionLevel
    ) -> None:
        super().__init__(
            copy.path,
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=config.use_directory_urls,
            inclusion=inclusion,
        )
        self.generated_by = "commune-portal"
        self.abs_src_path = copy.source
        self.key = Path(copy.source).name
        self.is_wanted = False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - of MkDocs
        """Learn that this build has the file, as a FinishedFile does."""
        self.is_wanted = True

    def write(self) -> None:
        """Copy the file into the site."""
        super().copy_file()


def kept_copies(files: Files) -> list[KeptCopy]:
    """Return the copies that this build has, as `finished_files` does."""
    return [f for f in files if isinstance(f, KeptCopy) and f.is_wanted]


def finished_files(files: Files) -> list[FinishedFile]:
    """Return the generated pages that this build has, once MkDocs has copied files."""
    return [f for f in files if isinstance(f, FinishedFile) and f.is_wanted]


def site_file(config: MkDocsConfig, page: SitePage, level: InclusionLevel) -> File:
    """Return what MkDocs sees of a file of the site.

    Raises ContentError where its file is no longer the one that was checked.
    """
    if isinstance(page, HtmlPage):
        return FinishedFile(config, page, level)
    if not isinstance(page, CopiedFile):
        data = bytes_of(page)
        return File.generated(config, page.path, inclusion=level, content=data)
    checkout, source = Checkout(Path(config.config_file_path).parent), page.source
    if Path(source).parent in (checkout.pictures, checkout.files):
        return KeptCopy(config, page, level)
    return File.generated(config, page.path, inclusion=level, abs_src_path=source)
