"""The built wheel in an environment of its own: a commune without any checkout.

Only the libraries are those of the tests; the package comes from the wheel.
"""

import os
import re
import subprocess
import sys
import sysconfig
import zipfile

import pytest
from tests.places import ROOT, THEME
from tests.sites import TODAY, made_once, write_files

from commune_portal.commands.verbs import VERBS

NEW = ("new", "xã Tân Hòa", "--name", "xã Tân Hòa", "--superior", "tỉnh Bắc Sơn")
SIGNERS = """
signers:
  chu-tich: {name: Lê Văn Thử, authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]}
"""
FILLED = """
-- content/tin-bai/2026/2026-11-20-tin-mot.md --
---
title: Tin một
date: 2026-11-20
tags: [CCHC]
---

Nội dung.
-- content/bao-cao/2026-nam.md --
---
template: annual
period: "2026"
signer: chu-tich
---

## Thuận lợi

A.

## Khó khăn

B.

## Kiến nghị

C.
"""
SAMPLE = re.compile(rb"An B\xc3\xacnh|Ph\xc6\xb0\xc6\xa1ng Nam|anbinh", re.IGNORECASE)
# What an editor types, one after the other; one process is quicker than four.
DAY = """
import runpy, sys
REPORT = ["report", "bao-cao/2026-nam.md", "--out", "build"]
for typed in (["check"], ["build"], REPORT):
    sys.argv = ["commune-portal", *typed]
    try:
        runpy.run_module("commune_portal", run_name="__main__")
    except SystemExit as ended:
        assert not ended.code, (typed, ended.code)
import commune_portal
print(commune_portal.__file__)
sys.argv = ["mkdocs", "build", "--quiet"]
runpy.run_module("mkdocs", run_name="__main__")
"""


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    """Return the wheel, built from this checkout."""

    def make(folder):
        command = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d")
        subprocess.run([*command, folder], cwd=ROOT, check=True, capture_output=True)

    (file,) = made_once(tmp_path_factory, "wheel", make).glob("*.whl")
    return file


@pytest.fixture(scope="session")
def programs(tmp_path_factory, wheel):
    """Return the folder of programs of an environment with the wheel."""

    def make(folder):
        subprocess.run(
            [sys.executable, "-m", "venv", "--without-pip", folder], check=True
        )
        pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
        own = ("--python", folder, "install", "--no-deps", "--no-index", wheel)
        subprocess.run([*pip, *own], check=True)
        (place,) = folder.glob("lib/python*/site-packages")
        libraries = sysconfig.get_path("purelib")
        (place / "libraries.pth").write_text(f"{libraries}\n", "utf-8")

    return made_once(tmp_path_factory, "installed", make) / "bin"


@pytest.fixture
def run(programs, tmp_path):
    """Return a runner of programs in a folder outside the checkout."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}

    def program(folder, name, *arguments):
        return subprocess.run(
            [programs / name, *arguments],
            cwd=tmp_path / folder,
            env={**clean, "PORTAL_TODAY": str(TODAY)},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return program


def names_of(file):
    """Return the paths in a wheel, below the package."""
    with zipfile.ZipFile(file) as opened:
        return {name.partition("/")[2] for name in opened.namelist()}


def test_the_wheel_holds_everything_but_the_tests(wheel):
    """Theme, templates, forms, fixed pages, handbook and sample; no decisions."""
    names = names_of(wheel)
    package = ROOT / "src" / "commune_portal"
    files = [file for file in package.rglob("*") if file.is_file()]
    docs = [*(ROOT / "docs").glob("*.md"), *(ROOT / "docs" / "huong-dan").glob("*.md")]
    expected = {
        *(f.relative_to(package).as_posix() for f in files if f.suffix != ".pyc"),
        *(f"packaged/docs/{f.relative_to(ROOT / 'docs').as_posix()}" for f in docs),
        "packaged/sample/portal.yml",
        "packaged/mkdocs.yml",
    }

    assert set() == expected - names
    assert any(name.endswith(".woff2") for name in names)
    assert (THEME / "main.html").is_file()
    assert [] == [n for n in names if re.search(r"(^|/)(adr|readme|tests?)/", n)]


def test_a_commune_works_with_nothing_but_the_package(run, tmp_path):
    """Help, new, check, build, report, plain `mkdocs build`; no word of the sample."""
    helped = run(".", "commune-portal", "--help")
    made = run(".", "commune-portal", *NEW)
    folder = tmp_path / "xã Tân Hòa"
    with (folder / "content" / "portal.yml").open("a", encoding="utf-8") as settings:
        settings.write(SIGNERS)
    write_files(folder, FILLED)
    day = run(folder, "python", "-c", DAY)
    site = folder / "site"
    built = [file for file in site.rglob("*") if file.is_file()]

    assert (0, "") == (helped.returncode, helped.stderr)
    assert (0, "") == (made.returncode, made.stderr)
    assert [*VERBS] == re.findall(
        r"^  ([a-z][a-z-]+)  +\w", helped.stdout, re.MULTILINE
    )
    assert 0 == day.returncode, day.stderr
    assert "/installed/lib/" in day.stdout
    assert str(ROOT) not in day.stdout
    assert "Traceback" not in day.stderr
    assert "Material for MkDocs" not in day.stdout + day.stderr
    assert (site.parent / "build" / "2026-nam.docx").is_file()
    assert (site / "tim-kiem" / "chi-muc").is_dir()
    assert [] == [file for file in built if SAMPLE.search(file.read_bytes())]
