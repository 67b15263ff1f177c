"""What editors do to a small commune between two builds."""

import io
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from PIL import Image
from tests.places import ROOT
from tests.planted.table import commune

Files = dict[str, bytes]
_ITEMS = "content/tin-bai/2026/"
_PICTURE = f"{_ITEMS}2026-11-02-ra-quan/"
_LOG = "content/nhat-ky/2026.csv"
_PLAN = "content/ke-hoach/2026.yml"
_SETTINGS = "content/portal.yml"
_TEMPLATE = "content/mau-bao-cao/annual.md"
_RELEASED = ROOT / "src/commune_portal/reports/templates/annual.md"
_FIRST = date(2026, 11, 20)
TAGS = ("CCHC", "TTHC", "Chuyển đổi số")


def small_commune() -> Files:
    """Return the files of the commune before the first change."""
    files = {path: text.encode() for path, text in commune().items()}
    stream = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(stream, "PNG")
    return {
        **files,
        f"{_PICTURE}anh-0.png": stream.getvalue(),
        f"{_PICTURE}index.md": files[f"{_PICTURE}index.md"] + b"\n![Hai](anh-0.png)\n",
        "mkdocs.yml": b'site_name: "A"\ntheme: {name: commune-portal}\n'
        b"plugins: [commune-portal]\nnav: [index.md, lien-he.md]\n"
        b'exclude_docs: "huong-dan/"\n',
    }


def _items(files: Files) -> list[str]:
    return sorted(p for p in files if p.startswith(_ITEMS) and p.endswith(".md"))


def _replace(files: Files, path: str, old: str, new: str) -> None:
    files[path] = files[path].decode().replace(old, new, 1).encode()


def _line(files: Files, path: str, start: str, new: str) -> None:
    """Replace the first line that begins so."""
    lines = files[path].decode().split("\n")
    spot = next((i for i, each in enumerate(lines) if each.startswith(start)), None)
    if spot is not None:
        lines[spot] = new
    files[path] = "\n".join(lines).encode()


def edit(files: Files, random: Random) -> None:
    """Write one more sentence into an item."""
    files[random.choice(_items(files))] += f"\nCâu {random.randrange(99)}.\n".encode()


def add(files: Files, random: Random) -> None:
    """Add an item."""
    number = random.randrange(1000)
    day = _FIRST - timedelta(days=random.randrange(60))
    files[f"{_ITEMS}{day}-them-{number}.md"] = (
        f"---\ntitle: Thêm {number}\ndate: {day}\ntags: [{random.choice(TAGS)}]\n---\n"
        f"Bài số {number}.\n"
    ).encode()


def remove(files: Files, random: Random) -> None:
    """Remove an item to which nothing refers."""
    added = [path for path in _items(files) if "-them-" in path]
    if added:
        del files[random.choice(added)]


def retag(files: Files, random: Random) -> None:
    """Give an item another section."""
    path = random.choice(_items(files))
    _line(files, path, "tags: ", f"tags: [{random.choice(TAGS)}]")


def redate(files: Files, random: Random) -> None:
    """Give an item another day."""
    day = _FIRST - timedelta(days=random.randrange(300))
    _line(files, random.choice(_items(files)), "date: ", f"date: {day}")


def withdraw(files: Files, random: Random) -> None:
    """Withdraw an item to which nothing refers."""
    added = [path for path in _items(files) if "-them-" in path]
    if added:
        path = random.choice(added)
        if b"withdrawn" not in files[path]:
            gone = "withdrawn: {date: 2026-11-20, reason: Sai số liệu}\ntags: "
            _replace(files, path, "tags: ", gone)


def rename_picture(files: Files, random: Random) -> None:
    """Give the picture of an item another name."""
    old = next(path for path in files if path.startswith(f"{_PICTURE}anh-"))
    new = f"{_PICTURE}anh-{random.randrange(100)}.png"
    files[new] = files.pop(old)
    names = (each.rpartition("/")[2] for each in (old, new))
    _replace(files, f"{_PICTURE}index.md", *names)


def change_log(files: Files, random: Random) -> None:
    """Add a row to the log."""
    row = f"0{random.randrange(1, 10)}/10/2026;zalo;;Tin {random.randrange(99)};2"
    files[_LOG] += f"{row};;;;;;;\n".encode()


def change_plan(files: Files, random: Random) -> None:
    """Set another target in the plan."""
    number = random.randrange(1, 40)
    target = f"    target: {{figure: tin_bai.cchc, number: {number}}}"
    _line(files, _PLAN, "    target:", target)


def change_settings(files: Files, random: Random) -> None:
    """Change the urgent notice in portal.yml."""
    _line(files, _SETTINGS, "  text: ", f"  text: Nghỉ ngày {random.randrange(1, 28)}.")


def change_report(files: Files, random: Random) -> None:
    """Write another sentence into the report."""
    files["content/bao-cao/2026.md"] += f"\nThêm {random.randrange(99)}.\n".encode()


def change_template(files: Files, random: Random) -> None:
    """Write another sentence at the end of the office's own template."""
    sentence = f"\nCâu của mẫu {random.randrange(99)}.\n"
    files[_TEMPLATE] = _RELEASED.read_bytes() + sentence.encode()


def change_page(files: Files, random: Random) -> None:
    """Write another line into a fixed page."""
    files["docs/lien-he.md"] += f"\nDòng {random.randrange(99)}.\n".encode()


CHANGES: dict[str, Callable[[Files, Random], None]] = {
    each.__name__: each
    for each in (
        *(edit, add, remove, retag, redate, withdraw, rename_picture),
        *(change_log, change_plan, change_settings, change_report),
        *(change_template, change_page),
    )
}
