"""A notice outside the total: on the site as always, in no figure. See ADR 58."""

import csv
import io
import json
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from lxml import html
from tests.commanding import ended
from tests.communes import SIGNERS, frozen, items
from tests.folders import TODAY, write_tree
from tests.pages.rendered import rendered

from commune_portal.content import load_portal, unassigned_authors, uncounted_tasks
from commune_portal.pages import data_files, site_of
from commune_portal.pages.front.blocks import page_blocks
from commune_portal.pages.items.archive import archive_pages
from commune_portal.pages.items.sections import section_pages
from commune_portal.pages.renderer import renderer_of
from commune_portal.pages.statistics.pages import statistics_pages
from commune_portal.reports import build_report, drift, render_xlsx
from commune_portal.reports.model.words import report_words

SECTIONS = (
    "sections:\n"
    "  - {tag: CCHC, title: Cải cách hành chính}\n"
    "  - {tag: Thông báo, title: Thông báo, counted: false}\n"
)
SETTINGS = f"name: An Bình\n{SIGNERS}{SECTIONS}addressees: [UBND tỉnh Phương Nam]\n"
NOTICE = "2023-05-04-cat-dien"
NOTICES = {
    f"tin-bai/2023/{NOTICE}.md": (
        "---\ntitle: Lịch cắt điện\ndate: 2023-05-04\ntags: [Thông báo, CCHC]\n"
        "authors: [Người lạ]\ntask: '1'\n---\nMai cắt điện.\n"
    ),
    "tin-bai/2022/2022-05-04-cat-nuoc.md": (
        "---\ntitle: Cắt nước\ndate: 2022-05-04\ntags: [Thông báo]\n---\nCắt nước.\n"
    ),
}
ROWS = ("03/02/2023;phát thanh;;Bài phát;2;10;", "05/03/2023;họp thôn;;Họp;1;;")
ROWS_OF_NOTICE = (
    f"04/05/2023;phát thanh;{NOTICE};;9;90;1",
    f"04/05/2023;zalo;{NOTICE};;1;;",
    f"05/05/2023;họp thôn;{NOTICE};;1;;",
)
BASE = {
    "portal.yml": SETTINGS,
    **items({"CCHC": 4}),
    "ke-hoach/2023.yml": "year: 2023\ntasks: [{id: '1', content: Đăng tin}]\n",
    "bao-cao/2023-nam.md": (
        "---\ntemplate: annual\nperiod: 2023\nnumber: 1\ndate: 2023-12-25\n"
        "comparison: true\n---\n"
        "## Thuận lợi\n\nA.\n\n## Khó khăn\n\nB.\n\n## Kiến nghị\n\nC.\n"
    ),
}


def log_of(*rows):
    """Return the log file of 2023 with items and tasks."""
    head = "ngày;hình thức;tin bài;nội dung;số lượt;số phút;nhiệm vụ"
    return {"nhat-ky/2023.csv": "\n".join((head, *rows)) + "\n"}


QUIET = {**BASE, **log_of(*ROWS)}
NOISY = {**BASE, **NOTICES, **log_of(*ROWS, *ROWS_OF_NOTICE)}


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """Return the portal without the notices and the same with them."""
    folder = tmp_path_factory.mktemp("both")
    return [
        load_portal(write_tree(folder / name, files), TODAY)
        for name, files in (("quiet", QUIET), ("noisy", NOISY))
    ]


def test_a_notice_changes_no_report_workbook_or_published_figure(both):
    """One power-cut notice with nine broadcasts is in no figure of any period."""
    found = []
    for portal in both:
        report = build_report(portal, portal.reports[0])
        book = openpyxl.load_workbook(BytesIO(render_xlsx(report)))
        cells = [[[c.value for c in row] for row in sheet] for sheet in book]
        published = {page.path: page.text for page in data_files(site_of(portal))}
        figures = json.loads(published["du-lieu/thong-ke.json"])
        found.append((report_words(report), cells, figures))

    assert found[0] == found[1]
    assert [True, False] == [s["counted"] for s in found[1][2]["commune"]["sections"]]


