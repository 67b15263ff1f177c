"""Symbolic links in content/ and docs/: none is followed, wherever it leads.

One that leads out would publish a file that nobody put there; one that stays inside
would be the same item or table twice, and counted twice. Windows writes links as texts.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from commune_portal.content.formats.findings import Findings
from commune_portal.vietnamese import nfc

_INSIDE = "là liên kết (symlink) đến «{}»; mỗi tệp chỉ có một chỗ, hãy bỏ liên kết này"
_OUTSIDE = (
    "là liên kết (symlink) dẫn ra ngoài {}; hãy chép chính tệp hoặc thư mục ấy vào"
)


def refuse_links(root: Path, called: str, findings: Findings) -> None:
    """Report every symbolic link below the folder; the folder itself may be one.

    `called` is the folder in messages. What a hidden folder holds is no part of it.
    """
    inside = root.resolve()
    for link in sorted(map(Path, _links(str(root)))):
        target = Path(os.path.realpath(link))
        problem = _OUTSIDE.format(called)
        if target.is_relative_to(inside):
            problem = _INSIDE.format(nfc(target.relative_to(inside).as_posix()))
        findings.error(nfc(link.relative_to(root).as_posix()), None, None, problem)


def _links(folder: str) -> Iterator[str]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                yield entry.path
            elif entry.is_dir(follow_symlinks=False):
                yield from _links(entry.path)
