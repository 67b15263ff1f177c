"""What an editor is told about a log row that is wrong, and what Excel may write."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.vietnamese import number

ITEM = {
    "tin-bai/2026/2026-11-20-vneid.md": (
        "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
    )
}
HEADER = "ngày;hình thức;tin bài;nội dung;số lượt;số phút;số người\n"

ROWS = {
    "unknown form": (
        "20/11/2026;phat tanh;;A",
        "hình thức: không có hình thức «phat tanh»; có phải ý bạn là «phát thanh»?",
    ),
    "empty form": ("20/11/2026;;;A", "hình thức: đang để trống"),
    "empty day": (";zalo", "ngày: đang để trống"),
    "negative count": ("20/11/2026;zalo;;;-3", "số lượt: «-3» là số âm"),
    "count of nought": (
        "20/11/2026;zalo;;;0",
        "số lượt: phải từ 1 trở lên; bỏ trống thì tính là 1",
    ),
    "count in words": (
        "20/11/2026;zalo;;;ba",
        "số lượt: «ba» không phải số nguyên, ví dụ 1500 hoặc 1.500",
    ),
    "fraction": (
        "20/11/2026;zalo;;;;1,5",
        "số phút: «1,5» không phải số nguyên, ví dụ 1500 hoặc 1.500",
    ),
    "nought before the point": (
        "20/11/2026;họp thôn;;;;;0.500",
        "số người: «0.500» không phải số nguyên, ví dụ 1500 hoặc 1.500",
    ),
    "point in the wrong place": (
        "20/11/2026;họp thôn;;;;;15.00",
        "số người: «15.00» không phải số nguyên, ví dụ 1500 hoặc 1.500",
    ),
    "unknown item": (
        "20/11/2026;zalo;2026-11-20-vneit",
        "tin bài: không có tin bài «2026-11-20-vneit»; "
        "có phải ý bạn là «2026-11-20-vneid»?",
    ),
    "day of another year": (
        "20/11/2025;zalo",
        "ngày: 20/11/2025 không thuộc năm 2026 của tệp",
    ),
    "no such day": ("31/02/2026;zalo", "ngày: «31/02/2026» không có trong lịch"),
    "day in words": (
        "thứ Hai;zalo",
        "ngày: «thứ Hai» không phải một ngày; hãy viết ngày/tháng/năm, "
        "ví dụ 20/11/2026",
    ),
    "broadcast of nothing": (
        "20/11/2026;phát thanh",
        "tin bài: lượt phát thanh cần ghi tin bài hoặc nội dung",
    ),
    "cell too many": (
        "20/11/2026;zalo;;;;;;thừa",
        "ô «thừa» không thuộc cột nào",
    ),
    "coming day": (
        "22/11/2026;zalo",
        "ngày: 22/11/2026 ở sau hôm nay (21/11/2026); chưa được tính",
    ),
}


@pytest.mark.parametrize(("row", "told"), ROWS.values(), ids=ROWS)
def test_row_mistake(messages, row, told):
    """Each fault of a row has its own line, with the row's line and its column."""
    found = messages({**ITEM, "nhat-ky/2026.csv": f"{HEADER}{row}\n"})

    assert [f"content/nhat-ky/2026.csv:2: {told}"] == found


FILES = {
    "no header": (
        "20/11/2026;zalo\n",
        ":1: không có dòng tên cột, cần «ngày» và «hình thức»; trang tính không phải "
        "nhật ký thì ẩn đi hoặc chuyển sang tệp khác",
    ),
    "one endless line": (
        f"ngày;hình thức\n{'9' * 100_001}\n",
        ":2: dòng dài quá 20000 ký tự; tệp này không phải bảng",
    ),
    "unknown column": (
        "ngày;hình thúc\n",
        ":1: không có cột tên «hình thúc»; có phải ý bạn là «hình thức»?",
    ),
    "empty file": ("\n", ":1: thiếu dòng tên cột"),
    "endless number": (
        f"ngày;hình thức;số lượt\n20/11/2026;zalo;{'9' * 5000}\n",
        ":2: số lượt: số quá lớn; nhiều nhất 9 chữ số",
    ),
    "missing column": ("ngày;nội dung\n", ":1: thiếu cột «hình thức»"),
    "column twice": ("ngày;hình thức;ngày\n", ":1: cột «ngày» ghi hai lần"),
    "quote left open": (
        'ngày;hình thức;nội dung\n20/11/2026;zalo;"A\n21/11/2026;zalo;B\n',
        ":2: dấu ngoặc kép mở mà không đóng, hoặc ô có xuống dòng",
    ),
    "quote closed in another row": (
        'ngày;hình thức;nội dung\n20/11/2026;zalo;"A\n21/11/2026;zalo;B"\n',
        ":2: dấu ngoặc kép mở mà không đóng, hoặc ô có xuống dòng",
    ),
}


