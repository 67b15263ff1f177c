"""Figures of other origins add up beside the portal's own count: ADR 47."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.figures.random_records import (
    COMMUNE,
    days,
    log_lists,
    make_portal,
    post_lists,
    profiles,
)
from tests.figures.test_comparison import row, typed

from commune_portal.figures import (
    OriginTotal,
    compare_with,
    count,
    double_counts,
    figure_labels,
    named_figures,
    origins_of,
    parse_period,
    same_days_before,
)

NAMES = tuple(figure_labels(COMMUNE))


def origins(rows=(), earlier=(), period="2026", profile="calendar"):
    """Return the figures of a period with those of other origins."""
    portal = replace(make_portal(log=rows), earlier=tuple(earlier))
    return origins_of(portal, count(portal, parse_period(period, profile)))


def of_unit(unit, number, start, end, name="huong_dan"):
    """Return a typed figure of a unit."""
    return replace(typed(number, start, end, figure=name), unit=unit)


HA = of_unit("xã Hạ", 30, "2026-01-01", "2026-06-30")
THUONG = of_unit("xã Thượng", 5, "2026-01-01", "2026-06-30")
GUIDED = row(date(2026, 8, 1), 60)


def test_origins_add_up():
    """Two predecessors of the same days and the portal make one total."""
    found = origins([GUIDED], [HA, THUONG])
    total = found.by_name["huong_dan"]

    assert (95, 60, 30, 5) == (
        total.value,
        total.counted.value,
        total.of("xã Hạ").value,
        total.of("xã Thượng").value,
    )
    assert ("xã Hạ", "xã Thượng") == found.units
    assert "95" == str(total)


def test_a_moved_first_day_makes_no_figure_of_last_year_cross():
    """A report from 26 December on says nothing about a typed whole year before."""
    period = replace(parse_period("2026", "calendar"), start=date(2025, 12, 26))
    last_year = of_unit("xã Hạ", 30, "2025-01-01", "2025-12-31")
    portal = replace(make_portal(log=[GUIDED]), earlier=(last_year,))

    assert () == origins_of(portal, count(portal, period)).crossing


def test_the_own_count_is_another_value():
    """What the portal counted stays beside the sum, and its rows are its own."""
    found = origins([GUIDED], [HA])

    assert 60 == found.counted.guidance.value
    assert 90 == found.printed.guidance.value
    assert found.counted.guidance.entries == found.printed.guidance.entries


@pytest.mark.parametrize(
    ("counted", "number", "qualifier", "printed"),
    [
        ((5, None), 30, "", "35"),
        ((5, "khoảng"), 30, "", "khoảng 35"),
        ((5, None), 30, "khoảng trên", "khoảng 35"),
        ((5, None), 0, "khoảng trên", "5"),
    ],
)
def test_estimates_keep_their_words(counted, number, qualifier, printed):
    """The sum is an estimate where a part that is not 0 is one."""
    rows = [row(date(2026, 8, 1), *counted)]
    ours = replace(HA, number=number, qualifier=qualifier)

    assert printed == str(origins(rows, [ours]).by_name["huong_dan"])


@pytest.mark.parametrize(
    ("start", "end"),
    [("2025-12-31", "2026-06-30"), ("2026-06-01", "2026-12-31")],
    ids=["before the first day", "after the last day counted"],
)
def test_days_only_partly_within_are_not_added(start, end):
    """Such a figure cannot be split; it is named and not added."""
    crossing = of_unit("xã Hạ", 30, start, end)
    found = origins([GUIDED], [crossing])

    assert ({}, (crossing,)) == (found.by_name, found.crossing)
    assert found.counted is found.printed


def test_a_unit_without_a_figure_is_unknown():
    """A paper without a figure says nothing about it, not even nought."""
    found = origins([GUIDED], [HA, replace(THUONG, figure="phat_thanh.luot")])

    assert found.by_name["huong_dan"].of("xã Thượng") is None


typed_figures = st.lists(
    st.builds(
        lambda unit, name, number, first, second: of_unit(
            unit, number, *map(str, sorted((first, second))), name
        ),
        st.sampled_from(["xã Hạ", "XÃ HẠ", "xã Hà"]),
        st.sampled_from(NAMES),
        st.integers(0, 900),
        days,
        days,
    ),
    max_size=12,
)


@given(post_lists(), log_lists(), typed_figures, profiles)
def test_every_total_is_the_sum_of_its_origins(posts, log, earlier, profile):
    """Portal and other origins make the printed figure; the portal's is unchanged."""
    portal = replace(make_portal(posts, log), earlier=tuple(earlier))
    figures = count(portal, parse_period("2025", profile))
    found = origins_of(portal, figures)
    own = named_figures(figures, COMMUNE)
    printed = named_figures(found.printed, COMMUNE)

    for name in NAMES:
        parts = found.by_name.get(name, OriginTotal(counted=own[name]))
        typed_parts = [part.value for u in found.units if (part := parts.of(u))]
        assert own[name].value + sum(typed_parts) == printed[name].value
        assert own[name].entries == printed[name].entries
    assert figures == count(replace(portal, earlier=()), figures.period)
    assert len(set(found.typed) & set(found.crossing)) == 0


def test_a_comparison_uses_the_printed_figure():
    """Where a report prints the sum, the sum is compared, and nothing is missing."""
    portal = replace(
        make_portal(log=[GUIDED, row(date(2025, 3, 1), 45)]), earlier=(HA,)
    )
    figures = count(portal, parse_period("2026", "calendar"))
    printed = origins_of(portal, figures).printed
    before = same_days_before(portal, figures)
    found = compare_with(portal, printed, before)

    assert 90 == found.by_name["huong_dan"].current.value
    assert () == found.missing_now
    assert (HA,) == compare_with(portal, figures, before).missing_now


@pytest.mark.parametrize(
    ("unit", "start", "end", "is_double"),
    [
        ("xã An Bình", "2026-01-01", "2026-08-01", True),
        ("XÃ AN BÌNH", "2026-08-01", "2026-08-01", True),
        ("xã An Bình", "2026-01-01", "2026-07-31", False),
        ("xã An Bình cũ", "2026-01-01", "2026-08-01", False),
        ("xã An Bình", "1999-01-01", "1999-12-31", False),
        ("xã An Bình", "1999-01-01", "2026-08-01", True),
    ],
)
def test_days_that_the_portal_counted_itself(unit, start, end, is_double):
    """The commune's own days are typed only for the time before its portal."""
    own = of_unit(unit, 30, start, end)
    portal = replace(make_portal(log=[GUIDED]), earlier=(own,))
    found = [str(error) for error in double_counts(portal)]

    assert is_double is bool(found)
    if is_double:
        assert found[0].startswith("content/so-lieu-ky-truoc.csv:2: số liệu: ")
        assert "1 dòng mà trang đã đếm, đầu tiên là content/nhat-ky/x.csv:2" in found[0]


def test_an_item_of_a_typed_day_is_named(portal):
    """The mistake names the item that the portal counted."""
    tree = {
        "tin-bai/2026/2026-01-05-a.md": (
            "---\ntitle: A\ndate: 2026-01-05\ntags: [CCHC]\n---\nA.\n"
        ),
        "so-lieu-ky-truoc.csv": (
            "đơn vị;từ ngày;đến ngày;số liệu;giá trị;văn bản\n"
            "xã An Bình;01/01/2026;31/01/2026;tin_bai.tong;3;Báo cáo số 1\n"
        ),
    }
    (error,) = double_counts(portal(tree))

    assert "tin-bai/2026/2026-01-05-a.md; hãy sửa lại ngày" in str(error)
