"""The MkDocs adapter: events in, calls to the domain out; it has no rule of its own."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page

from commune_portal.adapters.finishing.events import finish_pages, memo_of, remember
from commune_portal.adapters.finishing.files import site_file
from commune_portal.adapters.serving.drafts import marked_in_vietnamese
from commune_portal.adapters.serving.preview import mistakes_of
from commune_portal.adapters.serving.server import PreviewServer
from commune_portal.adapters.serving.serving import (
    PREVIEW,
    begin_serving,
    replacing_server,
)
from commune_portal.adapters.site_folder import SITE_FOLDER
from commune_portal.errors import ContentErrors, PortalError
from commune_portal.pages import (
    CopiedFile,
    WholeSite,
    navigation,
)
from commune_portal.publishing.checked_copies import with_checked_copies
from commune_portal.publishing.checked_site import load_checked
from commune_portal.publishing.checkout import Checkout, as_seen
from commune_portal.publishing.day import check_build_time, current_day
from commune_portal.publishing.files import cannot_write
from commune_portal.publishing.mistakes.screen import (
    bare_lines,
    lines,
    mistakes,
    warnings,
)
from commune_portal.publishing.pictures.cache import with_pictures
from commune_portal.publishing.searching.index import index_site
from commune_portal.publishing.store.opening import (
    opened_speed,
    prune_store,
)
from commune_portal.publishing.theme import STYLE_SOURCES, THEME, joined_styles
from commune_portal.publishing.unchanged.linking import last_site

# Below mkdocs.*: a warning of these loggers fails a strict build.
_LOG = logging.getLogger("mkdocs.hooks.portal")

# Files of themes that are not served: those of Material whose work our own scripts and
# search do (ADR 32, ADR 34), and the components of our styles.
_NOT_SERVED = (
    "assets/javascripts/bundle.",
    "assets/javascripts/lunr/",
    "assets/javascripts/workers/",
    "assets/stylesheets/palette.",
    STYLE_SOURCES,
)


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001 - of MkDocs
    """Learn whether MkDocs serves: mistakes then stand beside the last good site."""
    if command == "serve":
        begin_serving()


def on_serve(
    server: object, config: MkDocsConfig, builder: Callable[[], None]
) -> PreviewServer:
    """Put our server in the place of that of MkDocs, which hangs after a mistake.

    Raises PluginError where no port is free.
    """
    try:
        return replacing_server(config, builder)
    except PortalError as error:
        raise PluginError(str(error)) from None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before MkDocs writes anything.

    Raises PluginError with every mistake, one a line.
    """
    return with_site(config, (Path(config.docs_dir),))


def with_site(config: MkDocsConfig, docs: Sequence[Path]) -> MkDocsConfig:
    """Carry the site of content/ and of the fixed pages in the folders `docs`.

    Raises PluginError with every mistake, one a line.
    """
    checkout = Checkout(Path(config.config_file_path).parent)
    given = Path(str(config.extra["content"]))
    content = checkout.root / given
    watched = [str(content), str(THEME)]
    if PREVIEW.is_serving:
        files = (config.config_file_path, *config.watch, *watched)
        sources = (*docs, *map(Path, files))
        config.site_dir = str(PREVIEW.begin(sources))
    shown = as_seen(content)
    try:
        check_build_time()
        if not PREVIEW.is_serving:
            SITE_FOLDER.begin(config)
        today = current_day(config.extra["today"])
        speed = opened_speed(checkout)
        remember(config, speed.memo)
        checked = load_checked(shown, docs, today, speed)
        generated = with_pictures(checked.site.generated, checkout.pictures)
        generated = with_checked_copies(generated, checkout.files)
    except PortalError as error:
        return _without_pages(config, error)
    except OSError as error:
        return _without_pages(config, PortalError(cannot_write(error)))
    for line in bare_lines(warnings(checked.warnings)):
        _LOG.warning("%s", line)
    for line in bare_lines(warnings((), checked.drift)):
        _LOG.info("%s", line)  # always shown, but not a failure of a strict build
    site = replace(checked.site, generated=generated)
    config.site_name, config.site_url = site.name, config.site_url or site.url
    config.nav = navigation(config.nav or [], site.news, site.docs)
    config.watch += watched
    config.extra["portal"] = site
    return config


