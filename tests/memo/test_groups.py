"""Results kept in groups: the same as made anew, and made again only where needed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commune_portal.memo import NO_SPEED, Speed, kept_results


class Kept(dict):
    """A memo in memory."""

    def put(self, key, data):
        """Keep the data."""
        self[key] = data


def results(keys, speed, is_lasting=lambda *_: True):
    """Return the results for the keys, and the names for which they were made."""
    made = []

    def make(name):
        made.append(name)
        return (name, keys[name])

    return kept_results("test", keys, make, is_lasting, speed), made


KEYS = st.dictionaries(st.text(max_size=3), st.text(max_size=2), max_size=6)


@settings(max_examples=40)
@given(st.lists(KEYS, max_size=4))
def test_kept_results_are_those_made_anew(states):
    """In every state, whatever was kept of those before it, and in its order."""
    speed = Speed(Kept())
    warm = [results(keys, speed)[0] for keys in states]
    cold = [results(keys, NO_SPEED)[0] for keys in states]

    assert [[*each.items()] for each in cold] == [[*each.items()] for each in warm]


def test_a_change_makes_its_group_again():
    """Of a thousand results some thirty; the next time none."""
    keys = {f"bài {number}": "1" for number in range(1000)}
    speed = Speed(Kept())
    counts = [
        len(results(state, speed)[1])
        for state in (keys, {**keys, "bài 1": "2"}, {**keys, "bài 1": "2"})
    ]

    assert (1000, 0) == (counts[0], counts[2])
    assert 1 <= counts[1] <= 64


@pytest.mark.parametrize(("lasting", "made"), [(True, []), (False, ["a"])])
def test_what_does_not_last_is_made_again(lasting, made):
    """Such as a file with mistakes."""
    speed = Speed(Kept())
    first = results({"a": "1"}, speed, lambda name, _: lasting and name == "a")
    again = results({"a": "1"}, speed)

    assert ((first[0], ["a"]), (first[0], made)) == (first, again)


def test_other_kinds_are_kept_apart():
    """An item and its text have one name and one key, and two results."""
    speed = Speed(Kept())
    found = [
        kept_results(kind, {"a": "1"}, lambda _, k=kind: k, lambda *_: True, speed)
        for kind in ("item", "text")
    ]

    assert [{"a": "item"}, {"a": "text"}] == found
