"""The laws of the house: which room may know which, and what the domain may not do."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
CODE = [
    *SOURCES,
    *sorted((ROOT / "hooks").rglob("*.py")),
    *sorted((ROOT / "scripts").rglob("*.py")),
    *sorted((ROOT / "benchmarks").rglob("*.py")),
]
MAY_KNOW = {
    "content": {"content"},
    "figures": {"content", "figures"},
    "pages": {"content", "figures", "pages"},
    "reports": {"content", "figures", "reports"},
    "picture_cache.py": {"pages"},  # above the rooms: it keeps what pages make
    "checking.py": {"content", "pages", "reports"},  # above the rooms: it runs them
}


def name_of(path: Path) -> str:
    """Return the path as a test id."""
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> set[str]:
    """Return the modules that the file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_arrows_point_one_way(path):
    """A room imports itself and the rooms before it; no room knows the generator."""
    names = imported(path)
    rooms = {
        match[1]
        for name in names
        if (match := re.match(r"commune_portal\.(content|figures|pages|reports)", name))
    }
    home = path.relative_to(ROOT / "src" / "commune_portal").parts[0]

    assert set() == rooms - MAY_KNOW.get(home, set())
    assert set() == {name.partition(".")[0] for name in names} & {
        "mkdocs",
        "material",
        "properdocs",
        "zensical",
    }


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_time_and_place_are_parameters(path):
    """The domain asks neither the clock nor the environment nor the locale."""
    text = path.read_text(encoding="utf-8")

    assert [] == re.findall(
        r"\.now\(|\.today\(\)|utcnow|setlocale|os\.environ|getenv|time\.time", text
    )


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_parts_are_small(path):
    """No module is longer than 250 lines and no function longer than 40."""
    text = path.read_text(encoding="utf-8")
    functions = [
        (node.name, node.end_lineno - node.lineno + 1)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    ]

    assert text.count("\n") <= 250
    assert [] == [each for each in functions if each[1] > 40]


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_exceptions_to_the_rules_have_reasons(path):
    """Every noqa and type: ignore has its code and says why."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if "# noqa" in line:
            assert re.search(r"# noqa: [A-Z]+\d+(, [A-Z]+\d+)* - \w", line), line
        if "type: ignore" in line:
            assert re.search(r"# type: ignore\[[a-z-]+\]  # \w", line), line


def test_the_domain_loads_no_generator():
    """Reading content and counting needs neither MkDocs nor Material nor Markdown."""
    code = (
        "import sys, commune_portal.content, commune_portal.figures\n"
        "names = ('mkdocs', 'material', 'markdown', 'click', 'docx')\n"
        "print([name for name in names if name in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert "[]\n" == found.stdout


def test_the_lock_names_only_the_public_index():
    """The lock file can be used anywhere."""
    text = (ROOT / "uv.lock").read_text(encoding="utf-8")
    hosts = set(re.findall(r"https?://([^/\"]+)", text))

    assert {"pypi.org", "files.pythonhosted.org"} == hosts


def test_no_merge_is_left_half_done():
    """No text file of the repository holds the marks of an unfinished merge."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True
    ).stdout
    marks = (b"\n<<<<<<" + b"< ", b"\n>>>>>>" + b"> ")
    files = [ROOT / name for name in listed.decode().split("\0") if name]
    marked = [
        name_of(file)
        for file in files
        if file.is_file() and any(mark in b"\n" + file.read_bytes() for mark in marks)
    ]

    assert [] == marked
