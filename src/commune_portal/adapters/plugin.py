"""The MkDocs plugin `commune-portal`: the adapter's events for a commune's folder."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from commune_portal.adapters import mkdocs
from commune_portal.adapters.finishing import events
from commune_portal.adapters.serving.server import PreviewServer
from commune_portal.adapters.settings import share_settings
from commune_portal.publishing.packaged import PACKAGED_DOCS


class NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs does not type it
    """The plugin takes no options: everything about a commune stands in content/."""


class PortalPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]  # as above
    """A site from the settings and pages of the package and a commune's own (ADR 52).

    Each event raises PluginError as the function of the adapter does.
    """

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Learn whether MkDocs serves."""
        mkdocs.on_startup(command, dirty)

    def on_serve(  # type: ignore[override]  # ours behaves as that of MkDocs
        self,
        server: object,
        *,
        config: MkDocsConfig,
        builder: Callable[[], None],
    ) -> PreviewServer:
        """Put our server in the place of that of MkDocs."""
        return mkdocs.on_serve(server, config, builder)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Complete the settings, then read and check everything."""
        share_settings(config)
        return mkdocs.with_site(config, (Path(config.docs_dir), PACKAGED_DOCS))

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the packaged pages, and what is made from content/."""
        return mkdocs.on_files(files, config)

    def on_nav(
        self, nav: Navigation, *, config: MkDocsConfig, files: Files
    ) -> Navigation:
        """Give generated pages their titles."""
        return events.on_nav(nav, config, files)

    def on_env(
        self, env: Environment, *, config: MkDocsConfig, files: Files
    ) -> Environment:
        """Prepare the templates of the theme for many pages."""
        return events.on_env(env, config, files)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Name the generated pages where a template lists all."""
        return events.on_template_context(context, template_name, config)

    def on_page_markdown(
        self,
        markdown: str,
        page: Page,
        config: MkDocsConfig,
        **_: Any,  # noqa: ANN401 - MkDocs passes more
    ) -> str:
        """Give fixed pages their figures and what the theme needs."""
        return mkdocs.on_page_markdown(markdown, page, config)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Say of drafts in Vietnamese what MkDocs says in English."""
        return mkdocs.on_post_page(output, page, config)

    @event_priority(-100)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Index the finished pages, then put the whole site in its place."""
        mkdocs.on_post_build(config)

    def on_build_error(self, *, error: Exception) -> None:
        """Say what is wrong in Vietnamese only."""
        mkdocs.on_build_error(error)
