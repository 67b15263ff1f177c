"""A plan in the course of its year: what is reached, missing and still to come."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.content import Profile
from commune_portal.content.load import load_portal
from commune_portal.figures import count, parse_period, plan_progress

PLAN = """year: 2026
tasks:
  - {id: "1", content: A, target: {figure: tin_bai.tong, number: 3}}
  - {id: "2", content: B, target: {figure: phat_thanh.luot, number: 2, per: month}}
  - {id: "3", content: C, at_least: {number: 1, per: quarter}}
  - {id: "4", content: D}
"""
LOG = """ngày;hình thức;nội dung;số lượt;nhiệm vụ
05/01/2026;phát thanh;A;2;
06/02/2026;phát thanh;B;1;
07/02/2026;họp thôn;C;;3
08/04/2026;họp thôn;C;;3
"""


def item(day):
    """Return an item of the day."""
    return f"---\ntitle: Tin {day}\ndate: {day}\ntags: [CCHC]\n---\nChào.\n"


FILES = {
    "ke-hoach/2026.yml": PLAN,
    "nhat-ky/2026.csv": LOG,
    "tin-bai/2026/2026-01-05-a.md": item("2026-01-05"),
    "tin-bai/2026/2026-03-05-b.md": item("2026-03-05"),
}


@pytest.fixture
def progress(content):
    """Return a maker of the plan's state on a day."""
    root = content(FILES)

    def on(day, profile=Profile.CALENDAR):
        portal = load_portal(root, day)
        return plan_progress(portal, count(portal, parse_period("2026", profile)))

    return on


def test_what_is_missing(progress):
    """Each measure says what is reached and missing on the day."""
    year, month, quarter, plain = progress(date(2026, 4, 10)).tasks

    assert [3, 2, 1, None] == [t.number for t in (year, month, quarter, plain)]
    assert 1 == year.missing_in(year.spans[0])
    assert ["2026-02", "2026-03", "2026-04"] == [s.period.id for s in month.short]
    assert [1, 2, 2] == [month.missing_in(span) for span in month.short]
    assert "2026-04" == month.current.period.id
    assert () == quarter.short
    assert "2026-Q2" == quarter.current.period.id
    assert [1, 1, 0, 0] == [s.figure.value for s in quarter.spans]
    assert () == plain.spans


def test_months_add_up(progress):
    """The months of items and broadcasts are those of the whole."""
    for task in progress(date(2026, 11, 21)).tasks:
        assert 12 == len(task.months)
        assert task.whole.value == sum(m.figure.value for m in task.months)


def test_tasks_without_any_record(progress):
    """Idle is a task that nothing names and whose figure is zero."""

    def idle(day):
        return [task.state.task.id for task in progress(day).tasks if task.is_idle]

    assert ["3", "4"] == idle(date(2026, 2, 6))
    assert ["4"] == idle(date(2026, 2, 7))


@pytest.mark.parametrize(
    ("day", "profile", "left", "begun"),
    [
        (date(2025, 12, 31), Profile.CALENDAR, 365, 0),
        (date(2026, 1, 1), Profile.CALENDAR, 364, 1),
        (date(2026, 11, 21), Profile.CALENDAR, 40, 11),
        (date(2026, 12, 31), Profile.CALENDAR, 0, 12),
        (date(2027, 1, 1), Profile.CALENDAR, 0, 12),
        (date(2026, 12, 14), Profile.STATUTORY, 0, 12),
        (date(2026, 11, 21), Profile.STATUTORY, 23, 12),
    ],
)
def test_days_left(progress, day, profile, left, begun):
    """Days are counted to the end of the plan's year under the profile."""
    found = progress(day, profile)

    assert left == found.days_left
    assert begun == sum(m.has_begun for m in found.tasks[0].months)
    assert 0 <= found.elapsed <= 1


def test_a_year_without_plan(content):
    """Without a plan there is nothing to show."""
    portal = load_portal(content({}), date(2026, 11, 21))
    figures = count(portal, parse_period("2026", Profile.CALENDAR))

    assert plan_progress(portal, figures) is None


@given(st.dates(min_value=date(2026, 1, 1), max_value=date(2027, 2, 1)))
def test_a_target_is_reached_where_nothing_is_missing(tmp_path_factory, day):
    """Done by the figures means that no span that has begun is short."""
    root = tmp_path_factory.getbasetemp() / "plan-progress"
    for name, text in {"portal.yml": "name: An Bình\n", **FILES}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    portal = load_portal(root, day)
    found = plan_progress(portal, count(portal, parse_period("2026", Profile.CALENDAR)))

    for task in found.tasks[:3]:
        assert task.state.done is (not task.short)
