"""A value that YAML takes for a day or a number, and that is none."""

import pytest

from commune_portal.content.formats.yaml_mistakes import unusable_value


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 2026-02-28\nb: {c: [1, x]}\n", None),
        ("a: b\nc:\n  - 2026-02-30\n", 3),
        ("a: '2026-02-30'\n", None),
        ("a: !ENV B\nb: !!int c\n", 2),
        ("a: !!timestamp b\n", 1),
        ("a: !!bool b\n", 1),
        ("a: [b\n", None),
    ],
)
def test_the_line_of_a_value_that_is_none_is_found(text, line):
    """Tags that we do not know and text in quotes are left alone."""
    expected = line
    actual = unusable_value(text)
    assert expected == actual
