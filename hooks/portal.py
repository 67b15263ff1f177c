"""The door that MkDocs opens: names the events of adapters/, nothing else."""

from commune_portal.adapters.finishing.events import (
    on_env,
    on_nav,
    on_template_context,
)
from commune_portal.adapters.mkdocs import (
    on_build_error,
    on_config,
    on_files,
    on_page_markdown,
    on_post_build,
    on_post_page,
    on_serve,
    on_startup,
)

__all__ = [
    "on_build_error",
    "on_config",
    "on_env",
    "on_files",
    "on_nav",
    "on_page_markdown",
    "on_post_build",
    "on_post_page",
    "on_serve",
    "on_startup",
    "on_template_context",
]
