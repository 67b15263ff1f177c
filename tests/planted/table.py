"""The table of planted mistakes: plain text, one block a mistake.

    == what the official did wrong
    content/portal.yml
    - the lines that are replaced; without them, what follows is added at the end
    + the lines that replace them
    ! the whole line that the official reads; more such lines are the right YAML

`x` removes the file, `> path` renames it, `@ utf-16` saves it in that encoding.
«‹U+200B›» stands for the character of that number, `‹00›` for that byte.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
_FILE = re.compile(r"^-- (.+) --\n", re.MULTILINE)
_SIGN = re.compile(r"‹U\+([0-9A-F]{4,6})›")


@dataclass(frozen=True, slots=True)
class Planted:
    """One mistake: an edit of one file, and the line that it causes."""

    name: str
    path: str
    old: str
    new: str
    encoding: str
    is_removed: bool
    renamed: str
    line: str

    def edited(self, text: str) -> bytes:
        """Return the file with the mistake in it."""
        assert self.old in text, (self.name, self.old)
        whole = text.replace(self.old, self.new, 1) if self.old else text + self.new
        return whole.encode(self.encoding)


def commune() -> Mapping[str, str]:
    """Return the files of a sound commune, by path."""
    _, *parts = _FILE.split((HERE / "commune.txt").read_text("utf-8"))
    return dict(zip(parts[::2], parts[1::2], strict=True))


TABLES = sorted(file for file in HERE.glob("*.txt") if file.name != "commune.txt")


def planted(table: Path) -> Iterator[Planted]:
    """Yield every mistake of one table."""
    _, *blocks = re.split(r"^== ", table.read_text("utf-8"), flags=re.MULTILINE)
    yield from map(_block, blocks)


def _block(text: str) -> Planted:
    name, path, *rest = text.strip("\n").split("\n")
    lines = {sign: [r[2:] for r in rest if r[:1] == sign] for sign in "-+!@>"}
    return Planted(
        name=name,
        path=path,
        old=_text(lines["-"]),
        new=_text(lines["+"]),
        encoding="".join(lines["@"]) or "utf-8",
        is_removed="x" in rest,
        renamed="".join(lines[">"]),
        line="\n".join(lines["!"]),
    )


def _text(lines: list[str]) -> str:
    return _SIGN.sub(lambda n: chr(int(n[1], 16)), "".join(f"{x}\n" for x in lines))
