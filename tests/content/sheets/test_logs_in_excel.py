"""A log that is kept in Excel: what its rows become, and what an editor is told."""

import io
from datetime import date, datetime, time, timedelta

import pytest
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import Font
from tests.workbooks import HEADER, workbook

FILE = "nhat-ky/2026.xlsx"
PLACE = "content/nhat-ky/2026.xlsx: trang tính «Trang 1»"
ITEM = {
    "tin-bai/2026/2026-11-20-a.md": (
        "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
    )
}
DAY = date(2026, 5, 11)
MOMENT = datetime(2026, 6, 2, 8, 30)  # noqa: DTZ001 - a cell has no zone
ROW = (DAY, "họp thôn", "Chuyển đổi số", 1, 90, 85)


def read(portal, *sheets, change=None):
    """Return day, form, content, times, minutes and people of each row."""
    rows = portal({FILE: workbook(*sheets, change=change)}).log
    return [(r.day, r.form.name, r.content, r.count, r.minutes, r.people) for r in rows]


def told(messages, *rows, change=None, header=HEADER):
    """Return what is said of a sheet with the header and the rows."""
    return messages({**ITEM, FILE: workbook([header, *rows], change=change)})


def test_a_plain_sheet(portal):
    """Real dates and numbers are read; the place names sheet and row."""
    (row,) = portal({FILE: workbook([HEADER, ROW])}).log

    assert (DAY, "họp thôn", "Chuyển đổi số", 1, 90, 85) == (
        *(row.day, row.form.name, row.content),
        *(row.count, row.minutes, row.people),
    )
    assert ("nhat-ky/2026.xlsx: trang tính «Trang 1»", 2) == (row.path, row.line)


def test_a_book_as_officials_keep_it(portal):
    """Titles, STT, numbers of columns, totals and signatures are no records."""
    header = (
        *("STT", "Ngày, tháng", "Hình thức tuyên truyền", "Nội dung tuyên truyền"),
        *("Số lần", "Số phút", "Số người\ntham dự", "Ghi chú", None),
    )
    rows = [
        ["ỦY BAN NHÂN DÂN XÃ AN BÌNH"],
        [None, None, "SỔ THEO DÕI TUYÊN TRUYỀN"],
        ["Tháng 5 năm 2026"],
        [],
        header,
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
        [1, "11/05/2026", "họp thôn", "A", "1", "90 ", "1.500"],
        [2],
        ["Cộng", None, None, None, "1", "90", 1500],
        ["Tháng 6"],
        header,
        [3, MOMENT, "Hội nghị", "Dài_x000D_\nhai dòng", 1.0],
        ["Tổng cộng", None, None, None, 2],
        [None, "Người lập", None, None, "TM. ỦY BAN NHÂN DÂN"],
        [None, "Nguyễn Văn A"],
    ]

    assert [
        (date(2026, 5, 11), "họp thôn", "A", 1, 90, 1500),
        (date(2026, 6, 2), "hội nghị", "Dài hai dòng", 1, None, None),
    ] == read(portal, rows)


def test_a_sheet_for_each_month(portal):
    """Every sheet with a header is read, and an empty one is none."""
    found = read(portal, [HEADER, ROW], [], [HEADER, (date(2026, 6, 1), "zalo")])

    assert ["họp thôn", "zalo"] == [form for _, form, *_ in found]


def test_merged_days(portal):
    """A merged day stands for each row that has something of its own."""
    rows = [HEADER, ROW, (None, "zalo"), (None,), (None, "facebook"), (DAY, "mocha")]
    found = read(portal, rows, change=lambda sheet: sheet.merge_cells("A2:A5"))

    assert ["họp thôn", "zalo", "facebook", "mocha"] == [form for _, form, *_ in found]
    assert {DAY} == {day for day, *_ in found}


def test_merged_header(portal):
    """A header of two rows: the lower name counts, the upper one where it is merged."""

    def merge(sheet):
        for area in ("A1:A2", "B1:B2", "C1:C2", "D1:E1"):
            sheet.merge_cells(area)

    upper = ("Ngày", "Hình thức", "Nội dung", "Số lượng", None)
    lower = (None, None, None, "Số lượt", "Số người")
    found = read(portal, [upper, lower, (DAY, "họp thôn", "A", 2, 85)], change=merge)

    assert [(DAY, "họp thôn", "A", 2, None, 85)] == found


