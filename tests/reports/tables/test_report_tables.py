"""Every table of a report, and the figures that its rows prove."""

import re

import pytest
from hypothesis import given, settings
from tests.figures.random_records import (
    days,
    log_lists,
    make_portal,
    post_lists,
    profiles,
)
from tests.reports.tables.conftest import REPORT, report_with

from commune_portal.errors import PortalError
from commune_portal.figures import Kind, count, period_of
from commune_portal.reports.model.blocks import Alignment, Table
from commune_portal.reports.model.words import report_words
from commune_portal.reports.tables.items import counted_items, item_table
from commune_portal.reports.tables.log_tables import (
    activity_table,
    broadcast_table,
    repost_table,
)

OWN = """---
type: BÁO CÁO
symbol: BC
subject: A
required: ["Tồn tại, kiến nghị", "Nhiệm vụ"]
closing: A
---
{{ doan("Tồn tại, kiến nghị") }}
"""


def cells(table):
    """Return the rows of a table as texts, its header first."""
    return [
        ["".join(span.text for span in cell) for cell in row]
        for row in (table.header, *table.rows)
    ]


@pytest.fixture
def printed(build, tabled):
    """Return a reader of the tables that a call prints, as rows of texts."""

    def tables(call, changed=()):
        files = {**tabled, **dict(changed)}
        report = build(report_with(files, f"{{{{ {call} }}}}"))
        return [cells(block) for block in report.blocks if isinstance(block, Table)]

    return tables


@settings(max_examples=40)
@given(post_lists(), log_lists(), days, profiles)
def test_rows_are_those_behind_the_figures(posts, log, day, profile):
    """A table has a row for each row of its figure, and adds up to it (law 6)."""
    read = make_portal(posts, log)
    figures = count(read, period_of(day, Kind.HALF, profile))
    items = item_table(read, figures, counted_items(figures))
    broadcasts = broadcast_table(read, figures)
    reposts = repost_table(read, figures)
    times = [row[broadcasts.keys.index("so_luot")] for row in broadcasts.rows]

    assert figures.posts.total.value == len(items.rows)
    assert len(figures.radio.broadcasts.entries) == len(broadcasts.rows)
    assert figures.radio.broadcasts.value == sum(map(typed_number, times))
    assert len(figures.reposts_total.entries) == len(reposts.rows)
    assert sum(len(each.times.entries) for each in figures.activities.values()) == len(
        activity_table(read, figures).rows
    )


def typed_number(words):
    """Return the number in a cell of Markdown."""
    return int(re.sub(r"\D", "", words))


def test_items(printed):
    """One row for each item of the period, in its main section, with its link."""
    assert [
        [
            ["STT", "Ngày đăng", "Tiêu đề", "Chuyên mục", "Tác giả", "Liên kết"],
            [
                "1",
                "05/01/2026",
                "1. Tin | một",
                "Cải cách hành chính",
                "Lê A",
                "https://anbinh.example/tin-bai/2026/2026-01-05-a/",
            ],
            [
                "2",
                "05/02/2026",
                "Tin hai",
                "Thủ tục hành chính",
                "Theo Báo Nam",
                "https://anbinh.example/tin-bai/2026/2026-02-05-b/",
            ],
        ]
    ] == printed('bang("tin-bai")')


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("so=1", ["Tin hai"]),
        ('so=1, theo="moi-nhat"', ["Tin hai"]),
        ('so=5, theo="chuyen-muc"', ["1. Tin | một", "Tin hai"]),
        ('chuyen_muc="cchc"', ["1. Tin | một"]),
        ('ma=["2026-02-05-b", "2026-01-05-a"]', ["Tin hai", "1. Tin | một"]),
    ],
)
def test_a_choice_of_items(printed, call, expected):
    """By number and rule they stand by day, by id in the order of the ids."""
    (table,) = printed(f'bang("tin-bai", {call}, cot=["tieu_de"])')

    assert expected == [title for (title,) in table[1:]]


def test_broadcasts_add_up(printed):
    """The last row is the figure: 3 broadcasts, about 15 minutes."""
    assert [
        [
            ["STT", "Ngày", "Nội dung", "Số lượt", "Số phút"],
            ["1", "06/02/2026", "Tin hai", "2", "khoảng 10"],
            ["2", "07/02/2026", "Loa sáng", "1", "5"],
            ["", "", "Tổng cộng", "3", "khoảng 15"],
        ]
    ] == printed('bang("phat-thanh")')


