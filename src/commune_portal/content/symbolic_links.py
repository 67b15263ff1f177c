"""Symbolic links in content/: none is followed, wherever it leads.

One that leads out would publish a file that nobody put there; one that stays inside
would be the same item or table twice, and counted twice. Windows writes links as texts.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from commune_portal.content.formats.findings import Findings
from commune_portal.content.readers.context import is_leftover
from commune_portal.vietnamese import nfc

_INSIDE = "là liên kết (symlink) đến «{}»; mỗi tệp chỉ có một chỗ, hãy bỏ liên kết này"
_OUTSIDE = (
    "là liên kết (symlink) dẫn ra ngoài thư mục nội dung; hãy chép chính tệp hoặc thư "
    "mục ấy vào"
)


def refuse_links(root: Path, findings: Findings) -> None:
    """Report every symbolic link below the folder; the folder itself may be one."""
    inside = root.resolve()
    for link in sorted(_links(root)):
        target = Path(os.path.realpath(link))
        problem = _OUTSIDE
        if target.is_relative_to(inside):
            problem = _INSIDE.format(nfc(target.relative_to(inside).as_posix()))
        findings.error(nfc(link.relative_to(root).as_posix()), None, None, problem)


def _links(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = Path(entry.path)
            if is_leftover(path):
                continue
            if entry.is_symlink():
                yield path
            elif entry.is_dir():
                yield from _links(path)