def test_the_site_shows_a_notice_and_says_that_it_does_not_count(both):
    """Section and archive list it; each number says what it counts."""
    site = site_of(both[1])
    pages = [
        page
        for make in (section_pages, archive_pages, statistics_pages)
        for page in rendered(make, site)
    ]
    said = {
        page.path: " ".join(html.fromstring(page.text).text_content().split())
        for page in pages
    }
    outside = (
        "Không tính vào số liệu: tin bài có chuyên mục chính Thông báo, và dòng nhật "
        "ký ghi các tin bài ấy."
    )
    home = {
        each["the"]: (each["tinh"], each["so_dang"])
        for each in page_blocks(site, renderer_of(site), "")["chuyen_muc"]
    }

    assert outside in said["thong-ke/index.md"]
    assert outside in said["thong-ke/2023/index.md"]
    assert "thong-ke/2022/index.md" not in said
    assert (
        "2 tin bài. Tin bài có chuyên mục chính này không tính"
        in said["chuyen-muc/thong-bao/index.md"]
    )
    assert "Lịch cắt điện" in said["luu-tru/2023/05/index.md"]
    assert (
        "5 tin bài, trong đó 1 không tính vào số liệu" in said["luu-tru/2023/index.md"]
    )
    assert {"CCHC": (True, 5), "Thông báo": (False, 2)} == home


def test_a_notice_is_no_drift_and_lies_in_no_report(tmp_path):
    """After signing a notice may be added: nothing counts it, nothing misses it."""
    lock = frozen(tmp_path / "signed", QUIET, "2023-nam")
    files = {**lock, **NOISY}

    assert () == drift(load_portal(write_tree(tmp_path / "later", files), TODAY))


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("false", "true", "khi ký không tính vào số liệu, nay tính"),
        ("true", "false", "khi ký có tính vào số liệu, nay không tính"),
    ],
)
def test_a_section_that_changes_sides_is_one_line(tmp_path, before, after, words):
    """The line stands for all items and log rows of the section."""
    signed = {**NOISY, "portal.yml": SETTINGS.replace("false", before)}
    lock = frozen(tmp_path / "signed", signed, "2023-nam")
    files = {**lock, "portal.yml": SETTINGS.replace("false", after)}
    root = write_tree(tmp_path / "later", files)
    found = [
        str(line).replace(root.as_posix(), "content")
        for line in drift(load_portal(root, TODAY))
    ]
    expected = (
        "content/portal.yml: khác bản đã ký «2023-nam»: chuyên mục Thông báo "
        f"{words} (2 tin bài của những ngày đã ký); văn bản vẫn in theo bản đã chốt"
    )

    told = [
        line for line in found if "khác bản đã ký" in line and "ke-hoach" not in line
    ]
    assert [expected] == told


def test_an_item_that_leaves_the_total_takes_its_rows_along(tmp_path):
    """Its new main section and its broadcast are told, with what they change."""
    item = "tin-bai/2023/2023-02-02-bai-1.md"
    row = "03/02/2023;phát thanh;2023-02-02-bai-1;;2;10;"
    lock = frozen(tmp_path / "signed", {**BASE, **log_of(row)}, "2023-nam")
    files = {**lock, item: lock[item].replace("[CCHC]", "[Thông báo, CCHC]")}
    root = write_tree(tmp_path / "later", files)
    found = [
        str(line).replace(root.as_posix(), "content").partition("»: ")[2]
        for line in drift(load_portal(root, TODAY))
    ]

    assert [
        "tin bài «Bài số 1»: chuyên mục CCHC thành Thông báo (tin bài: đã ký 4, nay 3; "
        "tin bài tự viết: đã ký 4, nay 3; tin bài chuyên mục Cải cách hành chính: đã "
        "ký 4, nay 3; tin bài gắn thẻ Cải cách hành chính: đã ký 4, nay 3)",
        "phát thanh ngày 03/02/2023 «2023-02-02-bai-1»: tin bài của dòng nay không "
        "tính vào số liệu (tin bài phát thanh: đã ký 1, nay 0; lượt phát thanh: đã ký "
        "2, nay 0; phút phát thanh: đã ký 10, nay 0)",
    ] == found


