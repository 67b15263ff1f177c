"""The settings of MkDocs that every site shares, as mkdocs.yml of the repository."""

import os
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from commune_portal.pages.frame import html_blocks
from commune_portal.pages.texts.markdown import EXTENSIONS
from commune_portal.publishing.packaged import PACKAGED_SETTINGS

_HOOK = "hooks/portal.py"  # of a checkout, in place of the plugin
_PLUGIN = "commune-portal"
_OTHER_SETTINGS = "INHERIT"
_SHARED = ("nav", "exclude_docs", "validation")


def share_settings(config: MkDocsConfig) -> None:
    """Give a commune's settings, a few lines, all that they do not say themselves."""
    given, own = _read(PACKAGED_SETTINGS), _read(Path(config.config_file_path))
    shared = MkDocsConfig(config_file_path=str(PACKAGED_SETTINGS))
    names = ("site_name", "theme", "markdown_extensions", *_SHARED)
    shared.load_dict(
        {name: given[name] for name in names}
        | {"docs_dir": config.docs_dir, "plugins": []}
    )
    shared.validate()
    for name in _SHARED:
        if name not in own:
            config[name] = shared[name]
    extensions = (*shared.markdown_extensions, *config.markdown_extensions)
    config.markdown_extensions = list(dict.fromkeys(extensions))
    config.mdx_configs = {**shared.mdx_configs, **config.mdx_configs}
    config.extra.setdefault("content", os.environ.get("PORTAL_CONTENT", "content"))
    config.extra.setdefault("today", os.environ.get("PORTAL_TODAY", ""))


def named_folders(config: MkDocsConfig) -> tuple[str, ...] | None:
    """Return the folders that a commune's settings add to those of every site.

    None where the settings name programs or other settings: what these read, nobody
    knows.
    """
    text = Path(config.config_file_path).read_text(encoding="utf-8")
    plugins = {name for name in config.plugins if not name.startswith(_PLUGIN)}
    own = plugins - {_HOOK}  # MkDocs counts hooks among plugins
    own |= {*config.markdown_extensions} - {*EXTENSIONS, html_blocks.__name__}
    if own or _OTHER_SETTINGS in text:
        return None
    folder = config.theme.custom_dir
    return () if folder is None else (str(folder),)


def _read(file: Path) -> dict[str, Any]:
    with file.open("rb") as stream:
        return yaml_load(stream)
