"""Drawings (SVG): published cleaned, with what was taken out."""

import pytest

from commune_portal.content.attachments.drawings import clean_drawing

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" {}>'
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
PIXEL = "data:image/png;base64,iVBORw0KGgo="


def svg(inside, attributes=""):
    """Return a drawing."""
    return f"{OPEN.format(attributes)}{inside}</svg>".replace(" >", ">").encode()


@pytest.mark.parametrize(
    "inside",
    [
        '<g fill="url(#a)"><path d="M0 0h9" style="fill:#fff"/></g>',
        "<style>.a{fill:url(#b)}</style>",
        f'<image href="{PIXEL}"/>',
        '<use href="#a"/><text>Thôn</text>',
        '<text xml:space="preserve">A</text>',
    ],
)
def test_what_only_shows_stays(inside):
    """Shapes, words, styles, pictures inside the file."""
    drawing = clean_drawing(svg(inside))

    assert ((), svg(inside)) == (drawing.removed, drawing.data)


@pytest.mark.parametrize(
    ("inside", "removed", "left"),
    [
        ("<script>alert(1)</script>A", ("<script>",), "A"),
        ("<path/><script/>A", ("<script>",), "<path/>A"),
        ('<path onload="alert(1)"/>', ("onload=",), "<path/>"),
        ("<style>@import 'https://a.vn'</style>", ("<style>",), ""),
        ("<style>a{b:\\75rl(c)}</style>", ("<style>",), ""),
        ('<image href="https://a.vn/a.png"/>', ("href=",), "<image/>"),
        ('<image href="data:image/svg+xml;base64,AA"/>', ("href=",), "<image/>"),
        ('<use href="data:text/html,a"/>', ("href=",), "<use/>"),
        (f'<use {XLINK} xlink:href="https://a.vn#b"/>', ("href=",), "<use/>"),
        ("<foreignObject>a</foreignObject>", ("<foreignObject>",), ""),
        ('<a href="javascript:alert(1)">b</a>', ("<a>",), ""),
        ('<path style="fill:url(https://a.vn)"/>', ("style=",), "<path/>"),
        ("<path><animate/></path>", ("<animate>",), "<path/>"),
        ('<p xmlns="http://www.w3.org/1999/xhtml">a</p>', ("<p>",), ""),
        ('<g a:b="c" xmlns:a="urn:a"><a:d/></g>', (), "<g/>"),
        ("<metadata>a</metadata><?php a ?><!-- a -->", (), ""),
        ('<g a_b="c"/>', ("a_b=",), "<g/>"),
    ],
)
def test_what_acts_is_taken_out(inside, removed, left):
    """Scripts, handlers, calls to other sites; notes of programs go without a word."""
    drawing = clean_drawing(svg(inside))
    expected = svg(left) if left else svg("").replace(b"></svg>", b"/>")

    assert (removed, expected) == (drawing.removed, drawing.data)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<svg", "không phải ảnh SVG đọc được; hãy lưu lại thành PNG"),
        (b"<svg/>", "không phải ảnh SVG đọc được; hãy lưu lại thành PNG"),
        (
            b'<!DOCTYPE svg [<!ENTITY a "b">]><svg/>',
            "có khai báo ENTITY trong ảnh SVG; hãy lưu lại thành PNG",
        ),
    ],
)
def test_what_is_no_drawing(data, expected):
    """The line says what to do."""
    assert expected == clean_drawing(data)


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('viewBox="0 0 40 30"', (40, 30)),
        ('width="40px" height="30.4"', (40, 30)),
        ('width="100%" height="30"', (0, 0)),
        (f'width="{"9" * 400}" height="30"', (0, 0)),
        ("", (0, 0)),
    ],
)
def test_the_size_is_that_of_the_file(attributes, expected):
    """In pixels; nothing is guessed."""
    drawing = clean_drawing(svg("", attributes))

    assert expected == (drawing.width, drawing.height)


def test_a_declared_type_is_dropped():
    """Drawing programs write one; it names no entity, so nothing is lost."""
    declared = (
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://a.vn/svg11.dtd">'
    )

    assert svg("<g/>") == clean_drawing(declared + svg("<g/>")).data