@pytest.mark.parametrize(
    ("call", "names"),
    [
        ('bang("phat-thanh")', {"phat_thanh.luot", "phat_thanh.phut"}),
        ('bang("phat-thanh", cot=["so_phut"])', {"phat_thanh.phut"}),
        ('bang("dang-lai")', {"dang_lai.tong"}),
    ],
)
def test_sums_of_tables_are_printed(build, tabled, call, names):
    """The workbook lists the last row of a table as printed in the report."""
    call = f"{{{{ {call} }}}}"
    files = {**tabled, "mau-bao-cao/own.md": OWN}
    text = report_with(files, call)[REPORT]
    report = build({**files, REPORT: text.replace("periodic", "own")})

    assert names == report.evidence.printed


def test_reposts_and_activities(printed):
    """Channels and forms stand as they are printed, by day."""
    reposts, activities = printed('bang("dang-lai") }}\n\n{{ bang("hoat-dong")')

    assert [
        ["STT", "Ngày", "Kênh", "Nội dung", "Số lượt"],
        ["1", "07/02/2026", "Zalo", "Tin hai", "3"],
        ["", "", "Tổng cộng", "", "3"],
    ] == reposts
    assert [
        ["STT", "Ngày", "Hình thức", "Nội dung", "Số lần", "Số người"],
        ["1", "08/02/2026", "Họp thôn", "Thôn Đông", "1", "khoảng 1.500"],
        ["2", "09/02/2026", "Khẩu hiệu", "Treo ở trụ sở", "4", ""],
    ] == activities


def test_an_activity_is_named_as_the_log_names_it(printed):
    """«tờ rơi» stands in the annex as in the body, not as «tờ gấp»."""
    log = {"nhat-ky/2026.csv": "ngày;hình thức;nội dung\n05/02/2026;tờ rơi;Hỏi đáp\n"}
    (table,) = printed('bang("hoat-dong")', log)

    assert ["1", "05/02/2026", "Tờ rơi", "Hỏi đáp", "1"] == table[1]


def test_documents(printed):
    """The documents that the report names, with number, day, issuer and subject."""
    assert [
        [
            ["STT", "Số, ký hiệu", "Ngày", "Cơ quan ban hành", "Trích yếu"],
            ["1", "76/NQ-CP", "15/7/2021", "Chính phủ", "Nghị quyết về A"],
        ]
    ] == printed('bang("van-ban")')


def test_a_document_without_a_number(build, tabled):
    """A law has a symbol alone."""
    files = report_with(tabled, '{{ bang("van-ban", cot=["so_ky_hieu"]) }}')
    files["van-ban.yml"] = files["van-ban.yml"].replace("  number: '76'\n", "")
    (table,) = [each for each in build(files).blocks if isinstance(each, Table)]

    assert [["Số, ký hiệu"], ["NQ-CP"]] == cells(table)


def test_tasks(printed):
    """Tasks as planned, and in November with their progress, as the annex has it."""
    planned, results = printed('bang("nhiem-vu") }}\n\n{{ bang("ket-qua-nhiem-vu")')
    head = ["Chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện", "Sản phẩm"]

    assert ["STT", "Nhiệm vụ", "Nội dung", *head] == planned[0]
    assert ["1", "Đăng tin", "", "Văn phòng; Văn hóa", "", "Cả năm", "02 tin"] == (
        planned[1]
    )
    assert ["STT", "Nhiệm vụ", *head, "Kết quả"] == results[0]
    assert [
        "Đã hoàn thành (2/2)",
        "Chậm tiến độ (1/10 tháng đạt 1 trở lên)",
        "Chậm tiến độ (0/3 quý có ít nhất 01 tin bài hoặc hoạt động)",
        "Chưa đến hạn",
    ] == [row[-1] for row in results[1:]]


def test_targets(printed):
    """A row for each task with a target; monthly ones show the lowest month."""
    planned, results = printed('bang("chi-tieu") }}\n\n{{ bang("ket-qua-chi-tieu")')

    assert [row[:4] for row in results] == planned
    assert [
        ["STT", "Nhiệm vụ", "Chỉ tiêu", "Cần đạt", "Đã thực hiện trong kỳ", "Kết quả"],
        ["1", "Đăng tin", "Tin bài", "2 cả năm", "2", "Đã hoàn thành (2/2)"],
        [
            "2",
            "Phát thanh",
            "Lượt phát thanh",
            "1 mỗi tháng",
            "0 (tháng thấp nhất)",
            "Chậm tiến độ (1/10 tháng đạt 1 trở lên)",
        ],
        [
            "3",
            "Họp",
            "Tin bài, hoạt động thực hiện nhiệm vụ",
            "1 mỗi quý",
            "0 (quý thấp nhất)",
            "Chậm tiến độ (0/3 quý có ít nhất 01 tin bài hoặc hoạt động)",
        ],
    ] == results


def test_units_by_tasks(printed):
    """A unit is one row however it is spelt; leading goes before supporting."""
    assert [
        [
            ["STT", "Đơn vị", "1", "2", "3", "4"],
            ["1", "Văn phòng", "CT", "PH", "", ""],
            ["2", "Văn hóa", "CT", "CT", "", ""],
            ["3", "Các thôn", "", "PH", "", ""],
        ]
    ] == printed('bang("phan-cong")')