MISTAKES = {
    "unit": (
        (DAY, "zalo", "A", 1, "15 phút"),
        "số phút: «15 phút»: chỉ ghi số, không ghi đơn vị: 15",
    ),
    "hours": (
        (DAY, "zalo", "A", 1, "1 giờ 30"),
        "số phút: «1 giờ 30»: chỉ ghi số; giờ thì đổi ra phút, ví dụ 90",
    ),
    "estimate": (
        (DAY, "zalo", "A", 1, "khoảng 900"),
        "số phút: «khoảng 900»: chỉ ghi số 900; chữ «khoảng» ghi ở cột «định tính»",
    ),
    "fraction": (
        (DAY, "zalo", "A", 1, 1.5),
        "số phút: «1,5» không phải số nguyên, ví dụ 1500 hoặc 1.500",
    ),
    "time": (
        (DAY, "zalo", "A", 1, time(0, 15)),
        "số phút: ô là giờ 00:15; hãy đặt kiểu ô là Number rồi gõ số",
    ),
    "a number that became a day": (
        (DAY, "zalo", "A", DAY),
        "số lượt: Excel đã đổi ô này thành ngày 11/05/2026; hãy chọn cột, đặt kiểu ô "
        "là Text (Văn bản) rồi gõ lại",
    ),
    "day without a year": (
        ("11/05", "zalo"),
        "ngày: «11/05» thiếu năm và có thể là ngày 11 tháng 05 hoặc ngày 05 tháng 11; "
        "hãy viết đủ ngày/tháng/năm, ví dụ 20/11/2026",
    ),
    "day with a short year": (
        ("5/11/26", "zalo"),
        "ngày: «5/11/26» chỉ có hai chữ số của năm và có thể là ngày 05 tháng 11 hoặc "
        "ngày 11 tháng 05; hãy viết đủ ngày/tháng/năm, ví dụ 20/11/2026",
    ),
    "a clear day without a year": (
        ("25/05", "zalo"),
        "ngày: «25/05» thiếu năm; hãy viết đủ ngày/tháng/năm, ví dụ 20/11/2026",
    ),
    "American text": (
        ("05/25/2026", "zalo"),
        "ngày: «05/25/2026» không có trong lịch; nếu tháng đứng trước ngày thì mọi "
        "ngày trong cột đều có thể bị đảo: hãy so cả cột với sổ gốc",
    ),
    "number for a day": (
        (46153, "zalo"),
        "ngày: ô là số 46153, chưa phải ngày; hãy đặt kiểu ô là Date",
    ),
    "number of the day alone": (
        (5, "zalo"),
        "ngày: ô chỉ có số 5; hãy ghi đủ ngày/tháng/năm, ví dụ 20/11/2026",
    ),
    "day as above": (
        ("nt", "zalo"),
        "ngày: «nt» không phải một ngày; cùng ngày với dòng trên thì ghi lại ngày hoặc "
        "gộp ô",
    ),
    "quotation mark": (
        ('"', "zalo"),
        'ngày: «"» không phải một ngày; cùng ngày với dòng trên thì ghi lại ngày hoặc '
        "gộp ô",
    ),
    "two forms": (
        (DAY, "Zalo, Facebook"),
        "hình thức: không có hình thức «Zalo, Facebook»; hãy ghi mỗi kênh, mỗi hình "
        "thức một dòng",
    ),
    "one form of two words": (
        (DAY, "Hội nghị tập huấn"),
        "hình thức: không có hình thức «Hội nghị tập huấn»; có phải ý bạn là «tập "
        "huấn»?",
    ),
    "a meeting": (
        (DAY, "Họp dân"),
        "hình thức: không có hình thức «Họp dân»; có phải ý bạn là «họp thôn»?",
    ),
    "of one": (
        (DAY, "zalo", "A", 2, "30 phút/lượt"),
        "số phút: «30 phút/lượt»: hãy ghi tổng số của cả dòng, ví dụ 2 lượt thì ghi 60",
    ),
    "dash": (
        (DAY, "zalo", "A", 1, "–"),
        "số phút: «–» không phải số; không có số thì để trống",
    ),
    "cross": (
        (DAY, "zalo", "A", "x"),
        "số lượt: «x» không phải số; không có số thì để trống",
    ),
    "time for a day": (
        (time(7, 30), "zalo"),
        "ngày: ô là giờ 07:30; hãy chọn cột, đặt kiểu ô là Text (Văn bản) rồi gõ lại",
    ),
    "length of time": (
        (DAY, "zalo", "A", 1, timedelta(minutes=90)),
        "số phút: ô là giờ 01:30; hãy đặt kiểu ô là Number rồi gõ số",
    ),
    "true": (
        (DAY, "zalo", "A", True),
        "số lượt: ô là đúng/sai (TRUE/FALSE), không phải chữ hay số",
    ),
    "formula without result": (
        (DAY, "zalo", "A", "=1+1"),
        "số lượt: ô có công thức mà tệp chưa lưu kết quả; hãy mở bằng Excel, bấm Lưu "
        "rồi chạy lại",
    ),
    "error": (
        (DAY, "zalo", "A", "#REF!"),
        "số lượt: ô báo lỗi «#REF!»; hãy sửa công thức trong Excel",
    ),
    "cell beside the table": (
        (DAY, "zalo", "A", 1, 1, 1, 7),
        "ô «7» không thuộc cột nào",
    ),
}


