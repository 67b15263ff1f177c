"""Links resolve, decisions that are cited exist, commands that are named exist."""

import re
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
DECISIONS = sorted((DOCS / "adr").glob("[0-9]*.md"))
LIST_OF_DECISIONS = DOCS / "adr" / "README.md"
TEXTS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((DOCS / "huong-dan").glob("*.md")),
    LIST_OF_DECISIONS,
    *DECISIONS,
]
PARTS = ["Context", "Options", "Decision", "Consequences"]
SECTIONS = ["Figures", "Citizens", "Editors", "Officials", "Operators"]


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
    readme = (ROOT / "README.md").read_text("utf-8")

    assert [t for t in targets[1].split() if f"`make {t}`" not in readme] == []


def test_changelog_keeps_its_order():
    """Each version names figures first, then those who are served."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    for version in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        found = re.findall(r"^### (.+)$", version, flags=re.MULTILINE)

        assert [name for name in SECTIONS if name in found] == found


def test_the_readme_shows_what_is_counted():
    """The example's figures and its line of the report are those of content/."""
    readme = (ROOT / "README.md").read_text("utf-8")
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
