"""Folders, consoles and files as they are on other machines than the developer's."""

import ast
import os
import subprocess
import sys
import unicodedata

import pytest
from tests.folders import TODAY
from tests.places import ROOT
from tests.sites import write_files

from commune_portal.publishing.checked_site import load_checked

CODE = sorted((ROOT / "src").rglob("*.py"))
BARE = {
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONIOENCODING": "cp1258",
    "PORTAL_TODAY": str(TODAY),
}
SETTINGS = """-- mkdocs.yml --
site_name: Trang
theme: commune-portal
plugins: [commune-portal]
"""


def test_a_site_without_a_locale(tmp_path, a_commune):
    """Spaces, marks as macOS stores them, CR LF, a console of code page 1258."""
    name = unicodedata.normalize("NFD", "xã (của tôi) & 100%")
    folder = tmp_path / name
    write_files(folder, SETTINGS + a_commune)
    for file in folder.rglob("*"):
        if file.suffix in {".md", ".yml", ".csv"}:
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    found = subprocess.run(
        [sys.executable, "-m", "commune_portal", "build"],
        cwd=folder,
        env={**os.environ, **BARE},
        capture_output=True,
        check=False,
    )
    published = [file for file in (folder / "site").rglob("*") if file.is_file()]
    data = [file for file in published if file.suffix in {".json", ".xml", ".csv"}]
    addresses = [file.relative_to(folder).as_posix() for file in published]

    assert b"" == found.stderr
    assert (0, "Đã dựng ") == (found.returncode, found.stdout.decode()[:8])
    page = folder / "site/tin-bai/2023/2023-02-06-tin-hai/index.html"
    assert "Đường làng, ngõ xóm" in page.read_text(encoding="utf-8")
    assert [] == [address for address in addresses if "\\" in address]
    assert [] == [file for file in data if b".md" in file.read_bytes()]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends(tmp_path, a_commune, end):
    """Files of Windows and of old Macs make the same pages and data, byte for byte."""
    sites = []
    write_files(tmp_path / "\n", a_commune)
    write_files(tmp_path / end, a_commune)
    for file in (tmp_path / end).rglob("*.*"):
        file.write_bytes(file.read_bytes().replace(b"\n", end.encode()))
    for folder in tmp_path / "\n", tmp_path / end:
        checked = load_checked(folder / "content", (folder / "docs",), TODAY)
        pages = {p.path: getattr(p, "text", None) for p in checked.site.generated}
        fixed = {path: page.body for path, page in checked.site.fixed.items()}
        sites.append((pages, fixed))

    assert sites[0] == sites[1]


def test_no_path_is_text_before_its_slashes_are():
    r"""Windows writes `\`: addresses, locks and data are made with as_posix()."""
    bare: list[str] = []
    for file in CODE:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        calls = [node for node in ast.walk(tree) if is_relative_to(node)]
        right = {id(node.value) for node in ast.walk(tree) if is_as_posix(node)}
        bare += [file.name for call in calls if id(call) not in right]

    # as_seen returns a path for messages, _place one to write to.
    assert ["checkout.py", "upgrading.py"] == bare


def is_relative_to(node: ast.AST) -> bool:
    """Return whether the node is a call of relative_to."""
    return isinstance(node, ast.Call) and "relative_to" == getattr(
        node.func, "attr", None
    )


def is_as_posix(node: ast.AST) -> bool:
    """Return whether the node takes as_posix of something."""
    return isinstance(node, ast.Attribute) and node.attr == "as_posix"
