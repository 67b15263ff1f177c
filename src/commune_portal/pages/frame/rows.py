"""The rows of lists of items: a macro of a template costs ten times as much for each.

A portal of 5,000 items prints 70,000 rows, and one of 20,000 four times as many.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from markupsafe import Markup, escape

from commune_portal.content import Post
from commune_portal.vietnamese import short_day


def day_html(day: date) -> Markup:
    """Return the day in digits, which programs read too."""
    return Markup(f'<time datetime="{day}">{short_day(day)}</time>')  # noqa: S704 - digits only


def badge_html(title: str, colour: int) -> Markup:
    """Return the title of a section in its colour."""
    return Markup('<span class="cp-badge cp-badge--{}">{}</span>').format(colour, title)


def list_item(
    badges: Mapping[str, Markup], root: str, post: Post, note: str = ""
) -> Markup:
    """Return the row of an item; `badges` are those of the sections, by slug."""
    link = f'<a href="{escape(root)}{escape(post.url)}">{escape(post.title)}</a>'
    facts = f"{day_html(post.date)} {badges[post.section]} {escape(note)}"
    html = f'<li class="cp-list__item">{facts}{link}</li>\n'
    return Markup(html)  # noqa: S704 - every text in it is escaped


def item_list(
    badges: Mapping[str, Markup],
    root: str,
    posts: Iterable[Post],
    id: str = "",  # noqa: A002 - as HTML calls it
    numbered: bool = False,  # noqa: FBT001, FBT002 - templates say whether rows are counted
) -> Markup:
    """Return a list of items, in their order; `numbered` where readers count them."""
    kind = "cp-list cp-list--numbered" if numbered else "cp-list"
    place = f' id="{escape(id)}"' if id else ""
    rows = "".join(list_item(badges, root, post) for post in posts)
    return Markup(f'<ol class="{kind}"{place}>\n{rows}</ol>\n')  # noqa: S704 - rows are escaped
