"""A figure that nobody records is unknown, not 0: ADR 41."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from tests.figures.random_records import COMMUNE, log_lists, make_portal, post_lists

from commune_portal.content import LogRow, Profile
from commune_portal.figures import (
    SPLITS,
    as_kept,
    broken_down,
    catalogued,
    compare,
    count,
    frozen_figures,
    named_figures,
    parse_period,
    printed_figures,
    thawed_figures,
)

FORMS = {form.name: form for form in COMMUNE.all_forms}
UNKNOWN = "chưa theo dõi"
YEAR = parse_period("2024", Profile.CALENDAR)
MINUTES, BROADCASTS = "phat_thanh.phut", "phat_thanh.luot"
PEOPLE, MEETINGS = "hoat_dong.hop_thon.nguoi", "hoat_dong.hop_thon.lan"


def row(year, form="phát thanh", **cells):
    """Return a row of the log in May of the year."""
    day = date(year, 5, 4)
    return LogRow(
        path=f"nhat-ky/{year}.csv", line=2, day=day, form=FORMS[form], **cells
    )


def printed(*rows, period=YEAR):
    """Return every named figure of the period as it is printed."""
    found = named_figures(count(make_portal(log=rows), period), COMMUNE)
    return {name: str(figure) for name, figure in found.items()}


@pytest.mark.parametrize(
    ("rows", "name", "words"),
    [
        ([], BROADCASTS, UNKNOWN),
        ([], "dang_lai.tong", UNKNOWN),
        ([], "huong_dan", UNKNOWN),
        ([], "tin_bai.tong", "0"),
        ([row(2024)], BROADCASTS, "1"),
        ([row(2024)], MINUTES, UNKNOWN),
        ([row(2024, minutes=0)], MINUTES, "0"),
        ([row(2024, minutes=9)], MINUTES, "9"),
        ([row(2023, minutes=9), row(2024)], MINUTES, UNKNOWN),
        ([row(2023, minutes=9)], MINUTES, "0"),
        ([row(2023)], MINUTES, UNKNOWN),
        ([row(2023)], BROADCASTS, "0"),
        ([row(2025)], BROADCASTS, UNKNOWN),
        ([row(2023, "facebook")], "dang_lai.tong", "0"),
        ([row(2023, "facebook")], "dang_lai.zalo", "0"),
        ([], MEETINGS, UNKNOWN),
        ([row(2024, "họp thôn")], MEETINGS, "1"),
        ([row(2024, "họp chi bộ")], MEETINGS, "0"),
        ([row(2025, "họp chi bộ")], MEETINGS, UNKNOWN),
        ([row(2024, "họp thôn")], PEOPLE, UNKNOWN),
        ([row(2023, "họp thôn", people=40)], PEOPLE, "0"),
        ([row(2023, "họp chi bộ", people=40)], PEOPLE, UNKNOWN),
    ],
)
def test_what_is_recorded(rows, name, words):
    """A row of the group by the last day counted; for minutes and people a cell."""
    assert words == printed(*rows)[name]


@given(log=log_lists(), posts=post_lists())
def test_what_is_not_recorded_has_no_rows(log, posts):
    """Only figures without rows are unknown, and later rows change nothing."""
    portal = make_portal(posts, log)
    figures = count(portal, YEAR)
    named = named_figures(figures, COMMUNE)
    unknown = {name for name, figure in named.items() if not figure.is_recorded}
    until = tuple(each for each in portal.log if each.day <= figures.through)
    earlier = named_figures(count(replace(portal, log=until), YEAR), COMMUNE)

    assert not any(named[name].entries for name in unknown)
    assert unknown == {name for name, f in earlier.items() if not f.is_recorded}


def test_a_lock_keeps_what_was_not_recorded():
    """A frozen figure stays unknown; an older lock, which has no list, gives 0."""
    log = (row(2024),)
    kept = frozen_figures(count(make_portal(log=log), YEAR), COMMUNE)
    rows = {f"{each.path}:{each.line}": each for each in log}
    older = kept.model_copy(update={"not_recorded": ()})

    assert UNKNOWN == str(thawed_figures(kept, rows, {}, COMMUNE).radio.minutes)
    assert "0" == str(thawed_figures(older, rows, {}, COMMUNE).radio.minutes)


def test_a_lock_decides_on_the_base_of_its_comparison():
    """The year before is recorded or not as it was at signing."""
    portal = make_portal(log=(row(2024, minutes=9), row(2023)))
    now = compare(portal, count(portal, YEAR))
    places = {each.name: each.kept for each in catalogued(COMMUNE)}
    kept = as_kept(now, {places[BROADCASTS]}, COMMUNE)

    assert (UNKNOWN, "1") == tuple(
        now.by_name[name].base_in_words for name in (MINUTES, BROADCASTS)
    )
    assert ("0", UNKNOWN) == tuple(
        kept.by_name[name].base_in_words for name in (MINUTES, BROADCASTS)
    )


def test_a_month_is_recorded_as_the_month_alone():
    """By month, what the log did not record yet is unknown; a lock keeps that."""
    log = (row(2024), row(2024, "họp thôn"))
    portal = make_portal(log=log)
    kept = frozen_figures(count(portal, YEAR), COMMUNE)
    rows = {f"{each.path}:{each.line}": each for each in log}
    older = kept.model_copy(update={"recorded_since": {}})

    def months(figures):
        by_month = broken_down(portal, figures, SPLITS[0])
        return {
            each.measure.key: [str(part.figure) for part in each.parts][3:6]
            for each in by_month
        }

    nobody = [UNKNOWN] * 3
    expected = {
        "tin_bai": ["0", "0", "0"],
        "phat_thanh": [UNKNOWN, "1", "0"],
        "dang_lai": nobody,
        "hoat_dong": [UNKNOWN, "1", "0"],
    }
    signed = months(thawed_figures(older, rows, {}, COMMUNE))
    assert expected == months(count(portal, YEAR))
    assert expected == months(thawed_figures(kept, rows, {}, COMMUNE))
    assert ["0", "1", "0"] == signed["phat_thanh"]


def test_a_placeholder_prints_what_is_not_recorded():
    """A sentence of an editor says it too; a condition takes it for nothing."""
    portal = make_portal(log=(row(2024),))
    radio = printed_figures(portal, count(portal, YEAR))["phat_thanh"]

    assert (UNKNOWN, False) == (str(radio["phut"]), bool(radio["phut"]))
