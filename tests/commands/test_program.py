"""`commune-portal`: its verbs, the folder it works in, and what it says otherwise."""

import io
import re
import subprocess
import sys
import tomllib
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from tests.commanding import DOORS, Ended
from tests.places import ROOT

from commune_portal.commands.command import Call, exit_code
from commune_portal.commands.program import main
from commune_portal.commands.verbs import VERBS
from commune_portal.publishing.checkout import Checkout

LOST = "đây không phải thư mục của một xã"


@pytest.fixture
def commune(content):
    """Return the folder of a commune with one item."""
    item = "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
    return content({"tin-bai/2026/2026-11-20-a.md": item}).parent


@pytest.fixture
def run(monkeypatch):
    """Return a runner of `commune-portal` in a folder, on 21 November 2026."""
    monkeypatch.setenv("PORTAL_TODAY", "2026-11-21")
    monkeypatch.delenv("PORTAL_CONTENT", raising=False)

    def command(folder, *arguments):
        monkeypatch.setattr(sys, "argv", ["commune-portal", *map(str, arguments)])
        out, err = io.StringIO(), io.StringIO()
        raised = pytest.raises(SystemExit)
        with chdir(folder), redirect_stdout(out), redirect_stderr(err), raised as exit_:
            main()
        return Ended(int(exit_.value.code or 0), out.getvalue(), err.getvalue())

    return command


def test_the_help_lists_every_verb(run, tmp_path):
    """Each verb has a line, in Vietnamese, also where nothing is typed."""
    helped, alone = run(tmp_path, "--help"), run(tmp_path)
    listed = re.findall(r"^  ([a-z][a-z-]+)  +\w", helped.stdout, re.MULTILINE)

    assert (0, 0, helped.stdout) == (helped.returncode, alone.returncode, alone.stdout)
    assert [*VERBS] == listed
    assert helped.stdout.startswith("Cách dùng: commune-portal ")
    assert not re.search("usage|option|positional|show", helped.stdout)


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_explains_itself_anywhere(run, tmp_path, name):
    """Its help names it as the user types it."""
    found = run(tmp_path, name, "--help")

    assert 0 == found.returncode
    assert found.stdout.startswith(f"Cách dùng: commune-portal {name} ")


def test_every_door_of_a_checkout_has_a_verb():
    """What scripts/ can do, the installed command can do too."""
    modules = {verb.module.rpartition(".")[2] for verb in VERBS.values()}
    called = {
        re.search(r"command\.run\(\w+\.(\w+)\.main", door.read_text("utf-8"))[1]
        for door in DOORS
    }

    assert set() == called - modules


def test_a_misspelt_verb_is_corrected(run, tmp_path):
    """The nearest verb is offered, with the way to the help."""
    found = run(tmp_path, "chek")

    assert 2 == found.returncode
    assert (
        "tham số chưa đúng («chek» không có; có phải ý bạn là «check»?); "
        "xem commune-portal --help\n" == found.stderr.splitlines(keepends=True)[-1]
    )


@pytest.mark.parametrize("inside", [".", "content", "content/tin-bai/2026"])
def test_a_verb_finds_the_folder_from_inside(run, commune, inside):
    """The current folder or the nearest one above it is the commune's."""
    found = run(commune / inside, "check")

    assert (0, "Đã kiểm tra 1 tin bài") == (found.returncode, found.stdout[:21])


