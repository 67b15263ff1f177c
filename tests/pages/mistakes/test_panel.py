"""Mistakes over a page, and as a page of their own."""

from lxml import html

from commune_portal.errors import ContentError
from commune_portal.pages.mistakes.panel import page_of_mistakes, with_panel

WRONG = ContentError("content/a.md", 3, "title", "thiếu <tiêu đề>")


def test_the_panel_is_first_in_the_body():
    """It is there before anything else, and its text is no HTML."""
    page = b'<html><body dir="ltr"><p>A</p></body></html>'
    body = html.document_fromstring(with_panel(page, [WRONG], "/x.js").decode()).body

    assert ["div", "p", "script"] == [child.tag for child in body]
    assert "content/a.md:3 title: thiếu <tiêu đề>" == body.xpath("string(.//li)")


def test_a_page_without_mistakes_only_reloads():
    """A page of a good site gets the script; one without a body too."""
    script = b'<script src="/x.js" defer></script>'

    assert b"<body>A" + script + b"</body>" == with_panel(
        b"<body>A</body>", [], "/x.js"
    )
    assert b"A" + script == with_panel(b"A", [WRONG], "/x.js")


def test_the_page_of_mistakes_names_what_it_knows():
    """A mistake may have neither file nor line nor field."""
    mistakes = [
        ContentError("", None, None, "hỏng"),
        ContentError("a", None, None, "b"),
    ]
    page = html.fromstring(page_of_mistakes(mistakes, "/x.js"))

    assert ["hỏng", "a b"] == [item.text_content() for item in page.xpath("//li")]
    assert "vi" == page.get("lang")
