"""The commands of the chapter on backup save a commune's folder and restore it."""

import re
import shlex
import subprocess

from tests.folders import TODAY
from tests.places import ROOT
from tests.programs import installed

from commune_portal.content import Profile, load_portal
from commune_portal.content.starters.answers import answered
from commune_portal.content.starters.commune import new_commune_files
from commune_portal.figures import count, parse_period
from commune_portal.publishing.files import create_folder

CHAPTER = (ROOT / "docs" / "huong-dan" / "sao-luu.md").read_text(encoding="utf-8")
COMMANDS = [
    shlex.split(line)
    for block in re.findall(r"^```\n(.*?)^```$", CHAPTER, re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
]
MADE = {"site", "build", ".cache"}


def files_of(folder):
    """Return the bytes of every file by its path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_what_is_restored_is_what_was_saved(tmp_path):
    """Every file comes back byte for byte, and what machines make is left out."""
    commune = answered({"name": "xã Tân Hòa", "superior": "tỉnh Hưng Yên"})
    folder = tmp_path / "xa-tan-hoa"
    create_folder(folder, new_commune_files(commune, 2026))
    item = folder / "content" / "tin-bai" / "2026" / "2026-11-02-đường-làng.md"
    item.parent.mkdir(parents=True)
    item.write_text("---\ntitle: A\ndate: 2026-11-02\ntags: [CCHC]\n---\nA.\n", "utf-8")
    saved = files_of(folder)
    for name in MADE:
        (folder / name).mkdir()
        (folder / name / "a.html").write_text("x", "utf-8")
    for command in COMMANDS:
        if command[0] != "commune-portal":
            program = [installed(command[0]), *command[1:]]
            subprocess.run(program, cwd=tmp_path, check=True)
    restored = tmp_path / "khoi-phuc" / "xa-tan-hoa"
    figures = [
        count(
            load_portal(each / "content", TODAY), parse_period("2026", Profile.CALENDAR)
        )
        for each in (folder, restored)
    ]

    assert saved == files_of(restored)
    assert figures[0] == figures[1]
    assert 1 == figures[1].posts.total.value


def test_the_chapter_names_what_is_restored():
    """After unpacking, it is checked and built, in this order."""
    verbs = [command for command in COMMANDS if command[0] == "commune-portal"]

    assert ["check", "build"] == [command[-1] for command in verbs]
    assert {"khoi-phuc/xa-tan-hoa"} == {command[2] for command in verbs}
