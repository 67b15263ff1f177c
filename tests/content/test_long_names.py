"""Names of authors as long as front matter may be are judged at once."""

from commune_portal.content.author_names import public_name

LONG = "a" * 40_000


def test_a_long_name_with_a_sign_of_an_address_is_none():
    """A name of 40,000 letters and «@» is no name; it took half a minute."""
    expected = ["", LONG, ""]
    actual = [
        public_name(f"{LONG}@"),
        public_name(f"{LONG} <a@b.vn>"),
        public_name("1 <a@b.vn>"),
    ]
    assert expected == actual
