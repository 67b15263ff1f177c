"""The laws of the house: which room may know which, and what the domain may not do."""

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import cache
from graphlib import TopologicalSorter
from importlib import import_module
from pathlib import Path

from tests.places import ROOT

SOURCES = sorted((ROOT / "src").rglob("*.py"))
CODE = [
    *SOURCES,
    *sorted((ROOT / "hooks").rglob("*.py")),
    *sorted((ROOT / "scripts").rglob("*.py")),
    *sorted((ROOT / "benchmarks").rglob("*.py")),
]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
SRC = ROOT / "src" / "commune_portal"
# The room behind each folder of doors, and the kind of a door's last statement.
ROOMS_BEHIND = {
    "hooks": ("commune_portal.adapters", "Assign"),
    "scripts": ("commune_portal.commands", "If"),
}
DOORS = [path for path in CODE if path.parent.name in ROOMS_BEHIND]
# Each floor stands on those before it; rooms of one floor do not know each other.
FLOORS = (
    {"vietnamese", "errors", "late", "memo", "theme"},
    {"content"},
    {"figures"},
    {"pages", "reports"},
    {"publishing"},
    {"adapters"},
    {"commands"},
    {"__main__"},
)
# May ask the clock, disk, environment.
OUTSIDE = {"theme", "publishing", "adapters", "commands"}
GENERATORS = {"mkdocs", "material", "properdocs", "zensical"}
MOST_MODULES = 15
DOMAIN = [path for path in SOURCES if path.relative_to(SRC).parts[0] not in OUTSIDE]
# A text or a pattern that begins with the line `---`.
FENCE = re.compile(r"[\\^(?:A\n]*---(?!-)")
JUDGES = {"raises", "fail", "expect"}


def name_of(path: Path) -> str:
    """Return the path as a test id."""
    return path.relative_to(ROOT).as_posix()


def for_each(paths: Iterable[Path]) -> Callable[[Callable[[Path], None]], object]:
    """Return a decorator: one test that judges each path and names those that fail."""

    def decorate(judge: Callable[[Path], None]) -> Callable[[], None]:
        def test() -> None:
            failed: dict[str, str] = {}
            for path in paths:
                try:
                    judge(path)
                except AssertionError as error:
                    failed[name_of(path)] = str(error)

            assert {} == failed

        test.__name__, test.__doc__ = judge.__name__, judge.__doc__
        return test

    return decorate


@cache
def tree_of(path: Path) -> ast.Module:
    """Return a module, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> set[str]:
    """Return the modules that the file imports, and the names taken from them."""
    names: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def room_of(path: Path) -> str:
    """Return the room of a module: the first part of its path."""
    return path.relative_to(SRC).parts[0].removesuffix(".py")


def below(room: str) -> set[str]:
    """Return what a room may import: itself and the floors before it."""
    number = next(n for n, floor in enumerate(FLOORS) if room in floor)
    return {room}.union(*FLOORS[:number])


def corner_of(path: Path) -> str:
    """Return the folder of a module inside its room; its own name where it has none."""
    parts = path.relative_to(SRC).with_suffix("").parts
    return "/".join(parts[:2])


@for_each(SOURCES)
def test_arrows_point_one_way(path):
    """A module imports its own room and the floors before it."""
    known = {name.split(".")[1] for name in imported(path) if in_house(name)}

    if path != SRC / "__init__.py":
        assert set() == known - below(room_of(path))


def in_house(name: str) -> bool:
    """Return whether the name is of a module or room of ours."""
    return name.startswith("commune_portal.")


@for_each(SOURCES)
def test_only_the_adapter_knows_the_generator(path):
    """The domain outlives MkDocs: nothing but adapters/ imports a generator."""
    roots = {name.partition(".")[0] for name in imported(path)}

    if "adapters" not in path.parts:
        assert set() == roots & GENERATORS


def test_the_folders_of_a_room_make_no_circle():
    """Inside a room too, arrows between folders point one way."""
    corners = {corner_of(path) for path in SOURCES}
    arrows = {corner: set() for corner in corners}
    for path in SOURCES:
        for name in filter(in_house, imported(path)):
            corner = "/".join(name.split(".")[1:3])
            if corner in corners and path.name != "__init__.py":
                arrows[corner_of(path)].add(corner)
    arrows = {corner: found - {corner} for corner, found in arrows.items()}

    assert arrows.keys() == {*TopologicalSorter(arrows).static_order()}


@for_each(sorted({path.parent for path in SOURCES}))
def test_a_folder_can_be_surveyed(folder):
    """At most 15 modules lie side by side."""
    modules = [file for file in folder.glob("*.py") if file.name != "__init__.py"]

    assert MOST_MODULES >= len(modules)


@for_each(DOMAIN)
def test_time_and_place_are_parameters(path):
    """The domain reads neither the clock nor the environment nor the locale."""
    text = path.read_text(encoding="utf-8")

    assert [] == re.findall(
        r"\.now\(|\.today\(\)|utcnow|setlocale|os\.environ|getenv|time\.time", text
    )


@for_each(SOURCES)
def test_only_publishing_writes_files_and_starts_programs(path):
    """All other rooms return text, bytes or exit codes."""
    effects = re.findall(
        r"\.write_text\(|\.write_bytes\(|open\([^)]*\"[wax]b?\"|\.mkdir\(|\.rename\("
        r"|\.unlink\(|rmtree|copytree|tempfile|subprocess",
        path.read_text(encoding="utf-8"),
    )

    if room_of(path) != "publishing":
        assert [] == effects


@for_each(DOORS)
def test_a_door_only_names_what_is_behind_it(path):
    """A script has an import and a call, the hook imports and the names."""
    docstring, *imports, last = tree_of(path).body
    room, kind = ROOMS_BEHIND[path.parent.name]

    assert "Expr" == type(docstring).__name__
    assert all(names.module.startswith(room) for names in imports)
    assert kind == type(last).__name__
    assert path.parent.name == "hooks" or 1 == len(last.body) == len(imports)


@for_each(CODE)
def test_parts_are_small(path):
    """No module is longer than 250 lines and no function longer than 40."""
    text = path.read_text(encoding="utf-8")
    functions = [
        (node.name, node.end_lineno - node.lineno + 1)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef)
    ]

    assert text.count("\n") <= 250
    assert [] == [each for each in functions if each[1] > 40]


@for_each(CODE)
def test_one_reader_of_yaml(path):
    """YAML is read and written in content/formats/ only.

    `pages/plain.py` changes mkdocs.yml as a tree of nodes: it holds `!!python/name`,
    which is no text, and belongs to the generator, not to an editor.
    """
    allowed = (SRC / "content" / "formats", SRC / "pages" / "plain.py")
    text = path.read_text(encoding="utf-8")

    assert [] == re.findall(r"yaml\.(?:safe_|full_|unsafe_)?load", text)
    if not path.is_relative_to(allowed[0]) and path != allowed[1]:
        assert set() == imported(path) & {"yaml"}


@for_each([path for path in CODE if "benchmarks" not in path.parts])
def test_one_splitter_of_front_matter(path):
    """The line `---` of front matter is known to one module: it splits and writes.

    Benchmarks write content as an editor does.
    """
    texts = [
        node.value
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]

    if path != SRC / "content" / "formats" / "front_matter.py":
        assert [] == [text for text in texts if FENCE.match(text)]


@for_each(CODE)
def test_exceptions_to_the_rules_have_reasons(path):
    """Every noqa and type: ignore has its code and says why."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if "# noqa" in line:
            assert re.search(r"# noqa: [A-Z]+\d+(, [A-Z]+\d+)* - \w", line), line
        if "type: ignore" in line:
            assert re.search(r"# type: ignore\[[a-z-]+\]  # \w", line), line


