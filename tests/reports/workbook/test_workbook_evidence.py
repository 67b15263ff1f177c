"""What an inspector asks of the workbook: printed figures, rows of each task."""

from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from tests.folders import TODAY, write_tree

from commune_portal.content import load_portal
from commune_portal.content.readers.lock_text import lock_text
from commune_portal.reports import (
    build_report,
    freeze,
    render_docx,
    render_html,
    render_xlsx,
)

REPORT = "bao-cao/2023-nam.md"
PLAN = """year: 2023
tasks:
  - id: "1"
    content: Phát thanh
    target: {figure: phat_thanh.luot, number: 5, per: month}
  - {id: "2", content: Họp}
  - id: "3"
    content: Tờ gấp
    evaluation: {result: Đạt, reason: Tỉnh phát}
  - {id: "4", content: Tin, target: {figure: tin_bai.tong, number: 1}}
  - {id: "5", content: Không làm}
  - {id: "6", content: Treo, target: {figure: hoat_dong.khau_hieu.lan, number: 1}}
"""
LOG = """ngày;hình thức;nội dung;số lượt;nhiệm vụ
05/01/2023;phát thanh;A;3;1
06/01/2023;phát thanh;B;4;
07/01/2023;họp thôn;C;2;1
08/01/2023;họp thôn;D;;2
09/01/2023;họp thôn;E;;
10/01/2023;khẩu hiệu;F;1;6
"""


def rows(book, name):
    """Return the rows of a sheet by heading."""
    sheet = book[name]
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]
    start = next(n for n, row in enumerate(found) if row[0] == "STT")
    return [
        dict(zip(found[start], row, strict=True))
        for row in found[start + 1 :]
        if row[0] is not None
    ]


def opened(report):
    """Return the workbook of a report as openpyxl opens it, with cached values."""
    return openpyxl.load_workbook(BytesIO(render_xlsx(report)), data_only=True)


@pytest.fixture
def book(build, dai_hop):
    """Return the workbook of a year with a plan of six tasks."""
    files = {**dai_hop, "ke-hoach/2023.yml": PLAN, "nhat-ky/2023.csv": LOG}
    return opened(build(files))


def test_only_what_the_report_prints_is_listed_as_printed(book):
    """Other figures have their rows and the words «không in»."""
    printed = {row["Tên trong mẫu"]: row for row in rows(book, "Tổng hợp")}

    assert "45" == printed["tin_bai.cchc"]["In trong báo cáo"]
    assert "7" == printed["phat_thanh.luot"]["In trong báo cáo"]
    assert {"không in"} == {
        printed[name]["In trong báo cáo"]
        for name in ("tin_bai.tu_viet", "theo_the.cchc", "theo_the.tthc")
    }
    assert (127, 127, "OK") == tuple(
        printed["tin_bai.tu_viet"][key]
        for key in ("Giá trị", "Cộng từ danh sách", "Kiểm tra")
    )


def test_every_result_has_its_rows(book):
    """A task lists what its target counts and what names it; a note explains both."""
    tasks = {row["Mã nhiệm vụ"]: row for row in rows(book, "Kế hoạch")}
    proof = rows(book, "Minh chứng nhiệm vụ")
    of_radio = [row for row in proof if row["Mã nhiệm vụ"] == "1"]

    assert [
        ("phát thanh", "1", 3),
        ("phát thanh", None, 4),
        ("họp thôn", "1", None),
    ] == [
        (row["Kênh / hình thức"], row["Ghi mã nhiệm vụ"], row["Tính vào kết quả"])
        for row in of_radio
    ]
    assert {
        "1": 3,
        "2": 1,
        "3": 0,
        "4": 127,
        "5": 0,
        "6": 1,
    } == {id_: task["Số dòng minh chứng"] for id_, task in tasks.items()}
    assert {
        "1": (
            "Chỉ tiêu tính mọi lượt phát thanh của kỳ: 2 dòng, trong đó 1 dòng ghi mã "
            "nhiệm vụ này. 1 dòng ghi mã nhiệm vụ nhưng không thuộc chỉ tiêu nên không "
            "tính. Số đã thực hiện là của tháng thấp nhất; các dòng là của cả kỳ."
        ),
        "2": "Chỉ tính dòng ghi mã nhiệm vụ này: họp thôn 1 trong 4 của cả kỳ.",
        "3": "Không có dòng minh chứng: kết quả do cán bộ đánh giá.",
        "4": (
            "Chỉ tiêu tính mọi tin bài của kỳ: 127 dòng, trong đó 0 dòng ghi mã nhiệm "
            "vụ này."
        ),
        "5": None,
        "6": None,
    } == {id_: task["Giải thích số dòng"] for id_, task in tasks.items()}


