"""All that a site is made from, as one digest."""

import os
import platform
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from commune_portal.content.layout import SAMPLE
from commune_portal.memo import digest
from commune_portal.publishing.checkout import Checkout, as_seen
from commune_portal.publishing.packaged import PACKAGED_SETTINGS
from commune_portal.publishing.store.makers import makers
from commune_portal.publishing.unchanged.trees import FilesRead

_BUILD_TIME = "SOURCE_DATE_EPOCH"  # MkDocs reads it by itself
_NAME = re.compile(r"\w+")


def inputs_of(checkout: Checkout, content: Path, today: date, files: FilesRead) -> str:
    """Return the digest of everything that a build reads.

    That is content/, the fixed pages of the commune and of the package, the settings
    and the variables of the environment that they name, the sample that no commune may
    copy, the day and the software. Messages name content/ as it is seen from the
    current folder, so that counts as well. `files` are those that need not be read.

    Raises OSError where something cannot be read.
    """
    settings = (checkout.settings, PACKAGED_SETTINGS)
    trees = (content, *checkout.docs, *settings, SAMPLE)
    return digest(
        makers(),
        platform.python_version(),
        today,
        as_seen(content).as_posix(),
        [files.digest_of_tree(tree) for tree in dict.fromkeys(trees)],
        _environment(settings),
    )


def _environment(settings: Iterable[Path]) -> dict[str, str | None]:
    """Return the variables whose names are words of the settings: `!ENV [NAME]`."""
    words = {_BUILD_TIME}
    for file in settings:
        words |= {*_NAME.findall(file.read_text(encoding="utf-8", errors="replace"))}
    named = sorted(words & {*os.environ, _BUILD_TIME})
    return {name: os.environ.get(name) for name in named}