@pytest.mark.parametrize(("row", "problem"), MISTAKES.values(), ids=MISTAKES)
def test_a_wrong_cell(messages, row, problem):
    """Each is told once, with sheet, row and column, and what to write."""
    expected = f"{PLACE}, dòng 2: {problem}"

    assert [expected] == told(messages, row)


def test_a_merged_number(messages):
    """One number for two rows is asked for, never given to both."""
    rows = (ROW, (DAY, "họp thôn", "B"))

    assert [
        f"{PLACE}, dòng 3: số phút: ô gộp với dòng trên; hãy bỏ gộp, ghi số của từng "
        "dòng"
    ] == told(messages, *rows, change=lambda sheet: sheet.merge_cells("E2:E3"))


def test_an_id_that_became_a_number(messages):
    """1.1 and 1.10 are one number and two tasks."""
    header = (*HEADER, "Nhiệm vụ")

    assert [
        f"{PLACE}, dòng 2: nhiệm vụ: ô là số 1,1, có thể là «1.1» hoặc «1.10»; hãy "
        "chọn cột, đặt kiểu ô là Text (Văn bản) rồi gõ lại"
    ] == told(messages, (*ROW, 1.1), header=header)


def test_days_and_times_among_words(portal):
    """In a column of words they are words; an id that is a whole number stays one."""
    header = ("Ngày", "Hình thức", "Nội dung", "Địa điểm", "Ghi chú")
    (row,) = portal(
        {FILE: workbook([header, (DAY, "zalo", 1.5, time(7, 30), DAY)])}
    ).log

    assert ("1,5", "07:30", "11/05/2026") == (row.content, row.place, row.note)


def test_percent(messages):
    """A percentage is no number of minutes: 100% is not 1."""

    def percent(sheet):
        sheet["E2"].number_format = "0%"

    assert [
        f"{PLACE}, dòng 2: số phút: «100%» không phải số nguyên, ví dụ 1500 hoặc 1.500"
    ] == told(messages, (DAY, "zalo", "A", 1, 1), change=percent)


def hide(sheet):
    """Hide two rows of the sheet and strike out one of them."""
    sheet.row_dimensions[2].hidden = sheet.row_dimensions[3].hidden = True
    sheet["B3"].font = Font(strike=True)
    sheet["B3"].comment = Comment("xem lại", "A")


def test_hidden_and_struck_rows(messages, portal):
    """They count, and a warning says so."""
    rows = [ROW, (DAY, "zalo", "A"), (DAY, "zalo", "B")]

    assert 3 == len(read(portal, [HEADER, *rows], change=hide))
    assert [
        f"{PLACE}, dòng 2: 2 dòng (2, 3) đang ẩn nhưng vẫn được tính",
        f"{PLACE}, dòng 3: dòng này có chữ gạch ngang nhưng vẫn được tính; đã hủy thì "
        "xóa dòng",
    ] == told(messages, *rows, change=hide)


def test_hidden_sheets(messages, portal):
    """A hidden log counts and is told; a hidden list of words is no log."""
    words = [["Các hình thức"], ["zalo"]]

    def conceal(sheet):
        sheet.sheet_state = "hidden"

    assert ["họp thôn"] == [
        form for _, form, *_ in read(portal, words, [HEADER, ROW], change=conceal)
    ]
    assert [f"{PLACE}: trang tính đang ẩn; các dòng của nó vẫn được tính"] == messages(
        {**ITEM, FILE: workbook([HEADER, ROW], [HEADER], change=conceal)}
    )


