"""The HTML that is allowed in an editor's text; the rest is removed (ADR 30).

The lists name what is allowed, so unforeseen HTML stays out. Scripts, event handlers,
styles, frames and forms come from a pasted web page or from somebody who should not
write there.
"""

import re
from collections.abc import Callable

import nh3


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SCHEMES = _words("http https mailto tel")
TAGS = _words(
    "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl "
    "dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s "
    "small span strong sub summary sup table tbody td tfoot th thead time tr u ul"
)
# These are removed with everything between their two tags.
WITH_CONTENT = _words(
    "applet embed frame frameset iframe math noembed noframes noscript object option "
    "script select style svg template textarea title xml xmp"
)
ATTRIBUTES = {
    "*": {"id", "lang", "title"},
    "a": {"href"},
    "img": {"src", "alt"},
    "li": {"value"},
    "ol": {"start", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "col": {"span"},
    "colgroup": {"span"},
    "time": {"datetime"},
    "del": {"datetime"},
    "ins": {"datetime"},
}
SIDES = {"left", "center", "right"}
CLASSES = {
    "a": _words("footnote-backref footnote-ref headerlink"),
    "div": _words(
        "admonition footnote note abstract info tip success question warning failure "
        "danger bug example quote"
    ),
    "p": _words("admonition-title"),
}
_ALIGNED = re.compile(r'(<t[dh](?: [a-z]+="[^"]*")*?) align="([a-z]+)"')
_NO_CLASS = re.compile(r'(<[a-z0-9]+(?: [a-z]+="[^"]*")*?) class=""')
_TAG = re.compile(r'<[a-z0-9]+(?: [a-z]+="[^"]*")*>')
# Anchors of the page around the text: a heading «Nội dung» must not catch the link that
# skips the menu.
_TAKEN = re.compile(
    r'( id=| href=)"(#?)(noi-dung|dinh-chinh|thong-tin-khac|cung-muc|tim-nhanh|'
    r'het-hieu-luc|tin-bai-lien-quan|loc-[^"]*|cp-[^"]*|__[^"]*)"'
)
_TABLE = re.compile(r"<table[ >]")


def html_cleaner() -> Callable[[str], str]:
    """Return the function that removes all HTML that is not listed here."""
    cleaner = nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags=set(WITH_CONTENT),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        tag_attribute_values={tag: {"align": SIDES} for tag in ("td", "th")},
        allowed_classes={tag: set(names) for tag, names in CLASSES.items()},
        url_schemes=set(SCHEMES),
        link_rel=None,
    )
    return cleaner.clean


def themed(html: str) -> str:
    """Return cleaned HTML as the theme needs it: one <h1> a page, tables that scroll.

    Only for the output of `html_cleaner`, which escapes every special character in
    texts and attributes; these patterns are not safe for other HTML.
    """
    html = _NO_CLASS.sub(r"\1", html)
    if _TAKEN.search(html):
        html = _TAG.sub(lambda tag: _TAKEN.sub(r'\1"\2bai-\3"', tag[0]), html)
    html = html.replace("<h1", "<h2").replace("</h1>", "</h2>")
    html = _ALIGNED.sub(r'\1 class="cp-text--\2"', html)
    count = 0

    def opened(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return (
            f'<div class="cp-scroll" tabindex="0" role="region" '
            f'aria-label="Bảng {count}">{match[0]}'
        )

    html = _TABLE.sub(opened, html)
    return html.replace("</table>", "</table></div>") if count else html
