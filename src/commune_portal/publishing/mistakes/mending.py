"""Mending the files of content/: what would change, the copies kept, the writing.

See ADR 64.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from commune_portal.content.layout import REPORTS
from commune_portal.content.mending.mending import mended
from commune_portal.content.mending.records import Mend
from commune_portal.content.readers.context import is_leftover
from commune_portal.publishing.files import write_with_copies
from commune_portal.vietnamese import nfc

_LOCK = ".lock.json"
_UNSEEN = re.compile(r"[^\S ]|[\u00ad\u061c\u200b-\u200f\u2060\ufeff]")
_MOST_PLACES = 10
_MOST_SHOWN = 160


@dataclass(frozen=True, slots=True)
class FileMend:
    """One file of content/ and what is mended in it.

    Attributes:
        path: The file, relative to content/.
        name: Its name after mending.
        data: Its bytes after mending.
        mends: The lines that change.
        frozen: The signed reports whose figures hold the file.

    """

    path: str
    name: str
    data: bytes
    mends: tuple[Mend, ...]
    frozen: tuple[str, ...]


def mends(content: Path) -> tuple[FileMend, ...]:
    """Return what can be mended in each file of the folder, by path.

    A signed report is left as it is. A file that a lock names keeps its name. Raises
    OSError for a file that cannot be read.
    """
    folder = content / REPORTS
    locks = {
        nfc(lock.name).removesuffix(_LOCK): nfc(
            lock.read_text(encoding="utf-8", errors="replace")
        )
        for lock in sorted(folder.glob(f"*{_LOCK}"))
    }
    files = (
        f for f in _files(content) if f.parent != folder or nfc(f.stem) not in locks
    )
    return tuple(_mends(content, files, locks))


def write_mends(content: Path, found: Sequence[FileMend], copies: Path) -> None:
    """Keep a copy of every file below `copies`, then write and rename all of them.

    Raises OSError where one cannot be written; the files are then as before.
    """
    kept = {copies / each.path: content / each.path for each in found}
    write_with_copies({content / each.path: each.data for each in found}, kept)
    for each in found:
        file = content / each.path
        file.rename(file.with_name(each.name))


def mend_lines(content: Path, found: Sequence[FileMend]) -> Iterator[str]:
    """Yield each mend as file and line, with the line before and after."""
    for each in found:
        place = (content / each.path).as_posix()
        causes: dict[str, list[Mend]] = {}
        for mend in each.mends:
            causes.setdefault(mend.cause, []).append(mend)
        for cause, (first, *others) in causes.items():
            line = f":{first.line}" if first.line else ""
            yield f"{place}{line}: {cause}{_and(others)}"
            yield f"    trước: {_visible(first.before)}"
            yield f"    sau:   {_visible(first.after)}"
        if each.frozen:
            reports = ", ".join(f"«{name}»" for name in each.frozen)
            yield f"Lưu ý: {place}: có trong số liệu đã chốt của báo cáo {reports}"


def _mends(
    content: Path, files: Iterator[Path], locks: Mapping[str, str]
) -> Iterator[FileMend]:
    for file in files:
        path = file.relative_to(content).as_posix()
        named = f'"{nfc(path)}"'
        frozen = tuple(name for name, text in locks.items() if named in text)
        found = mended(file.name, file.read_bytes())
        keeps_name = bool(frozen) or _is_taken(file, found.name)
        name = file.name if keeps_name else found.name
        of_lines = tuple(mend for mend in found.mends if mend.before != file.name)
        if changes := of_lines if keeps_name else found.mends:
            yield FileMend(path, name, found.data, changes, frozen)


def _is_taken(file: Path, name: str) -> bool:
    """Return whether another file than this one has the name."""
    other = file.with_name(name)
    return other.exists() and not other.samefile(file)


def _files(content: Path) -> Iterator[Path]:
    """Yield the files that an editor wrote; links and hidden folders are left out."""
    for folder, folders, names in os.walk(content):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            file = Path(folder) / name
            if not (file.is_symlink() or is_leftover(file)):
                yield file


def _and(others: Sequence[Mend]) -> str:
    if not others:
        return ""
    places = ", ".join(str(mend.line) for mend in others[:_MOST_PLACES])
    more = " …" if len(others) > _MOST_PLACES else ""
    return f" (và {len(others)} dòng khác: {places}{more})"


def _visible(text: str) -> str:
    """Return a line on which signs that nobody sees have a name."""
    shown = text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
    return _UNSEEN.sub(lambda sign: f"‹U+{ord(sign[0]):04X}›", shown)
