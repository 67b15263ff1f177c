"""What makes the results in the store: any change of it is another maker."""

from tests.folders import write_tree

from commune_portal.publishing.store.makers import makers, source_digest


def test_a_change_of_the_program_is_another_maker(tmp_path):
    """A file's text and its path count; what Python keeps beside does not."""
    trees = [
        {"a.py": "1\n", "b/c.html": "x"},
        {"a.py": "2\n", "b/c.html": "x"},
        {"a.py": "1\n", "b/d.html": "x"},
        {"a.py": "1\n", "b/c.html": "x", "__pycache__/a.pyc": "z"},
    ]
    found = []
    for number, tree in enumerate(trees):
        write_tree(tmp_path / str(number), tree)
        found.append(source_digest(tmp_path / str(number)))

    assert (3, found[0]) == (len({*found}), found[3])


def test_the_maker_is_this_program():
    """It is the same in every build of one installation."""
    assert makers() == makers.__wrapped__()
