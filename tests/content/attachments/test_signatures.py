"""What a file is by its beginning, also behind comments and declarations."""

import pytest

from commune_portal.content.attachments.signatures import found_ending


@pytest.mark.parametrize(
    ("before", "ending"),
    [
        (b"<!-- a > b -->\n", ".svg"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "a" "b">', ".svg"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>', ".svg"),
        (b"<!DOCTYPE html>", ".html"),
        (b"<?php a() ?>", ".html"),
        (b"<!--><script>", ".html"),
        (b"<!><body>", ".html"),
        (b"<!-- a", ""),
    ],
)
def test_what_stands_before_the_first_tag(before, ending):
    """Comments and declarations say nothing of the kind, except that of HTML."""
    assert ending == found_ending(before + b"<svg>")


@pytest.mark.parametrize(
    "part", [b"<!>", b"<!-- a -->\n", b"<?a?> ", b"<!-- ", b"<!doctype a[] "]
)
def test_many_comments_take_no_time(part):
    """Twenty-four of them took 23 s, and each one more took twice as long."""
    assert "" == found_ending(part * 2000)
