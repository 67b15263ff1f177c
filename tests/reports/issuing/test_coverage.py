"""What lies in no signed report, or in two: a line a report."""

from dataclasses import replace
from datetime import date

import pytest
from tests.folders import TODAY, write_tree

from commune_portal.content import load_portal
from commune_portal.content.readers.lock_text import lock_text
from commune_portal.publishing.checked_site import load_checked
from commune_portal.reports import (
    build_report,
    drift,
    freeze,
    later_than,
    named_report,
)
from commune_portal.reports.issuing.coverage import coverage
from commune_portal.reports.model.words import report_words

PARAGRAPHS = "## Thuận lợi\n\nA.\n\n## Khó khăn\n\nB.\n\n## Kiến nghị\n\nC.\n"
DAYS = ("2024-03-10", "2024-03-29", "2024-03-30", "2024-03-31", "2024-04-20")
LOG = "ngày;hình thức;số lượt\n31/03/2024;facebook;2\n20/04/2024;facebook;1\n"
FIRST, SECOND, YEAR = "bao-cao/q1.md", "bao-cao/q2.md", "bao-cao/nam.md"


def item(day):
    """Return the text of an item of the day."""
    return f"---\ntitle: Bài {day}\ndate: {day}\ntags: [CCHC]\n---\nNội dung.\n"


def report(keys, template="annual"):
    """Return the text of a report; its period is on line 3."""
    return f"---\ntemplate: {template}\n{keys}\n---\n{PARAGRAPHS}"


def commune(reports):
    """Return a commune of 2024 with these reports."""
    return {
        "portal.yml": "name: A\nsigners: {ct: {name: B, authority: [CHỦ TỊCH]}}\n",
        "nhat-ky/2024.csv": LOG,
        **{f"tin-bai/2024/{day}.md": item(day) for day in DAYS},
        **reports,
    }


Q1 = report("period: 2024-Q1\nnumber: 1\ndate: 2024-03-29")
Q2 = report("period: 2024-Q2\nnumber: 2\ndate: 2024-07-05")
Q2_FROM = report("period: 2024-Q2\nnumber: 2\ndate: 2024-07-05\ndata_from: 2024-03-30")
Q2_TOO_EARLY = Q2_FROM.replace("03-30", "03-29")
LATE = (
    "content/bao-cao/q1.md:3: số liệu: sau ngày 29/3/2024, trong kỳ có thêm 2 tin bài, "
    "1 dòng nhật ký; chưa nằm trong báo cáo nào: 2 tin bài, 1 dòng nhật ký "
    "(2024-03-30, 2024-03-31, nhat-ky/2024.csv:2); báo cáo kỳ sau tính được bằng "
    "«data_from: 2024-03-30»"
)
COVERED = (
    "content/bao-cao/q1.md:3: số liệu: sau ngày 29/3/2024, trong kỳ có thêm 2 tin bài, "
    "1 dòng nhật ký, đã tính trong báo cáo khác"
)
WAITING = (
    "content/bao-cao/q1.md:3: số liệu: sau ngày 29/3/2024, trong kỳ có thêm 2 tin bài, "
    "1 dòng nhật ký; 2 tin bài, 1 dòng nhật ký mới nằm trong báo cáo chưa chốt: "
    "bao-cao/q2.md"
)


@pytest.fixture
def signed(content):
    """Return the portal with the reports of these paths frozen."""

    def read(reports, *frozen):
        portal = load_portal(content(commune(reports)), TODAY)
        files = [named_report(portal, path) for path in frozen]
        return replace(portal, locks={file.id: freeze(portal, file) for file in files})

    return read


def lines(found, portal):
    """Return the lines, with «content» for the folder."""
    return [str(line).replace(portal.root.as_posix(), "content") for line in found]


def test_what_came_after_is_in_no_report(signed):
    """The quarter's last two days are in neither of two reports that know no better."""
    portal = signed({FIRST: Q1, SECOND: Q2}, FIRST, SECOND)

    assert [LATE] == lines(coverage(portal), portal)


@pytest.mark.parametrize(
    ("reports", "frozen", "expected"),
    [
        pytest.param(
            {FIRST: Q1, SECOND: Q2_FROM}, (FIRST, SECOND), [COVERED], id="signed"
        ),
        pytest.param({FIRST: Q1, SECOND: Q2_FROM}, (FIRST,), [WAITING], id="planned"),
        pytest.param({FIRST: Q1}, (), [], id="nothing signed"),
    ],
)
def test_what_the_next_report_takes_is_covered(signed, reports, frozen, expected):
    """The next report counts it by `data_from`; one in work is no signed report."""
    portal = signed(reports, *frozen)

    assert expected == lines(coverage(portal), portal)


def test_a_draft_of_the_same_period_covers_nothing(signed):
    """Another unsigned report of the quarter does not make its days signed."""
    draft = report("period: 2024-Q1", "annual-by-form")
    draft = draft.replace(PARAGRAPHS, "## Đề xuất, kiến nghị\n\nA.\n")
    portal = signed({FIRST: Q1, "bao-cao/khac.md": draft}, FIRST)

    assert [LATE] == lines(coverage(portal), portal)


