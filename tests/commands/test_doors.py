"""The doors in scripts/, started as an editor starts them."""

import os
import re
import shutil
import subprocess
import sys

from tests.commanding import DOORS
from tests.places import ROOT

# What `python scripts/<door>.py --help` does, for all doors in one process.
EVERY_HELP = """
import runpy, sys
doors = sys.argv[1:]
for door in doors:
    sys.argv = [door, "--help"]
    try:
        runpy.run_path(door, run_name="__main__")
    except SystemExit as ended:
        assert not ended.code
"""


def test_every_door_opens_from_another_folder(tmp_path):
    """With scripts/ first among the places of modules, each door prints its help."""
    found = subprocess.run(
        [sys.executable, "-c", EVERY_HELP, *DOORS],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert "" == found.stderr
    assert [f"Cách dùng: {door.name}" for door in DOORS] == re.findall(
        r"^Cách dùng: \S+", found.stdout, flags=re.MULTILINE
    )


def test_a_door_finds_its_checkout_when_the_package_lies_elsewhere(tmp_path, content):
    """After `pip install .` the fixed pages of the checkout are read, as on Windows."""
    package = tmp_path / "installed" / "commune_portal"
    shutil.copytree(ROOT / "src" / "commune_portal", package)
    checkout = tmp_path / "checkout"
    shutil.copytree(ROOT / "scripts", checkout / "scripts")
    (checkout / "docs").mkdir()
    (checkout / "docs" / "lien-he.md").write_text("{{ sai }}", encoding="utf-8")
    found = subprocess.run(
        [sys.executable, checkout / "scripts" / "check.py", "--content", content({})],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": str(package.parent),
            "PYTHONIOENCODING": "cp1252",
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert 1 == found.returncode
    assert "lien-he.md:1: " in found.stderr.splitlines()[-1]
    assert "Traceback" not in found.stderr
