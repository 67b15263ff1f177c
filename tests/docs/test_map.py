"""The map of the house, the files that texts name, and the words that they use."""

import ast
import re
import tokenize
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from tests.places import ROOT

README = ROOT / "README.md"
ENGLISH = [
    README,
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs" / "adr").glob("*.md")),
]
SRC = ROOT / "src" / "commune_portal"
ROOMS = "content|figures|pages|reports|publishing|adapters|commands|theme"
LONGEST_LESSON = 110
# Words that no technical text of today uses, each with its plain equivalent. Words
# that are sometimes right (told, sound, letters) are left to the reader.
ARCHAIC = {
    "nought": "zero",
    "hitherto": "until now",
    "henceforth": "from now on",
    "thereof": "of it",
    "therein": "in it",
    "whereupon": "then",
    "wherein": "in which",
    "whence": "from where",
    "whilst": "while",
    "whosoever": "anyone who",
    "lest": "so that … not",
    "unto": "to",
}


def short(file: Path) -> str:
    """Return the name of the file as a test's id."""
    return file.relative_to(ROOT).as_posix()


def prose(file: Path) -> str:
    """Return the text of the file without its examples."""
    text = re.sub(
        r"^```.*?^```$", "", file.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    return re.sub(r"`[^`\n]+`", "", text)


def _named_paths(text: str) -> list[str]:
    """Return the files and folders of the house that a text names as code."""
    place = rf"(?:src|tests|docs|hooks|scripts|benchmarks|{ROOMS})/[\w./*-]*"
    spans = re.findall(rf"`({place})`", text)
    return [span for span in spans if span.endswith((".py", "/"))]


@pytest.mark.parametrize("file", ENGLISH, ids=short)
def test_named_files_exist(file):
    """Each module and folder that a text names is there, from the root or a room."""
    named = _named_paths(file.read_text("utf-8"))

    assert [
        name for name in named if not any([*ROOT.glob(name), *SRC.glob(name)])
    ] == []


def _map_of_the_house() -> list[str]:
    """Return the folders of src/ that the README's map names, each as a path."""
    block = README.read_text("utf-8").partition("src/commune_portal/\n")[2]
    room, found = "", []
    for line in block.partition("```")[0].splitlines():
        folder = re.match(r"( +)(\w+)/ ", line)
        if folder is not None and folder[1] == "  ":
            room = folder[2]
            found.append(room)
        elif folder is not None:
            found.append(f"{room}/{folder[2]}")
    return found


def test_the_map_names_every_folder():
    """A newcomer finds each room, and each folder in a room, on the map."""
    rooms = {f.parent.relative_to(SRC).as_posix() for f in SRC.rglob("*.py")}
    folders = {room for room in rooms if room != "." and room.count("/") < 2}
    folders |= {"theme", "pages/templates", "reports/templates"}
    folders |= {"reports/former_templates"}

    assert sorted(_map_of_the_house()) == sorted(folders)


def test_the_lesson_is_short():
    """Six files show the way of one figure; each exists and is short."""
    lesson = README.read_text("utf-8").partition("through six files")[2]
    named = re.findall(r"^\d\. `([^`]+)`", lesson, flags=re.MULTILINE)
    lines = [len((SRC / name).read_text("utf-8").splitlines()) for name in named]

    assert len(named) == 6
    assert [
        name for name, n in zip(named, lines, strict=True) if n > LONGEST_LESSON
    ] == []


def test_the_lesson_follows_the_line():
    """No file of the lesson belongs to a floor before that of the file above it."""
    lesson = README.read_text("utf-8").partition("through six files")[2]
    named = re.findall(r"^\d\. `(\w+)/", lesson, flags=re.MULTILINE)
    floors = ["content", "figures", "pages", "reports"]

    assert named == sorted(named, key=floors.index)


def _english_of(code: str) -> Iterator[str]:
    """Yield the comments and docstrings of a module."""
    tokens = tokenize.generate_tokens(StringIO(code).readline)
    yield from (token.string for token in tokens if token.type == tokenize.COMMENT)
    kinds = ast.Module | ast.ClassDef | ast.FunctionDef
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, kinds):
            yield ast.get_docstring(node) or ""


def test_english_is_of_today():
    """Neither documents nor comments nor docstrings use words of older English."""
    texts = {short(file): prose(file) for file in ENGLISH}
    code = [
        f for folder in ("src", "benchmarks") for f in (ROOT / folder).rglob("*.py")
    ]
    texts |= {short(f): "\n".join(_english_of(f.read_text("utf-8"))) for f in code}
    pattern = re.compile(rf"\b({'|'.join(ARCHAIC)})\b", re.IGNORECASE)
    found = [
        (name, word, ARCHAIC[word.casefold()])
        for name, text in texts.items()
        for word in pattern.findall(text)
    ]

    assert found == []
