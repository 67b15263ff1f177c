"""The bảng kê nhuận bút: form and workbook agree, and both can be read by others."""

from io import BytesIO

import docx
import openpyxl
import pytest
from docx.enum.section import WD_ORIENTATION
from tests.commanding import ended
from tests.places import ROOT

RATES = """name: An Bình
url: https://anbinh.example/
royalties:
  rates:
    - valid_from: 2026-01-01
      unit: 234000
      coefficients: {tin: "0,5", phóng sự: 2}
      basis: Quyết định số 15/QĐ-UBND
    - valid_from: 2026-07-01
      unit: "253.001"
      coefficients: {tin: "0,5", phóng sự: 2}
      basis: Quyết định số 15/QĐ-UBND
  default_genre: tin
"""
TAX = "  tax: [{valid_from: 2026-01-01, percent: 10, threshold: 500000, basis: Luật A"
DOTS = "." * 28  # where the author signs
SHARED = "- Tin, viết chung (mức từ 01/7/2026)"
OWN = "- Tin (mức từ 01/7/2026)"
OUT = ("--period", "2026-H1", "--out", "ra")


def item(day, authors, more=""):
    """Return an item file by its path."""
    head = f"title: Tin {day}\ndate: {day}\ntags: [CCHC]\nauthors: [{authors}]\n{more}"
    return {f"tin-bai/2026/{day}-tin.md": f"---\n{head}---\nChào.\n"}


FILES = {
    "portal.yml": f"{RATES}{TAX}}}]\n",
    **item("2026-06-30", "Trần Bình", "genre: phóng sự\n"),
    **item("2026-07-02", '"Lê *An", Trần Bình'),
    **item("2026-07-03", "Trần Bình"),
    **item("2026-07-04", "Lê *An", "source: {name: Báo}\n"),
}


@pytest.fixture
def made(content, tmp_path):
    """Return a maker of the statement: takes files, returns form and workbook."""

    def make(files, *options):
        out = ("--period", "2026", "--out", "ra", *options)
        done = ended("royalties", "--content", content(files), *out, cwd=tmp_path)

        assert (0, "") == (done.returncode, done.stderr)
        data = {f.suffix: f.read_bytes() for f in (tmp_path / "ra").iterdir()}
        return docx.Document(BytesIO(data[".docx"])), data[".xlsx"]

    return make


