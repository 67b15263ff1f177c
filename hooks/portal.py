"""The MkDocs adapter: events in, domain calls out; it has no rule of its own."""

import logging
from datetime import UTC, date, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from commune_portal.content import load_portal
from commune_portal.errors import PortalError
from commune_portal.pages import SitePage, WholeSite, whole_site
from commune_portal.vietnamese import day_in_vietnam

log = logging.getLogger("mkdocs.hooks.portal")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before the last good site is touched."""
    content = Path(config.config_file_path).parent / str(config.extra["content"])
    given = config.extra.get("today")
    try:
        today = (
            date.fromisoformat(str(given))
            if given
            else day_in_vietnam(datetime.now(UTC))
        )
        portal = load_portal(content, today)
        site = whole_site(portal, Path(config.docs_dir))
    except PortalError as error:
        raise PluginError(str(error)) from None
    for warning in portal.warnings:
        log.warning(warning)
    config.extra["portal"] = site
    config.site_name = site.name
    config.site_url = config.site_url or site.url
    config.nav = list(config.nav or ())
    config.nav[1:1] = site.sections
    config.watch.append(str(content))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is made from content/; MkDocs itself shows drafts only in `serve`."""
    site: WholeSite = config.extra["portal"]
    for page in site.generated:
        files.append(_file(config, page, InclusionLevel.NOT_IN_NAV))
    for page in site.previews:
        files.append(_file(config, page, InclusionLevel.DRAFT))
    return files


def on_page_markdown(
    markdown: str, page: Page, config: MkDocsConfig, files: Files
) -> str:
    """Give fixed pages their figures and what the theme needs."""
    site: WholeSite = config.extra["portal"]
    fixed = site.fixed.get(page.file.src_uri)
    if fixed is None:
        return markdown
    page.meta = dict(fixed.meta)
    return fixed.body


def _file(config: MkDocsConfig, page: SitePage, inclusion: InclusionLevel) -> File:
    if isinstance(page.content, Path):
        return File.generated(
            config, page.path, abs_src_path=str(page.content), inclusion=inclusion
        )
    return File.generated(config, page.path, content=page.content, inclusion=inclusion)
