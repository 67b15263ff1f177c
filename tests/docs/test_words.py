"""Links resolve, decisions that are cited exist, commands that are named exist."""

import ast
import re
import tokenize
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from tests.folders import TODAY, write_tree
from tests.pages.rendered import rendered
from tests.places import ROOT

from commune_portal.content import Profile, load_portal
from commune_portal.figures import count, parse_period
from commune_portal.pages import generated_pages, site_of
from commune_portal.pages.statistics.text_table import figures_table
from commune_portal.reports import build_report, named_report
from commune_portal.reports.model.blocks import Paragraph
from commune_portal.vietnamese import slugify

DOCS = ROOT / "docs"
README = ROOT / "README.md"
DECISIONS = sorted((DOCS / "adr").glob("[0-9]*.md"))
LIST_OF_DECISIONS = DOCS / "adr" / "README.md"
ENGLISH = [
    README,
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    LIST_OF_DECISIONS,
    *DECISIONS,
]
TEXTS = [*ENGLISH, *sorted((DOCS / "huong-dan").glob("*.md"))]
PARTS = ["Context", "Options", "Decision", "Consequences"]
SECTIONS = ["Figures", "Citizens", "Editors", "Officials", "Operators"]
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


def prose(file: Path) -> str:
    """Return the text of the file without its examples."""
    text = re.sub(
        r"^```.*?^```$", "", file.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    return re.sub(r"`[^`\n]+`", "", text)


def anchors(file: Path) -> set[str]:
    """Return the anchors that the site, and those that GitHub, makes of headings."""
    titles = re.findall(r"^#+ (.+)$", file.read_text("utf-8"), flags=re.MULTILINE)
    on_github = {re.sub(r"[^\w -]", "", t.casefold()).replace(" ", "-") for t in titles}
    return {slugify(title) for title in titles} | on_github


def short(file: Path) -> str:
    """Return the name of the file as a test's id."""
    return file.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the paths of the pages that every site has."""
    portal = load_portal(write_tree(tmp_path_factory.mktemp("content"), {}), TODAY)
    return {page.path for page in rendered(generated_pages, site_of(portal))}


@pytest.mark.parametrize("file", TEXTS, ids=short)
def test_relative_links_resolve(made, file):
    """Each link leads to a file, a heading, or a page that the site generates."""
    dead = []
    for link in re.findall(r"\]\(([^)\s]+)\)", prose(file)):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (file.parent / path).resolve() if path else file
        is_made = target.is_relative_to(DOCS) and short(target)[5:] in made
        if not (target.exists() or is_made) or (
            anchor and anchor not in anchors(target)
        ):
            dead.append(link)

    assert dead == []


def test_cited_decisions_exist():
    """Each «ADR n» in code, tests and texts is a record in docs/adr."""
    numbers = {int(file.name[:4]) for file in DECISIONS}
    files = [*TEXTS, *(f for d in ("src", "hooks", "scripts") for f in _code(d))]
    cited = {
        int(number)
        for file in files
        for number in re.findall(r"\bADR (\d+)", file.read_text("utf-8"))
    }

    assert cited - numbers == set()
    assert len(numbers) == len(DECISIONS)  # no two records with one number


def _code(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("file", DECISIONS, ids=short)
def test_decisions_have_their_form(file):
    """A record has its number, date, status and four parts, on about a page."""
    text = file.read_text("utf-8")

    assert text.startswith(f"# {int(file.name[:4])}. ")
    assert re.search(
        r"^- Date: \d{4}-\d{2}-\d{2}\n- Status: \w+", text, flags=re.MULTILINE
    )
    assert re.findall(r"^## (.+)$", text, flags=re.MULTILINE) == PARTS
    assert len(text.splitlines()) < 60


def amendments(file: Path) -> str:
    """Return the numbers of the records that the status of this one names."""
    status = re.search(r"^- Status: .+$", file.read_text("utf-8"), flags=re.MULTILINE)
    return ", ".join(re.findall(r"\[ADR (\d+)\]", status[0] if status else ""))


def test_the_list_names_every_decision():
    """A row for each record: its number, its title, and the records that amend it."""
    table = LIST_OF_DECISIONS.read_text("utf-8")
    rows = re.findall(
        r"^\| \[(\d+)\]\((.+?)\) (.+) \| .+ \| (.*)\|$", table, flags=re.MULTILINE
    )

    assert [
        (
            str(int(file.name[:4])),
            file.name,
            file.read_text("utf-8").splitlines()[0].partition(". ")[2],
            amendments(file),
        )
        for file in DECISIONS
    ] == [(number, name, title, by.strip()) for number, name, title, by in rows]


@pytest.mark.parametrize("file", TEXTS, ids=short)
def test_named_commands_exist(file):
    """Each make target and script that a text names is there."""
    targets = re.findall(
        r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE
    )
    text = file.read_text("utf-8")
    named = re.findall(r"(?:^|`)make ([a-z-]+)", text, flags=re.MULTILINE)
    scripts = re.findall(r"\b((?:scripts|benchmarks)[/\\]\w+\.py)", text)

    assert set(named) - set(targets) == set()
    assert [s for s in scripts if not (ROOT / s.replace("\\", "/")).exists()] == []


def test_every_make_target_is_in_the_readme():
    """The table of commands names each target that a user may call."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = re.search(r"^\.PHONY: (.+)$", makefile, flags=re.MULTILINE)
    assert targets is not None
    readme = README.read_text("utf-8")

    assert [t for t in targets[1].split() if f"`make {t}`" not in readme] == []


def test_changelog_keeps_its_order():
    """Each version names figures first, then those who are served."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    for version in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        found = re.findall(r"^### (.+)$", version, flags=re.MULTILINE)

        assert [name for name in SECTIONS if name in found] == found


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
    code = [f for folder in ("src", "benchmarks") for f in _code(folder)]
    texts |= {short(f): "\n".join(_english_of(f.read_text("utf-8"))) for f in code}
    pattern = re.compile(rf"\b({'|'.join(ARCHAIC)})\b", re.IGNORECASE)
    found = [
        (name, word, ARCHAIC[word.casefold()])
        for name, text in texts.items()
        for word in pattern.findall(text)
    ]

    assert found == []


def test_the_readme_shows_what_is_counted():
    """The example's figures and its line of the report are those of content/."""
    readme = README.read_text("utf-8")
    portal = load_portal(ROOT / "content", TODAY)
    figures = count(portal, parse_period("2025", Profile.CALENDAR))
    table = figures_table(portal, figures).splitlines()
    report = build_report(portal, named_report(portal, "bao-cao/2025-nam.md"))
    told = [
        "".join(span.text for span in block.spans)
        for block in report.blocks
        if isinstance(block, Paragraph)
    ]
    shown = re.findall(r"(?m)^((?:tin_bai|phat_thanh)\..+)$", readme)
    quoted = re.search(r"(?m)^> (Duy trì .+), …$", readme)

    assert [line for line in shown if line not in table] == []
    assert quoted is not None
    assert any(text.startswith(quoted[1]) for text in told)