@pytest.mark.parametrize(
    ("header", "problem"),
    [
        ([], "không có dòng tên cột, cần «ngày» và «hình thức»; trang "),
        ([("Ngày", "Loại")], "không có cột tên «loại»"),
    ],
)
def test_a_hidden_sheet_with_records(messages, header, problem):
    """Rows with day and form are never left out in silence, whatever stands above."""

    def conceal(sheet):
        sheet.sheet_state = "hidden"

    sheets = [*header, (DAY, "họp thôn")], [HEADER, ROW]
    (told_of, *_) = messages({FILE: workbook(*sheets, change=conceal)})

    assert told_of.startswith(f"{PLACE}, dòng 1: {problem}")


def test_rows_that_have_only_their_number(messages):
    """Day, form and content merged over three numbers: two rows are not counted."""
    rows = [("STT", *HEADER), (1, "11/05/2026", "họp thôn", "A"), (2,), (3,)]

    def merge(sheet):
        for column in "BCD":
            sheet.merge_cells(f"{column}2:{column}4")

    assert [
        f"{PLACE}, dòng 3: 2 dòng (3, 4) chỉ có số thứ tự, ngày gộp ô với dòng trên "
        "nên không được tính; nếu mỗi dòng là một việc thì bỏ gộp ô, hoặc ghi số lượt"
    ] == messages({**ITEM, FILE: workbook(rows, change=merge)})


def test_a_sheet_that_is_no_log(messages):
    """A visible sheet without a header is never left out in silence."""
    assert [
        f"{PLACE}, dòng 1: không có dòng tên cột, cần «ngày» và «hình thức»; trang "
        "tính không phải nhật ký thì ẩn đi hoặc chuyển sang tệp khác"
    ] == messages({FILE: workbook([["Danh mục"], ["zalo"]], [HEADER, ROW])})


def test_turned_days(messages):
    """Real days up to the 12th beside texts from the 13th may have been turned."""
    rows = (ROW, ("25/05/2026", "zalo"), (date(2026, 12, 6), "zalo"))

    assert [
        f"{PLACE}, dòng 2: ngày: các ô ngày thật (dòng 2, 4) đều từ ngày 12 trở xuống, "
        "còn các ô chữ đều từ ngày 13: có thể Excel đã đảo ngày với tháng; hãy so với "
        "sổ gốc, đặt kiểu cả cột là Text (Văn bản) và ghi lại ngày/tháng/năm"
    ] == told(messages, *rows)


@pytest.mark.parametrize(
    "days",
    [
        (date(2026, 5, 20), "25/05/2026"),
        (DAY, "12/05/2026"),
        (date(2026, 5, 5), "25/05/2026"),
    ],
    ids=["a real day after the 12th", "a text before the 13th", "the same both ways"],
)
def test_days_that_are_not_turned(portal, days):
    """Both forms may stand in one column where nothing speaks against it."""
    assert 2 == len(read(portal, [HEADER, *((day, "zalo") for day in days)]))


SHEETS = {
    "a real day and a text": ((date(2026, 11, 5),), ("25/05/2026",), [1]),
    "two turned days": ((date(2026, 3, 1), date(2026, 4, 1)), ("25/05/2026",), [1]),
    "a month of its own": ((date(2026, 3, 1), date(2026, 3, 4)), ("25/05/2026",), []),
    "a later real day": ((date(2026, 3, 20),), ("25/05/2026",), []),
    "the same both ways": ((date(2026, 3, 3),), ("25/05/2026",), []),
    "an earlier text": ((date(2026, 3, 1),), ("25/05/2026", "03/05/2026"), []),
    "told by itself": ((date(2026, 3, 1), "25/05/2026"), (date(2026, 3, 20),), [1]),
}


@pytest.mark.parametrize(("first", "second", "told_of"), SHEETS.values(), ids=SHEETS)
def test_turned_days_of_a_sheet_for_each_month(messages, first, second, told_of):
    """Real days in one sheet and texts in another betray a turn as in one column."""
    sheets = ([HEADER, *((day, "zalo") for day in days)] for days in (first, second))
    found = [line for line in messages({FILE: workbook(*sheets)}) if "đảo" in line]

    assert told_of == [int(line.split("«Trang ")[1][0]) for line in found]


