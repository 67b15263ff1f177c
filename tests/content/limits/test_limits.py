"""What is too large or too deep is one line, and the rest of the content is checked."""

import re

import pytest
from tests.places import ROOT

from commune_portal.content.formats.yaml_depth import too_deep
from commune_portal.content.limits.files import shown
from commune_portal.content.limits.records import LIMITS, MEGA, Limits

ITEM = "tin-bai/2026/2026-01-05-a.md"
OTHER = {
    "tin-bai/2026/2026-01-06-b.md": (
        "---\ntitle: B\ndate: 2026-01-06\ntags: [CCHX]\n---\nB.\n"
    )
}
OTHERS_LINE = (
    "content/tin-bai/2026/2026-01-06-b.md:4: tags: «CCHX» không phải chuyên mục; có "
    "phải ý bạn là «CCHC»?"
)
HEAD = "---\ntitle: A\ndate: 2026-01-05\ntags: [CCHC]\n"


def item(text):
    """Return an item with this text."""
    return {ITEM: f"{HEAD}---\n{text}\n"}


@pytest.mark.parametrize(
    ("files", "line"),
    [
        (
            item("a b c d\n" * (LIMITS.text // 8)),
            f"content/{ITEM}: tệp nặng 501 KB, quá 500 KB; hãy chia thành nhiều tệp, "
            "hoặc đặt làm tệp đính kèm (PDF)",
        ),
        (
            {ITEM: f"{HEAD}description: {'a' * LIMITS.head}\n---\nA.\n"},
            f"content/{ITEM}:1: phần đầu dài quá 50000 ký tự; hãy đưa lời xuống phần "
            "thân",
        ),
        (
            item("Một\n\nhai [[a]\n" + "[" * 5_000),
            f"content/{ITEM}:8: đoạn này có quá nhiều dấu [ chưa đóng; hãy xóa bớt",
        ),
        (
            item("Một\n\n" + "<a " * 3_000),
            f"content/{ITEM}:8: từ đây có quá nhiều thẻ < chưa đóng; hãy thêm > hoặc "
            "xóa bớt",
        ),
        (
            item("Một <!-- hai -->\n\n" + "> <!--\n" * 21),
            f"content/{ITEM}:8: từ đây có nhiều chú thích <!-- chưa đóng; hãy thêm -->",
        ),
        (
            item("# a\n" * (LIMITS.headings + 1)),
            f"content/{ITEM}:1006: có quá 1000 tiêu đề; hãy chia thành nhiều bài",
        ),
        (
            {"van-ban.yml": "? " * 40_000},
            "content/van-ban.yml:1: danh sách, nhóm lồng nhau quá 30 cấp",
        ),
        (
            {"van-ban.yml": "a:\n b: " + "[" * 40_000},
            "content/van-ban.yml:2: danh sách, nhóm lồng nhau quá 30 cấp",
        ),
        (
            {"van-ban.yml": "".join(f"{' ' * n}a:\n" for n in range(450))},
            "content/van-ban.yml:31: danh sách, nhóm lồng nhau quá 30 cấp",
        ),
        (
            {"van-ban.yml": "# ghi chú\n" * (LIMITS.data // 10)},
            "content/van-ban.yml: tệp nặng 2 MB, quá 1 MB; hãy xem lại, tệp này chỉ "
            "ghi thông tin ngắn",
        ),
        (
            {"nhat-ky/2026.csv": b"a" * (LIMITS.table + 1)},
            "content/nhat-ky/2026.csv: tệp nặng 6 MB, quá 5 MB; hãy chia theo năm, xóa "
            "các dòng và cột trống",
        ),
        (
            {"nhat-ky/2026.csv": "ngày;hình thức\n" + "a" * (LIMITS.line + 1)},
            "content/nhat-ky/2026.csv:2: dòng dài quá 20000 ký tự; tệp này không phải "
            "bảng",
        ),
        (
            {"nhat-ky/2026.csv": "ngày;hình thức\n" + "\n" * LIMITS.rows},
            "content/nhat-ky/2026.csv:50001: dài quá 50000 dòng; hãy chia theo năm, "
            "xóa các dòng trống",
        ),
        (
            {"bao-cao/2026.lock.json": b" " * (LIMITS.lock + 1)},
            "content/bao-cao/2026.lock.json: tệp nặng 51 MB, quá 50 MB; hãy lấy lại "
            "tệp này từ bản lưu (git)",
        ),
    ],
)
def test_what_is_too_large_is_one_line_beside_the_mistakes_of_others(
    messages, files, line
):
    """A file beyond a limit is told in one line; other files are checked as ever."""
    expected = sorted((OTHERS_LINE, line))
    actual = sorted(messages({**files, **OTHER}))
    assert expected == actual


def test_many_short_groups_are_not_deep(portal):
    """A register of 600 documents, each in braces, is read."""
    one = (
        "kh-{0}: {{type: Kế hoạch, number: {0}, symbol: KH-UBND, date: 2026-01-05, "
        "issuer: UBND xã An Bình, subject: về việc {0}}}\n"
    )
    read = portal({"van-ban.yml": "".join(one.format(n) for n in range(1, 601))})
    expected = 600
    actual = len(read.documents)
    assert expected == actual


def test_signs_that_close_nothing_are_harmless(portal):
    """Neither brackets before any is open, nor groups before a mistake of YAML."""
    read = portal(item("a ] b [c](https://a.vn/)"))

    assert (1, None) == (len(read.posts), too_deep("a: [1]\n" * 40 + "b: 'x"))


def test_of_thousands_of_mistakes_in_one_file_the_first_are_told(messages):
    """The first 200 are lines of their own, the others one line."""
    keys = "".join(f"khoa{number}: a\n" for number in range(LIMITS.mistakes + 50))
    told = messages({"portal.yml": f"name: An Bình\n{keys}"})
    expected = (
        LIMITS.mistakes + 1,
        "content/portal.yml: còn 50 lỗi khác ở tệp này; hãy sửa các lỗi trên trước",
    )
    actual = (len(told), told[0])
    assert expected == actual


def test_a_folder_with_too_many_files_is_not_read(messages, monkeypatch):
    """A whole disk that was copied into content/ is one line."""
    monkeypatch.setattr("commune_portal.content.folder.LIMITS", Limits(files=1))
    expected = [
        "content: có quá 500000 tệp; hãy xem lại có thư mục khác chép nhầm vào đây "
        "không"
    ]
    actual = messages(OTHER)
    assert expected == actual


def test_the_handbook_names_every_limit():
    """The table of limits has each number as it is."""
    text = (ROOT / "docs/huong-dan/dang-tin.md").read_text("utf-8")
    table = text.partition("## Giới hạn của tệp")[2].partition("\n## ")[0]
    written = {
        each.replace(".", "") for each in re.findall(r"[\d.]*\d(?: [MK]B)?", table)
    }
    sizes = ("text", "data", "lock", "table", "workbook", "settings")
    counts = ("head", "line", "rows", "depth", "headings", "mistakes", "files")
    expected = {
        *(shown(getattr(LIMITS, name)) for name in sizes),
        *(str(getattr(LIMITS, name)) for name in counts),
    }
    actual = expected & written
    assert expected == actual


@pytest.mark.parametrize(
    ("size", "words"), [(1, "1 KB"), (1001, "2 KB"), (MEGA, "1 MB"), (3 * MEGA, "3 MB")]
)
def test_sizes_are_written_as_officials_read_them(size, words):
    """Sizes are rounded up, so that «51 MB, quá 50 MB» is never «50 MB, quá 50 MB»."""
    expected = words
    actual = shown(size)
    assert expected == actual
