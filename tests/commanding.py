"""Commands run in this process, through their doors in scripts/."""

import io
import runpy
import sys
from collections.abc import Mapping
from contextlib import ExitStack, chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.places import ROOT

DOORS = sorted((ROOT / "scripts").glob("*.py"))


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command printed, and its exit code."""

    returncode: int
    stdout: str
    stderr: str


def ended(
    door: str,
    *arguments: object,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> Ended:
    """Return how `scripts/<door>.py` ends on 21 November 2026 in the folder `cwd`.

    `env` is added to the environment.
    """
    script = str(ROOT / "scripts" / f"{door}.py")
    stdout, stderr = io.StringIO(), io.StringIO()
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", [script, *map(str, arguments)])
        patch.delenv("PORTAL_CONTENT", raising=False)
        for name, value in {"PORTAL_TODAY": "2026-11-21", **(env or {})}.items():
            patch.setenv(name, value)
        stack.enter_context(chdir(cwd or Path.cwd()))
        stack.enter_context(redirect_stdout(stdout))
        stack.enter_context(redirect_stderr(stderr))
        with pytest.raises(SystemExit) as exit_:
            runpy.run_path(script, run_name="__main__")
    return Ended(int(exit_.value.code or 0), stdout.getvalue(), stderr.getvalue())
