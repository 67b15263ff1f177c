"""The theme around finished content: what MkDocs does with a page after Markdown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from commune_portal.adapters.finishing.files import FinishedFile
from commune_portal.adapters.finishing.frames import Rendering
from commune_portal.adapters.finishing.listing import Listed
from commune_portal.errors import ContentError
from commune_portal.pages import Html, content_of

Finishing = Callable[[FinishedFile], bytes]
# What MkDocs puts above a page that only `serve` shows.
_DRAFT = (
    '<div class="mkdocs-draft-marker" title="This page will not be included into the '
    'built site.">DRAFT</div>'
)


@dataclass(frozen=True, slots=True)
class Finisher:
    """Puts the theme around content.

    Attributes:
        rendered: Renders the templates around a page.
        nav: The navigation.
        config: The settings of the site.
        listed: All pages of the site, for templates that list them.

    """

    rendered: Rendering
    nav: Navigation
    config: MkDocsConfig
    listed: Sequence[File | Listed]

    def __call__(self, file: FinishedFile) -> bytes:
        """Return the finished page.

        Raises ContentError where a template of the theme is broken.
        """
        html = file.finished.make()
        page = prepared(file, self.config, html)
        page.content = content_of(html.body)
        if file.is_draft:
            page.content = f"{_DRAFT}{page.content}"
        page.active = True
        try:
            return self._rendered(page).encode(errors="xmlcharrefreplace")
        except Exception as error:  # templates can raise anything
            raise _broken(page.url, error) from error
        finally:
            page.active = False
            page.content = None

    def _rendered(self, page: Page) -> str:
        plugins, config = self.config.plugins, self.config
        context = get_context(self.nav, [], config, page)
        context["pages"] = self.listed  # type: ignore[typeddict-item]  # as files
        context = plugins.on_page_context(
            context, page=page, config=config, nav=self.nav
        )
        output: str = plugins.on_post_page(
            self.rendered(context), page=page, config=config
        )
        return output


def prepared(file: FinishedFile, config: MkDocsConfig, html: Html) -> Page:
    """Return the page as templates see it; one in the navigation stays the same."""
    in_navigation = file.page
    page = in_navigation or Page(None, file, config)
    file.page = in_navigation
    page.markdown = ""
    page.meta = dict(html.meta)
    return page


def _broken(url: str, error: Exception) -> ContentError:
    """Return the line that names the template, its line, and a page that needs it."""
    places = [
        (Path(frame.filename).name, frame.lineno)
        for frame in extract_tb(error.__traceback__)
        if frame.filename.endswith(".html")
    ]
    name, line = places[-1] if places else ("giao diện", None)
    reason = f"mẫu của giao diện hỏng, không dựng được trang /{url} ({error})"
    return ContentError(name, line, None, reason)
