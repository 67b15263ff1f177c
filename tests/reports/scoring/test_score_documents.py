"""The phiếu tự chấm điểm: form and workbook agree, with the rows behind figures."""

from io import BytesIO

import docx
import openpyxl
import pytest
from tests.commanding import ended
from tests.figures.scoring.test_scoring import FILES

NAME = "cham-diem/2026.yml"
MORE = """  - {id: "6", title: I, maximum: 1, rule: {kind: all,
     figures: [tin_bai.tong, huong_dan], target: 2}, evidence: [Ảnh, Biên bản]}
  - {id: "7", title: K, maximum: 1, rule: {kind: share,
     figures: [phat_thanh.luot], target: 4}}
note: Phiếu thử
basis: [Quyết định số 1/QĐ-UBND]
"""
LOG = "ngày;hình thức;nội dung;số lượt\n01/11/2026;phát thanh;Z;3\n"


@pytest.fixture
def made(content, tmp_path):
    """Return a maker of the sheet: takes files, returns form and workbook."""

    def make(files):
        where = ("--content", content(files), "--out", "ra")
        done = ended("self_score", NAME, *where, cwd=tmp_path)

        assert 0 == done.returncode
        data = {f.suffix: f.read_bytes() for f in (tmp_path / "ra").iterdir()}
        return docx.Document(BytesIO(data[".docx"])), data[".xlsx"]

    return make


def whole():
    """Return a commune with every kind of rule."""
    return {**FILES, NAME: FILES[NAME] + MORE, "nhat-ky/2026.csv": LOG}