def test_what_two_reports_count(signed):
    """Days in two reports of one template and kind of period are told once."""
    portal = signed({FIRST: Q1, SECOND: Q2_TOO_EARLY}, FIRST, SECOND)

    assert [
        COVERED,
        "content/bao-cao/q2.md:3: số liệu: 1 tin bài cũng đã tính trong "
        "bao-cao/q1.md: 2024-03-29",
    ] == lines(coverage(portal), portal)


@pytest.fixture
def edited(signed):
    """Return the portal of today after files were changed, with the locks as signed."""

    def read(reports, changes):
        portal = signed(reports, *reports)
        root = write_tree(portal.root, changes)
        return replace(load_portal(root, TODAY), locks=portal.locks)

    return read


def test_what_was_added_after_both_were_frozen_is_in_none(edited):
    """The day of an item lies in the next report; its lock does not have it."""
    added = {"tin-bai/2024/them.md": item("2024-03-30")}
    portal = edited({FIRST: Q1, SECOND: Q2_FROM}, added)

    assert [
        "content/bao-cao/q1.md:3: số liệu: sau ngày 29/3/2024, trong kỳ có thêm 3 tin "
        "bài, 1 dòng nhật ký; chưa nằm trong báo cáo nào: 1 tin bài (them); báo cáo kỳ "
        "sau tính được bằng «data_from: 2024-03-30»",
        "content/bao-cao/q2.md:3: số liệu: trong những ngày báo cáo tính, sau khi chốt "
        "có thêm 1 tin bài chưa nằm trong báo cáo nào (them)",
    ] == lines(coverage(portal), portal)


def test_what_was_dated_back_is_in_none(edited):
    """An item and a row of days that were signed before; a corrected row is no new."""
    files = {
        "tin-bai/2024/them.md": item("2024-04-30"),
        "nhat-ky/2024.csv": LOG.replace("20/04/2024;facebook;1", "20/04/2024;zalo;1")
        + "31/03/2024;facebook;3\n",
    }
    portal = edited({SECOND: Q2}, files)

    assert [
        "content/bao-cao/q2.md:3: số liệu: trong những ngày báo cáo tính, sau khi chốt "
        "có thêm 1 tin bài, 1 dòng nhật ký chưa nằm trong báo cáo nào (them, "
        "nhat-ky/2024.csv:3)"
    ] == lines(coverage(portal), portal)


def test_a_corrected_or_shifted_row_is_the_same(edited):
    """A row is known by its content on another line, by its line with another one."""
    log = LOG.replace("số lượt\n", "số lượt;nội dung\n\n").replace(";1\n", ";7;A\n")
    portal = edited({SECOND: Q2}, {"nhat-ky/2024.csv": log.replace("\n\n", "\n")})

    assert [] == lines(coverage(portal), portal)


def test_an_item_whose_day_moved_is_in_two(signed):
    """Both locks have it, under different days."""
    first = signed({FIRST: Q1}, FIRST)
    moved = {"tin-bai/2024/2024-03-10.md": item("2024-04-01"), SECOND: Q2_FROM}
    root = write_tree(first.root, commune({FIRST: Q1, **moved}))
    portal = replace(load_portal(root, TODAY), locks=first.locks)
    lock = freeze(portal, named_report(portal, SECOND))
    later = replace(portal, locks={**first.locks, lock.id: lock})

    assert [
        COVERED,
        "content/bao-cao/q2.md:3: số liệu: 1 tin bài cũng đã tính trong "
        "bao-cao/q1.md: 2024-03-10",
    ] == lines(coverage(later), later)


@pytest.mark.parametrize("is_frozen", [True, False])
def test_days_between_two_profiles(signed, is_frozen):
    """A period to the 14th and one from the 1st leave half a month to neither."""
    keys = "period: 2024-Q1\nnumber: 1\ndate: 2024-03-14\nprofile: statutory"
    files = {FIRST: report(keys), SECOND: Q2}
    portal = signed(files, *(files if is_frozen else (FIRST,)))
    hint = "; báo cáo ấy tính được bằng «data_from: 2024-03-15»"

    assert [
        "content/bao-cao/q1.md:3: số liệu: sau ngày 14/3/2024, trước kỳ của "
        "bao-cao/q2.md (cách tính kỳ khác), có 3 tin bài, 1 dòng nhật ký chưa nằm "
        "trong báo cáo nào (2024-03-29, 2024-03-30, 2024-03-31, …)"
        + ("" if is_frozen else hint)
    ] == lines(coverage(portal), portal)


