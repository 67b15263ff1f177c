"""Names of files that Windows cannot have, or cannot have side by side.

A commune's folder goes from machine to machine, and its names become those of the
published files. Windows' rules: «Naming Files, Paths, and Namespaces» of Microsoft.
"""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from commune_portal.content.portal import Portal
from commune_portal.errors import ContentWarning
from commune_portal.vietnamese import nfc

_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
_REFUSED = re.compile(r'[<>:"|?*\\\x00-\x1f]')
# Windows opens paths of up to 260 characters, with the folder above the commune's.
_LONGEST = 180


def portability_warnings(portal: Portal) -> tuple[ContentWarning, ...]:
    """Return a line for each file or folder of content/ that Windows would refuse."""
    paths = sorted(_below(str(portal.root), ""))
    found = [*name_problems(paths)]
    return tuple(ContentWarning(portal.shown(p), None, None, text) for p, text in found)


def name_problems(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield paths, written with `/`, that Windows refuses, each with the reason.

    Names that differ only in capitals, or in how Unicode writes their marks, are one
    name on Windows and macOS.
    """
    first: dict[str, str] = {}
    for path in paths:
        if problem := _problem(path):
            yield path, problem
        other = first.setdefault(nfc(path).casefold(), path)
        if other != path:
            problem = (
                f"chỉ khác «{PurePosixPath(other).name}» ở chữ hoa, chữ thường hoặc "
                "cách gõ dấu; trên Windows hai tên này là một, hãy đổi tên một tệp"
            )
            yield path, problem


def _problem(path: str) -> str | None:
    name = PurePosixPath(path).name
    stem = name.partition(".")[0].rstrip(" ")
    if _RESERVED.fullmatch(stem):
        return f"Windows dành riêng tên «{stem}»; hãy đổi tên"
    if refused := _REFUSED.search(name):
        sign = refused[0] if refused[0] >= " " else f"U+{ord(refused[0]):04X}"
        return f"tên có ký tự «{sign}» mà Windows không nhận; hãy đổi tên"
    if name.endswith((".", " ")):
        return (
            "tên kết thúc bằng dấu chấm hoặc dấu cách, Windows không nhận; hãy đổi tên"
        )
    if len(path) > _LONGEST:
        return (
            f"đường dẫn dài {len(path)} ký tự; Windows có thể không mở được, hãy rút "
            f"ngắn tên tệp hoặc thư mục còn dưới {_LONGEST} ký tự"
        )
    return None


def _below(folder: str, prefix: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            yield f"{prefix}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path, f"{prefix}{entry.name}/")
