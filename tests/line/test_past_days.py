"""A build of a past day shows and counts what citizens saw on that day; see ADR 80."""

from datetime import date

import pytest
from tests.folders import write_tree
from tests.pages.rendered import rendered

from commune_portal.content import Profile, load_portal
from commune_portal.figures import count, parse_period
from commune_portal.pages import generated_pages, site_of
from commune_portal.publishing.site_files import bytes_of

GONE_ON = date(2026, 11, 10)
BEFORE = date(2026, 11, 9)


def tree(line):
    """Return a commune with an item that has this line in its front matter."""
    return {
        "portal.yml": "name: An Bình\n",
        "tin-bai/2026/2026-11-01-a.md": (
            f"---\ntitle: A\ndate: 2026-11-01\ntags: [CCHC]\n{line}\n---\nNội dung.\n"
        ),
        "tin-bai/2026/2026-11-02-b.md": (
            "---\ntitle: B\ndate: 2026-11-02\ntags: [TTHC]\n---\nNội dung.\n"
        ),
        "nhat-ky/2026.csv": (
            "ngày;hình thức;tin bài;số lượt\n05/11/2026;phát thanh;2026-11-01-a;2\n"
        ),
    }


@pytest.fixture
def read(tmp_path):
    """Return a reader of the commune as of a day."""

    def reader(line, today):
        return load_portal(write_tree(tmp_path / "content", tree(line)), today)

    return reader


WITHDRAWN = f"withdrawn: {{date: {GONE_ON}, reason: Sai}}"


def test_before_its_withdrawal_an_item_is_there(read):
    """Pages, lists and figures are those of an item that nobody withdrew."""
    portals = [read(line, BEFORE) for line in (WITHDRAWN, "# giữ nguyên")]
    period = parse_period("2026", Profile.CALENDAR)
    shown, expected = (
        [(page.path, bytes_of(page)) for page in rendered(generated_pages, each)]
        for each in map(site_of, portals)
    )

    assert [2, 2] == [count(each, period).posts.total.value for each in portals]
    assert expected == shown


def test_from_that_day_on_it_is_gone(read):
    """On the day of its withdrawal it counts no longer; its address says so."""
    portal = read(WITHDRAWN, GONE_ON)
    period = parse_period("2026", Profile.CALENDAR)
    (page,) = (
        page
        for page in rendered(generated_pages, site_of(portal))
        if page.path.startswith("tin-bai/2026/2026-11-01-a")
    )

    assert 1 == count(portal, period).posts.total.value
    assert "Nội dung." not in str(page)


def test_a_withdrawal_to_come_is_told(read):
    """A wrong year would leave the item on the site: the editor reads that it does."""
    (warning,) = (
        str(each)
        for each in read(WITHDRAWN, BEFORE).warnings
        if each.field == "withdrawn.date"
    )

    assert warning.endswith(
        "2026-11-01-a.md:5: withdrawn.date: ngày gỡ 10/11/2026 ở sau hôm nay "
        "(09/11/2026); đến ngày ấy mới gỡ, nay tin bài còn trên trang và còn được tính"
    )