def rows(table):
    """Return the texts of a table in Word."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def book(data, *, data_only=True):
    """Return the sheets as openpyxl reads them."""
    read = openpyxl.load_workbook(BytesIO(data), data_only=data_only)
    return {s.title: [[c.value for c in row] for row in s.iter_rows()] for s in read}


def test_the_form(made):
    """Each line has its points, the rule or reason, and the evidence."""
    form, _ = made(whole())
    _, table, signatures = form.tables
    texts = [paragraph.text for paragraph in form.paragraphs if paragraph.text]

    assert [
        ["4", "A", "2", "0,6", "", ""],
        [
            "4.1",
            "B",
            "1",
            "0",
            "Nhiệm vụ đã hoàn thành: 4 trên 5, đạt 80%; điểm = tỷ lệ × 1, không quá 1; "
            "dưới 90% được 0 điểm. Không áp mức sàn: 0,8 điểm.",
            "",
        ],
        ["4.2", "C", "1", "0,6", "", ""],
        ["4.2.1", "D", "0,25", "0,1", "Cán bộ chấm: E.", ""],
        [
            *("4.2.2", "F", "0,75", "0,5"),
            "Cán bộ chấm: G. Theo số liệu được 0,75 điểm (Tin bài: 4; số liệu từ 1 trở "
            "lên thì được 0,75 điểm).",
            "",
        ],
        [
            *("5", "H", "3", "2"),
            "Phần trăm kế hoạch: 80; từ 50 được 1 điểm; từ 80 được 2 điểm.",
            "",
        ],
        [
            *("6", "I", "1", "0"),
            "Tin bài: 4; Lượt hướng dẫn tại Bộ phận tiếp nhận và trả kết quả: chưa "
            "theo dõi; mọi số liệu từ 2 trở lên thì được 1 điểm.",
            "Ảnh; Biên bản",
        ],
        [
            *("7", "K", "1", "0,75"),
            "Lượt phát thanh: 3 trên 4, đạt 75%; điểm = tỷ lệ × 1, không quá 1.",
            "",
        ],
        ["", "Tổng cộng", "7", "3,35", "", ""],
    ] == rows(table)[1:]
    assert [
        "Phiếu tự chấm điểm",
        "Tuyên truyền",
        "(Số liệu từ ngày 01/01/2026 đến hết ngày 21/11/2026)",
        "Căn cứ Quyết định số 1/QĐ-UBND.",
        "Tổng điểm tự chấm: 3,35/7 điểm. Danh sách phía sau từng số liệu ở tệp Excel "
        "kèm theo.",
        "Phiếu lập khi kỳ chưa kết thúc: số liệu mới đến hết ngày 21/11/2026, kỳ đến "
        "hết ngày 31/12/2026; điểm có thể còn thay đổi.",
        "Phiếu thử",
    ] == texts
    assert ["Người tự chấm", "Thủ trưởng cơ quan"] == [
        text.partition("\n")[0] for text in rows(signatures)[0]
    ]


def test_the_workbook_agrees_with_the_form(made):
    """Points are the same numbers; each figure leads to the sheet of its rows."""
    form, data = made(whole())
    sheets = book(data)
    printed = {row[1]: row[3] for row in rows(form.tables[1])[1:]}
    shown = {
        row[1]: f"{row[4]:g}".replace(".", ",")
        for row in sheets["Phiếu chấm điểm"]
        if isinstance(row[4], int | float)
    }
    figures = [row[1:5] + row[6:] for row in sheets["Số liệu"] if row[3] and row[6]]

    assert printed == shown
    assert [
        ["4.1", "nhiệm vụ đã hoàn thành", "ke_hoach.hoan_thanh", 4, "Kế hoạch"],
        ["4.1", "nhiệm vụ của kế hoạch", "ke_hoach.nhiem_vu", 5, "Kế hoạch"],
        ["4.2.2", "tin bài", "tin_bai.tong", 4, "Tin bài"],
        ["5", "phần trăm kế hoạch", "ke_hoach.phan_tram", 80, "Kế hoạch"],
        ["6", "tin bài", "tin_bai.tong", 4, "Tin bài"],
        [
            "6",
            "lượt hướng dẫn tại Bộ phận tiếp nhận và trả kết quả",
            "huong_dan",
            0,
            "không có dòng nào",
        ],
        ["7", "lượt phát thanh", "phat_thanh.luot", 3, "Phát thanh"],
    ] == figures[1:]
    assert {"Kế hoạch", "Minh chứng nhiệm vụ", "Tin bài", "Phát thanh"} <= set(sheets)


def test_points_and_figures_are_formulas(made):
    """Points are formulas over figures, and figures over rows; typed ones are not."""
    _, data = made(whole())
    sheets = book(data, data_only=False)
    lines = {row[0]: row[2:5] for row in sheets["Phiếu chấm điểm"]}
    figures = {row[3]: row[4] for row in sheets["Số liệu"]}

    assert lines["4.1"][1] == (
        "=IF('Số liệu'!$E$8=0,0,IF(100*'Số liệu'!$E$7/'Số liệu'!$E$8<90,0,"
        "ROUND(C8*MIN('Số liệu'!$E$7,'Số liệu'!$E$8)/'Số liệu'!$E$8,2)))"
    )
    assert lines["5"][1] == ("=IF('Số liệu'!$E$10>=80,2,IF('Số liệu'!$E$10>=50,1,0))")
    assert lines["6"][1] == "=IF(AND('Số liệu'!$E$11>=2,'Số liệu'!$E$12>=2),C13,0)"
    assert ["=D13", "=E8+E9", 0.5] == [lines[id_][2] for id_ in ("6", "4", "4.2.2")]
    assert figures["ke_hoach.phan_tram"].startswith("=100*SUM('Kế hoạch'!$M$")
    assert "=0" == figures["huong_dan"]


def test_a_sheet_of_typed_points_has_no_evidence(made):
    """Without rules the workbook has the form and an empty list of figures."""
    criterion = '  - {id: "1", title: A, maximum: 1, typed: {points: 1, reason: B}}\n'
    _, data = made({NAME: f'period: "2026"\nsubject: A\ncriteria:\n{criterion}'})

    assert ["Phiếu chấm điểm", "Số liệu"] == list(book(data))


def test_a_plan_without_records_has_no_sheet_of_them(made):
    """Where no row names a task, the tasks stand alone."""
    _, data = made({k: v for k, v in FILES.items() if not k.startswith("tin-bai")})

    assert ["Phiếu chấm điểm", "Số liệu", "Kế hoạch"] == list(book(data))


def test_the_command(content):
    """It starts a sheet, names one that is not there, and asks for what it needs."""
    root = content(FILES)
    new = ended("self_score", "--new", 2027, "--content", root)
    again = ended("self_score", "--new", 2027, "--content", root)
    missing = ended("self_score", "cham-diem/2062.yml", "--content", root, "--out", "a")
    nothing = ended("self_score", "--content", root)

    assert 0 == new.returncode
    assert (root / "cham-diem" / "2027.yml").exists()
    assert (
        1,
        f"{root.as_posix()}/cham-diem/2027.yml: đã có tệp này; không ghi đè\n",
    ) == (
        again.returncode,
        again.stderr,
    )
    assert (
        1,
        "cham-diem/2062.yml: không có phiếu chấm điểm này; "
        "có phải ý bạn là «cham-diem/2027.yml»?\n",
    ) == (missing.returncode, missing.stderr)
    assert 2 == nothing.returncode


def test_a_new_sheet_says_what_it_lacks(content):
    """The built-in form asks for a plan; whoever has none learns it at once."""
    root = content({k: v for k, v in FILES.items() if k != NAME})
    done = [ended("self_score", "--new", y, "--content", root) for y in (2026, 2027)]

    assert [0, 0] == [each.returncode for each in done]
    assert ["Chưa có ke-hoach/2027.yml" in each.stdout for each in done] == [
        False,
        True,
    ]


def test_check_computes_every_sheet(content):
    """A sheet that cannot be computed is a mistake of the whole content."""
    root = content({NAME: FILES[NAME]})
    done = ended("check", "--content", root)

    assert 1 == done.returncode
    assert (
        f"{root.as_posix()}/{NAME}:5: criteria.2.rule: chưa có kế hoạch năm 2026"
        in (done.stderr)
    )
