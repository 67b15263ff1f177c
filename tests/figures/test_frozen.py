"""Figures as plain data and back."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.figures.random_records import (
    COMMUNE,
    UNITS,
    days,
    log_lists,
    make_portal,
    post_lists,
    profiles,
)

from commune_portal.content import Form, FormGroup, Profile
from commune_portal.figures import (
    count,
    frozen_figures,
    period_of,
    row_key,
    thawed_figures,
)


@given(post_lists(), log_lists(), days, profiles, st.sampled_from(UNITS))
def test_frozen_figures_thaw_to_the_same(posts, log, day, profile, kind):
    """Nothing is lost: every figure comes back with its rows and words."""
    figures = count(make_portal(posts, log), period_of(day, kind, profile))
    kept = frozen_figures(figures, COMMUNE)
    rows = {row_key(row): row for row in (*posts, *log)}

    assert figures == thawed_figures(kept, rows, {}, COMMUNE)


def test_a_form_unknown_to_the_lock_has_no_rows():
    """A form that the commune has added since thaws to a figure of 0."""
    figures = count(
        make_portal(), period_of(date(2024, 5, 1), UNITS[0], Profile.CALENDAR)
    )
    later = COMMUNE.model_copy(
        update={"forms": (Form(name="TikTok", group=FormGroup.REPOST),)}
    )
    thawed = thawed_figures(frozen_figures(figures, COMMUNE), {}, {}, later)

    assert 0 == thawed.reposts["tiktok"].value
