"""The table for editors in README.md works in the folder of a new commune."""

import re
import shlex
import sys
from contextlib import chdir

import pytest
from tests.places import ROOT

from commune_portal.commands.program import main

README = (ROOT / "README.md").read_text(encoding="utf-8")
PART = README.partition("## Cho người biên tập")[2].partition("## Glossary")[0]
NEW = re.findall(r"^commune-portal (new .+)$", PART, re.MULTILINE)
ROWS = re.findall(r"^\| [^|]+ \| `commune-portal (.+)` \|$", PART, re.MULTILINE)


def test_each_row_works_in_a_new_folder(tmp_path, monkeypatch, capsys):
    """Each command ends with 0; `serve`, which does not end, explains itself."""
    monkeypatch.setenv("PORTAL_TODAY", "2026-11-21")
    monkeypatch.delenv("PORTAL_CONTENT", raising=False)
    codes: dict[str, object] = {}
    folder = tmp_path
    for row in [*NEW, *ROWS]:
        arguments = shlex.split(row)
        helped = ["--help"] if arguments == ["serve"] else []
        monkeypatch.setattr(sys, "argv", ["commune-portal", *arguments, *helped])
        with chdir(folder), pytest.raises(SystemExit) as exit_:
            main()
        codes[row] = exit_.value.code or 0
        folder = tmp_path / "xa-tan-hoa"

    assert dict.fromkeys([*NEW, *ROWS], 0) == codes
    assert (1, 7) == (len(NEW), len(ROWS))
    assert "không có lỗi, có " in capsys.readouterr().out
