"""Puts the lines that are read today into the tables, after a message has changed.

`.venv/bin/python -m tests.planted.rewrite`, then read the difference: each line is what
an official has to understand. A mistake with no line or with several keeps its old one,
and its test fails.
"""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.planted.run import told
from tests.planted.table import TABLES, planted

_LINE = re.compile(r"^!.*\n?", re.MULTILINE)


def rewritten(table: Path, folder: Path) -> str:
    """Return the table with the lines of today; `folder` is for planting."""
    start, *blocks = re.split(r"^(?=== )", table.read_text("utf-8"), flags=re.MULTILINE)
    for place, mistake in enumerate(planted(table)):
        lines = told(folder, mistake)
        if len(lines) == 1:
            edit = _LINE.sub("", blocks[place]).rstrip("\n")
            blocks[place] = "\n! ".join((edit, *lines[0].split("\n"))) + "\n\n"
    return start + "".join(blocks).rstrip("\n") + "\n"


if __name__ == "__main__":
    with TemporaryDirectory() as planting:
        for each in TABLES:
            each.write_text(rewritten(each, Path(planting)), "utf-8")
