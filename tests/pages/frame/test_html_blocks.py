"""Markdown leaves finished HTML alone, and no text beside it can affect it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import markdown

from commune_portal.pages.frame.html_blocks import (
    content_of,
    html_block,
    makeExtension,
)

LIST = "<ol>\n<li>*một*</li>\n\n<li>hai</li>\n</ol>\n"


def test_html_comes_out_as_it_went_in():
    """Markdown syntax and blank lines inside the block have no effect."""
    page = f"{html_block(LIST)}\nBài *viết*.\n"

    assert f"{LIST}\n<p>Bài <em>viết</em>.</p>" == markdown(
        page, extensions=[makeExtension()]
    )


def test_the_page_is_the_same_without_the_extension():
    """A generator without the extension shows the same list."""
    html = markdown(html_block("<p>một</p>\n"))

    assert "<p>một</p>" in html
    assert "&lt;" not in html


@pytest.mark.parametrize("text", ["<div>", "<!-- dở", "```", "<ol><li>", "    a"])
def test_an_unfinished_text_does_not_reach_the_html_below(text):
    """A tag that an editor leaves open ends with the text."""
    head = "<header>a</header>\n"
    page = f"{html_block(head)}\n{text}\n\n{html_block(LIST)}"
    html = markdown(page, extensions=[makeExtension()])

    assert html.startswith(head)
    assert LIST.strip() in html


@given(st.text(alphabet="a\u1ea1 \t\r\n\x02\x03\x0c\u00a0<>&*_`", max_size=40))
@example("\n  \n\n \tb\r\n")
def test_the_content_is_what_markdown_would_make(text):
    """A page need not go through Markdown: only white space changes there."""
    page = f"<div>{text}</div>\n{text}\n"

    assert content_of(page) == markdown(
        html_block(page), extensions=[makeExtension(), "toc", "footnotes", "tables"]
    )
