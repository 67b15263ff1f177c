"""Generated pages among the files of MkDocs, which resolves links to them."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from commune_portal.pages import HtmlPage, url_of


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


def finished_files(files: Files) -> list[FinishedFile]:
    """Return the generated pages that this build has, once MkDocs has copied files."""
    return [f for f in files if isinstance(f, FinishedFile) and f.is_wanted]
