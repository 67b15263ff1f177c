"""The numbers that the handbook works out by hand are those that the code counts."""

from datetime import date
from fractions import Fraction

import pytest
from tests.places import ROOT

from commune_portal.content import Profile, load_portal
from commune_portal.figures import (
    change_in_words,
    compare,
    count,
    month_of,
    parse_period,
    period_of,
)
from commune_portal.figures.periods import Kind
from commune_portal.vietnamese import decimal

RULES = (ROOT / "docs/huong-dan/cach-dem.md").read_text("utf-8")
PLANS = (ROOT / "docs/huong-dan/ke-hoach.md").read_text("utf-8")
UNIT = (Kind.YEAR, Kind.HALF, Kind.QUARTER)
LOG = "ngày;hình thức;tin bài;nội dung;số lượt;số phút;số người;định tính\n"
TASKS = ("| 1 ", "| 2 ", "| 3 ", "| 4 ")


def item(day, tags="CCHC", more=""):
    """Return a news item."""
    return f"---\ntitle: Tin\ndate: {day}\ntags: [{tags}]\n{more}---\nChào.\n"


@pytest.fixture
def figures(portal):
    """Return a counter of a period of content written as a dictionary."""

    def counted(files, period):
        return count(portal(files), parse_period(period, Profile.CALENDAR))

    return counted


def test_days_at_the_boundary():
    """The table of boundary days puts each day where the statutory profile does."""
    for day, month, quarter, half, year in (
        (date(2025, 12, 14), "12/2025", "IV/2025", "cuối năm 2025", "2025"),
        (date(2025, 12, 15), "01/2026", "I/2026", "đầu năm 2026", "2026"),
        (date(2026, 6, 14), "6/2026", "II/2026", "đầu năm 2026", "2026"),
        (date(2026, 6, 15), "7/2026", "III/2026", "cuối năm 2026", "2026"),
    ):
        profile = Profile.STATUTORY
        of = {
            kind: period_of(day, kind, profile).label for kind in Kind if kind in UNIT
        }
        shown = f"| {day.day}/{day.month}/{day.year} | {month} | {quarter} | {half} |"

        assert f"{shown} {year} |" in RULES
        assert f"quý {quarter.replace('/', ' năm ')}" == of[Kind.QUARTER]
        assert f"6 tháng {half}" == of[Kind.HALF]
        assert f"năm {year}" == of[Kind.YEAR]
        assert month.lstrip("0") == f"{month_of(day, profile).month}/{year}"


def test_which_items_are_counted(figures):
    """Of the items A to F, two count in November and three in the year."""
    files = {
        "tin-bai/2026/a.md": item("2026-10-31"),
        "tin-bai/2026/b.md": item("2026-11-01"),
        "tin-bai/2026/c.md": item("2026-11-21"),
        "tin-bai/2026/d.md": item("2026-11-28"),
        "tin-bai/2026/e.md": item("2026-11-10", more="draft: true\n"),
        "tin-bai/2026/f.md": item(
            "2026-11-05", more="withdrawn: {date: 2026-11-12, reason: Sai}\n"
        ),
    }
    month = figures(files, "2026-11").posts.total.value
    year = figures(files, "2026").posts.total.value

    assert f"| **Cộng** | **{month}** | **{year}** |" in RULES


def test_sections_and_tags(figures):
    """The five items A to E are counted once by section, and seven times by tag."""
    tags = ("CCHC", "CCHC, TTHC", "Chuyển đổi số", "TTHC, CCHC", "TTHC")
    files = {f"tin-bai/2026/{n}.md": item("2026-11-01", t) for n, t in enumerate(tags)}
    posts = figures(files, "2026").posts
    main = [figure.value for figure in posts.by_section.values()]
    tagged = [figure.value for figure in posts.by_tag.values()]
    shared = posts.overlap["cai-cach-hanh-chinh", "thu-tuc-hanh-chinh"].value

    assert [2, 1, 2] == main
    assert f"2 (A, B) | 1 (C) | 2 (D, E) | **{posts.total.value}**" in RULES
    assert f"3 (A, B, D) | 1 (C) | 3 (B, D, E) | {sum(tagged)}, không" in RULES
    assert f"Phần trùng CCHC và TTHC là {shared} tin (B, D); 7 − 2 = 5" in RULES


