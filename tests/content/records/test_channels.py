"""Channels, feedback and planned interruptions: their days, and what is told."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.content import unmet_duties
from commune_portal.content.records.channels import Channel, Downtime

ITEM = {
    "tin-bai/2026/2026-11-20-a.md": (
        "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
    )
}
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def interruption(announced, starts, ends=None, **more):
    """Return an interruption."""
    days = {"announced": announced, "starts": starts, "ends": ends or starts}
    return Downtime(**days, reason="bảo trì.", **more)


@pytest.mark.parametrize(
    ("announced", "starts", "late"),
    [
        ("2026-11-20", "2026-12-02", False),  # Friday; Mon to Fri, Mon, Tue between
        ("2026-11-20", "2026-12-01", True),
        ("2026-11-21", "2026-12-02", False),  # a Saturday
        ("2026-11-23", "2026-12-02", True),
        ("2026-11-23", "2026-12-03", False),
        ("2026-11-23", "2027-12-03", False),
        ("2026-11-23", "2026-11-23", True),
        ("2026-11-23", "2026-11-20", True),
    ],
)
def test_seven_working_days_lie_between(announced, starts, late):
    """Neither the day of announcing nor the first day counts, nor a weekend."""
    assert late is interruption(announced, starts).is_late()


@given(DAYS, st.integers(0, 40))
def test_lateness_is_the_count_of_weekdays(announced, days):
    """Whatever the length: seven days from Monday to Friday, or it is late."""
    starts = announced + timedelta(days)
    between = [announced + timedelta(n) for n in range(1, days)]
    working = [day for day in between if day.isoweekday() <= 5]

    assert (len(working) < 7) is interruption(announced, starts).is_late()


@pytest.mark.parametrize(
    ("downtime", "expected"),
    [
        (
            interruption("2026-11-20", "2026-12-05"),
            "Trang này tạm ngừng ngày 05/12/2026. Lý do: bảo trì.",
        ),
        (
            interruption("2026-11-20", "2026-12-05", "2026-12-06", time="từ 22 giờ"),
            "Trang này tạm ngừng từ ngày 05/12/2026 đến ngày 06/12/2026, từ 22 giờ. "
            "Lý do: bảo trì.",
        ),
    ],
)
def test_the_announcement_in_one_line(downtime, expected):
    """When, until when, and why."""
    assert expected == downtime.notice


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2026-11-19", False),
        ("2026-11-20", True),
        ("2026-12-06", True),
        ("2026-12-07", False),
    ],
)
def test_the_announcement_stands_until_it_is_over(day, shown):
    """From the day of announcing to the last day, both inside."""
    downtime = interruption("2026-11-20", "2026-12-05", "2026-12-06")

    assert shown is downtime.is_shown(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("days", "day", "expected"),
    [
        ({}, "2026-11-21", (True, False)),
        ({"valid_from": "2026-11-22"}, "2026-11-21", (False, False)),
        ({"valid_from": "2026-11-21"}, "2026-11-21", (True, False)),
        ({"valid_to": "2026-11-21"}, "2026-11-21", (True, False)),
        ({"valid_to": "2026-11-20"}, "2026-11-21", (False, True)),
    ],
)
def test_when_a_channel_is_official(days, day, expected):
    """Both ends are inside; one that has not begun is neither."""
    channel = Channel(name="Zalo", **days)
    on = date.fromisoformat(day)

    assert expected == (channel.is_official(on), channel.has_ended(on))


@pytest.mark.parametrize(
    ("starts", "ends", "told"),
    [
        ("2026-11-25", "2026-11-26", True),
        ("2026-11-19", "2026-11-20", False),  # over: nothing can be mended
        ("2026-12-05", "2026-12-06", False),
    ],
)
def test_a_late_announcement_is_told_with_the_article(portal, starts, ends, told):
    """While it can still be mended."""
    settings = (
        f"name: A\ndowntime: [{{announced: 2026-11-18, starts: {starts}, "
        f"ends: {ends}, reason: A}}]\n"
    )
    read = portal({"portal.yml": settings, **ITEM})
    lines = [str(w) for w in unmet_duties(read) if w.field == "downtime.1.announced"]
    expected = (
        f"{read.root.as_posix()}/portal.yml: downtime.1.announced: chưa đủ 07 ngày làm "
        "việc trước khi tạm ngừng; điểm a khoản 1 Điều 13 Nghị định số 224/2026/NĐ-CP "
        "yêu cầu"
    )

    assert ([expected] if told else []) == lines


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (
            "downtime: [{announced: 2026-11-18, starts: 2026-12-02, ends: 2026-12-01,"
            " reason: A}]",
            "2: downtime.1: ends trước starts",
        ),
        (
            "feedback: {rating: javascript:alert(1)}",
            "2: feedback.rating: «javascript:alert(1)» không phải một địa chỉ đúng, "
            "ví dụ https://…",
        ),
        (
            "channels: [{name: Zalo, link: https://zalo.example}]",
            "2: channels.1.link: khóa không có trong mẫu",
        ),
    ],
)
def test_a_mistake_is_told_with_its_line(messages, settings, expected):
    """In the words of portal.yml."""
    files = {"portal.yml": f"name: A\n{settings}\n", **ITEM}

    assert [f"content/portal.yml:{expected}"] == messages(files)
