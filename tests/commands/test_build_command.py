"""`commune-portal build`: a site in Vietnamese words, with or without a terminal."""

import io
import logging
import subprocess
import sys

import pytest
from mkdocs.config import load_config
from tests.sites import TODAY, write_files

from commune_portal.adapters.serving.terminal import Lines
from commune_portal.adapters.settings import named_folders
from commune_portal.commands.command import Call, exit_code
from commune_portal.commands.site import build
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.progress import Progress

COMMUNE = """
-- mkdocs.yml --
site_name: Xã Tân Hòa
theme: {name: commune-portal}
plugins: [commune-portal]
-- content/portal.yml --
name: Tân Hòa
-- content/tin-bai/2026/2026-11-20-tin-mot.md --
---
title: Tin một
date: 2026-11-20
tags: [CCHC]
---

Nội dung.
"""


@pytest.fixture
def built(tmp_path, capsys):
    """Return a builder: the files of the commune and arguments in, the end out."""

    def run(files, *arguments):
        write_files(tmp_path, f"{COMMUNE}{files}")
        call = Call(
            "commune-portal build",
            ["--today", str(TODAY), *arguments],
            Checkout(tmp_path),
            tmp_path / "content",
        )
        code = exit_code(build.main, call)
        read = capsys.readouterr()
        return code, read.out, read.err.replace(f"{tmp_path}/", "")

    return run


def test_a_site_is_built_without_a_word_of_the_generator(built, tmp_path):
    """One line on stdout, nothing on stderr; own fixed pages are not needed."""
    code, out, err = built("")
    pages = len([*(tmp_path / "site").rglob("index.html")])

    assert (0, "") == (code, err)
    assert f"Đã dựng {pages} trang vào {tmp_path}/site\n" == out
    assert (tmp_path / "site" / "tim-kiem" / "chi-muc").is_dir()


def test_a_strict_build_without_a_warning_is_a_site(built, tmp_path):
    """What MkDocs tells of its steps is no warning."""
    code, _, err = built("", "--strict")

    assert (0, "") == (code, err)
    assert (tmp_path / "site" / "index.html").is_file()


def test_what_is_wrong_with_pages_and_settings_is_said_in_vietnamese(built, tmp_path):
    """Each warning of MkDocs; --strict makes them a failure, and writes nothing."""
    page = "[a](b.md) [c](lien-he.md#d) [e](/g/) [h](i/)"
    code, _, err = built(
        f"-- docs/thu.md --\n# Thử\n\n{page}\n-- docs/README.md --\n# A\n"
        "-- docs/index.md --\n# B\n-- mkdocs.yml --\nsite_name: X\n"
        "theme: {name: commune-portal}\nplugins: [commune-portal]\nnavv: 1\n"
        "nav: [index.md, sai.md]\n",
        "--strict",
    )

    assert (1, False) == (code, (tmp_path / "site").exists())
    assert [
        "Cảnh báo: docs/README.md: trùng địa chỉ với «index.md» nên không đưa lên "
        "trang; hãy đổi tên tệp",
        "Cảnh báo: docs/thu.md: liên kết «/g/» bắt đầu bằng /; hãy viết đường dẫn tới "
        "tệp .md",
        "Cảnh báo: docs/thu.md: liên kết «b.md» không dẫn tới tệp nào",
        "Cảnh báo: docs/thu.md: liên kết «i/» không dẫn tới tệp nào; hãy viết tới tệp "
        ".md",
        "Cảnh báo: docs/thu.md: liên kết «lien-he.md#d»: trang ấy không có mục này",
        "Cảnh báo: mkdocs.yml: nav: không có trang «sai.md»",
        "Cảnh báo: mkdocs.yml: navv: khóa không có tác dụng",
        "có cảnh báo, nên chưa đạt (--strict); trang đã có giữ nguyên",
    ] == sorted(err.splitlines())


def test_mistakes_are_the_lines_of_the_check(built, tmp_path, monkeypatch):
    """The last site stays as it is; who listened to MkDocs before hears nothing."""
    monkeypatch.setattr(logging.getLogger("mkdocs"), "handlers", [Lines()])
    built("")
    code, out, err = built("-- content/portal.yml --\nnane: A\n")

    assert (1, "") == (code, out)
    assert "content/portal.yml:1: nane: khóa không có trong mẫu" in err
    assert "BuildError" not in err
    assert (tmp_path / "site" / "index.html").is_file()


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (
            "site_name: A\nextra: {a: 2026-02-30}",
            "mkdocs.yml:2: giá trị không dùng được; hãy sửa lại, hoặc đặt trong dấu "
            "ngoặc kép",
        ),
        (
            "site_name: A\nextra: " + "[" * 4_000,
            "mkdocs.yml:2: danh sách, nhóm lồng nhau quá 30 cấp",
        ),
        (
            "# " + "a" * 50_000,
            "mkdocs.yml: tệp nặng 51 KB, quá 50 KB; tệp này chỉ ghi thông tin ngắn",
        ),
        ("site_name: [a", "mkdocs.yml:1: dấu [ hoặc { mở mà không đóng"),
        ("theme: {name: a}", "mkdocs.yml: site_name: thiếu khóa này"),
        (
            "site_name: A\ntheme: {name: materal}",
            "mkdocs.yml: theme: không có giao diện «materal»",
        ),
        ("site_name: A\nplugins: [b]", "mkdocs.yml: plugins: «b» chưa được cài"),
        (
            "site_name: A\nextra_css: 1",
            "mkdocs.yml: extra_css: giá trị không dùng được",
        ),
        (
            "site_name: A\nhooks: [a.py]\ntheme: {name: commune-portal}",
            "mkdocs.yml: hooks: không có «a.py»",
        ),
        (
            "site_name: A\ntheme: {name: commune-portal}",
            "mkdocs.yml: plugins: thiếu commune-portal; "
            "hãy ghi «plugins: [commune-portal]»",
        ),
        (
            "site_name: A\nplugins: [commune-portal]",
            "mkdocs.yml: theme: giao diện phải là commune-portal; "
            "hãy ghi «theme: {name: commune-portal}»",
        ),
    ],
)
def test_settings_that_cannot_be_used_are_named(built, settings, told):
    """Neither a traceback nor an aborted program."""
    code, _, err = built(f"-- mkdocs.yml --\n{settings}\n")

    assert 1 == code
    assert told in err
    assert "Traceback" not in err