def rows(table):
    """Return the texts of a table in Word."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def sheet(data, name, *, data_only=True):
    """Return the cells of a sheet as openpyxl reads them."""
    book = openpyxl.load_workbook(BytesIO(data), data_only=data_only)
    return [[cell.value for cell in row] for row in book[name].iter_rows()]


def test_the_form(made):
    """Authors with genres and sums, totals in words, three signatures, the items."""
    form, _ = made(FILES)
    head, authors, signatures, items = form.tables
    texts = [paragraph.text for paragraph in form.paragraphs if paragraph.text]

    assert "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH" in rows(head)[0][0]
    assert [
        ["1", "Lê *An", "1", "", "", "63.251", "0", "63.251", DOTS],
        ["", SHARED, "1", "0,5", "253.001", "63.251", "", "", ""],
        ["2", "Trần Bình", "3", "", "", "657.751", "65.775", "591.976", DOTS],
        [
            "",
            "- Phóng sự (mức từ 01/01/2026)",
            "1",
            "2",
            "234.000",
            "468.000",
            "",
            "",
            "",
        ],
        ["", SHARED, "1", "0,5", "253.001", "63.250", "", "", ""],
        ["", OWN, "1", "0,5", "253.001", "126.501", "", "", ""],
        ["", "Cộng", "3", "", "", "721.002", "65.775", "655.227", ""],
    ] == rows(authors)[1:]
    assert [
        "Bảng kê nhuận bút",
        "Trang thông tin điện tử xã An Bình, năm 2026",
        "(Từ ngày 01/01/2026 đến ngày 31/12/2026; tin bài đến hết ngày 21/11/2026)",
        "(Bảng tổng hợp, không dùng để chi trả)",
        "Căn cứ Quyết định số 15/QĐ-UBND.",
        "Tổng số tiền nhuận bút: 721.002 đồng (Bằng chữ: Bảy trăm hai mươi mốt nghìn "
        "không trăm linh hai đồng).",
        "Thuế khấu trừ (10% toàn bộ số tiền, với người được từ 500.000 đồng trở lên "
        "trong bảng kê, theo Luật A): 65.775 đồng.",
        "Số tiền thực chi: 655.227 đồng (Bằng chữ: Sáu trăm năm mươi lăm nghìn hai "
        "trăm hai mươi bảy đồng).",
        "Bảng dài hơn một quý chỉ để tổng hợp, không dùng để chi trả: thuế khấu trừ "
        "theo từng bảng kê chi trả, nên số thuế ở đây có thể khác tổng của các bảng kê "
        "ấy.",
        "Có 1 tin bài nhiều tác giả, được kê ở từng tác giả và tính một lần ở dòng "
        "Cộng; nhuận bút được chia đều, dòng «viết chung» ghi phần được chia.",
        "1 tin bài khai thác từ nguồn khác không được trả nhuận bút.",
        "Danh sách tin bài kèm theo bảng kê nhuận bút năm 2026",
    ] == texts
    assert [
        f"{title}\n(Ký, ghi rõ họ tên)\n"
        for title in ("Người lập", "Kế toán", "Thủ trưởng đơn vị")
    ] == rows(signatures)[0]
    assert [
        "2",
        "02/7/2026",
        "Tin 2026-07-02",
        "Lê *An: 63.251\nTrần Bình: 63.250",
    ] == (rows(items)[2][:4])
    assert WD_ORIENTATION.LANDSCAPE == form.sections[0].orientation
    assert ["STT", "Ngày đăng"] == [c.text for c in items.rows[0].cells][:2]
    assert "w:tblHeader" in items.rows[0]._tr.xml


def test_signatures_stay_with_the_money(made):
    """From the row «Cộng» to the signatures everything stands on one page."""
    form, _ = made(FILES)
    sums = [p for p in form.paragraphs if "đồng (Bằng chữ" in p.text]
    total = [p for cell in form.tables[1].rows[-1].cells for p in cell.paragraphs]

    assert 2 == len(sums)
    assert {True} == {p.paragraph_format.keep_with_next for p in (*sums, *total)}


def test_the_workbook_agrees_with_the_form(made):
    """Adding the shares up again gives the sums that the form prints."""
    form, data = made(FILES)
    shares = [row for row in sheet(data, "Tin bài") if isinstance(row[0], int)]
    sums = {}
    for row in shares:
        _, _, _, author, _, _, coefficient, unit, amount, count, place, share, *_ = row

        assert round(coefficient * unit + 1e-6) == amount
        assert amount // count + (place <= amount % count) == share
        sums[author] = sums.get(author, 0) + share
    printed = {
        row[1]: int(row[5].replace(".", ""))
        for row in rows(form.tables[1])[1:]
        if row[6]
    }
    summary = sheet(data, "Bảng kê")

    assert {"Lê *An": 63_251, "Trần Bình": 657_751} == sums
    assert {**sums, "Cộng": sum(sums.values())} == printed
    assert [None, "Cộng", None, None, None, None, 3, 721_002, 65_775, 655_227] == (
        summary[-2]
    )
    assert "Sáu trăm năm mươi lăm nghìn hai trăm hai mươi bảy đồng" == summary[-1][2]


def test_sums_of_the_workbook_are_formulas(made):
    """Each sum is a formula over the items; a star in a name is no wildcard."""
    _, data = made(FILES)
    cells = [cell for row in sheet(data, "Bảng kê", data_only=False) for cell in row]
    formulas = [cell for cell in cells if str(cell).startswith("=")]

    assert "=COUNTIFS('Tin bài'!$K$8:$K$11,1)" == formulas[-4]
    assert any('"=Lê ~*An"' in formula for formula in formulas)
    assert "=IF(H9>=500000,ROUND((H9)*10/100,0),0)" in formulas


def test_the_excess_alone_can_be_taxed(made):
    """With «excess» only what exceeds the threshold is taxed; the paper says so."""
    form, data = made({**FILES, "portal.yml": f"{RATES}{TAX}, taxed: excess}}]\n"})
    formulas = [str(c) for r in sheet(data, "Bảng kê", data_only=False) for c in r]

    assert "15.775" == rows(form.tables[1])[3][6]
    assert "=IF(H13>=500000,ROUND((H13-500000)*10/100,0),0)" in formulas
    assert any("10% phần vượt 500.000 đồng" in p.text for p in form.paragraphs)


def test_a_form_without_signatures(made):
    """An office may leave the signatures to another paper."""
    form, _ = made({**FILES, "portal.yml": f"{RATES}  signatures: []\n"})

    assert 3 == len(form.tables)


def test_without_tax_there_is_no_column_for_it(made):
    """Where nothing is withheld, neither form nor rules speak of a threshold."""
    form, data = made({**FILES, "portal.yml": RATES})

    assert 7 == len(form.tables[1].columns)
    assert "Không khấu trừ thuế." in [row[0] for row in sheet(data, "Mức áp dụng")]


@pytest.mark.parametrize("period", ["2026-03", "2026-03-01..2026-03-31"])
def test_a_period_without_items(content, tmp_path, period):
    """A sentence stands for the tables; nothing else is printed but signatures."""
    done = ended(
        "royalties",
        *("--content", content(FILES), "--period", period, "--out", "ra"),
        cwd=tmp_path,
    )
    file = next((tmp_path / "ra").glob("*.docx"))
    form = docx.Document(BytesIO(file.read_bytes()))

    assert (0, "") == (done.returncode, done.stderr)
    assert 2 == len(form.tables)
    assert (
        "Trong kỳ, từ ngày 01/3/2026 đến ngày 31/3/2026, không có tin bài nào được "
        "trả nhuận bút."
    ) in [paragraph.text for paragraph in form.paragraphs]


def test_two_makings_agree(made):
    """The same statement gives the same bytes."""
    assert made(FILES)[1] == made(FILES)[1]


def test_an_item_that_cannot_be_paid_stops_the_statement(content, tmp_path):
    """Nothing is written; each item is one line."""
    name = "tin-bai/2026/2026-05-05-tin.md"
    root = content({**FILES, **item("2026-05-05", "A", "genre: ký\n")})
    done = ended("royalties", "--content", root, *OUT, cwd=tmp_path)

    assert (
        1,
        f"{root.as_posix()}/{name}:6: genre: thể loại «ký» chưa có hệ số trong "
        "royalties của portal.yml\n",
    ) == (done.returncode, done.stderr)
    assert not (tmp_path / "ra").exists()


@pytest.mark.parametrize("place", ["content/a", ROOT / "docs" / "a", ROOT / "site"])
@pytest.mark.parametrize("door", ["royalties", "self_score"])
def test_forms_are_not_written_where_the_site_is_made(content, tmp_path, door, place):
    """What a folder of the site holds is published with names and amounts."""
    first = ["cham-diem/2026.yml"] if door == "self_score" else OUT[:2]
    where = ("--content", content(FILES), "--out", place)
    done = ended(door, *first, *where, cwd=tmp_path)

    assert (
        1,
        f"{place}: biểu nội bộ không ghi vào thư mục được đưa lên trang (content, "
        "docs, site); hãy chọn thư mục khác, ví dụ build\n",
    ) == (done.returncode, done.stderr)
    assert not (ROOT / "docs" / "a").exists()


def test_a_rate_of_an_ended_decree_is_a_warning(content, tmp_path):
    """From 01/9/2026 another decree applies: the statement is made, with a warning."""
    root = content({**FILES, **item("2026-09-01", "A")})
    done = ended(
        "royalties",
        *("--content", root, "--period", "2026", "--out", "ra"),
        cwd=tmp_path,
    )

    assert 0 == done.returncode
    assert (
        f"Cảnh báo: {root.as_posix()}/portal.yml: royalties.rates: có tin bài sau ngày "
        "31/8/2026 được trả theo mức có từ trước; hãy đối chiếu với Nghị định số "
        "287/2026/NĐ-CP và quy định của tỉnh\n"
    ) == done.stderr


def test_the_day_of_payment_gives_the_tax(made):
    """--paid takes the tax of another day than the period's last."""
    later = (
        f"{TAX}}}, {{valid_from: 2027-01-01, percent: 20, threshold: 0, basis: B}}]\n"
    )
    files = {**FILES, "portal.yml": RATES + later}

    assert "65.775" == rows(made(files)[0].tables[1])[-1][6]
    assert "144.200" == rows(made(files, "--paid", "2027-01-05")[0].tables[1])[-1][6]
