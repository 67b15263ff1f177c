"""The settings of MkDocs that every site shares, as mkdocs.yml of the repository."""

import os
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from commune_portal.publishing.packaged import PACKAGED_SETTINGS

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


def _read(file: Path) -> dict[str, Any]:
    with file.open("rb") as stream:
        return yaml_load(stream)
