"""The type of texts that editors write, and the types within a record."""

import pytest
from pydantic import TypeAdapter, ValidationError

from commune_portal.content.formats.record import Text
from commune_portal.content.shapes.models import value_at


@pytest.mark.parametrize("text", ["\u200b", "\u2060\u00ad"])
def test_a_text_without_visible_characters_is_blank(text):
    """Its link would have no name, whoever hands the text to the record."""
    with pytest.raises(ValidationError, match="đang để trống"):
        TypeAdapter(Text).validate_python(text)


@pytest.mark.parametrize(
    ("annotation", "place", "expected"),
    [
        (dict[str, int], ("a",), int),
        (tuple[int, ...], (0,), int),
        (str, ("a",), None),
        (str, (0,), None),
        (dict[str, int] | None, ("a",), int),
    ],
)
def test_the_type_of_a_value_within_another(annotation, place, expected):
    """Keys of groups and items of lists have the type that is declared for them."""
    assert expected is value_at(annotation, place)
