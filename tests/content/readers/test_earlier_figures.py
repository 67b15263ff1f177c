"""so-lieu-ky-truoc.csv: typed figures of earlier periods, and every mistake in them."""

from datetime import date

import pytest

HEAD = "đơn vị;từ ngày;đến ngày;số liệu;giá trị;định tính;văn bản\n"
FILE = "so-lieu-ky-truoc.csv"
ROW = "xã Hạ;01/01/2025;30/6/2025;tin_bai.tong;1.500;khoảng;Báo cáo số 1"


def test_a_line_is_read(portal):
    """Days, numbers and words are read as Excel writes them."""
    (typed,) = portal({FILE: "\ufeff" + HEAD + ROW + "\n"}).earlier

    assert ("xã Hạ", "tin_bai.tong", 1500) == (typed.unit, typed.figure, typed.number)
    assert (date(2025, 1, 1), date(2025, 6, 30)) == (typed.start, typed.end)
    assert ("khoảng", "Báo cáo số 1", 2) == (
        typed.qualifier,
        typed.document,
        typed.line,
    )


def test_without_the_file_there_is_nothing(portal):
    """The file is optional, and so is the column of estimates."""
    assert () == portal({}).earlier
    plain = HEAD.replace("định tính;", "") + ROW.replace("khoảng;", "") + "\n"
    assert [""] == [typed.qualifier for typed in portal({FILE: plain}).earlier]


MISTAKES = {
    "no header": ("\n", f"{FILE}:1: thiếu dòng tên cột"),
    "unknown column": (
        HEAD.replace("văn bản", "van ban") + ROW,
        f"{FILE}:1: không có cột tên «van ban»; có phải ý bạn là «văn bản»?",
    ),
    "missing column": (
        HEAD.replace(";văn bản", "") + ROW.replace(";Báo cáo số 1", ""),
        f"{FILE}:1: thiếu cột «văn bản»",
    ),
    "empty document": (
        HEAD + ROW.replace("Báo cáo số 1", ""),
        f"{FILE}:2: văn bản: đang để trống",
    ),
    "empty number": (
        HEAD + ROW.replace("1.500", ""),
        f"{FILE}:2: giá trị: đang để trống",
    ),
    "no whole number": (
        HEAD + ROW.replace("1.500", "1,5"),
        f"{FILE}:2: giá trị: «1,5» không phải số nguyên, ví dụ 1500 hoặc 1.500",
    ),
    "unknown figure": (
        HEAD + ROW.replace("tin_bai.tong", "tin_bai.ton"),
        f"{FILE}:2: số liệu: không có số liệu tên «tin_bai.ton»; có phải ý bạn là "
        "«tin_bai.tong»?",
    ),
    "no day": (
        HEAD + ROW.replace("30/6/2025", "31/6/2025"),
        f"{FILE}:2: đến ngày: «31/6/2025» không có trong lịch",
    ),
    "backwards": (
        HEAD + ROW.replace("30/6/2025", "31/12/2024"),
        f"{FILE}:2: đến ngày: ở trước «từ ngày»",
    ),
    "a day to come": (
        HEAD + ROW.replace("30/6/2025", "22/11/2026"),
        f"{FILE}:2: đến ngày: 22/11/2026 ở sau hôm nay (21/11/2026)",
    ),
    "counted twice": (
        HEAD + f"{ROW}\nXÃ HẠ;30/6/2025;31/12/2025;tin_bai.tong;2;;Báo cáo số 2",
        f"{FILE}:3: số liệu: «tin_bai.tong» của XÃ HẠ từ ngày 30/6/2025 đến ngày "
        "31/12/2025 trùng ngày với dòng 2",
    ),
    "counted twice through a space": (
        HEAD + f"{ROW}\nxã  hạ;30/6/2025;31/12/2025;tin_bai.tong;2;;Báo cáo số 2",
        f"{FILE}:3: số liệu: «tin_bai.tong» của xã  hạ từ ngày 30/6/2025 đến ngày "
        "31/12/2025 trùng ngày với dòng 2",
    ),
}


@pytest.mark.parametrize(("text", "message"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes(messages, text, message):
    """Each mistake is one line with its place and what to write."""
    assert [f"content/{message}"] == messages({FILE: text})


@pytest.mark.parametrize(
    "other",
    [
        "xã Hà;01/01/2025;30/6/2025;tin_bai.tong;2;;B",
        "xã Hạ;01/7/2025;31/12/2025;tin_bai.tong;2;;B",
        "xã Hạ;01/01/2025;30/6/2025;tin_bai.cchc;2;;B",
    ],
    ids=["another unit", "other days", "another figure"],
)
def test_what_is_no_repetition(portal, other):
    """Marks tell two communes apart; other days and figures are other numbers."""
    assert 2 == len(portal({FILE: f"{HEAD}{ROW}\n{other}\n"}).earlier)
