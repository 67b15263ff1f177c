"""Addresses, relative paths to the root, and front matter that any generator reads."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.pages import root_of, url_of
from commune_portal.pages.frame.page import markdown_page


@pytest.mark.parametrize(
    ("path", "url", "root"),
    [
        ("index.md", "", "./"),
        ("lien-he.md", "lien-he/", "../"),
        ("thong-ke/index.md", "thong-ke/", "../"),
        ("tin-bai/2026/ra-quan.md", "tin-bai/2026/ra-quan/", "../../../"),
        ("tin-bai/2026/ra-quan/index.md", "tin-bai/2026/ra-quan/", "../../../"),
    ],
)
def test_addresses(path, url, root):
    """A page's address is what MkDocs makes of it; its links start at the root."""
    assert url == url_of(path)
    assert root == root_of(url)


@given(st.text(st.characters(exclude_categories=("C",))))
def test_front_matter_comes_back(text):
    """Any text of an editor is read back unchanged from the front matter."""
    page = markdown_page("a.md", {"title": text, "portal": {"name": text}}, "Bài.\n")
    _, head, body = page.text.split("---\n", 2)

    assert {"title": text, "portal": {"name": text}} == yaml.safe_load(head)
    assert "\nBài.\n" == body
