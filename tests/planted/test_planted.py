"""What officials do wrong in every file of a commune: one clear line each."""

import re

import pytest
from tests.planted.run import told
from tests.planted.table import TABLES, Planted, commune, planted

EVERY = [mistake for table in TABLES for mistake in planted(table)]
# Words of Python, pydantic and PyYAML that are neither keys of ours nor names.
_ENGLISH = re.compile(
    r"\b(?:expected|invalid|error|required|missing|mapping|scalar|string|integer|dict"
    r"|NoneType|None|True|False|Traceback|should|must|found|character|Errno|object"
    r"|argument|unexpected|undefined|token|input|decode|codec)\b|[{\[]'|<class"
)
_QUOTED = re.compile(r"«[^»]*»")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return the folder in which mistakes are planted one after the other."""
    return tmp_path_factory.mktemp("planted")


def test_the_commune_is_sound(folder):
    """Without a planted mistake nothing is told."""
    path, text = next(iter(commune().items()))
    untouched = Planted("", path, text, text, "utf-8", False, "", "")

    assert [] == told(folder, untouched)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_a_mistake_is_one_line_at_its_place(folder, table):
    """Each mistake causes its line, no other, and is never passed over."""
    mistakes = [*planted(table)]

    assert {(each.name, each.path): [each.line] for each in mistakes} == {
        (each.name, each.path): told(folder, each) for each in mistakes
    }


def test_there_are_enough_of_them():
    """The tables hold what officials do wrong, each thing once."""
    assert len(EVERY) == len({(each.name, each.path) for each in EVERY})
    assert 160 <= len(EVERY)


def test_lines_are_vietnamese():
    """No line has a word or a value of the programs behind it."""
    assert [] == [
        each.line for each in EVERY if _ENGLISH.search(_QUOTED.sub("«»", each.line))
    ]


def test_lines_name_the_file():
    """Each line begins with the file in which the mistake stands, or with its folder.

    Two items with one title and a wrong folder are told at the other of the two.
    """
    starts = [(each.line.split(": ")[0].split(":")[0], each) for each in EVERY]
    others = {each.name for start, each in starts if not each.path.startswith(start)}

    assert {"trùng tiêu đề và ngày"} == others
