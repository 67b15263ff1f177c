"""Which tasks of the plan count as done, and by which printed rule."""

from fractions import Fraction

import pytest

from commune_portal.content import Profile
from commune_portal.figures import count, parse_period

PLAN = """year: 2026
tasks:
  - {id: "1", content: Đăng tin bài, target: {figure: tin_bai.tong, number: 2}}
  - id: "2"
    content: Phát thanh hằng tháng
    target: {figure: phat_thanh.luot, number: 1, per: month}
  - {id: "3", content: Họp thôn}
  - {id: "4", content: Tập huấn}
  - id: "5"
    content: Trực quan
    evaluation: {result: Có, reason: Khẩu hiệu treo từ năm trước}
"""


def files(log, days=("2026-01-05", "2026-02-10")):
    """Return a commune's folder with items on the days and the log rows."""
    items = {
        f"tin-bai/2026/{day}-a.md": (
            f"---\ntitle: Tin {day}\ndate: {day}\ntags: [CCHC]\n---\nChào.\n"
        )
        for day in days
    }
    header = "ngày;hình thức;nội dung;nhiệm vụ\n"
    rows = {"ke-hoach/2026.yml": PLAN, "nhat-ky/2026.csv": header + log}
    return {**items, **rows}


def state(portal, log, period):
    """Return which tasks are done in the period."""
    figures = count(portal(files(log)), parse_period(period, Profile.CALENDAR))
    return {task.task.id: task.done for task in figures.plan.tasks}


@pytest.mark.parametrize(
    ("log", "period", "done"),
    [
        ("", "2026", {"1", "5"}),
        ("", "2026-01", {"5"}),
        ("06/01/2026;họp thôn;A;3\n", "2026", {"1", "3", "5"}),
        ("06/01/2026;họp thôn;A;3\n", "2026-02", {"5"}),
        ("06/01/2026;phát thanh;A;\n07/02/2026;phát thanh;A;\n", "2026-01", {"2", "5"}),
        ("06/01/2026;phát thanh;A;\n07/02/2026;phát thanh;A;\n", "2026", {"1", "5"}),
        (
            "".join(f"06/{month}/2026;phát thanh;A;\n" for month in range(1, 12)),
            "2026",
            {"1", "2", "5"},
        ),
    ],
    ids=[
        "year target",
        "year target not reached in a month",
        "a row that names the task",
        "a row of another period",
        "month target in a month",
        "month target missed from March",
        "month target in every month that has begun",
    ],
)
def test_done(portal, log, period, done):
    """A task is done by evaluation, by its target, or by a row that names it."""
    assert done == {
        name for name, is_done in state(portal, log, period).items() if is_done
    }


def test_percent_and_rules(portal):
    """The percentage is exact, and every task says which rule decided."""
    plan = count(portal(files("")), parse_period("2026", Profile.CALENDAR)).plan

    assert Fraction(40) == plan.percent
    assert [
        "đạt chỉ tiêu 2 trong kỳ",
        "đạt chỉ tiêu 1 trong mỗi tháng",
        "có ít nhất một tin bài hoặc hoạt động ghi mã nhiệm vụ",
        "có ít nhất một tin bài hoặc hoạt động ghi mã nhiệm vụ",
        "do cán bộ đánh giá: Khẩu hiệu treo từ năm trước",
    ] == [task.rule for task in plan.tasks]
    assert [2, 0, None, None, None] == [task.actual for task in plan.tasks]


def test_a_year_without_plan(portal):
    """Without a plan of the year there is no plan figure, and no percentage."""
    read = portal(files(""))

    assert count(read, parse_period("2025", Profile.CALENDAR)).plan is None
    two_years = parse_period("2025-07-01..2026-06-30", Profile.CALENDAR)
    assert count(read, two_years).plan is None


VISUAL = """year: 2026
tasks:
  - {id: "1", content: A, forms: [khẩu hiệu, "pa nô, áp phích"]}
  - {id: "2", content: B, forms: [Băng rôn]}
  - {id: "3", content: C, forms: [khẩu hiệu, họp thôn]}
  - {id: "4", content: D}
  - id: "5"
    content: E
    forms: [khẩu hiệu]
    evaluation: {result: Không đạt, reason: Treo sai chỗ}
"""


def words(portal, log, settings="name: An Bình\n"):
    """Return the word of every task, and the word by the figures alone."""
    tree = {
        **files("".join(f"06/01/2026;họp thôn;A;{task}\n" for task in log)),
        "ke-hoach/2026.yml": VISUAL,
        "portal.yml": settings,
    }
    plan = count(portal(tree), parse_period("2026", Profile.CALENDAR)).plan
    return [(task.result.value, task.computed.value) for task in plan.tasks]


def test_the_words_of_the_annex(portal):
    """Tasks about notice boards alone say Có or Không, others Đạt or Không đạt."""
    assert [
        ("Có", "Có"),
        ("Không", "Không"),
        ("Đạt", "Đạt"),
        ("Không đạt", "Không đạt"),
        ("Không đạt", "Có"),
    ] == words(portal, "135")
    assert [
        ("Không", "Không"),
        ("Có", "Có"),
        ("Không đạt", "Không đạt"),
        ("Đạt", "Đạt"),
        ("Không đạt", "Không"),
    ] == words(portal, "24")


def test_an_office_decides_what_is_visual(portal):
    """The kind of a form in portal.yml decides the words of its tasks."""
    settings = (
        "name: An Bình\nforms: [{name: khẩu hiệu, aliases: [băng rôn], kind: 4}]\n"
    )

    assert [
        ("Đạt", "Đạt"),
        ("Không đạt", "Không đạt"),
        ("Không đạt", "Không đạt"),
        ("Không đạt", "Không đạt"),
        ("Không đạt", "Đạt"),
    ] == words(portal, "15", settings)
