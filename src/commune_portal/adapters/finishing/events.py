"""The events of MkDocs at which generated pages go around it (ADR 67)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import TemplateContext

from commune_portal.adapters.finishing.anchors import offer_anchors
from commune_portal.adapters.finishing.files import FinishedFile
from commune_portal.adapters.finishing.finishing import Finisher, prepared
from commune_portal.adapters.finishing.fixed import keep_readings
from commune_portal.adapters.finishing.frames import rendering
from commune_portal.adapters.finishing.kept import kept_pages
from commune_portal.adapters.finishing.listing import listed_pages
from commune_portal.adapters.finishing.templates import quick_templates
from commune_portal.adapters.finishing.writing import write_finished
from commune_portal.memo import NO_MEMO, Memo
from commune_portal.publishing.unchanged.linking import LastSite

_FINISH, _TOLD, _MEMO, _FINISHER = "finish", "told", "memo", "finisher"
_NAV, _LISTED = "navigation", "listed_pages"
# What is no fact of the site but of this build; no template prints it.
_OWN = ("portal", "content", "today", _FINISH, _FINISHER, _TOLD, _MEMO, _NAV, _LISTED)


def tell(config: MkDocsConfig, told: Callable[[int], None]) -> None:
    """Let `told` hear how many more pages are written, whenever some are."""
    config.extra[_TOLD] = told


def remember(config: MkDocsConfig, memo: Memo) -> None:
    """Let the events of this build use what `memo` holds of earlier ones."""
    config.extra[_MEMO] = memo
    quick_templates(config.theme, memo)


def memo_of(config: MkDocsConfig) -> Memo:
    """Return what holds the results of earlier builds."""
    found: Memo = config.extra.get(_MEMO, NO_MEMO)
    return found


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Give the generated pages of the navigation the titles that MkDocs reads."""
    for page in nav.pages:
        if isinstance(page.file, FinishedFile):
            prepared(page.file, config, page.file.finished.make())
    fixed = [file.page for file in files.documentation_pages() if file.page]
    keep_readings(fixed, config, memo_of(config))
    config.extra |= {_NAV: nav, _LISTED: listed_pages(files, config)}
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Prepare what finishes the pages; MkDocs has read all fixed pages."""
    offer_anchors(files, config)
    nav, listed = config.extra[_NAV], config.extra[_LISTED]
    rendered = rendering(env, nav, config.theme)
    finisher = Finisher(rendered, nav, config, listed)
    config.extra[_FINISHER] = finisher
    finishing = kept_pages(finisher, memo_of(config), _OWN)
    config.extra[_FINISH] = partial(write_finished, files, finishing)
    return env


def on_template_context(
    context: TemplateContext,
    template_name: str,
    config: MkDocsConfig,
) -> TemplateContext:
    """Name the generated pages too where a template lists all."""
    context["pages"] = config.extra[_LISTED]
    return context


def finish_pages(config: MkDocsConfig, last: LastSite) -> dict[str, str]:
    """Write the generated pages into the folder of the site, or link those of `last`.

    Returns and raises what `write_finished` does.
    """
    site, told = Path(config.site_dir), config.extra.get(_TOLD, _nobody)
    keys: dict[str, str] = config.extra[_FINISH](site, last, told)
    return keys


def finished_page(file: FinishedFile, config: MkDocsConfig) -> bytes:
    """Return one page with the theme around it as in the build of these settings.

    Raises PortalError where a template of the theme is broken.
    """
    finisher: Finisher = config.extra[_FINISHER]
    return finisher(file)


def _nobody(_: int) -> None:
    """Hear how many pages are done, where nobody wants to know."""
