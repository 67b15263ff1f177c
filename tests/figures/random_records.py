"""Portals of random items and log rows, for the properties of figures."""

from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from commune_portal.content import Commune, LogRow, Portal, Post, Profile
from commune_portal.content.records.post import Source, Withdrawal
from commune_portal.figures import Kind

TODAY = date(2026, 11, 21)
COMMUNE = Commune(name="An Bình")
SLUGS = [section.slug for section in COMMUNE.sections]
FORMS = COMMUNE.all_forms
UNITS = (Kind.YEAR, Kind.HALF, Kind.QUARTER, Kind.MONTH)


def make_portal(posts=(), log=(), commune=COMMUNE):
    """Return a portal of the records, sorted as the reader sorts them."""
    return Portal(
        root=Path("content"),
        today=TODAY,
        commune=commune,
        posts=tuple(sorted(posts, key=lambda post: (post.date, post.path))),
        log=tuple(sorted(log, key=lambda row: (row.day, row.path, row.line))),
        plans={},
        documents={},
        reports=(),
    )


days = st.dates(min_value=date(2023, 11, 1), max_value=date(2026, 12, 31))


@st.composite
def post_lists(draw):
    """Return items of all kinds: drafts, withdrawn, reprinted, of coming days."""
    number = draw(st.integers(min_value=0, max_value=25))
    posts = []
    for index in range(number):
        day = draw(days)
        sections = draw(
            st.lists(st.sampled_from(SLUGS), min_size=1, max_size=3, unique=True)
        )
        posts.append(
            Post(
                title=f"Tin {index}",
                date=day,
                tags=("CCHC",),
                source=draw(st.sampled_from([None, Source(name="Báo")])),
                draft=draw(st.sampled_from([False, False, False, True])),
                withdrawn=draw(
                    st.sampled_from([None, None, Withdrawal(date=day, reason="Sai")])
                ),
                id=f"tin-{index:02}",
                slug=f"tin-{index:02}",
                year=str(day.year),
                path=f"tin-bai/{day.year}/tin-{index:02}.md",
                sections=tuple(sections),
                text="Chào.",
                line=6,
            )
        )
    return posts


@st.composite
def log_lists(draw):
    """Return log rows of all forms, with and without numbers."""
    amounts = st.none() | st.integers(min_value=0, max_value=2000)
    number = draw(st.integers(min_value=0, max_value=25))
    return [
        LogRow(
            path="nhat-ky/2024.csv",
            line=index + 2,
            day=draw(days),
            form=draw(st.sampled_from(FORMS)),
            post=draw(st.sampled_from([None, "tin-01", "tin-02"])),
            content=draw(st.sampled_from(["Loa sáng", "loa  SÁNG", "Loa chiều"])),
            count=draw(amounts),
            minutes=draw(amounts),
            people=draw(amounts),
            qualifier=draw(st.sampled_from([None, "khoảng", "khoảng trên"])),
        )
        for index in range(number)
    ]


profiles = st.sampled_from(Profile)