def test_the_key_to_units_has_the_labels_of_the_office(build, tabled):
    """Whoever calls the lead «Cơ quan thực hiện» reads «thực hiện» below the table."""
    own = f"{tabled['portal.yml']}labels: {{lead: Cơ quan thực hiện}}\n"
    text = '{{ bang("phan-cong") }}'
    words = report_words(build({**report_with(tabled, text), "portal.yml": own}))

    assert "CT: thực hiện; PH: phối hợp. Số ở đầu cột" in words


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("theo-tac-gia", "Tin bài nhiều tác giả tính cho tác giả ghi đầu."),
        ("theo-don-vi", "Tin bài nhiều tác giả tính cho đơn vị của tác giả ghi đầu."),
    ],
)
def test_an_item_of_several_authors_has_a_note(build, tabled, name, note):
    """The note stands below the table only where there is such an item."""
    item = "tin-bai/2026/2026-01-05-a.md"
    units = "units: [{name: Tổ tin bài, authors: [Lê A]}]\n"
    one = {
        **report_with(tabled, f'{{{{ bang("{name}") }}}}'),
        "portal.yml": tabled["portal.yml"] + units,
    }
    two = {**one, item: one[item].replace("[Lê A]", "[Lê A, Hà B]")}

    assert note not in report_words(build(one))
    assert note in report_words(build(two))


def test_figures_by_month(printed):
    """Every month that has begun is a row; the last row is their sum."""
    (table,) = printed('bang("theo-thang")')

    assert [
        "STT",
        "Tháng",
        "Tin bài",
        "Lượt phát thanh",
        "Lượt đăng lại",
        "Lần hoạt động",
    ] == table[0]
    assert ["2", "Tháng 02 năm 2026", "1", "3", "3", "5"] == table[2]
    assert ["11", "Tháng 11 năm 2026", "0", "0", "0", "0"] == table[-2]
    assert ["", "Tổng cộng", "2", "3", "3", "5"] == table[-1]


def test_figures_by_section_author_and_kind(printed):
    """What belongs to no part is a row of its own; unlike things have no sum."""
    sections, authors, kinds = printed(
        'bang("theo-chuyen-muc") }}\n\n{{ bang("theo-tac-gia") }}\n\n'
        '{{ bang("theo-loai-hinh", cot=["loai_hinh", "tuyen_truyen"])'
    )

    assert [
        ["1", "Cải cách hành chính", "1", "0", "0", "0"],
        ["2", "Chuyển đổi số", "0", "0", "0", "0"],
        ["3", "Thủ tục hành chính", "1", "2", "3", "0"],
        ["4", "Không gắn tin bài", "0", "1", "0", "5"],
        ["", "Tổng cộng", "2", "3", "3", "5"],
    ] == sections[1:]
    assert [["1", "Lê A", "1"], ["2", "Không ghi tác giả", "1"]] == authors[1:3]
    assert ["3", "4", "0", "0", "1", "2", "3", "0"] == [
        number for _, number in kinds[1:]
    ]


def test_what_nobody_records_is_no_column(build, tabled):
    """Neither columns nor kinds are 0 where the log has no row of them."""
    files = report_with(
        tabled,
        '{{ bang("theo-chuyen-muc") }}\n\n{{ bang("theo-loai-hinh") }}\n\n'
        '{{ bang("theo-chuyen-muc", cot=["chuyen_muc", "dang_lai"]) }}',
    )
    log = files["nhat-ky/2026.csv"].splitlines()
    files["nhat-ky/2026.csv"] = "\n".join(log[:3]) + "\n"
    tables = [cells(b) for b in build(files).blocks if isinstance(b, Table)]

    assert ["STT", "Chuyên mục", "Tin bài", "Lượt phát thanh"] == tables[0][0]
    assert ["", "Tổng cộng", "2", "3"] == tables[0][-1]
    assert [
        ["1", "Đài truyền thanh cấp xã", "3"],
        ["2", "Cổng, trang thông tin điện tử", "2"],
    ] == tables[1][1:]
    assert ["Cải cách hành chính", "chưa theo dõi"] == tables[2][1]


def test_units_and_contents_that_nobody_uses(printed):
    """No table is printed where no item has the key, or no unit is declared."""
    assert [] == printed('bang("theo-don-vi") }}\n\n{{ bang("theo-noi-dung")')


