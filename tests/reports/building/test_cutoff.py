"""A signed report counts what could be known on the day of its signature."""

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.examples import share
from tests.figures.random_records import COMMUNE, log_lists, make_portal, post_lists

from commune_portal.content import Profile, ReportFile, load_portal
from commune_portal.content.formats.blocks import Block
from commune_portal.content.records.commune import Signer
from commune_portal.content.records.post import Withdrawal
from commune_portal.errors import PortalError
from commune_portal.figures import frozen_figures, parse_period
from commune_portal.reports import build_report, drift, freeze, require_number_and_day
from commune_portal.reports.model.words import report_words

REPORT = "bao-cao/2023-nam.md"
PARAGRAPHS = "## Thuận lợi\n\nA.\n\n## Khó khăn\n\nB.\n\n## Kiến nghị\n\nC.\n"
LATER = date(2024, 1, 2)


def item(day, *, more=""):
    """Return the text of an item of the day."""
    return f"---\ntitle: Bài {day}\ndate: {day}\ntags: [CCHC]\n{more}---\nNội dung.\n"


def commune(keys, *days, **withdrawn):
    """Return a commune with an item on each day and a report with these keys."""
    found = {f"tin-bai/{day[:4]}/{day}-bai.md": item(day) for day in days}
    return MappingProxyType(
        {
            "portal.yml": "name: A\nsigners: {ct: {name: B, authority: [CHỦ TỊCH]}}\n",
            REPORT: f"---\ntemplate: annual\nperiod: 2023\n{keys}\n---\n{PARAGRAPHS}",
            **found,
            **withdrawn,
        }
    )


SIGNED = 'number: "7"\ndate: 2023-12-29'
DAYS = ("2023-03-01", "2023-12-29", "2023-12-30", "2023-12-31")


@pytest.fixture
def read(content):
    """Return the portal of a commune as known on a day, two days after New Year."""
    return lambda files, today=LATER: load_portal(content(files), today)


def built(portal):
    """Return the only report of the portal."""
    return build_report(portal, portal.reports[0])


def titles(report):
    """Return the days of the items that the report counts."""
    return [str(entry.source.date) for entry in report.figures.posts.total.entries]


def test_an_item_after_the_signature_is_not_counted(read):
    """A report of 29/12 that is built on 2/1 counts neither 30/12 nor 31/12."""
    report = built(read(commune(SIGNED, *DAYS)))
    words = report_words(report)

    assert ["2023-03-01", "2023-12-29"] == titles(report)
    assert "từ ngày 01/01/2023 đến hết ngày 29/12/2023" in words
    assert "31/12/2023" not in words


def test_evidence_and_other_periods_stop_there(read):
    """The lists, and figures of other periods in a paragraph, stop on that day too."""
    files = commune(SIGNED, *DAYS, "2024-01-01")
    text = files[REPORT].replace("A.", 'Có {{ so_lieu("2023-Q4").tin_bai.tong }} tin.')
    report = built(read({**files, REPORT: text}))

    assert "Có 1 tin." in report_words(report)
    assert {2} == {len(rows.rows) for rows in report.evidence.lists if rows.rows}


def test_freezing_later_gives_the_same(read):
    """On any later day the lock keeps the figures and words of the day of signing."""
    files = commune(SIGNED, *DAYS)
    portal = read(files)
    locks = [
        freeze(replace(portal, today=portal.today + timedelta(days=n)), file)
        for n in (-4, 0, 300)
        for file in portal.reports
    ]

    assert ["2023-12-29", "2024-01-02", "2024-10-28"] == [
        str(lock.frozen_on) for lock in locks
    ]
    assert 1 == len({(str(k.figures), k.text_sha256, k.known_on) for k in locks})
    assert date(2023, 12, 29) == locks[0].figures.through