@pytest.fixture
def secretive(tmp_path):
    """Return a reader of a commune whose log names items that nobody may see."""
    item = "---\ntitle: {}\ndate: {}\ntags: [CCHC]\n{}---\nChữ.\n"
    source = (
        "authors: [Người mật]\nsource: {name: Báo mật, url: 'https://mat.example/a'}\n"
    )
    gone = "withdrawn: {date: 2026-06-01, reason: Sai}\n"
    hidden = {
        "nhap-kin": ("Chuyện kín nháp", "2026-05-04", f"draft: true\n{source}"),
        "go-kin": ("Chuyện kín gỡ", "2026-05-05", gone + source),
        "sau-kin": ("Chuyện kín sau", "2026-12-05", source),
    }
    files = {
        "portal.yml": "name: An Bình\nurl: https://anbinh.example/\n"
        "signers: {a: {name: B, authority: [CHỦ TỊCH]}}\n",
        "tin-bai/2026/2026-05-01-thuong.md": item.format("Tin", "2026-05-01", ""),
        **{
            f"tin-bai/2026/{day}-{name}.md": item.format(title, day, keys)
            for name, (title, day, keys) in hidden.items()
        },
        "nhat-ky/2026.csv": "ngày;hình thức;tin bài\n"
        + "".join(
            f"0{n}/11/2026;phát thanh;{day}-{name}\n"
            for n, (name, (_, day, _)) in enumerate(hidden.items(), 1)
        ),
        "bao-cao/2026-nam.md": "---\ntemplate: annual-by-form\nperiod: 2026\n"
        "date: 2026-11-21\n---\n## Đề xuất, kiến nghị\n\nC.\n",
    }

    def read(**more):
        return load_portal(write_tree(tmp_path / "nha-rieng", {**files, **more}), TODAY)

    return read


def everything(report):
    """Return all text of every file of a report."""
    told = [render_html(report)]
    for data in (render_docx(report), render_xlsx(report)):
        with ZipFile(BytesIO(data)) as parts:
            told += (parts.read(n).decode("utf-8", "replace") for n in parts.namelist())
    return "".join(told)


def test_nothing_of_the_machine_or_of_hidden_items_is_in_a_report(secretive):
    """No path of a folder, no title, author, source or file name of a hidden item."""
    portal = secretive()
    told = everything(build_report(portal, portal.reports[0]))

    assert "tin bài không công khai" in told
    assert [] == [
        word
        for word in (
            "kín",
            "-kin",
            "Báo mật",
            "Người mật",
            "mat.example",
            "nha-rieng",
            str(portal.root),
        )
        if word in told
    ]


def test_an_item_withdrawn_after_signing_is_counted_and_not_told(secretive):
    """The workbook of a signed report keeps its row, without title or address."""
    portal = secretive()
    lock = freeze(portal, portal.reports[0])
    item = (
        "---\ntitle: Tin\ndate: 2026-05-01\ntags: [CCHC]\n"
        "withdrawn: {date: 2026-11-20, reason: B}\n---\nA\n"
    )
    read = secretive(
        **{
            "bao-cao/2026-nam.lock.json": lock_text(lock),
            "tin-bai/2026/2026-05-01-thuong.md": item,
        }
    )
    report = build_report(read, read.reports[0])
    row = rows(opened(report), "Tin bài")[0]

    assert ("tin bài không công khai", "tin-bai/2026:1", None) == (
        row["Tiêu đề / nội dung"],
        row["Tệp:dòng"],
        row.get("Liên kết"),
    )
    assert 1 == report.figures.posts.total.value
