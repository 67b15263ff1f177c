"""The portal: a commune's folder with the items, built as an editor changes it."""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from speed.corpus import LAST_DAY, ROOT, items, log_rows
from speed.running import Cost, run

PROGRAM = ROOT / ".venv" / "bin" / "commune-portal"
_HEAD = (
    "ngày;hình thức;tin bài;nội dung;số lượt;số phút;số người;địa điểm;minh chứng;"
    "nhiệm vụ;định tính;ghi chú"
)
_DAY = {"PORTAL_TODAY": str(LAST_DAY)}


def write_portal(folder: Path, number: int) -> None:
    """Make the folder of a commune and put the items and a log into it."""
    command = [PROGRAM, "new", folder, "--name", "xã An Bình"]
    command += ["--superior", "tỉnh Phương Nam", "--today", str(LAST_DAY)]
    folder.parent.mkdir(parents=True, exist_ok=True)
    run([command], folder.parent, {})
    for item in items(number):
        place = folder / "content" / "tin-bai" / str(item.day.year)
        place /= f"{item.day}-{item.slug}"
        place.mkdir(parents=True, exist_ok=True)
        tags = ", ".join(item.tags)
        head = f'---\ntitle: "{item.title}"\ndate: {item.day}\ntags: [{tags}]\n---\n\n'
        (place / "index.md").write_text(head + item.body, encoding="utf-8")
        if item.picture:
            (place / "anh.jpg").write_bytes(item.picture)
    rows: dict[int, list[str]] = {}
    for year, row in log_rows(number):
        rows.setdefault(year, [_HEAD]).append(row)
    for year, lines in rows.items():
        file = folder / "content" / "nhat-ky" / f"{year}.csv"
        file.parent.mkdir(exist_ok=True)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8-sig")


def _nothing(_folder: Path, _turn: int) -> None:
    """Change nothing."""


def _forget(folder: Path, _turn: int) -> None:
    for name in (".cache", "site"):
        shutil.rmtree(folder / name, ignore_errors=True)


def _add_to(pattern: str, line: str) -> Callable[[Path, int], None]:
    def change(folder: Path, turn: int) -> None:
        files = sorted(folder.glob(pattern))
        file = files[len(files) // 2]
        with file.open("a", encoding="utf-8") as stream:
            stream.write(line.format(turn=turn))

    return change


def _rename(folder: Path, turn: int) -> None:
    """Give the site another name: it stands on every page."""
    file = folder / "content" / "portal.yml"
    lines = file.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("site_name:")]
    kept.append(f'site_name: "Trang thông tin điện tử xã An Bình {turn}"')
    file.write_text("\n".join(kept) + "\n", encoding="utf-8")


_ROW = f"{LAST_DAY:%d/%m/%Y};hội nghị;;Hội nghị lần {{turn}};;90;40;Hội trường;Ảnh;;;\n"
MODES: Mapping[str, Callable[[Path, int], None]] = {
    "cold": _forget,
    "nothing changed": _nothing,
    "one item changed": _add_to("content/tin-bai/*/*/index.md", "\nThêm lần {turn}.\n"),
    "one row of the log": _add_to(f"content/nhat-ky/{LAST_DAY.year}.csv", _ROW),
    "portal.yml changed": _rename,
}


def build_portal(folder: Path, turn: int) -> dict[str, Cost]:
    """Build once in each mode, in their order; return what each costs."""
    found: dict[str, Cost] = {}
    for mode, change in MODES.items():
        change(folder, turn)
        os.sync()
        found[mode] = run([[PROGRAM, "build"]], folder, _DAY)
    return found
