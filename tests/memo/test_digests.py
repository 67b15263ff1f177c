"""Digests of records: what differs has another one, what agrees the same."""

import subprocess
import sys
from collections import UserString
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from commune_portal.figures.figure import NOT_RECORDED, Figure
from commune_portal.memo import NO_MEMO, digest


class Colour(Enum):
    """A kind."""

    RED = 1
    BLUE = 2


class Word(StrEnum):
    """A kind that is a text."""

    RED = "red"


class Place(NamedTuple):
    """A tuple with names."""

    line: int


class Name(str):
    """A text of its own class."""

    __slots__ = ()


class Page(BaseModel):
    """A model."""

    title: str


@dataclass(frozen=True)
class Row:
    """A record."""

    title: str
    day: date


PARTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.dates(),
    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
DIFFERENT = [
    (Decimal("1.0"),),
    (Decimal("1.00"),),
    ("ab", "c"),
    ("a", "bc"),
    ("abc",),
    (("abc",),),
    (b"abc",),
    ("1",),
    (1,),
    (True,),
    (1.0,),
    (None,),
    ("None",),
    (date(2026, 1, 1),),
    (datetime(2026, 1, 1),),  # noqa: DTZ001 - a moment without a zone is one too
    ("2026-01-01",),
    (Colour.RED,),
    (Colour.BLUE,),
    (Word.RED,),
    ("red",),
    (Row("a", date(2026, 1, 1)),),
    (Row("b", date(2026, 1, 1)),),
    (Page(title="a"),),
    ({"a": 1, "b": 2},),
    ({"b": 2, "a": 1},),
    (frozenset("ab"),),
    (("a", "b"),),
    (),
    ("",),
]


def test_different_parts_have_different_digests():
    """Kinds, borders between texts and the order of mappings count."""
    assert len(DIFFERENT) == len({digest(*parts) for parts in DIFFERENT})


@settings(max_examples=60, deadline=None)
@given(PARTS, PARTS)
def test_only_equal_parts_agree(one, other):
    """Two parts have one digest if, and only if, they are written alike."""
    assert (repr(one) == repr(other)) == (digest(one) == digest(other))


def test_kinds_that_hold_the_same_agree():
    """A list is a tuple, a read-only mapping a mapping, a named tuple a tuple."""
    assert digest([1], {"a": 1}, (3,), "x") == digest(
        (1,), MappingProxyType({"a": 1}), Place(3), Name("x")
    )


def test_a_digest_is_the_same_in_every_process():
    """No seed of hashes and no address of memory is in it."""
    code = (
        "from commune_portal.memo import digest\n"
        "print(digest('á', 1, frozenset('abcdef'), {'k': (None, 2.5)}))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert {digest("á", 1, frozenset("abcdef"), {"k": (None, 2.5)}) + "\n"} == found


@pytest.mark.parametrize("part", [Path("a"), object(), UserString("a")])
def test_what_is_another_thing_elsewhere_has_none(part):
    """A path, or an object known by its address, is refused."""
    with pytest.raises(TypeError, match=f"no digest of a {type(part).__qualname__}"):
        digest(part)


def test_no_memo_keeps_nothing():
    """The memo of who wants none forgets at once."""
    NO_MEMO.put("key", b"data")

    assert NO_MEMO.get("key") is None


def test_a_field_that_is_not_compared_counts():
    """A figure that nobody records is equal to 0, and is printed as something else."""
    assert digest(Figure()) != digest(NOT_RECORDED)
