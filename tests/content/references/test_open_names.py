"""Names of which some cannot be read contain every name, and give the known ones."""

from commune_portal.content.references.open_names import OpenNames


def test_every_name_may_be_one():
    """Only what could be read is listed; nothing that is asked for is missing."""
    names = OpenNames({"a": 1})

    assert (["a"], 1, 1) == ([*names], len(names), names["a"])
    assert ("a" in names, "b" in names) == (True, True)
