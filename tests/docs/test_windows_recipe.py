"""The recipe for a Windows runner calls only what exists."""

import re

import yaml
from tests.places import ROOT

from commune_portal.commands.verbs import VERBS

FILE = ROOT / ".github" / "workflows" / "windows.yml"
TEXT = FILE.read_text(encoding="utf-8")
JOB = yaml.safe_load(TEXT)["jobs"]["windows"]
RUNS = "\n".join(step.get("run", "") for step in JOB["steps"])


def test_it_says_that_it_was_not_run():
    """A reader knows what was tried and what was not."""
    assert "has not been run" in TEXT.partition("name:")[0]
    assert "windows-latest" == JOB["runs-on"]


def test_its_commands_exist():
    """Verbs, folders, profiles and the version of uv are those of the repository."""
    verbs = re.findall(r'commune-portal" ([\w-]+)', RUNS)
    folders = re.findall(r"--ignore=(\S+)", RUNS)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    uv = re.findall(r"uv==[\d.]+", RUNS)

    assert {"new", "post", "check", "build"} == {*verbs}
    assert {*verbs} <= VERBS.keys()
    assert [True, True] == [(ROOT / folder).is_dir() for folder in folders]
    assert [uv[0]] == sorted({*re.findall(r"uv==[\d.]+", makefile), *uv})
    assert "--hypothesis-profile=fast" in RUNS
    assert "--hypothesis-profile=fast" in makefile


def test_every_step_after_the_first_error_is_left_out():
    """The shell goes on after an error unless it is told to stop."""
    lines = [line for line in RUNS.splitlines() if "môi trường\\Scripts" in line]

    assert [] == [line for line in lines if not line.endswith("|| exit /b 1")]
