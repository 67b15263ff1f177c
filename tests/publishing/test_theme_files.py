"""The theme as it is served: its styles joined in order, and minified."""

import re

import pytest
from tests.conftest import write_tree

from commune_portal.publishing.site_files import bytes_of
from commune_portal.publishing.theme import (
    THEME,
    joined_styles,
    minified,
    theme_files,
)

STYLES = THEME / "styles"
SHEETS = ("item", "offices", "portal", "procedures", "search", "text")


def test_a_sheet_is_its_components_in_the_order_of_its_imports(tmp_path):
    """Templates stay as they are; a sheet takes the place of its components."""
    theme = write_tree(
        tmp_path,
        {
            "main.html": "<p>{{ x }}</p>\n",
            "styles/site.css": '/* S. */\n@import "s/b.css";\n@import "s/a.css";\n',
            "styles/s/a.css": "/* A. */\n\na {\n  color: red;\n}\n",
            "styles/s/b.css": "b {\n  color: blue;\n}\n",
            "portal.yml": None,
        },
    )

    assert {
        "main.html": b"<p>{{ x }}</p>\n",
        "assets/stylesheets/site.css": b"b{color:blue;}a{color:red;}\n",
    } == {page.path: bytes_of(page) for page in theme_files(theme)}


@pytest.mark.parametrize(
    ("css", "short"),
    [
        (".no-js :is(.a , .b) > li {  }", ".no-js :is(.a,.b)>li{}"),
        ("a :hover , a:hover { top : 0 ; }", "a :hover,a:hover{top :0;}"),
        (
            "a + b { margin: calc(1px + 2px) auto; }",
            "a + b{margin:calc(1px + 2px) auto;}",
        ),
        ("a { margin: 0 -.5rem !important; }", "a{margin:0 -.5rem!important;}"),
        (
            "@media (min-width: 2em) and (x) { a { top: 0 } }",
            "@media (min-width:2em) and (x){a{top:0}}",
        ),
        ('a { content: "› /* , */ " / ""; }', 'a{content:"› /* , */ " / "";}'),
        ("a/* one */ b { top: 1px/**/2px }", "a b{top:1px/**/2px}"),
        (
            ".md-typeset table:not([class]) :is(th, td).c { top: 0 }",
            ".md-typeset table:not([class]) :is(th,td).c{top:0}",
        ),
        (
            "a { --icon: url(\"data:image/svg+xml,%3Csvg x='0 0'%3E\"); }",
            "a{--icon:url(\"data:image/svg+xml,%3Csvg x='0 0'%3E\");}",
        ),
    ],
)
def test_only_needless_white_space_and_comments_go(css, short):
    """What stands between two tokens that would mean something else joined stays."""
    assert f"{short}\n" == minified(css)


def test_each_component_belongs_to_one_sheet():
    """No file lies unused in styles/, and none is joined twice."""
    imported = [
        path
        for sheet in STYLES.glob("*.css")
        for path in re.findall('@import "(.+)";', sheet.read_text(encoding="utf-8"))
    ]
    components = [
        file.relative_to(STYLES).as_posix() for file in STYLES.rglob("*/*.css")
    ]

    assert sorted(components) == sorted(imported)


def test_the_sheets_that_pages_link_are_served():
    """Their addresses are those of portal.html, and nothing is left to import."""
    sheets = {page.path: page.text for page in joined_styles(THEME)}

    assert {f"assets/stylesheets/{name}.css" for name in SHEETS} == set(sheets)
    assert [] == [path for path, text in sheets.items() if "@import" in text]


def test_every_component_can_be_surveyed():
    """A style file has at most 200 lines, and closes every block that it opens."""
    texts = {file: file.read_text(encoding="utf-8") for file in STYLES.rglob("*.css")}
    long = [file for file, text in texts.items() if text.count("\n") > 200]
    cut = [file for file, text in texts.items() if text.count("{") != text.count("}")]

    assert ([], []) == (long, cut)
