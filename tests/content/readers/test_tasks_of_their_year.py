"""A record may name only a task for which its day can count: ADR 48."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.content import Profile
from commune_portal.figures import month_of

NAME = "tin-bai/2025/2025-12-20-a.md"
REPORT = """---
template: annual
period: "2026"
profile: statutory
---
## Thuận lợi

A.

## Khó khăn

B.

## Kiến nghị

C.
"""


def files(task, day="2025-12-20", settings=""):
    """Return plans of two years, and an item and a log row that name the task."""
    vietnamese_day = "/".join(reversed(day.split("-")))
    return {
        "portal.yml": f"name: An Bình\n{settings}",
        "ke-hoach/2025.yml": "year: 2025\ntasks: [{id: '1', content: A}]\n",
        "ke-hoach/2026.yml": "year: 2026\ntasks: [{id: II.1, content: B}]\n",
        NAME: f"---\ntitle: A\ndate: {day}\ntags: [CCHC]\ntask: '{task}'\n---\nA.\n",
        "nhat-ky/2025.csv": (
            f"ngày;hình thức;nhiệm vụ\n{vietnamese_day};họp thôn;{task}\n"
        ),
    }


STATUTORY = "profile: statutory\n"
AFTER = (
    "«II.1» là nhiệm vụ của kế hoạch năm 2026, nhưng ngày 20/12/2025 thuộc năm 2025 "
    "theo cách tính calendar, nên không bao giờ được tính cho nhiệm vụ ấy"
)
BEFORE = (
    "«1» là nhiệm vụ của kế hoạch năm 2025, nhưng ngày 20/12/2025 thuộc năm 2026 "
    "theo cách tính statutory, nên không bao giờ được tính cho nhiệm vụ ấy"
)


@pytest.mark.parametrize(
    ("tree", "problem"),
    [
        (files("II.1"), AFTER),
        (files("1", settings=STATUTORY), BEFORE),
        (
            files("9"),
            "«9» không phải nhiệm vụ của kế hoạch năm 2025",
        ),
        (
            files("II.1", "2025-11-20"),
            AFTER.replace("20/12", "20/11"),
        ),
    ],
    ids=[
        "next year's plan under the calendar",
        "this year's plan after the statutory year",
        "no plan at all",
        "a task of another year",
    ],
)
def test_a_task_for_which_the_day_never_counts(messages, tree, problem):
    """It is a mistake with the line of the item and of the log row."""
    assert [
        f"content/nhat-ky/2025.csv:2: nhiệm vụ: {problem}",
        f"content/{NAME}:5: task: {problem}",
    ] == messages(tree)


@pytest.mark.parametrize(
    "tree",
    [
        files("1"),
        files("II.1", settings=STATUTORY),
        files("1", "2025-12-14", STATUTORY),
        {**files("II.1"), "bao-cao/2026-nam.md": REPORT},
        {**files("1"), "bao-cao/2026-nam.md": REPORT},
    ],
    ids=[
        "calendar",
        "statutory",
        "the last statutory day",
        "a report of the statutory year",
        "a report of the statutory year beside the calendar",
    ],
)
def test_a_task_for_which_the_day_counts(messages, tree):
    """The portal's own year counts, and so does the year of every report's profile."""
    assert [] == [m for m in messages(tree) if "nhiệm vụ" in m]


def test_a_statutory_day_waits_for_the_next_plan(messages):
    """After 14 December a record can name only tasks of a plan that exists."""
    tree = files("1", settings=STATUTORY)
    del tree["ke-hoach/2026.yml"], tree["nhat-ky/2025.csv"]

    assert [f"content/{NAME}:5: task: {BEFORE}"] == messages(tree)


@given(st.dates(), st.sampled_from(Profile))
def test_the_year_of_a_day_is_that_of_its_month(day, profile):
    """Reader and periods agree on the reporting year of every day."""
    if day.year < 9999:
        assert month_of(day, profile).year == profile.year_of(day)


@pytest.mark.parametrize(
    ("task", "line"),
    [
        (
            "due: 2026-01-31",
            "tasks.1.due: 31/01/2026 không thuộc năm 2025 của kế hoạch",
        ),
        (
            "due: 2025-10-31, at_least: {number: 1, per: month}",
            "tasks.1.due: chỉ tiêu theo tháng, theo quý đã có hạn riêng; hãy bỏ due",
        ),
    ],
)
def test_mistakes_in_a_deadline(messages, task, line):
    """A deadline lies in the plan's year, and monthly targets have their own."""
    plan = f"year: 2025\ntasks:\n  - {{id: '1', content: A, {task}}}\n"

    assert [f"content/ke-hoach/2025.yml:3: {line}"] == [
        m for m in messages({"ke-hoach/2025.yml": plan}) if "due" in m
    ]


@pytest.mark.parametrize("day", ["2024-12-20", "2025-12-20", "2025-06-30"])
def test_deadlines_of_the_statutory_year(messages, day):
    """The statutory year and the calendar year of the plan both hold deadlines."""
    plan = f"year: 2025\ntasks: [{{id: '1', content: A, due: {day}}}]\n"
    tree = {"portal.yml": f"name: A\n{STATUTORY}", "ke-hoach/2025.yml": plan}

    assert [] == [m for m in messages(tree) if "due" in m]