@pytest.mark.parametrize(("text", "told"), FILES.values(), ids=FILES)
def test_table_mistake(messages, text, told):
    """Wrong columns and open quotes are named, so that no row is swallowed."""
    found = messages({**ITEM, "nhat-ky/2026.csv": text})

    assert [f"content/nhat-ky/2026.csv{told}"] == found


def test_two_logs_of_one_year(messages):
    """A second file of the year is refused, so that nothing counts twice."""
    files = {"nhat-ky/2026.CSV": HEADER, "nhat-ky/2026.csv": HEADER}

    assert [
        "content/nhat-ky/2026.csv: năm 2026 đã có nhật ký nhat-ky/2026.CSV; "
        "hãy gộp làm một"
    ] == messages({**ITEM, **files})


def test_name_of_the_file(messages):
    """The log's file is named by its year."""
    found = messages({**ITEM, "nhat-ky/thang-5.csv": HEADER})

    assert [
        "content/nhat-ky/thang-5.csv: tên tệp nhật ký phải là năm, "
        "ví dụ nhat-ky/2026.csv hoặc nhat-ky/2026.xlsx"
    ] == found


@pytest.mark.parametrize(
    "raw",
    [
        "ngày;hình thức;số người\n20/11/2026;Họp thôn;1.500\n".encode(),
        "ngày,hình thức,số người\n2026-11-20,họp thôn,1500\n".encode("utf-8-sig"),
        (
            "Ngày ; HÌNH  THỨC;Số người;;\r\n20/11/2026;họp thôn;1500;;\r\n;;;;\r\n"
        ).encode(),
        '"ngày"\t"hình thức"\t"số người"\n"20/11/2026"\t"họp thôn"\t"1.500"\n'.encode(),
        "ngày;hình thức;số người\r20/11/2026;họp thôn;1500\r".encode(),
    ],
    ids=[
        *("semicolons", "commas and mark", "spaces and empty cells"),
        *("quotes and tabs", "lone carriage returns"),
    ],
)
def test_what_spreadsheets_write(portal, raw):
    """Separators, marks, case, empty rows and thousands points make no difference."""
    rows = portal({**ITEM, "nhat-ky/2026.csv": raw}).log

    assert [("họp thôn", date(2026, 11, 20), 1500)] == [
        (row.form.name, row.day, row.people) for row in rows
    ]


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85"])
def test_only_a_line_feed_ends_a_row(portal, messages, sign):
    """A sign that some programs read as a new line is a space in its cell."""
    text = f"ngày;hình thức;nội dung\n20/11/2026;zalo;A{sign}B\n"
    (row,) = portal({**ITEM, "nhat-ky/2026.csv": text}).log

    assert "A B" == row.content
    assert ["content/nhat-ky/2026.csv:3: ngày: đang để trống"] == messages(
        {**ITEM, "nhat-ky/2026.csv": f"{text};zalo;C\n"}
    )


def test_a_zero_byte(messages):
    """A zero byte is told with its line, and is no encoding by itself."""
    text = "ngày;hình thức;nội dung\n20/11/2026;zalo;A\x00B\n"

    assert [
        "content/nhat-ky/2026.csv:2: có ký tự không đọc được; tệp hỏng hoặc không lưu "
        "dạng UTF-8"
    ] == messages({**ITEM, "nhat-ky/2026.csv": text})


def test_a_table_with_a_title_and_a_total(portal):
    """A log that Excel saved as CSV keeps its title, its numbers and its total."""
    text = (
        "SỔ THEO DÕI, NĂM 2026\nSTT;Ngày;Hình thức;Nội dung;Số lượt\n"
        "1;20/11/2026;zalo;A, B, C;2\nCộng;;;;2 lượt\n"
    )
    (row,) = portal({**ITEM, "nhat-ky/2026.csv": text}).log

    assert ("A, B, C", 2, 3) == (row.content, row.count, row.line)


def test_row_of_an_item_with_mistakes(messages):
    """An item that is there but wrong is told once, not again for its broadcasts."""
    files = {
        "tin-bai/2026/2026-11-20-vneid.md": "---\ntitle: A\ntags: [CCHC]\n---\nx",
        "nhat-ky/2026.csv": f"{HEADER}20/11/2026;zalo;2026-11-20-vneid\n",
    }

    assert [
        "content/tin-bai/2026/2026-11-20-vneid.md:1: date: thiếu khóa này "
        "(Ngày đăng, là ngày dùng để tính số liệu)"
    ] == messages(files)


@given(st.integers(min_value=0, max_value=10**7))
def test_numbers_come_back(value):
    """A number printed the official way is read as the same number."""
    assert value == int(number(value).replace(".", ""))