def test_a_task_that_only_notices_name_is_told(both):
    """The item and the log row that prove nothing are named with their lines."""
    portal = both[1]
    reason = (
        "không là minh chứng của nhiệm vụ «1»: chuyên mục chính Thông báo không tính "
        "vào số liệu (counted: false)"
    )
    told = [
        str(line).replace(portal.root.as_posix(), "content")
        for line in uncounted_tasks(portal)
    ]

    assert [
        f"content/tin-bai/2023/{NOTICE}.md:1: task: {reason}",
        f"content/nhat-ky/2023.csv:4: nhiệm vụ: {reason}",
    ] == told


def test_the_author_of_a_notice_needs_no_unit(both):
    """Only counted items are counted by unit, but each published item is paid."""
    units = ({"name": "Văn phòng", "authors": ("A",)},)
    commune = both[1].commune
    commune = type(commune).model_validate({**commune.model_dump(), "units": units})

    assert () == unassigned_authors(replace(both[1], commune=commune))


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        (
            SETTINGS.replace("chính}", "chính, counted: false}"),
            "content/portal.yml:1: cần ít nhất một chuyên mục được tính vào số liệu",
        ),
        (
            SETTINGS.replace("false", "có lẽ"),
            "content/portal.yml:6: sections.2.counted: «có lẽ» không hợp lệ; hãy viết "
            "true hoặc false",
        ),
    ],
)
def test_wrong_settings_are_told(messages, settings, line):
    """A portal needs a section that counts; `counted` is true or false."""
    assert [line] == messages({"portal.yml": settings})


def test_tables_of_data_say_what_counts(both):
    """The notices and their three rows are listed as not counted."""
    _, noisy = both
    published = {page.path: page.text for page in data_files(site_of(noisy))}
    posts = json.loads(published["du-lieu/tin-bai.json"])["posts"]

    def outside(name):
        text = published[f"du-lieu/{name}"].removeprefix("\ufeff")
        found = [*csv.DictReader(io.StringIO(text))]
        assert {"có", "không"} == {row["tính vào số liệu"] for row in found}
        return [row for row in found if row["tính vào số liệu"] == "không"]

    notices = ["2023-05-04-cat-dien", "2022-05-04-cat-nuoc"]
    assert notices == [row["mã"] for row in outside("tin-bai.csv")]
    assert notices == [post["id"] for post in posts if not post["counted"]]
    assert [NOTICE] * 3 == [row["tin bài"] for row in outside("nhat-ky.csv")]


def test_a_shelf_of_nothing_that_counts(both):
    """Where every item stands outside, the line has no «trong đó»."""
    _, noisy = both
    site = site_of(noisy)
    pages = {page.path: page.text for page in archive_pages(site, renderer_of(site))}

    assert "1 tin bài, không tính vào số liệu" in pages["luu-tru/2022/index.md"]


def test_check_says_how_many_do_not_count(tmp_path):
    """The last line of a check names what stands in no figure."""
    root = write_tree(tmp_path / "content", {**NOISY, "bao-cao/2023-nam.md": None})

    assert (
        "6 tin bài (2 không tính vào số liệu), 5 dòng nhật ký (3 không tính vào số "
        "liệu), 1 kế hoạch"
    ) in ended("check", "--content", root).stdout


def test_the_workbook_names_what_stands_outside(both):
    """One line of its first sheet says which sections are in no figure."""
    quiet, _ = both
    outside = (
        "Không tính vào số liệu: tin bài có chuyên mục chính Thông báo, và dòng nhật "
        "ký ghi các tin bài ấy"
    )
    counted = replace(
        quiet, commune=quiet.commune.model_copy(update={"sections": sections(quiet)})
    )
    told = [
        [row[0].value for row in openpyxl.load_workbook(BytesIO(book)).worksheets[0]]
        for book in (
            render_xlsx(build_report(each, each.reports[0]))
            for each in (quiet, counted)
        )
    ]

    assert [True, False] == [outside in lines for lines in told]


def sections(portal):
    """Return the sections of the portal without those outside the total."""
    return tuple(each for each in portal.commune.sections if each.counted)