@pytest.mark.parametrize(
    ("keys", "today", "through"),
    [
        pytest.param("number:\ndate:", date(2023, 12, 30), "2023-12-30", id="unsigned"),
        pytest.param("date: 2024-02-01", LATER, "2023-12-31", id="not yet signed"),
        pytest.param("date: 2024-02-01", date(2023, 6, 1), "2023-06-01", id="early"),
        pytest.param("date: 2023-12-29", LATER, "2023-12-29", id="signed"),
        pytest.param("data_until: 2023-12-20", LATER, "2023-12-20", id="closed"),
        pytest.param(
            "data_until: 2023-12-20\ndate: 2023-12-29", LATER, "2023-12-20", id="both"
        ),
    ],
)
def test_the_earliest_of_the_days_decides(read, keys, today, through):
    """End of period, `data_until`, day of signing, today: the earliest counts."""
    report = built(read(commune(keys, "2023-03-01"), today))

    assert through == str(report.figures.through)


def test_the_year_of_an_unsigned_report_is_that_of_today(read):
    """Closing the figures early does not date the document."""
    report = built(read(commune("data_until: 2023-12-20", "2023-03-01")))

    assert report.head.day.endswith("năm 2024")


def test_an_item_withdrawn_after_the_signature_counts(read):
    """It was published on that day; what was withdrawn before does not count."""
    gone = {
        f"tin-bai/2023/{day}-bai.md": item(
            day, more=f"withdrawn: {{date: {until}, reason: Sai}}\n"
        )
        for day, until in (("2023-05-01", "2023-12-29"), ("2023-05-02", "2023-12-30"))
    }
    portal = read({**commune(SIGNED, "2023-03-01"), **gone})
    file = portal.reports[0]
    lock = freeze(portal, file)
    found = drift(replace(portal, locks={file.id: lock}))

    assert ["2023-03-01", "2023-05-02"] == titles(built(portal))
    assert 2 == lock.figures.values["posts/total"].value
    assert ["tin bài «Bài 2023-05-02»: đã gỡ ngày 30/12/2023"] == [
        line.problem.partition(" (")[0] for line in found
    ]


def test_days_before_the_period_are_added(read):
    """What came after the report of the year before counts from `data_from` on."""
    days = ("2022-12-27", "2022-12-28", "2023-03-01")
    portal = read(commune(f"data_from: 2022-12-28\n{SIGNED}", *days))
    report = built(portal)
    lock = freeze(portal, portal.reports[0])
    again = built(replace(portal, locks={"2023-nam": lock}))

    assert ["2022-12-28", "2023-03-01"] == titles(report) == titles(again)
    assert "từ ngày 28/12/2022 đến hết ngày 29/12/2023" in report_words(again)
    assert "năm 2023" == again.figures.period.label
    assert report.figures.period == again.figures.period


def test_annexes_name_the_first_day_that_was_moved(read):
    """The list of items says so where it has items from before the period."""
    annexed = f"annexes: [danh-muc-tin-bai]\n{SIGNED}"
    moved, own = (
        built(read(commune(f"{key}{annexed}", "2023-03-01"))).annexes[0].subject
        for key in ("data_from: 2022-12-28\n", "")
    )

    assert (
        "Tin bài đã đăng trong năm 2023 (từ ngày 28/12/2022) trên Trang",
        "Tin bài đã đăng trong năm 2023 trên Trang",
    ) == (moved.partition(" thông tin")[0], own.partition(" thông tin")[0])


def test_a_day_that_has_yet_to_come_is_not_frozen(read):
    """Freezing belongs to signing, not to the wish to sign."""
    portal = read(commune(SIGNED, *DAYS), date(2023, 12, 28))
    with pytest.raises(PortalError) as caught:
        require_number_and_day(portal, portal.reports[0])

    assert str(caught.value).endswith(
        "2023-nam.md: ngày ký 29/12/2023 chưa đến; hãy chốt vào ngày ấy, hoặc thêm "
        "--unsigned nếu chốt trước khi ký"
    )


