"""The names with which templates print the rows behind figures."""

from collections.abc import Iterable, Mapping

from commune_portal.content import Portal, Post, ReportFile
from commune_portal.figures import Figures
from commune_portal.reports.markdown.literal import literal
from commune_portal.reports.tables.calling import TableSource, table_function
from commune_portal.reports.tables.featured import featured_items
from commune_portal.reports.tables.items import counted_items


def row_names(
    portal: Portal, file: ReportFile, figures: Figures
) -> Mapping[str, object]:
    """Return the titles of the period's items, and the function that prints tables."""
    return {
        "cac_tin_bai": _titles(counted_items(figures)),
        "tin_tieu_bieu": _titles(featured_items(file, figures)),
        "bang": table_function(TableSource(portal, file, figures)),
    }


def _titles(posts: Iterable[Post]) -> tuple[str, ...]:
    return tuple(literal(post.title.rstrip(" .")) for post in posts)
