"""Commands whose folder, disk, screen or user does not go along."""

import errno
import io
import os
import sys
from pathlib import Path

import pytest
from tests.commanding import DOORS, ended

from commune_portal.commands.command import Call, exit_code
from commune_portal.commands.streams import patient
from commune_portal.publishing.checkout import Checkout

# What each command needs before it opens content/.
ARGUMENTS = {
    "check": (),
    "new_post": ("A", "--tag", "CCHC"),
    "new_procedure": ("1.001193", "A", "--field", "B"),
    "figures": ("--period", "2026"),
    "report": ("bao-cao/2026.md", "--out", "../ra"),
    "royalties": ("--period", "2026-Q3", "--out", "../ra"),
    "self_score": ("cham-diem/2026.yml", "--out", "../ra"),
    "freeze": ("bao-cao/2026.md",),
    "replace_report": ("bao-cao/2026.md",),
    "correct_report": ("bao-cao/2026.md",),
    "export_items": ("--since", "2026-01-01", "--out", "../ra"),
    "render_pages": ("../ra",),
}
ITEM = "---\ntitle: A\ndate: 2026-11-02\ntags: [CCHC]\n---\nChào.\n"
BYTES = os.fsdecode(b"t\xean")


@pytest.fixture
def commune(content):
    """Return the folder above the content/ of a commune with one item."""
    return content({"tin-bai/2026/a.md": ITEM}).parent


def test_every_command_that_reads_content_is_in_the_table():
    """The commands left out read other files than content/."""
    others = {"check_document", "index_search"}

    assert {door.stem for door in DOORS} == {*ARGUMENTS, *others}


@pytest.mark.parametrize("name", ARGUMENTS)
def test_what_is_no_content_folder(commune, name):
    """A file, a missing, another or a nameless folder are one line each."""
    (commune / "khac").mkdir()
    (commune / "khac" / "a.txt").write_text("", encoding="utf-8")
    expected = {
        "content/portal.yml": "content/portal.yml: đây là một tệp; cần thư mục nội "
        "dung, trong đó có portal.yml",
        "sai": "sai: không có thư mục nội dung này",
        "khac": "khac: không phải thư mục nội dung, vì không có portal.yml",
        ".": ".: không phải thư mục nội dung, vì không có portal.yml; có phải ý bạn "
        "là «content»?",
        BYTES: "t\\xean: không có thư mục nội dung này",
        "": f"tham số chưa đúng («» không phải tên một thư mục); xem {name}.py --help",
    }
    found = {
        given: ended(name, *ARGUMENTS[name], "--content", given, cwd=commune)
        for given in expected
    }

    assert expected == {
        given: each.stderr.splitlines()[-1] for given, each in found.items()
    }
    assert [1, 1, 1, 1, 1, 2] == [each.returncode for each in found.values()]
    assert {"content", "khac"} == {path.name for path in commune.iterdir()}


def test_a_wrong_folder_in_the_environment(commune):
    """PORTAL_CONTENT is held to the same rules, and is nothing where it is empty."""
    found = [
        ended("check", cwd=commune, env={"PORTAL_CONTENT": given})
        for given in ("sai", "content/portal.yml", "")
    ]

    assert [
        "sai: không có thư mục nội dung này\n",
        "content/portal.yml: đây là một tệp; cần thư mục nội dung, trong đó có "
        "portal.yml\n",
    ] == [each.stderr for each in found[:2]]
    assert [1, 1, 0] == [each.returncode for each in found]


@pytest.mark.parametrize("name", ARGUMENTS)
def test_from_inside_the_folder(commune, name):
    """With `--content .` every command reads the folder in which it is started."""
    found = ended(
        name, *ARGUMENTS[name], "--content", ".", "--today", "2026-11-21",
        cwd=commune / "content",
    )  # fmt: skip

    assert found.returncode in (0, 1), found.stderr
    assert "" == "".join(
        line for line in found.stderr.splitlines() if "không phải thư mục" in line
    )


