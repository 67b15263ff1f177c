"""Finding items: tin-bai/<year>/<name>.md, or <name>/index.md with its pictures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from commune_portal.content.formats.findings import Findings
from commune_portal.content.layout import ITEMS
from commune_portal.content.raw.kinds import meant_name, name_problem
from commune_portal.content.readers.context import entries, is_leftover
from commune_portal.vietnamese import nfc

_ADVICE = (
    "hãy tạo tin bài bằng lệnh commune-portal post rồi chép lời vào, còn tệp này để "
    "trong thư mục của tin bài làm tệp đính kèm"
)
_YEAR = re.compile(r"20\d\d")


@dataclass(frozen=True, slots=True)
class PostPlace:
    """One item: its Markdown file and the other files of its folder."""

    file: Path
    path: str
    year: str
    id: str
    is_folder: bool
    files: tuple[str, ...]
    sizes: tuple[int, ...] = ()


def post_places(root: Path, findings: Findings) -> Iterator[PostPlace]:
    """Yield the place of every item, by year and name; misplaced files are reported."""
    for year in entries(root / ITEMS):
        shown = f"{ITEMS}/{nfc(year.name)}"
        if not (year.is_dir() and _YEAR.fullmatch(year.name)):
            problem = "phải nằm trong thư mục của năm, ví dụ tin-bai/2026/"
            findings.error(shown, None, None, problem)
            continue
        for entry in entries(year):
            yield from _places_in_year(entry, year.name, findings)


def _places_in_year(entry: Path, year: str, findings: Findings) -> Iterator[PostPlace]:
    name = nfc(entry.name)
    shown = f"{ITEMS}/{year}/{name}"
    if entry.is_file() and entry.suffix.casefold() == ".md":
        if problem := name_problem(name, ".md", ""):
            findings.error(shown, None, None, problem)
        yield PostPlace(entry, shown, year, name[:-3], is_folder=False, files=())
    elif entry.is_dir():
        index = entry / "index.md"
        others = sorted(
            file
            for file in entry.rglob("*")
            if file.is_file() and file != index and not _is_hidden(file, entry)
        )
        if not index.is_file():
            near = [file.name for file in others if file.parent == entry]
            problem = "thư mục tin bài thiếu tệp index.md" + _misnamed(near)
            findings.error(shown, None, None, problem)
            return
        for other in others:
            _check_beside(other, entry, shown, findings)
        files = tuple(
            other.relative_to(entry.parents[2]).as_posix() for other in others
        )
        sizes = tuple(other.stat().st_size for other in others)
        yield PostPlace(index, f"{shown}/index.md", year, name, True, files, sizes)  # noqa: FBT003 - is_folder, in the record's order
    else:
        problem = name_problem(name, ".md", _ADVICE) or (
            "không phải tin bài (.md); ảnh và tệp đính kèm phải nằm trong thư mục "
            "của tin bài"
        )
        findings.error(shown, None, None, problem)


def _is_hidden(file: Path, folder: Path) -> bool:
    """Return whether the file or a folder around it was not made by the editor."""
    around = (each for each in file.parents if each.is_relative_to(folder))
    return any(is_leftover(each) for each in (file, *around) if each != folder)


def _check_beside(other: Path, entry: Path, shown: str, findings: Findings) -> None:
    """Report a file in an item's folder that cannot be published with it."""
    inner = f"{shown}/{nfc(other.relative_to(entry).as_posix())}"
    if other.name.casefold() == "index.html":
        problem = "tên này là của trang tin bài; hãy đổi tên tệp"
        findings.error(inner, None, None, problem)
    if other.suffix.casefold() == ".md":
        problem = "mỗi thư mục chỉ có một tin bài, là tệp index.md"
        findings.error(inner, None, None, problem)


def misplaced_ids(root: Path) -> frozenset[str]:
    """Return the names of items that `post_places` reports instead of yielding.

    What names one of them is not judged until it has its place.
    """
    years = entries(root / ITEMS)
    inner = [e for year in years if year.is_dir() for e in entries(year)]
    other = [e for e in inner if not e.name.casefold().endswith(".md")]
    return frozenset(
        nfc(entry.stem if entry.is_file() else entry.name) for entry in (*years, *other)
    )


def _misnamed(names: Sequence[str]) -> str:
    """Return the clause that names the file that is meant as index.md."""
    found = [name for name in names if meant_name(name, ".md")]
    return f"; hãy đổi tên {found[0]} thành index.md" if len(found) == 1 else ""