def functions_of(path: Path) -> dict[str, ast.FunctionDef]:
    """Return the functions of a module by name."""
    tree = tree_of(path)
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return {node.name: node for node in nodes}


def called(node: ast.AST) -> set[str]:
    """Return the names of the functions and methods that are called below a node."""
    calls = (call.func for call in ast.walk(node) if isinstance(call, ast.Call))
    return {getattr(call, "attr", getattr(call, "id", "")) for call in calls}


def judging(functions: dict[str, ast.FunctionDef]) -> set[str]:
    """Return the functions that assert something, themselves or in another one."""
    found = {
        name
        for name, node in functions.items()
        if called(node) & JUDGES
        or any(isinstance(n, ast.Assert) for n in ast.walk(node))
    }
    calls = {name: called(node) for name, node in functions.items()}
    while more := {name for name in calls if calls[name] & found} - found:
        found |= more
    return found


@for_each(TESTS)
def test_no_test_only_executes(path):
    """Each test asserts something."""
    functions = functions_of(path)
    tests = {name for name in functions if name.startswith("test_")}

    assert set() == tests - judging(functions)


@for_each(TESTS)
def test_other_programs_have_folders_of_their_own(path):
    """Only tests/browser starts Chromium, only tests/office starts LibreOffice."""
    folder = path.relative_to(ROOT / "tests").parts[0]
    nodes = [*ast.walk(tree_of(path))]
    parameters = {node.arg for node in nodes if isinstance(node, ast.arg)}
    texts = {node.value for node in nodes if isinstance(node, ast.Constant)}
    roots = {name.partition(".")[0] for name in imported(path)}
    used = {
        "browser": "playwright" in roots or "chromium" in parameters,
        "office": "pdftotext" in texts or "convert" in parameters,
    }

    if path.name != "test_house.py":
        assert {name for name, is_used in used.items() if is_used} <= {folder}


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


@for_each(SRC / room for room in ("content", "reports", "reports/word"))
def test_names_are_loaded_from_where_types_say(folder):
    """A package that loads late names each home twice, and alike."""
    tree = tree_of(folder / "__init__.py")
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    room = ".".join(folder.relative_to(SRC.parent).parts)
    typed = {
        node.module.removeprefix(f"{room}."): tuple(name.name for name in node.names)
        for node in nodes
        if node.module.startswith(room)
    }
    package = import_module(room)
    offered = {name for names in typed.values() for name in names}

    assert (typed, {*package.__all__}) == (package._HOMES, offered)
    # A module of that name would be taken for what it is to offer.
    assert set() == offered & {path.stem for path in folder.iterdir()}


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
