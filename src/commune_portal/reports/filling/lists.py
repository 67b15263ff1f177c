"""The lists that templates walk through: sections, activities, channels."""

from collections.abc import Mapping

from commune_portal.content import Commune, FormGroup
from commune_portal.figures import Figures, by_spelling
from commune_portal.reports.filling.amounts import two_digits
from commune_portal.reports.model.wording import lower_first


def sections(commune: Commune, figures: Figures) -> tuple[Mapping[str, object], ...]:
    """Return what templates call `chuyen_muc`: every section, with its items."""
    return tuple(
        {
            "the": section.tag,
            "ten": section.title,
            "ten_trong_cau": lower_first(section.title),
            "so": figures.posts.by_section[section.slug],
        }
        for section in commune.sections
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
            "dem": form.counted(two_digits(activity.times), words),
        }
        for form in commune.all_forms
        if form.group is FormGroup.ACTIVITY
        for words, activity in by_spelling(figures.activities[form.key]).items()
    )


def reposts(commune: Commune, figures: Figures) -> tuple[Mapping[str, object], ...]:
    """Return what templates call `kenh_dang_lai`: the channels that were used."""
    return tuple(
        {"ten": form.printed, "luot": figures.reposts[form.key]}
        for form in commune.all_forms
        if form.group is FormGroup.REPOST and figures.reposts[form.key].value
    )