def test_a_folder_without_settings_is_named(tmp_path, capsys):
    """The name of the missing file."""
    folder = Checkout(tmp_path)
    code = exit_code(build.main, Call("build", [], folder, folder.content))

    assert (1, f"{tmp_path}/mkdocs.yml: không có tệp này\n") == (
        code,
        capsys.readouterr().err,
    )


def test_a_folder_of_others_is_never_emptied(built, tmp_path):
    """--out takes an empty folder or one with a site; MkDocs empties it."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.txt").write_text("a", "utf-8")
    code, _, err = built("", "--out", str(tmp_path / "mine"))

    assert (1, "mine: thư mục đã có tệp khác; hãy chọn thư mục trống\n") == (code, err)


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        """Return that it is one."""
        return True


def test_progress_is_one_line_on_a_terminal():
    """Written over itself, and gone at the end."""
    stream = Terminal()
    with Progress(stream) as progress:
        progress.show("Đang đọc nội dung")
        for done in range(1, 1201):
            progress.step("Đang dựng trang", done, 1200)
    shown = stream.getvalue().split("\r")

    assert "Đang đọc nội dung …" == shown[1]
    assert "Đang dựng trang … 25/1.200" == shown[2].rstrip()
    assert "Đang dựng trang … 1.200/1.200" == shown[-3].rstrip()
    assert ("", "") == (shown[-2].strip(), shown[-1])


def test_there_is_no_progress_in_a_pipe():
    """Logs and files stay free of it."""
    stream = io.StringIO()
    with Progress(stream) as progress:
        progress.show("Đang đọc nội dung")
        progress.step("Đang dựng trang", 1, 1)

    assert "" == stream.getvalue()


def test_a_site_is_not_built_into_what_it_is_made_from(built, tmp_path):
    """A folder inside content/ would be read as content by the next build."""
    out = tmp_path / "content" / "trang"
    ended = built("", "--content", str(tmp_path / "content"), "--out", str(out))

    assert 1 == ended[0]
    assert "không ghi vào thư mục nguồn" in ended[-1]
    assert not out.exists()


def test_a_build_without_a_change_ends_at_once(built, tmp_path):
    """It prints the same warnings; --strict fails on them, --no-cache builds again."""
    page = "-- docs/thu.md --\n# Thử\n\n[a](b.md)\n"
    first = built(page)
    pages = first[1].split()[2]
    again = built(page)
    strict = built(page, "--strict")
    index = (tmp_path / "site" / "index.html").stat().st_mtime_ns
    place = tmp_path / "site"

    assert (0, f"Đã dựng {pages} trang vào {place}\n") == first[:2]
    assert (
        0,
        f"Không có gì thay đổi từ lần dựng trước: giữ nguyên {pages} trang trong "
        f"{place}\n",
        first[2],
    ) == again
    assert (1, "") == strict[:2]
    assert strict[2].startswith(first[2])
    assert index == (place / "index.html").stat().st_mtime_ns


def test_looking_for_changes_loads_no_generator():
    """Nor what reads content/ or writes documents: that takes longer than to look."""
    code = (
        "import sys, commune_portal.commands.site.build\n"
        "heavy = ('mkdocs', 'pydantic', 'yaml', 'PIL', 'lxml', 'docx', 'openpyxl')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert "[]\n" == found.stdout


def test_a_build_without_what_was_kept_is_whole(built, tmp_path, monkeypatch):
    """There is no folder .cache: no store, no record, no pictures."""
    monkeypatch.setenv("PORTAL_NO_CACHE", "0")  # given back after the test
    code, out, _ = built("", "--no-cache")

    assert (0, "Đã dựng") == (code, out[:7])
    assert not (tmp_path / ".cache").exists()


@pytest.mark.parametrize(
    "settings",
    [
        "markdown_extensions: [meta]\n",
        "INHERIT: other.yml\n",
        "hooks: [own.py]\n",
    ],
)
def test_settings_that_name_programs_are_built_each_time(tmp_path, settings):
    """What an extension, a hook or another file of settings reads, nobody knows."""
    write_files(tmp_path, COMMUNE)
    write_files(tmp_path, "-- own.py --\n-- other.yml --\nsite_author: A\n")
    file = tmp_path / "mkdocs.yml"
    file.write_text(file.read_text("utf-8") + settings, "utf-8")
    docs = tmp_path / "docs"
    docs.mkdir()
    config = load_config(str(file))

    assert named_folders(config) is None


def test_a_folder_of_overrides_is_an_input(tmp_path):
    """Its files are part of the site."""
    write_files(tmp_path, f"{COMMUNE}-- docs/a.md --\n-- own/main.html --\n")
    file = tmp_path / "mkdocs.yml"
    text = file.read_text("utf-8").replace("{name", "{custom_dir: own, name")
    file.write_text(text, "utf-8")

    assert (str(tmp_path / "own"),) == named_folders(load_config(str(file)))
