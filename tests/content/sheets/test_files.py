"""What stands in nhat-ky/ and is no log that can be read: what it is, what to do."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font
from tests.workbooks import HEADER, workbook

from commune_portal.content.sheets.kinds import workbook_problem
from commune_portal.content.sheets.workbook import read_workbook
from commune_portal.errors import ContentError

FILE = "nhat-ky/2026.xlsx"
SAVE = "hãy mở bằng Excel rồi chọn Lưu thành (Save As), kiểu Excel Workbook (*.xlsx)"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
OLD = f"là tệp Excel đời cũ (.xls); {SAVE}"
DAMAGED = "tệp hỏng, không đọc được; hãy mở bằng Excel rồi lưu lại"
NO_PACKAGE = "tệp hỏng, không phải tệp Excel đọc được; hãy mở bằng Excel rồi lưu lại"


def package(**parts):
    """Return a ZIP file with these parts; in a name __ stands for / and _ for dot."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        for key, text in parts.items():
            kind = zipfile.ZIP_STORED if key == "mimetype" else zipfile.ZIP_DEFLATED
            name = key.replace("__", "/").replace("_", ".")
            file.writestr(name, text, compress_type=kind)
    return stream.getvalue()


def changed(raw, change):
    """Return the workbook with its parts changed: name and bytes to bytes."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(raw)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return stream.getvalue()


ROWS = workbook([HEADER])
STRICT = changed(
    ROWS,
    lambda name, raw: (
        raw + b"<!-- http://purl.oclc.org/ooxml/ -->"
        if name == "xl/workbook.xml"
        else raw
    ),
)
CUT_XML = changed(
    workbook([HEADER, ["x"] * 3]),
    lambda name, raw: raw.replace(b"<c ", b"<c <", 1) if "sheet1" in name else raw,
)
KINDS = {
    "old Excel": (FILE, OLE, OLD),
    "password": (
        FILE,
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "tệp Excel có mật khẩu, không đọc được; hãy bỏ mật khẩu mở tệp rồi lưu lại",
    ),
    "OpenDocument": (
        FILE,
        package(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
        f"là bảng tính OpenDocument (.ods); {SAVE}",
    ),
    "binary": (
        FILE,
        package(xl__workbook_bin="x"),
        f"là tệp Excel nhị phân (.xlsb); {SAVE}",
    ),
    "Word": (
        FILE,
        package(word__document_xml="x"),
        "là tệp Word, không phải bảng; hãy chép bảng sang Excel rồi lưu lại",
    ),
    "strict": (FILE, STRICT, f"là tệp Excel kiểu Strict Open XML; {SAVE}"),
    "PDF": (
        FILE,
        b"%PDF-1.7",
        "là tệp PDF, không phải bảng; cần tệp Excel (.xlsx) hoặc CSV",
    ),
    "text": (
        FILE,
        b"ng;h",
        "là tệp chữ mang đuôi .xlsx, không phải tệp Excel; hãy đổi đuôi thành .csv",
    ),
    "empty file": (FILE, b"", "tệp rỗng, không có trang tính nào"),
    "empty sheets": (FILE, workbook([]), "tệp rỗng, không có trang tính nào có chữ"),
    "another archive": (FILE, package(a_txt="x"), NO_PACKAGE),
    "cut off": (FILE, ROWS[:300], NO_PACKAGE),
    "damaged inside": (FILE, CUT_XML, DAMAGED),
    "workbook as CSV": (
        "nhat-ky/2026.csv",
        ROWS,
        "là tệp Excel (.xlsx) mang đuôi .csv; hãy mở bằng Excel rồi chọn Lưu thành "
        "(Save As), kiểu CSV UTF-8",
    ),
    "old workbook as CSV": ("nhat-ky/2026.csv", OLE, OLD),
    "huge": (
        "nhat-ky/2026.csv",
        b"x" * 30_000_000,
        "tệp nặng 30 MB, quá 5 MB; hãy chia theo năm, xóa các dòng và cột trống",
    ),
    "huge workbook": (
        FILE,
        b"PK\x03\x04".ljust(51_000_000),
        "tệp nặng 51 MB, quá 50 MB; hãy chép riêng bảng sang một tệp Excel mới",
    ),
    "bomb": (
        FILE,
        package(xl__workbook_xml="x", xl__sharedStrings_xml=" " * 65_000_000),
        "tệp giải nén ra quá lớn; hãy chép riêng nhật ký sang một tệp Excel mới",
    ),
    "old name": ("nhat-ky/2026.xls", OLE, OLD),
    "macros": (
        "nhat-ky/2026.xlsm",
        ROWS,
        f"là tệp Excel có macro (.xlsm); {SAVE}",
    ),
    "typed figures": (
        "so-lieu-ky-truoc.csv",
        ROWS,
        "là tệp Excel (.xlsx) mang đuôi .csv; hãy mở bằng Excel rồi chọn Lưu thành "
        "(Save As), kiểu CSV UTF-8",
    ),
}


@pytest.mark.parametrize(("name", "raw", "problem"), KINDS.values(), ids=KINDS)
def test_another_kind_of_file(messages, name, raw, problem):
    """One line says what the file is and what to do with it."""
    assert [f"content/{name}: {problem}"] == messages({name: raw})


@given(st.integers(0, len(ROWS) - 1), st.integers(0, 255))
@settings(max_examples=60)
def test_a_damaged_workbook(place, byte):
    """One wrong byte anywhere is at most one line, never a traceback."""
    raw = ROWS[:place] + bytes([byte]) + ROWS[place + 1 :]
    try:
        problem = workbook_problem(raw) or len(read_workbook(raw, FILE))
    except ContentError as error:
        problem = error.problem

    assert problem == 1 or isinstance(problem, str)


def test_a_folder_for_a_table(messages):
    """A folder under the name of a table is told, as any file that cannot be read."""
    name = "so-lieu-ky-truoc.csv"

    assert [
        f"content/{name}: phải là một tệp",
        f"content/{name}: không mở được; cần một tệp đọc được",
    ] == messages({f"{name}/a": ""})


def test_a_million_empty_rows(portal):
    """Rows that hold nothing but borders, down to the end of the sheet, cost little."""
    empty = b"".join(
        b'<row r="%d"><c r="A%d" s="1"/></row>' % (n, n) for n in range(3, 200_000)
    )
    day = (HEADER, ("20/11/2026", "zalo"))
    raw = changed(
        workbook(day),
        lambda _, part: part.replace(b"</sheetData>", empty + b"</sheetData>"),
    )

    assert 1 == len(portal({FILE: raw}).log)


def padded(rows, before, after):
    """Return a workbook with spaces above the last row and below all rows."""
    raw = workbook(rows)

    def pad(_, part):
        head, mark, tail = part.rpartition(b"<row")
        comment = b"<!--" + b" " * before + b"-->"
        end = b"</sheetData>"
        tail = tail.replace(end, end + b"<!--" + b" " * after + b"-->")
        return head + (comment if mark else b"") + mark + tail

    return changed(raw, pad)


def test_much_below_the_rows(portal):
    """Lists and formats below the rows may be long; merged cells stand after them."""
    raw = padded([HEADER, ("20/11/2026", "zalo")], 0, 1_500_000)

    assert 1 == len(portal({FILE: raw}).log)


def test_much_above_the_last_row(messages):
    """A sheet that is long before its last value is refused."""
    raw = padded([HEADER, ("20/11/2026", "zalo")], 33_000_000, 0)

    assert [
        f"content/{FILE}: trang tính «Trang 1»: trang tính quá lớn; hãy xóa các dòng, "
        "các cột trống có định dạng"
    ] == messages({FILE: raw})


FAR = {
    "column": ((["x"] * 101,), "có quá 100 cột; nhật ký chỉ cần mười hai cột"),
    "row": (
        (),
        "dài quá 100000 dòng; hãy xóa ô lạc ở cuối trang tính",
    ),
}


@pytest.mark.parametrize(("rows", "problem"), FAR.values(), ids=FAR)
def test_a_stray_cell(messages, rows, problem):
    """A value far outside is told, not read for minutes."""

    def far(sheet):
        sheet["B1"].font = Font(bold=True)
        sheet["H1"].font = Font(bold=True)  # an empty cell
        if not rows:
            sheet.cell(100_001, 1, "x")

    raw = workbook([HEADER, *rows], change=far)

    assert [f"content/{FILE}: trang tính «Trang 1»: {problem}"] == messages({FILE: raw})


def test_a_workbook_and_a_table_of_one_year(messages, portal):
    """Both are read; the same row in both is told, a copy of the whole is refused."""
    item = "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nA.\n"
    table = "ngày;hình thức;nội dung\n20/11/2026;zalo;A\n"
    files = {
        "tin-bai/2026/2026-11-20-a.md": item,
        "nhat-ky/2026.csv": table,
        FILE: workbook([HEADER, ("20/11/2026", "zalo", "A")]),
    }
    place = f"content/{FILE}: trang tính «Trang 1»"

    assert 2 == len(portal(files).log)
    assert [
        f"{place}, dòng 2: trùng với content/nhat-ky/2026.csv:2; nếu là một việc thì "
        "xóa một dòng"
    ] == messages(files)
    rows = [("20/11/2026", "zalo", "A"), ("19/11/2026", "zalo", "B")]
    files["nhat-ky/2026.csv"] = f"{table}19/11/2026;zalo;B\n18/11/2026;zalo;C\n"
    assert [
        f"{place}: mọi dòng đều đã có trong content/nhat-ky/2026.csv; hãy giữ mỗi "
        "dòng ở một nơi, nếu không thì bị đếm hai lần"
    ] == messages({**files, FILE: workbook([HEADER, *rows])})