def test_radio(figures):
    """The rows of the fourth quarter are two items, five broadcasts, 55 minutes."""
    files = {
        "tin-bai/2026/tin-a.md": item("2026-09-01"),
        "nhat-ky/2026.csv": f"{LOG}05/10/2026;phát thanh;tin-a;;2;30\n"
        "06/10/2026;phát thanh;tin-a;;1;15\n"
        "07/10/2026;phát thanh;;Nhắc lịch tiếp công dân;1;5\n"
        "08/10/2026;phát thanh;;nhắc lịch tiếp công dân;;5\n",
    }
    radio = figures(files, "2026-Q4").radio

    assert f"Số tin bài đã phát: **{radio.items}**" in RULES
    assert f"2 + 1 + 1 + 1 = **{radio.broadcasts}**" in RULES
    assert f"30 + 15 + 5 + 5 = **{radio.minutes}**" in RULES


def test_radio_over_two_quarters(figures):
    """An item broadcast in two quarters is one in each, and one in the year."""
    files = {
        "tin-bai/2026/tin-a.md": item("2026-09-01"),
        "nhat-ky/2026.csv": f"{LOG}30/9/2026;phát thanh;tin-a\n"
        "05/10/2026;phát thanh;tin-a\n",
    }
    spans = ("2026-Q3", "2026-Q4", "2026")
    third, fourth, year = (figures(files, span).radio.items for span in spans)

    shown = f"tính {third} ở quý III, {fourth} ở quý IV, nhưng cả năm vẫn chỉ là {year}"
    assert shown in RULES


def test_one_item_on_all_channels(figures):
    """A post, four reposts and two broadcasts are four figures, never a sum."""
    files = {
        "tin-bai/2026/tin-a.md": item("2026-09-01"),
        "nhat-ky/2026.csv": f"{LOG}01/9/2026;facebook;tin-a\n"
        "01/9/2026;zalo;tin-a;;3\n01/9/2026;phát thanh;tin-a;;2\n",
    }
    its = figures(files, "2026")

    assert (
        f"**{its.posts.total}** tin bài, **{its.reposts_total}** lượt đăng lại "
        f"(Facebook {its.reposts['facebook']}, Zalo {its.reposts['zalo']}), "
        f"**{its.radio.items}** tin bài phát thanh với **{its.radio.broadcasts}** lượt"
    ) in RULES


def test_village_meetings(figures):
    """Three rows of village meetings are four meetings with 255 people."""
    log = (
        f"{LOG}01/9/2026;họp thôn;;;;;85\n02/9/2026;họp thôn;;;;;60\n"
        "03/9/2026;họp thôn;;;2;;110\n"
    )
    meetings = figures({"nhat-ky/2026.csv": log}, "2026").activities["hop_thon"]

    assert f"1 + 1 + 2 = **{meetings.times}** lần" in RULES
    assert f"85 + 60 + 110 = **{meetings.people}** người" in RULES


@pytest.mark.parametrize(
    ("first", "second"), [("khoảng trên", "khoảng trên"), ("khoảng trên", ""), ("", "")]
)
def test_estimates(figures, first, second):
    """A sum keeps the words that all its rows have, and is «khoảng» if they differ."""
    log = (
        f"{LOG}01/9/2026;hướng dẫn một cửa;;;800;;;{first}\n"
        f"02/9/2026;hướng dẫn một cửa;;;700;;;{second}\n"
    )
    rows = "; ".join(
        f"{number} `{word}`" if word else str(number)
        for number, word in ((800, first), (700, second))
    )
    guidance = figures({"nhat-ky/2026.csv": log}, "2026").guidance

    assert f"| {rows} | {guidance} |" in RULES


