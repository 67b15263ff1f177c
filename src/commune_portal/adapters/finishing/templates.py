"""The templates of the theme, compiled once and found without looking at every icon."""

import os
from functools import partial
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from jinja2.bccache import Bucket
from mkdocs.theme import Theme

from commune_portal.memo import Memo, digest


def quick_templates(theme: Theme, memo: Memo) -> None:
    """Let the theme give MkDocs the same templates sooner."""
    vars(theme)["get_env"] = partial(_environment, theme, memo)


def _environment(theme: Theme, memo: Memo) -> Environment:
    env = Theme.get_env(theme)
    env.loader = _Visible(theme.dirs)
    env.bytecode_cache = _Compiled(memo)
    return env


class _Visible(FileSystemLoader):
    """Lists no hidden folder: MkDocs serves nothing of them, and Material has 10,000.

    Templates in them are found by their names, as ever.
    """

    def list_templates(self) -> list[str]:
        """Return the names of all files in folders that are not hidden."""
        return sorted({name for root in self.searchpath for name in _names(Path(root))})


def _names(root: Path) -> list[str]:
    names = []
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        names += [Path(folder, f).relative_to(root).as_posix() for f in files]
    return names


class _Compiled(BytecodeCache):
    """Takes the code of templates from the store."""

    def __init__(self, memo: Memo) -> None:
        self._memo = memo

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read the code of the same text for the same settings, if there is any."""
        known = self._memo.get(_key(bucket))
        if known is not None:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code."""
        self._memo.put(_key(bucket), bucket.bytecode_to_string())


def _key(bucket: Bucket) -> str:
    env = bucket.environment
    settings = (*sorted(env.extensions), env.trim_blocks, env.lstrip_blocks)
    return digest("template", bucket.key, bucket.checksum, settings)