def _without_pages(config: MkDocsConfig, error: PortalError) -> MkDocsConfig:
    """Return what builds nothing: MkDocs leaves `serve` where an event fails.

    Raises PluginError with every mistake, one a line, where it does not serve.
    """
    if not PREVIEW.is_serving:
        told = str(error)
        if isinstance(error, ContentErrors):
            told = "\n".join(lines(mistakes(error)))
        raise PluginError(told) from error
    PREVIEW.fail(mistakes_of(error))
    config.nav, config.extra_templates, config.theme.static_templates = [], [], set()
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is made from content/; MkDocs itself shows drafts in `serve` only."""
    if PREVIEW.mistakes:
        return Files([])
    site: WholeSite = config.extra["portal"]
    for file in [file for file in files if file.src_uri.startswith(_NOT_SERVED)]:
        files.remove(file)
    for path in site.docs.withheld & files.src_uris.keys():
        files.remove(files.src_uris[path])
    for path, source in site.docs.files.items():
        if path not in files.src_uris:
            copy = CopiedFile(path, str(source))
            files.append(site_file(config, copy, InclusionLevel.NOT_IN_NAV))
    for sheet in joined_styles(THEME, memo_of(config)):
        files.append(site_file(config, sheet, InclusionLevel.NOT_IN_NAV))
    for page in site.generated:
        level = InclusionLevel.DRAFT if page.is_preview else InclusionLevel.NOT_IN_NAV
        files.append(site_file(config, page, level))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:  # noqa: ANN401 - MkDocs passes more
    """Give fixed pages their figures and what the theme needs."""
    fixed = config.extra["portal"].fixed.get(page.file.src_uri)
    page.meta = dict(fixed.meta) if fixed else page.meta
    return fixed.body if fixed else markdown


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Say of drafts in Vietnamese what MkDocs says in English."""
    is_draft = page.file.inclusion is InclusionLevel.DRAFT
    return marked_in_vietnamese(output) if is_draft else output


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Finish the generated pages, index all (ADR 73), put the site in its place.

    Raises PluginError where the theme is broken, something cannot be written, or the
    old site cannot be replaced; that one is then as it was. `serve` keeps the mistakes
    beside the last good site.
    """
    if PREVIEW.mistakes:
        return
    try:
        checkout = Checkout(Path(config.config_file_path).parent)
        pages = finish_pages(config, last_site(checkout, SITE_FOLDER.place))
        if not PREVIEW.is_serving:  # it indexes behind the pages (ADR 74)
            last = last_site(checkout, SITE_FOLDER.place, "search")
            index_site(Path(config.site_dir), opened_speed(checkout), pages, last)
        prune_store(checkout)
        PREVIEW.finish(config, pages)
        SITE_FOLDER.take_place(config)
    except PortalError as error:
        if not PREVIEW.is_serving:
            raise PluginError(str(error)) from None
        PREVIEW.fail(mistakes_of(error))
    except OSError as error:
        raise PluginError(cannot_write(error)) from None


def on_build_error(error: Exception) -> None:
    """Say what is wrong in Vietnamese only: MkDocs would add a sentence in English.

    Raises Told where the mistakes are printed here: they are ours, or warnings of a
    strict build, which are printed already.
    """
    SITE_FOLDER.discard()
    if isinstance(error, PluginError):
        _LOG.error("%s", error)
        raise Told from error
    if isinstance(error, Abort):
        _LOG.error("có cảnh báo, nên chưa đạt (--strict)")
        raise Told from error


class Told(Abort):
    """The end of a build whose mistakes are printed."""

    def __init__(self) -> None:
        super().__init__("")

    def show(self, *_: object, **__: object) -> None:
        """Print nothing more."""
