"""A figure beside that of the year before: ADR 4, rule 6, and ADR 21."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.content import (
    Commune,
    EarlierFigure,
    LogRow,
    Portal,
    Profile,
)
from commune_portal.figures import (
    change_in_words,
    compare,
    count,
    difference_in_words,
    parse_period,
    percent_in_words,
    year_before,
)

COMMUNE = Commune(name="An Bình")
FORMS = {form.name: form for form in COMMUNE.all_forms}
NAME = "huong_dan"


def row(day, number, qualifier=None, form="hướng dẫn một cửa"):
    """Return a log row of guidance."""
    return LogRow(
        path="nhat-ky/x.csv",
        line=2,
        day=day,
        form=FORMS[form],
        count=number,
        qualifier=qualifier,
    )


def typed(number, start="2025-01-01", end="2025-06-30", qualifier="", figure=NAME):
    """Return a typed figure of a merged commune."""
    return EarlierFigure(
        path="so-lieu-ky-truoc.csv",
        line=2,
        unit="xã Hạ",
        start=date.fromisoformat(start),
        end=date.fromisoformat(end),
        figure=figure,
        number=number,
        qualifier=qualifier,
        document="Báo cáo số 1",
    )


def compared(
    rows,
    earlier=(),
    period="2026",
    profile=Profile.CALENDAR,
    today=date(2026, 12, 31),
):
    """Return every comparison of the period, as known on a day."""
    portal = portal_of(rows, earlier, today)
    return compare(portal, count(portal, parse_period(period, profile)))


def portal_of(rows, earlier, today):
    """Return a portal with nothing but these log rows and typed figures."""
    return Portal(
        root=Path("content"),
        today=today,
        commune=COMMUNE,
        posts=(),
        log=tuple(sorted(rows, key=lambda each: each.day)),
        plans={},
        documents={},
        reports=(),
        earlier=tuple(earlier),
    )


NOW = date(2026, 3, 1)
BEFORE = date(2025, 3, 1)
EARLIER = date(2024, 5, 4)


@pytest.mark.parametrize(
    ("rows", "earlier", "words"),
    [
        ([row(NOW, 60), row(BEFORE, 40)], [], "tăng 20 (50%)"),
        ([row(NOW, 7), row(BEFORE, 8)], [], "giảm 1 (12,5%)"),
        ([row(NOW, 4), row(BEFORE, 3)], [], "tăng 1 (33,3%)"),
        ([row(NOW, 4), row(BEFORE, 4)], [], "không đổi"),
        ([row(BEFORE, 4)], [], "giảm 4 (100%)"),
        ([row(NOW, 4)], [], "không so sánh được: chưa có số liệu cùng kỳ"),
        (
            [row(NOW, 4), row(BEFORE, 1, form="họp thôn")],
            [],
            "không so sánh được: chưa theo dõi cùng kỳ",
        ),
        (
            [row(EARLIER, 1), row(NOW, 4), row(BEFORE, 1, form="họp thôn")],
            [],
            "không so sánh được: cùng kỳ bằng 0",
        ),
        (
            [row(BEFORE, 4, form="họp thôn")],
            [typed(30)],
            "không so sánh được: chưa theo dõi trong kỳ này",
        ),
        ([row(NOW, 4)], [typed(0)], "không so sánh được: cùng kỳ bằng 0"),
        ([row(NOW, 60)], [typed(40)], "tăng 20 (50%)"),
        ([row(NOW, 60), row(BEFORE, 10)], [typed(30)], "tăng 20 (50%)"),
        (
            [row(NOW, 60), row(BEFORE, 10)],
            [typed(30, end="2026-01-01")],
            "không so sánh được: số liệu nhập tay không nằm gọn trong cùng kỳ",
        ),
        (
            [row(NOW, 1560, "khoảng trên"), row(BEFORE, 1000)],
            [],
            "tăng khoảng 560 (khoảng 56%)",
        ),
        (
            [row(NOW, 1000), row(BEFORE, 900)],
            [typed(30, qualifier="khoảng")],
            "tăng khoảng 70 (khoảng 8%)",
        ),
    ],
    ids=[
        "more",
        "fewer",
        "one decimal",
        "the same",
        "nothing now",
        "nothing at all before",
        "not recorded before",
        "zero before",
        "not recorded now",
        "zero typed",
        "typed alone",
        "counted and typed",
        "typed days beyond the period",
        "estimate now",
        "estimate typed",
    ],
)
def test_words(rows, earlier, words):
    """The change is said in number and percent, or why it cannot be."""
    assert words == change_in_words(compared(rows, earlier).by_name[NAME])


def test_a_base_of_zero_still_has_a_difference():
    """From zero to four is four more; only the percentage is missing."""
    rows = [row(EARLIER, 1), row(NOW, 4), row(BEFORE, 1, form="họp thôn")]
    found = compared(rows).by_name[NAME]

    assert "tăng 4" == difference_in_words(found)
    assert "không so sánh được: cùng kỳ bằng 0" == percent_in_words(found)


@pytest.mark.parametrize(
    ("counted", "number", "qualifier", "printed"),
    [
        (None, 1500, "", "1.500"),
        ((5, "khoảng"), 1500, "khoảng", "khoảng 1.505"),
        ((5, "khoảng trên"), 1500, "", "khoảng 1.505"),
        ((5, None), 1500, "khoảng trên", "khoảng 1.505"),
        (None, 1500, "khoảng trên", "khoảng trên 1.500"),
        ((5, "khoảng trên"), 0, "", "khoảng trên 5"),
    ],
)
def test_the_base_keeps_its_words(counted, number, qualifier, printed):
    """Counted and typed parts are one estimate if any of them is one."""
    rows = [row(BEFORE, *counted)] if counted else []
    found = compared(rows, [typed(number, qualifier=qualifier)]).by_name[NAME]

    assert printed == found.base_in_words


def test_what_no_typed_figure_says_is_not_zero():
    """A paper with one figure leaves the others unknown."""
    found = compared([row(NOW, 4)], [typed(3, figure="tin_bai.tong")])

    assert "chưa có số liệu" == found.by_name[NAME].base_in_words
    assert "3" == found.by_name["tin_bai.tong"].base_in_words
    assert found.is_known


def test_typed_figures_of_the_period_itself_are_named():
    """They are part of no current figure, and the comparison says so."""
    now = typed(30, start="2026-01-01", end="2026-06-30")
    found = compared([row(NOW, 4), row(BEFORE, 4)], [now])

    assert (now,) == found.missing_now
    assert 4 == found.by_name[NAME].current.value
    assert () == found.earlier


days = st.dates(min_value=date(2025, 1, 1), max_value=date(2026, 12, 31))
rows_of = st.lists(
    st.builds(
        row,
        days,
        st.integers(0, 900),
        st.sampled_from([None, "khoảng", "khoảng trên"]),
    ),
    max_size=12,
)
periods = st.sampled_from(["2026", "2026-H1", "2026-9M", "2026-Q2", "2026-05"])
profiles = st.sampled_from(Profile)


@st.composite
def typed_rows(draw):
    """Return typed figures of any span."""
    start, end = sorted((draw(days), draw(days)))
    return typed(draw(st.integers(0, 900)), start.isoformat(), end.isoformat())


@given(rows_of, st.lists(typed_rows(), max_size=6), periods, profiles)
def test_typed_figures_change_no_current_figure(rows, earlier, period, profile):
    """With and without the file, what is counted is the same."""
    with_file = compared(rows, earlier, period, profile)
    without = compared(rows, (), period, profile)

    for name, comparison in with_file.by_name.items():
        assert without.by_name[name].current == comparison.current
        assert without.by_name[name].counted == comparison.counted


@given(rows_of, st.lists(typed_rows(), max_size=6), periods, profiles)
def test_each_typed_figure_is_used_once_or_not_at_all(rows, earlier, period, profile):
    """Inside the base it is added, across its bounds it stops, elsewhere it is mute."""
    base = year_before(parse_period(period, profile))
    found = compared(rows, earlier, period, profile).by_name[NAME]
    inside = [t for t in earlier if base.start <= t.start and t.end <= base.end]
    outside = [t for t in earlier if t.end < base.start or base.end < t.start]

    assert inside == list(found.earlier)
    assert len(earlier) == len(inside) + len(outside) + len(found.crossing)
    assert found.base == found.counted.value + sum(t.number for t in inside)


@given(rows_of, periods, profiles)
def test_difference_and_percent_agree(rows, period, profile):
    """Base + difference is the figure; base × (1 + percent) is it too."""
    for comparison in compared(rows, (), period, profile).by_name.values():
        assert comparison.current.value == comparison.base + comparison.difference
        if comparison.percent is not None:
            grown = comparison.base * (1 + Fraction(comparison.percent, 100))
            assert grown == comparison.current.value
        else:
            assert comparison.obstacle
            assert comparison.base == 0


@given(st.integers(0, 99), st.integers(0, 99))
def test_splitting_a_typed_figure_changes_nothing(first, second):
    """Two quarters typed are the half-year typed."""
    halves = [
        typed(first, end="2025-03-31"),
        replace(typed(second, start="2025-04-01"), line=3),
    ]
    whole = [typed(first + second)]
    found, expected = (
        compared([row(NOW, 50)], given_, "2026-H1").by_name[NAME]
        for given_ in (halves, whole)
    )

    assert expected.base == found.base
    assert change_in_words(expected) == change_in_words(found)
