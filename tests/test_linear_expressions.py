"""Expressions that once took the square of the time: a long text is read at once."""

import pytest
from tests.fuzz.judging import limited

from commune_portal.content.formats import yaml_mistakes
from commune_portal.content.readers import offices
from commune_portal.content.records import document
from commune_portal.content.sheets import cells
from commune_portal.reports.freezing import freezing
from commune_portal.reports.model import wording

LONG = 100_000


@pytest.mark.parametrize(
    ("use", "text"),
    [
        (yaml_mistakes._PLAIN_COLON.fullmatch, f'{" " * LONG}"a": b: c'),
        (yaml_mistakes._PLAIN_COLON.fullmatch, f"a:{' ' * LONG}"),
        (offices._NO_TEXT.search, f"{chr(10) * LONG}a"),
        (document._MEANT_NUMBER.search, f"{'0' * LONG}a"),
        (cells._BREAKS.search, f"{' ' * LONG}a"),
        (freezing._UNFILLED.search, f"«{' ' * LONG}a"),
        (wording._REMARK.search, f"{' ' * LONG}a"),
        (wording._JOINED.search, f"{' ' * LONG}a"),
        (wording._JOINED.search, f"a (b{' ' * LONG}"),
    ],
)
def test_a_long_text_without_a_match_is_read_once(use, text):
    """The guard ends the test where the time grows with the square of the text."""
    with limited():
        found = use(text)
    expected = None
    actual = found
    assert expected == actual
