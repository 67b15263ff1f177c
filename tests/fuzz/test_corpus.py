"""A damaged file is read or told in a line: never a traceback, a wait or a loss."""

from random import Random

import pytest
from tests.fuzz.judging import fault
from tests.fuzz.mutations import mutated
from tests.fuzz.seeds import CORPUS, TARGETS, sound

KEPT = sorted(file for file in CORPUS.rglob("*") if file.is_file())
FEW = 4


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    """Return a folder for sound communes in which one file is damaged."""
    return tmp_path_factory.mktemp("fuzz")


@pytest.mark.parametrize("target", TARGETS)
def test_a_sound_file_is_read(planted, target):
    """What is damaged is sound before: each file of the commune is read whole."""
    expected = None
    actual = fault(planted, target, sound()[TARGETS[target]])
    assert expected == actual


@pytest.mark.parametrize(
    "file", KEPT, ids=lambda file: f"{file.parent.name}-{file.stem}"
)
def test_a_file_that_was_a_fault_once_is_none_now(planted, file):
    """Each file of the corpus made the program fail before it was mended."""
    expected = None
    actual = fault(planted, file.parent.name, file.read_bytes())
    assert expected == actual


@pytest.mark.parametrize("target", TARGETS)
def test_a_few_damaged_files(planted, target):
    """The first files that `make fuzz` would try of each kind."""
    random = Random(target)  # noqa: S311 - no secret
    whole = sound()[TARGETS[target]]
    others = tuple(sound().values())
    expected = [None] * FEW
    actual = [
        fault(planted, target, mutated(whole, others, random)) for _ in range(FEW)
    ]
    assert expected == actual
