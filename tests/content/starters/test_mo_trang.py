"""mo-trang.cmd, which opens a commune's site by double-click.

No Windows was at hand: the text is checked, not its run.
"""

import re

import pytest
from tests.places import ROOT

FILE = ROOT / "src/commune_portal/content/starters/commune/mo-trang.cmd"
RAW = FILE.read_bytes()
LINES = RAW.decode("utf-8").split("\r\n")
COMMANDS = [
    line for line in LINES if not line.startswith(("rem ", ":", "echo ")) and line
]


def test_windows_can_read_it():
    """Lines end with CR LF, no mark of encoding stands before the first command."""
    assert RAW.startswith(b"@echo off\r\n")
    assert RAW.count(b"\n") == RAW.count(b"\r") == RAW.count(b"\r\n")
    assert "" == LINES[-1]


def test_only_printed_lines_have_marks():
    """Commands are ASCII in any code page, and text is printed after it is UTF-8."""
    marked = [number for number, line in enumerate(LINES) if not line.isascii()]

    assert {"echo"} == {LINES[number].split()[0] for number in marked}
    assert LINES.index("chcp 65001 >nul") < min(marked)


def test_every_label_is_reached_and_exists():
    """No jump leads nowhere, no part is left out."""
    labels = [line[1:] for line in LINES if line.startswith(":")]
    jumps = re.findall(r"\bgoto (\w+)", "\n".join(COMMANDS))

    assert sorted(set(labels)) == sorted(labels)
    assert {*jumps} == {*labels}


def test_every_path_is_in_quotes():
    """A folder may have spaces, marks, `&`, parentheses and `%` in its name."""
    used = [line for line in COMMANDS if "%" in line]
    bare = [line for line in used if "%" in re.sub(r'"[^"]*"', "", line)]

    assert ['for %%W in (commune_portal-*.whl) do set "PACKAGE=%%W"'] == bare
    assert [] == [line for line in COMMANDS if line.startswith("call ")]
    assert [] == [line for line in LINES if line.endswith(("(", "^"))]
    assert "setlocal DisableDelayedExpansion" in LINES


@pytest.mark.parametrize("line", [line for line in LINES if line.startswith("echo ")])
def test_printed_lines_are_only_text(line):
    """No character of them is a command."""
    assert [] == re.findall(r"[&|<>^%!]", line)


def test_what_was_installed_with_pip_is_used_first():
    """`py -m pip install --upgrade` updates what a double click opens."""
    asked = LINES.index('py -3 -P -c "import commune_portal" >nul 2>nul')
    own = LINES.index('if exist "%OWN_PYTHON%" goto find_package')
    used = LINES.index(":use_py")

    assert "if not errorlevel 1 goto use_py" == LINES[asked + 1]
    assert asked < own
    assert "py -3 -P -m commune_portal serve --open" == LINES[used + 1]


def test_missing_python_is_told_with_the_address():
    """The page of Python opens, and the window stays until it is read."""
    start = LINES.index(":no_python")
    told = LINES[start : LINES.index(":not_installed")]

    assert 'start "" "https://www.python.org/downloads/"' in told
    assert ["goto failed", ""] == told[-2:]
    assert ["pause", "exit /b 1", ""] == LINES[-3:]
