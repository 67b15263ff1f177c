"""The first hour as the handbook tells it: every step, word for word."""

import re
import shlex
from contextlib import chdir

import pytest
from tests.folders import TODAY
from tests.places import ROOT

from commune_portal.commands.command import Call, exit_code
from commune_portal.commands.editing import check, post
from commune_portal.commands.setup import new
from commune_portal.content import load_portal
from commune_portal.publishing.checkout import Checkout
from commune_portal.reports import build_report

CHAPTER = (ROOT / "docs" / "huong-dan" / "bat-dau.md").read_text("utf-8")
STEPS = re.split(r"^\*\*Việc \d+\. ", CHAPTER, flags=re.MULTILINE)[1:]
LOG_ROW = "21/11/2026;họp thôn;;Phổ biến trang mới;;;45;;;;;\r\n"


# What the reader puts in the place of the words of the frame, as the chapter asks.
OWN = {
    "Họ và tên người thứ nhất": "Trần Thử",
    "Họ và tên người thứ hai": "Lê Thử",
    "Năm sinh, quê quán, trình độ, các chức vụ đã qua.": "Sinh năm 1980, đại học.",
    "Nội dung nhiệm vụ thứ nhất": "Tuyên truyền trên đài truyền thanh xã",
}


def code(step):
    """Return the first block of code of a step, in the reader's own words."""
    text = re.search(r"```\w*\n(.*?)```", STEPS[step - 1], re.DOTALL)[1]
    for word, own in OWN.items():
        text = text.replace(word, own)
    return text


@pytest.fixture
def run(monkeypatch):
    """Return a caller of a command line of the handbook in a folder."""
    monkeypatch.setenv("PORTAL_TODAY", TODAY.isoformat())
    mains = {"new": new.main, "post": post.main, "check": check.main}

    def call(line, folder):
        program, verb, *arguments = shlex.split(line)
        with chdir(folder):
            return exit_code(
                mains[verb], Call(f"{program} {verb}", arguments, Checkout(folder))
            )

    return call


def test_the_first_report_of_the_handbook_is_built(content):
    """The whole file that is printed there, with a signer: nothing is missing."""
    report = CHAPTER.partition("2026-quy-4.md`")[2]
    text = re.search(r"```\n(.*?)```", report, re.DOTALL)[1]
    settings = (
        "name: Tân Hòa\nsuperior: tỉnh Hưng Yên\n"
        "superiors: [Ủy ban nhân dân tỉnh Hưng Yên]\nrecipients: [Như trên]\n"
        "signers: {chu-tich: {name: Trần A, authority: [CHỦ TỊCH]}}\n"
    )
    root = content({"portal.yml": settings, "bao-cao/2026-quy-4.md": text})
    portal = load_portal(root, TODAY)
    built = build_report(portal, portal.reports[0])

    assert "quý IV năm 2026" in built.head.subject
    assert () == portal.warnings


def test_at_most_twelve_steps():
    """From an empty machine to a commune with leaders, plan, item and log."""
    numbers = [int(n) for n in re.findall(r"^\*\*Việc (\d+)\. ", CHAPTER, re.MULTILINE)]

    assert list(range(1, 12)) == numbers
    assert "11 việc" in CHAPTER


def test_the_steps_of_the_handbook_make_a_commune(run, tmp_path, capsys):
    """Commands and keys are those printed there, and `check` has no mistake."""
    codes = [run(code(3), tmp_path)]
    folder = tmp_path / "xa-tan-hoa"
    content = folder / "content"
    leaders = content / "gioi-thieu" / "lanh-dao.md"
    text = leaders.read_text("utf-8").replace("updated:\n", code(5), 1)
    leaders.write_text(text, "utf-8")
    plan = content / "ke-hoach" / "2026.yml"
    plan.write_text(f"{plan.read_text('utf-8')}\n{code(6)}", "utf-8")
    codes.append(run(code(7), folder))
    (item,) = (content / "tin-bai").rglob("*.md")
    item.write_text(f"{item.read_text('utf-8')}Trang mở.\n", "utf-8")
    with (content / "nhat-ky" / "2026.csv").open("a", encoding="utf-8") as log:
        log.write(LOG_ROW)
    codes.append(run(code(10), folder))
    told = capsys.readouterr()
    portal = load_portal(content, TODAY)

    assert ([0, 0, 0], [2, 1, 1, 1], ()) == (
        codes,
        [
            len(portal.offices[0].leaders),
            len(portal.plans[2026].tasks),
            len(portal.posts),
            len(portal.log),
        ],
        portal.warnings,
    )
    assert (
        "1 tin bài, 1 dòng nhật ký, 1 kế hoạch, 0 báo cáo: không có lỗi, có "
        in told.out
    )
    assert "lanh-dao" not in told.err
