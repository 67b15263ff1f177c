"""Authors whom no unit in portal.yml names, while items are counted by unit."""

from commune_portal.content.author_names import public_name
from commune_portal.content.layout import SETTINGS
from commune_portal.content.portal import Portal
from commune_portal.errors import ContentWarning

_NAMED = 5  # the others are a number: the line stays readable


def unassigned_authors(portal: Portal) -> tuple[ContentWarning, ...]:
    """Return one line with the first authors of items who have no unit, or nothing.

    Their items are counted as «Tác giả khác» (ADR 44). A portal without `units` has
    no line.
    """
    units = portal.commune.units
    known = {
        (public_name(name) or name).casefold()
        for unit in units
        for name in unit.authors
    }
    outside = portal.commune.uncounted_slugs
    counted = (post for post in portal.posts if post.section not in outside)
    first = dict.fromkeys(post.authors[0] for post in counted if post.authors)
    found = [author for author in first if author.casefold() not in known]
    if not units or not found:
        return ()
    more = f" và {len(found) - _NAMED} tác giả khác" if len(found) > _NAMED else ""
    problem = (
        f"chưa khai đơn vị của {', '.join(found[:_NAMED])}{more}; tin bài của họ tính "
        "vào dòng «Tác giả khác» trong bảng theo đơn vị"
    )
    return (ContentWarning(portal.shown(SETTINGS), None, "units", problem),)
