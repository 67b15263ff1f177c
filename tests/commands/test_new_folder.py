"""The folder that `new` makes: its README works, and it builds strictly at once."""

import re
import shlex
from contextlib import chdir

import pytest
from tests.folders import TODAY

from commune_portal.commands.command import Call, exit_code
from commune_portal.commands.verbs import VERBS
from commune_portal.content.starters.answers import answered
from commune_portal.content.starters.commune import new_commune_files
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.files import create_folder

TAN_HOA = answered({"name": "xã Tân Hòa", "superior": "tỉnh Hưng Yên"})
SIGNER = (
    "signers: {chu-tich: {name: Trần Thử, "
    "authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]}}\n"
)
# One never ends by itself, the other has a test of its own below.
APART = ("commune-portal serve", "commune-portal build")
OF_THE_SAMPLE = re.compile("An Bình|Phương Nam|anbinh|Nguyễn Văn Mẫu|Minh Họa")


@pytest.fixture
def folder(tmp_path):
    """Return a new commune's folder."""
    create_folder(tmp_path / "xã Tân Hòa", new_commune_files(TAN_HOA, TODAY.year))
    return tmp_path / "xã Tân Hòa"


@pytest.fixture
def run(folder, monkeypatch, capsys):
    """Return a caller of a command line in the folder: exit code and mistakes."""
    monkeypatch.setenv("PORTAL_TODAY", TODAY.isoformat())

    def call(line):
        program, verb, *arguments = shlex.split(line)
        with chdir(folder):
            code = exit_code(
                VERBS[verb].main,
                Call(f"{program} {verb}", arguments, Checkout(folder)),
            )
        return code, capsys.readouterr().err

    return call


def commands(folder):
    """Return the commands of the two tables of README.md."""
    text = (folder / "README.md").read_text("utf-8")
    tables = (part.split("\n\n")[0] for part in text.split("| Việc | Lệnh |\n")[1:])
    return [re.findall(r"\| `(commune-portal .*)` \|", table) for table in tables]


def test_a_new_folder_builds_strictly_and_without_the_sample(folder, run):
    """At once, and no page or data file has a word of another commune."""
    assert (0, "") == run("commune-portal build --strict")
    site = [*(folder / "site").rglob("*.html"), *(folder / "site").rglob("*.json")]

    assert [] == [f.name for f in site if OF_THE_SAMPLE.search(f.read_text("utf-8"))]
    assert not (folder / "site" / ".doc-truoc.txt").exists()


def test_the_commands_of_each_day_work_at_once(folder, run):
    """Every row of the first table of the README ends well in the fresh folder."""
    daily, _ = commands(folder)
    ended = {line: run(line)[0] for line in daily if line not in APART}

    assert dict.fromkeys(daily, 0) == ended | dict.fromkeys(APART, 0)


def test_the_commands_of_a_report_work_once_it_is_filled_in(folder, run):
    """Before, the first says what to do; afterwards all three end well."""
    _, reporting = commands(folder)
    frame = "còn là khung; hãy điền theo lời hướng dẫn trong tệp rồi lập báo cáo"
    before = run(reporting[0])
    report, settings = (
        folder / "content" / name for name in ("bao-cao/2026-nam.md", "portal.yml")
    )
    settings.write_text(settings.read_text("utf-8") + SIGNER, "utf-8")
    report.write_text(
        "---\ntemplate: annual\nperiod: 2026\nsigner: chu-tich\nnumber: 1\n"
        "date: 2026-11-20\n---\n## Thuận lợi\n\nA.\n\n## Khó khăn\n\nB.\n\n"
        "## Kiến nghị\n\nC.\n",
        "utf-8",
    )

    assert (1, f"bao-cao/2026-nam.md: {frame}\n") == before
    assert [0, 0, 0] == [run(line)[0] for line in reporting]
