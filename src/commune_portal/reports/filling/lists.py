"""The lists that templates walk through: sections, activities, channels."""

from collections.abc import Iterable, Mapping

from commune_portal.content import (
    Commune,
    Form,
    FormGroup,
    Portal,
    Post,
    ReportFile,
)
from commune_portal.figures import ActivityFigures, Figures, OriginTotal, by_spelling
from commune_portal.figures.sandbox.printout import PrintedText
from commune_portal.reports.filling.amounts import two_digits
from commune_portal.reports.markdown.literal import literal
from commune_portal.reports.model.wording import lower_first
from commune_portal.reports.tables.calling import TableSource, table_function
from commune_portal.reports.tables.featured import featured_items
from commune_portal.reports.tables.items import counted_items


def sections(commune: Commune, figures: Figures) -> tuple[Mapping[str, object], ...]:
    """Return what templates call `chuyen_muc`: counted sections, with their items."""
    return tuple(
        {
            "the": section.tag,
            "ten": section.title,
            "ten_trong_cau": lower_first(section.title),
            "so": figures.posts.by_section[section.slug],
        }
        for section in commune.counted_sections
    )


def activities(commune: Commune, figures: Figures) -> tuple[Mapping[str, object], ...]:
    """Return what templates call `hinh_thuc`: activities, in the words of the log.

    A form without a record is left out. See ADR 41.
    """
    return tuple(
        {
            "khoa": form.key,
            "ten": words,
            "loai": form.kind,
            "lan": activity.times,
            "nguoi": activity.people,
            "dem": PrintedText.of(
                form.counted(two_digits(activity.times), words),
                f"hoat_dong.{form.key}.lan",
                figures.period,
            ),
        }
        for form in commune.all_forms
        if form.group is FormGroup.ACTIVITY
        for words, activity in _by_words(form, figures.activities[form.key]).items()
    )


def _by_words(form: Form, activity: ActivityFigures) -> Mapping[str, ActivityFigures]:
    """Return the activity by the words of the log; a typed part has none of its own."""
    if isinstance(activity.times, OriginTotal):
        return {form.printed: activity}
    return by_spelling(activity)


def reposts(commune: Commune, figures: Figures) -> tuple[Mapping[str, object], ...]:
    """Return what templates call `kenh_dang_lai`: the channels that were used."""
    return tuple(
        {"ten": form.printed, "luot": figures.reposts[form.key]}
        for form in commune.all_forms
        if form.group is FormGroup.REPOST and figures.reposts[form.key].value
    )


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
