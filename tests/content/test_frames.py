"""Frames: files that only explain what belongs into them are no pages and no plans."""

import pytest
from tests.folders import TODAY, write_tree

from commune_portal.content import load_portal, unmet_duties
from commune_portal.errors import PortalError
from commune_portal.reports import named_report

ITEM = {
    "tin-bai/2026/2026-11-20-a.md": (
        "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
    )
}
LEADERS = "gioi-thieu/lanh-dao.md"
HISTORY = "gioi-thieu/lich-su.md"
MAP = "gioi-thieu/ban-do/index.md"
PLAN = "ke-hoach/2026.yml"
REPORT = "bao-cao/2026-nam.md"
PAGE_FRAME = "---\nupdated:\n# title: A\n---\n<!-- Viết ở đây.\n\n## Mục -->\n"
TABLE_FRAME = "# year: 2026\n\n# tasks:\n#   - {id: '1', content: A}\n"
DECREE = "Nghị định số 224/2026/NĐ-CP yêu cầu"


def told(read):
    """Return what is lacking, without the folder."""
    return [str(w).removeprefix(f"{read.root.as_posix()}/") for w in unmet_duties(read)]


@pytest.mark.parametrize(
    "text",
    [
        PAGE_FRAME,
        "---\n---\n",
        "---\n# leaders:\n---\n\n",
        "---\nupdated: 2026-11-20\n---\n<!-- A -->\n\n<!-- B -->\n",
    ],
)
def test_a_page_without_a_word_is_a_frame(portal, text):
    """Comments, blank keys and the day of review are nothing to publish."""
    read = portal({HISTORY: text, **ITEM})

    assert ((HISTORY,), ()) == (read.frames, read.offices)
    assert () == read.warnings


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (HISTORY, "---\nupdated: 2026-11-20\n---\n<!-- A -->\nXã có ba thôn.\n"),
        (LEADERS, "---\nupdated: 2026-11-20\nleaders: [{name: A, position: B}]\n---\n"),
    ],
)
def test_a_word_or_a_value_makes_a_page_of_it(portal, name, text):
    """One sentence is enough, with the comment still there; so is one leader."""
    read = portal({name: text, **ITEM})

    assert ((), [name]) == (read.frames, [page.path for page in read.offices])


def test_a_filled_page_needs_its_day(messages):
    """What is no longer a frame is checked like any page."""
    text = PAGE_FRAME + "Xã có ba thôn.\n"

    assert [f"content/{HISTORY}:2: updated: đang để trống"] == messages(
        {HISTORY: text, **ITEM}
    )


def test_check_names_each_frame_that_the_law_wants_filled(portal):
    """The line names the file that is there, and the article."""
    read = portal({LEADERS: PAGE_FRAME, MAP: PAGE_FRAME, PLAN: TABLE_FRAME, **ITEM})
    lines = [line for line in told(read) if "khung" in line]

    assert [
        f"{LEADERS}: trang «Lãnh đạo» còn là khung, chưa đăng; "
        f"điểm c khoản 1 Điều 9 {DECREE}",
        f"{MAP}: trang «Bản đồ địa giới hành chính» còn là khung, chưa đăng; "
        f"điểm c khoản 1 Điều 9 {DECREE}",
        f"{PLAN}: kế hoạch của năm nay còn là khung, chưa tính; "
        f"điểm d khoản 1 Điều 9 {DECREE}",
    ] == lines


def test_a_frame_of_another_year_is_not_the_plan_of_this_one(portal):
    """Each year has its own file."""
    read = portal({"ke-hoach/2025.yml": TABLE_FRAME, **ITEM})

    assert (
        f"ke-hoach: chưa có kế hoạch của năm nay; điểm d khoản 1 Điều 9 {DECREE}"
        in (told(read))
    )


def test_a_plan_of_comments_is_no_plan(portal):
    """No task, no share of tasks done."""
    assert {} == portal({PLAN: TABLE_FRAME, **ITEM}).plans


def test_a_report_of_comments_is_no_report(portal):
    """It is neither built nor previewed; asked for, it says what to do."""
    read = portal({REPORT: PAGE_FRAME, **ITEM})

    assert () == read.reports
    with pytest.raises(PortalError) as raised:
        named_report(read, REPORT)
    assert (
        f"{REPORT}: còn là khung; hãy điền theo lời hướng dẫn trong tệp rồi lập báo cáo"
    ) == str(raised.value)


def test_an_emptied_report_that_was_signed_is_a_mistake(signed, tmp_path):
    """A signed report cannot become a frame again."""
    root = write_tree(tmp_path, {**signed, "bao-cao/2025-nam.md": "---\n---\n"})

    with pytest.raises(PortalError, match="template: thiếu khóa này"):
        load_portal(root, TODAY)


def test_a_portal_without_items_is_told_by_check_alone(portal):
    """A new commune builds without a warning."""
    read = portal({})

    assert ((), "tin-bai: chưa có tin bài nào") == (read.warnings, told(read)[0])