def test_length_of_one_or_of_all(messages):
    """«Thời lượng» beside several broadcasts may be of one: that is asked."""
    header = ("Ngày", "Hình thức", "Nội dung", "Số lần", "Thời lượng (phút)")

    assert [
        f"{PLACE}, dòng 2: số phút: cột «Thời lượng (phút)» được hiểu là tổng số phút "
        "của tất cả các lượt trong dòng; nếu sổ ghi số phút của một lượt thì nhân lên; "
        "đúng rồi thì đổi tên cột thành «số phút»"
    ] == told(messages, (DAY, "loa", "A", 2, 15), header=header)
    assert [] == told(messages, (DAY, "loa", "A", 1, 15), header=header)


def test_a_row_above_the_header(messages):
    """What looks like a record above the header is no title."""
    rows = [(DAY, "zalo", "A"), HEADER, ROW]

    assert [
        f"{PLACE}, dòng 1: dòng nhật ký đứng trên dòng tên cột; hãy chuyển xuống dưới"
    ] == messages({FILE: workbook(rows)})


def test_two_names_of_one_column(messages):
    """«Số lần» and «Số lượt» mean the same: one of them must go."""
    header = ("Ngày", "Hình thức", "Nội dung", "Số lần", "Số lượt")

    assert [
        f"{PLACE}, dòng 1: cột «Số lần» và cột «Số lượt» cùng là cột «số lượt»"
    ] == told(messages, ROW, header=header)


def test_a_row_after_the_total(messages):
    """Below the total, a row with a number or a form is still a record."""
    rows = (ROW, ("Cộng",), (None, None, "A", 2), (None, "zalo"), (None, None, "Ký"))
    empty = (
        "ngày: đang để trống; cùng ngày với dòng trên thì ghi lại ngày hoặc gộp ô",
        "hình thức: đang để trống",
    )

    assert [
        *(f"{PLACE}, dòng 4: {problem}" for problem in empty),
        f"{PLACE}, dòng 5: {empty[0]}",
    ] == told(messages, *rows)


def test_a_total_without_a_word(messages):
    """A row with numbers alone is asked for, and a total may be given its word."""
    empty = (
        "ngày: đang để trống; cùng ngày với dòng trên thì ghi lại ngày hoặc gộp ô",
        "hình thức: đang để trống; nếu là dòng cộng thì ghi chữ «Cộng» ở đầu dòng",
    )

    assert [f"{PLACE}, dòng 3: {problem}" for problem in empty] == told(
        messages, ROW, (None, None, None, 1, 90, 85)
    )


def test_an_id_that_is_a_number(messages):
    """A task's id may be a real number."""
    plan = {"ke-hoach/2026.yml": 'year: 2026\ntasks: [{id: "1", content: A}]\n'}
    raw = workbook([(*HEADER, "Nhiệm vụ"), (*ROW, 1)])

    assert [] == messages({**ITEM, **plan, FILE: raw})


def test_another_program(portal):
    """Texts inside cells, results of formulas and the calendar of 1904 are read."""
    stream = io.BytesIO()
    options = {"constant_memory": True, "date_1904": True, "in_memory": True}
    book = xlsxwriter.Workbook(stream, options)
    sheet = book.add_worksheet("Sổ 'A' 2026")
    sheet.write_row(0, 0, HEADER)
    sheet.write_datetime(1, 0, MOMENT, book.add_format({"num_format": "mm/dd/yy"}))
    sheet.write_row(1, 1, ["zalo", "A"])
    sheet.write_formula(1, 3, "=1+1", None, 2)
    book.close()
    (row,) = portal({FILE: stream.getvalue()}).log

    found = (row.day, row.form.name, row.content, row.count)

    assert (MOMENT.date(), "zalo", "A", 2) == found
    assert "nhat-ky/2026.xlsx: trang tính «Sổ 'A' 2026»" == row.path


def test_hidden_signs(messages):
    """Cells are judged as the text of a CSV file is, with the row."""
    rows = ((DAY, "zalo", "A"), (DAY, "zalo", "họp\u200b dân"))

    assert [
        f"{PLACE}, dòng 3: có dấu cách không độ rộng U+200B trong «họp»; hãy xóa rồi "
        "gõ lại chữ ấy"
    ] == told(messages, *rows)


def test_an_old_code_page(messages):
    """TCVN3 in a cell is told with the sentence that was meant."""
    (found,) = told(messages, (DAY, "zalo", "Th«ng b¸o c¶i c¸ch hµnh chÝnh"))

    assert found.startswith(f"{PLACE}, dòng 2: chữ theo bảng mã TCVN3")
    assert "Thông báo cải cách hành chính" in found