YEAR = "năm 2023 (từ ngày 01/01/2023 đến ngày 31/12/2023)"


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        pytest.param(
            "date: 2022-12-30",
            f"4: date: ngày ký 30/12/2022 ở trước khi {YEAR} bắt đầu",
            id="signed before the period",
        ),
        pytest.param(
            "date: 2023-12-20\ndata_until: 2023-12-21",
            "5: data_until: 21/12/2023 ở sau ngày ký 20/12/2023",
            id="after the signature",
        ),
        pytest.param(
            "data_until: 2024-01-01",
            f"4: data_until: 01/01/2024 không nằm trong {YEAR}",
            id="until after the period",
        ),
        pytest.param(
            "data_from: 2021-12-31",
            "4: data_from: 31/12/2021 không hợp lệ; phải từ ngày 01/01/2022 đến ngày "
            "cuối của năm 2023, không sau ngày ký",
            id="from too early",
        ),
        pytest.param(
            "data_from: 2024-01-01",
            "4: data_from: 01/01/2024 không hợp lệ; phải từ ngày 01/01/2022 đến ngày "
            "cuối của năm 2023, không sau ngày ký",
            id="from after the period",
        ),
    ],
)
def test_impossible_days(read, keys, line):
    """A day that cannot be right is a mistake, with its line."""
    portal = read(commune(keys, "2023-03-01"))
    with pytest.raises(PortalError) as caught:
        built(portal)

    assert f"{portal.root.as_posix()}/{REPORT}:{line}" == str(caught.value)


def test_a_signed_report_keeps_its_days(read):
    """An impossible day of an old lock stops nothing: the document is out."""
    portal = read(commune(SIGNED, "2023-03-01"))
    lock = freeze(portal, portal.reports[0])
    head = lock.head.model_copy(update={"date": date(2022, 12, 30)})
    old = lock.model_copy(update={"head": head})
    report = built(replace(portal, locks={"2023-nam": old}))

    assert report.head.day.endswith("ngày 30 tháng 12 năm 2022")


@st.composite
def signings(draw):
    """Return items, log rows, a report, a day of signing and two later days."""
    profile = draw(st.sampled_from(Profile))
    ids = ["2024", "2025-H1", "2025", "2024-Q4", "2024-12"]
    period = parse_period(draw(st.sampled_from(ids)), profile)
    signed = period.start + timedelta(days=draw(st.integers(0, 400)))
    last = min(signed, period.end)
    moved = st.integers(0, 300).map(lambda days: period.start - timedelta(days=days))
    blocks = {
        name: Block(heading=name, line=1, text="A.")
        for name in ("Thuận lợi", "Khó khăn", "Kiến nghị")
    }
    file = ReportFile.model_construct(
        template="annual",
        period=period.id,
        profile=profile,
        number="1",
        date=signed,
        data_from=draw(st.none() | moved),
        data_until=draw(st.none() | st.dates(period.start, last)),
        signer="ct",
        comparison=True,
        id="a",
        path="bao-cao/a.md",
        lines={},
        end=1,
        blocks=blocks,
    )
    later = st.integers(min_value=0, max_value=700).map(
        lambda days: signed + timedelta(days=days)
    )
    return draw(post_lists()), draw(log_lists()), file, draw(later), draw(later)


def known_later(posts, rows, signed, today):
    """Return the records that are there on `today`: later ones came since."""
    return (
        [
            post.model_copy(
                update={
                    "withdrawn": Withdrawal(date=today, reason="Sai")
                    if post.withdrawn is None and post.date < signed < today
                    else post.withdrawn
                }
            )
            for post in posts
            if post.date <= today
        ],
        [row for row in rows if row.day <= today],
    )


@share(4)
@given(drawn=signings())
def test_figures_do_not_depend_on_the_day_of_building(drawn):
    """On any two days from the signature on, report and lock have the same figures.

    In between items were added, and withdrawn.
    """
    posts, rows, file, *later = drawn
    signer = Signer(name="B", authority=("CHỦ TỊCH",))
    commune = COMMUNE.model_copy(update={"signers": {"ct": signer}})
    found = []
    for today in (file.date, *later):
        portal = make_portal(*known_later(posts, rows, file.date, today), commune)
        portal = replace(portal, today=today, reports=(file,))
        lock = freeze(portal, file)
        thawed = build_report(replace(portal, locks={"a": lock}), file)
        report = build_report(portal, file)
        assert report_words(report) == report_words(thawed)
        figures = (frozen_figures(each.figures, commune) for each in (report, thawed))
        found += [lock.figures, *figures]

    assert [found[0]] * 9 == found