def test_comparison(portal):
    """From 40 items to 50 is ten more, a quarter."""
    files = {f"tin-bai/2025/x{n}.md": item("2025-02-01") for n in range(40)}
    files |= {f"tin-bai/2026/y{n}.md": item("2026-02-01") for n in range(50)}
    read = portal(files)
    now = count(read, parse_period("2026-H1", Profile.CALENDAR))
    compared = compare(read, now).by_name["tin_bai.tong"]
    assert compared.percent is not None

    shown = (
        f"tăng {compared.difference}, tức 10 ÷ 40 = **{decimal(compared.percent)}%**"
    )
    assert shown in RULES


def test_comparison_of_estimates(portal):
    """From 1.000 turns to about 1.500 is about 500 more."""
    read = portal(
        {
            "nhat-ky/2025.csv": f"{LOG}01/9/2025;hướng dẫn một cửa;;;1000;;;\n",
            "nhat-ky/2026.csv": f"{LOG}01/9/2026;hướng dẫn một cửa;;;1500;;;khoảng\n",
        }
    )
    now = count(read, parse_period("2026", Profile.CALENDAR))
    found = compare(read, now).by_name["huong_dan"]

    assert f"là **{change_in_words(found)}**" in RULES


def test_a_merged_commune(portal):
    """The example's file gives the base that the example says."""
    typed = RULES.partition("```csv\nđơn vị")[2].partition("```")[0]
    files = {f"tin-bai/2025/x{n}.md": item("2025-02-01") for n in range(20)}
    read = portal({**files, "so-lieu-ky-truoc.csv": f"đơn vị{typed}"})
    now = count(read, parse_period("2026-H1", Profile.CALENDAR))
    found = compare(read, now).by_name["tin_bai.tong"]
    counted, more = found.counted.value, found.base - found.counted.value

    assert f"{counted} + {more} = **{found.base_in_words} (*)**" in RULES


def test_percent_of_the_plan():
    """Five of six tasks print as 83,3%."""
    assert f"5 ÷ 6 = **{decimal(Fraction(500, 6))}%**" in RULES


def test_the_plan_of_the_example(content):
    """The example's four tasks: two are done, by three different rules."""
    example = PLANS.partition("```yaml\n")[2].partition("```")[0]
    months = ["10/02/2026;phát thanh;;Bản tin;3"]
    months += [f"10/{m}/2026;phát thanh;;Bản tin;4" for m in range(1, 13) if m != 2]
    log = "ngày;hình thức;tin bài;nội dung;số lượt;nhiệm vụ\n" + "\n".join(
        [*months, *(["05/3/2026;họp thôn;;;1;1"] * 3)]
    )
    document = (
        "{type: Nghị quyết, number: '76', symbol: NQ-CP, date: 2021-07-15,"
        " issuer: Chính phủ, subject: về A}"
    )
    root = content(
        {
            "ke-hoach/2026.yml": example,
            "van-ban.yml": f"nq-76-2021: {document}\n",
            "nhat-ky/2026.csv": log,
            **{f"tin-bai/2026/t{n}.md": item("2026-05-05") for n in range(45)},
        }
    )
    portal = load_portal(root, date(2026, 12, 31))
    plan = count(portal, parse_period("2026", Profile.CALENDAR)).plan
    assert plan is not None
    shown = [line.split(" | ")[-1].rstrip(" |") for line in PLANS.splitlines()]
    rows = [i for i, s in enumerate(PLANS.splitlines()) if s[:4] in TASKS]

    assert [shown[row] == "có" for row in rows] == [task.done for task in plan.tasks]
    assert f"÷ 4 nhiệm vụ = **{decimal(plan.percent)}%**" in PLANS