HALF_YEAR = "## Đánh giá chung\n\nA.\n\n## Đề xuất, kiến nghị\n\nB.\n"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param(
            "period: 2024-Q2\nnumber: 2\ndate: 2024-07-05\ndata_from: 2024-03-29",
            [
                COVERED,
                "content/bao-cao/q2.md:3: số liệu: 1 tin bài cũng đã tính trong "
                "bao-cao/q1.md: 2024-03-29",
            ],
            id="another period",
        ),
        pytest.param(
            "period: 2024-Q1\nnumber: 2\ndate: 2024-03-29", [LATE] * 2, id="the same"
        ),
    ],
)
def test_templates_of_one_family_are_compared(signed, keys, expected):
    """A form for another superior may report the same period, but no other one."""
    other = report(keys, "half-year").replace(PARAGRAPHS, HALF_YEAR)
    portal = signed({FIRST: Q1, SECOND: other}, FIRST, SECOND)
    found = lines(coverage(portal), portal)

    assert expected == [
        line.replace("q2.md:3: số liệu: sau", "q1.md:3: số liệu: sau") for line in found
    ]


def test_a_quarter_and_a_year_overlap_by_nature(signed):
    """A report of the year counts what those of its quarters count."""
    year = report("period: 2024\nnumber: 3\ndate: 2025-01-06")
    portal = signed({SECOND: Q2_FROM, YEAR: year}, SECOND, YEAR)

    assert [] == lines(coverage(portal), portal)


def test_days_before_a_late_beginning(signed):
    """A first day within the period leaves out the days before it."""
    late = report("period: 2024-Q1\nnumber: 1\ndate: 2024-04-05\ndata_from: 2024-03-29")
    portal = signed({FIRST: late}, FIRST)

    assert [
        "content/bao-cao/q1.md:3: số liệu: trước ngày 29/3/2024, trong kỳ có 1 tin bài "
        "chưa nằm trong báo cáo nào (2024-03-10)"
    ] == lines(coverage(portal), portal)


def test_mistakes_and_replaced_reports_are_left_out(signed):
    """A report without a period is told elsewhere; a replaced one is settled."""
    first = signed({FIRST: Q1}, FIRST)
    keys = "period: 2024-Q1\nnumber: 4\ndate: 2024-04-09\nreplaces: q1"
    files = {
        "bao-cao/q1.lock.json": lock_text(first.locks["q1"]),
        "bao-cao/moi.md": report(keys),
        "bao-cao/sai.md": report("period: x"),
    }
    root = write_tree(first.root, commune({FIRST: Q1, **files}))
    portal = load_portal(root, TODAY)
    new = named_report(portal, "bao-cao/moi.md")
    later = replace(portal, locks={**portal.locks, "moi": freeze(portal, new)})

    assert [] == lines(coverage(later), later)


def test_drift_and_view_say_how_much_came_after(signed):
    """The count of what came after is told; nothing came after a whole period."""
    portal = signed({FIRST: Q1, SECOND: Q2}, FIRST, SECOND)
    after = [
        str(later_than(portal, build_report(portal, file).figures))
        for file in portal.reports
    ]

    assert ["2 tin bài, 1 dòng nhật ký", ""] == after
    assert [LATE] == lines(drift(portal), portal)


def test_a_lock_of_the_first_schema_prints_what_it_printed(signed):
    """It was read as of its freezing; that this was after the signature is told."""
    unsigned = Q1.replace("number: 1\ndate: 2024-03-29", "number:\ndate:")
    portal = signed({FIRST: unsigned}, FIRST)
    lock = portal.locks["q1"]
    head = lock.head.model_copy(update={"number": "1", "date": date(2024, 3, 29)})
    old = lock.model_copy(update={"head": head, "known_on": None, "schema_version": 1})
    again = replace(portal, locks={"q1": old})
    file = portal.reports[0]

    assert "đến hết ngày 31/3/2024" in report_words(build_report(again, file))
    assert (
        "content/bao-cao/q1.md: khác bản đã ký «q1»: số liệu đã chốt đến hết ngày "
        "31/3/2024, sau ngày ký 29/3/2024"
    ) in lines(drift(again), again)


def test_a_day_given_after_freezing_changes_nothing(signed, tmp_path):
    """A lock made before signing keeps its figures when an earlier day is filled in."""
    unsigned = Q1.replace("number: 1\ndate: 2024-03-29", "number:\ndate:")
    portal = signed({FIRST: unsigned}, FIRST)
    root = write_tree(tmp_path / "later", commune({FIRST: Q1}))
    later = replace(load_portal(root, TODAY), locks=portal.locks)
    figures = [build_report(p, p.reports[0]).figures for p in (portal, later)]

    assert figures[0] == figures[1]
    assert "2024-03-31" == str(figures[1].through)
    assert any("sau ngày ký 29/3/2024" in line for line in lines(drift(later), later))


def test_the_page_tells_it(tmp_path):
    """Before freezing the page of the report says it in a sentence."""
    files = commune({FIRST: Q1.replace("number", "published: true\nnumber")})
    root = write_tree(tmp_path / "content", files)
    checked = load_checked(root, [write_tree(tmp_path / "docs", {})], TODAY)
    page = next(p for p in checked.site.generated if p.path == "bao-cao/q1/index.md")

    assert [] == list(checked.drift)
    assert (
        "Sau ngày 29/3/2024, đến ngày cuối kỳ có thêm 2 tin bài, 1 dòng nhật ký; báo "
        "cáo không tính."
    ) in page.text