def test_figures_by_unit(build, tabled):
    """Units without items are left out; items of others are a row."""
    files = report_with(tabled, '{{ bang("theo-don-vi") }}')
    files["portal.yml"] += "units:\n- {name: Văn hóa, authors: [Lê A]}\n"
    files["portal.yml"] += "- {name: Tư pháp, authors: [Lê C]}\n"
    (table,) = [each for each in build(files).blocks if isinstance(each, Table)]

    assert [
        ["1", "Văn hóa", "1"],
        ["2", "Tác giả khác", "1"],
        ["", "Tổng cộng", "2"],
    ] == cells(table)[1:]


def test_columns_are_aligned(build, tabled):
    """Numbers stand on the right, days in the middle, words on the left."""
    report = build(report_with(tabled, '{{ bang("phat-thanh") }}'))
    (table,) = [block for block in report.blocks if isinstance(block, Table)]
    left, centre, right = Alignment.LEFT, Alignment.CENTER, Alignment.RIGHT

    assert (centre, centre, left, right, right) == table.alignments


def test_a_table_without_rows_prints_nothing(printed):
    """The annual plan of a commune without one has no table, and no heading of one."""
    assert [] == printed('bang("tin-tieu-bieu")')


def test_without_an_address_a_link_is_words(build, tabled):
    """A portal that does not know its address prints the place of the page."""
    files = report_with(tabled, '{{ bang("tin-bai", cot=["lien_ket"]) }}')
    files["portal.yml"] = files["portal.yml"].replace(
        "url: https://anbinh.example/", ""
    )
    (table,) = [each for each in build(files).blocks if isinstance(each, Table)]

    assert [
        ("tin-bai/2026/2026-01-05-a/", None),
        ("tin-bai/2026/2026-02-05-b/", None),
    ] == [(row[0][0].text, row[0][0].link) for row in table.rows]


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        ('"tin-bais"', "không có bảng «tin-bais»; có phải ý bạn là «tin-bai»?"),
        (
            '"xyz"',
            "không có bảng «xyz»; các bảng: tin-bai, tin-tieu-bieu, phat-thanh, "
            "dang-lai, hoat-dong, van-ban, nhiem-vu, ket-qua-nhiem-vu, chi-tieu, "
            "ket-qua-chi-tieu, phan-cong, theo-thang, theo-chuyen-muc, theo-tac-gia, "
            "theo-don-vi, theo-noi-dung, theo-loai-hinh",
        ),
        ('"phat-thanh", so=1', "bảng «phat-thanh» không có mục «so»; chỉ có: cot"),
        (
            '"tin-bai", soo=1',
            "bảng «tin-bai» không có mục «soo»; có phải ý bạn là «so»?",
        ),
        ('"tin-bai", so=0', "so=0 không phải một số lớn hơn 0"),
        ('"tin-bai", so=true', "so=True không phải một số lớn hơn 0"),
        ('"tin-bai", ma=[]', "«ma» chưa ghi mã tin bài nào"),
        ('"tin-bai", cot=["stt", "stt"]', "«cot» ghi hai lần «stt»"),
        ('"tin-bai", so="m"', "so=m không phải một số lớn hơn 0"),
        (
            '"tin-bai", theo="ghim"',
            "ghi «theo» thì phải ghi thêm «so», ví dụ so=10",
        ),
        (
            '"tin-bai", so=1, theo="ghi"',
            "không chọn được theo «ghi»; có phải ý bạn là «ghim»?",
        ),
        (
            '"tin-bai", so=1, theo="x"',
            "không chọn được theo «x»; chỉ có: ghim, moi-nhat, chuyen-muc",
        ),
        (
            '"tin-bai", chuyen_muc="x"',
            "không có chuyên mục «x»; chỉ có: cchc, chuyen_doi_so, tthc",
        ),
        ('"tin-bai", ma="a"', '«ma» viết trong ngoặc vuông, ví dụ ma=["…"]'),
        (
            '"tin-bai", ma=["2026-01-05-aa"]',
            "«2026-01-05-aa» không phải mã tin bài được tính trong kỳ; có phải ý bạn "
            "là «2026-01-05-a»?",
        ),
        (
            '"tin-bai", ma=["2026-01-05-a"], so=1',
            "đã ghi «ma» thì không ghi thêm so, theo, chuyen_muc",
        ),
        (
            '"tin-bai", cot=["ngai"]',
            "bảng không có cột «ngai»; có phải ý bạn là «ngay»?",
        ),
        (
            '"van-ban", cot=["x"]',
            "bảng không có cột «x»; các cột: stt, so_ky_hieu, ngay, co_quan, trich_yeu",
        ),
    ],
)
def test_a_wrong_call(build, tabled, call, problem):
    """It is a mistake of its line, with a suggestion or with what there is."""
    with pytest.raises(PortalError) as caught:
        build(report_with(tabled, f"{{{{ bang({call}) }}}}"))

    assert f"/bao-cao/2026-nam.md:8: số liệu: {problem}" in str(caught.value)