def test_another_folder_can_be_named(run, commune, tmp_path_factory):
    """With -C its folder, with --content the content in it; paths are as seen."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    for arguments in (
        ("-C", commune, "check"),
        ("check", "--content", commune / "content"),
        ("check", f"--content={commune / 'content'}"),
    ):
        found = run(elsewhere, *arguments)

        assert (0, "Đã kiểm tra 1 tin bài") == (found.returncode, found.stdout[:21])


def test_outside_a_commune_one_line_says_so(run, tmp_path):
    """No traceback, and what to do."""
    found = run(tmp_path, "check")

    assert 1 == found.returncode
    assert "" == found.stdout
    assert f"{tmp_path}: {LOST}" == found.stderr[: len(f"{tmp_path}: {LOST}")]
    assert "commune-portal new" in found.stderr
    assert 1 == found.stderr.count("\n")


def test_own_fixed_pages_are_checked_with_the_packaged_ones(run, commune):
    """A mistake is reported in the own page that replaces a packaged one."""
    page = commune / "docs" / "lien-he.md"
    page.parent.mkdir()
    page.write_text("{{ sai }}\n", "utf-8")
    found = run(commune, "check")

    assert 1 == found.returncode
    assert ["docs/lien-he.md:1"] == [
        line.partition(": ")[0] for line in found.stderr.splitlines()
    ]


def test_a_new_item_lies_in_the_folder_of_the_commune(run, commune):
    """Also when the command runs in a folder below."""
    found = run(commune / "content" / "tin-bai", "post", "Tin hai", "--tag", "CCHC")
    file = "2026/2026-11-21-tin-hai.md"

    assert (0, "") == (found.returncode, found.stderr)
    assert found.stdout.endswith(f"{file}\n")
    assert (commune / "content" / "tin-bai" / file).is_file()


def test_the_handbook_lists_every_verb():
    """With the door of a checkout beside it, and the options of the build."""
    text = Path(ROOT / "docs" / "huong-dan" / "lenh.md").read_text("utf-8")
    table = text.partition("| Việc |")[2].partition("\n\n")[0]
    rows = dict(re.findall(r"^\| `([a-z-]+)` \|.* `([^`]+)` \|$", table, re.MULTILINE))

    assert [*VERBS] == [*rows]
    assert {f"scripts/{door.name}" for door in DOORS} == {
        door for door in rows.values() if door.startswith("scripts/")
    }


def test_a_stopped_command_ends_with_a_line(tmp_path, capsys):
    """Ctrl+C is no mistake, and no traceback."""

    def stopped(_):
        raise KeyboardInterrupt

    code = exit_code(stopped, Call("build", [], Checkout(tmp_path)))

    assert (130, "Đã dừng giữa chừng.\n") == (code, capsys.readouterr().err)


INTERRUPTED = """
import runpy, sys

class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == "commune_portal.commands.program":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Stop())
runpy.run_module("commune_portal", run_name="__main__")
"""


def test_a_command_stopped_while_it_loads_ends_with_the_same_line():
    """The first moments of a command load its modules: Ctrl+C is a line then too."""
    found = subprocess.run(
        [sys.executable, "-c", INTERRUPTED],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert (130, "Đã dừng giữa chừng.\n") == (found.returncode, found.stderr)
    assert {"commune-portal": "commune_portal.__main__:main"} == project["scripts"]


def test_check_counts_its_warnings(run, commune):
    """Beside warnings it does not say only that there is no mistake."""
    found = run(commune, "check", "--all")
    count = sum(line.startswith("Cảnh báo: ") for line in found.stderr.splitlines())

    assert count > 0
    assert found.stdout.endswith(f": không có lỗi, có {count} cảnh báo.\n")


def test_a_folder_that_may_be_written_is_offered_from_anywhere(run, commune):
    """The offer is not what was refused: --out counts from where the user stands."""
    found = run(commune / "content", "report", "bao-cao/a.md", "--out", "build")

    assert (
        1,
        "build: không ghi vào thư mục nguồn "
        f"{commune / 'content'}; hãy chọn thư mục khác, ví dụ {commune / 'build'}\n",
    ) == (found.returncode, found.stderr)


@pytest.mark.parametrize(
    ("profile", "words"),
    [
        ("calendar", "năm dương lịch"),
        ("statutory", "năm báo cáo, 15/12-14/12"),
    ],
)
def test_figures_say_how_the_period_is_counted(run, commune, profile, words):
    """In words, not with the value of the key."""
    found = run(commune, "figures", "--period", "2026", "--profile", profile)

    assert found.stdout.partition("\n")[0].endswith(f"; cách tính kỳ: {words})")