@pytest.mark.parametrize("name", ["report", "export_items", "render_pages"])
def test_nothing_is_written_into_what_is_read(commune, name):
    """An output folder inside content/ would be read as content by the next run."""
    arguments = [each.replace("../ra", "content/ra") for each in ARGUMENTS[name]]
    found = ended(name, *arguments, cwd=commune)

    assert (
        1,
        "content/ra: không ghi vào thư mục nguồn content; hãy chọn thư mục khác, "
        "ví dụ build\n",
    ) == (found.returncode, found.stderr)


def test_names_that_are_not_utf8(commune):
    """A name written in another code page is one line that shows its bytes."""
    (commune / "content" / "tin-bai" / "2026" / f"{BYTES}.md").write_text(
        ITEM.replace("A", "B"), encoding="utf-8"
    )
    found = ended("check", cwd=commune)

    assert (
        1,
        "content/tin-bai/2026/t\\xean.md: tên tệp không viết bằng UTF-8; hãy đổi tên, "
        "tốt nhất là không dấu\n",
    ) == (found.returncode, found.stderr)


def test_a_loop_of_links(commune):
    """A link that leads to itself is a mistake, not an endless search."""
    (commune / "content" / "nhat-ky").symlink_to("nhat-ky")
    found = ended("check", cwd=commune)

    assert (
        1,
        "content/nhat-ky: là liên kết (symlink) đến «nhat-ky»; mỗi tệp chỉ có một chỗ, "
        "hãy bỏ liên kết này\n",
    ) == (found.returncode, found.stderr)


def call(main):
    """Return the exit code of a command that does what `main` does."""
    return exit_code(lambda _: main(), Call("x.py", (), Checkout(Path())))


@pytest.mark.parametrize(
    ("problem", "code", "line"),
    [
        (KeyboardInterrupt(), 130, "Đã dừng giữa chừng.\n"),
        (
            OSError(errno.ENOSPC, "", "ra/a.docx"),
            1,
            "ra/a.docx: ổ đĩa đã đầy, không ghi được; hãy xóa bớt tệp rồi làm lại\n",
        ),
        (
            OSError(errno.ELOOP, "", "a.md"),
            1,
            "a.md: liên kết dẫn vòng tròn, không tới tệp nào\n",
        ),
    ],
)
def test_what_stops_a_command_is_one_line(capsys, problem, code, line):
    """Ctrl-C and a full disk end a command with a line and their exit code."""

    def stopped():
        raise problem

    assert (code, line) == (call(stopped), capsys.readouterr().err)


def test_a_reader_who_leaves(monkeypatch):
    """After `… | head` a command does all its work and ends with its own code."""
    read, write = os.pipe()
    os.close(read)
    done = []
    with patient(io.TextIOWrapper(os.fdopen(write, "wb"))) as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        code = call(lambda: [stream.write("dòng\n" * 99_999), done.append(1), 7][-1])
        monkeypatch.undo()

    assert (7, [1]) == (code, done)


def test_a_full_disk_behind_the_screen(monkeypatch, capsys):
    """`… > file` on a full disk is told on the other stream, once."""
    with patient(Path("/dev/full").open("w")) as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        code = call(lambda: stream.write("A") - 1)
        monkeypatch.undo()

    assert (
        1,
        "ổ đĩa đã đầy, không ghi được; hãy xóa bớt tệp rồi làm lại\n",
    ) == (code, capsys.readouterr().err)


def test_signs_that_a_screen_cannot_show():
    """A name of other bytes is printed as these, whatever the code page was."""
    raw = io.BytesIO()
    stream = patient(io.TextIOWrapper(raw, encoding="ascii"))
    print(f"Đã ghi {BYTES}", file=stream, flush=True)

    assert "Đã ghi t".encode() + b"\xean\n" == raw.getvalue()
