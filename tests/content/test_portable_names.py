"""Names that Windows cannot have are named before a file is lost there."""

import pytest

from commune_portal.content.portable_names import name_problems, portability_warnings

RESERVED = "Windows dành riêng tên «{}»; hãy đổi tên"
SIGN = "tên có ký tự «{}» mà Windows không nhận; hãy đổi tên"
END = "tên kết thúc bằng dấu chấm hoặc dấu cách, Windows không nhận; hãy đổi tên"
LONG = "tin-bai/2026/" + "a" * 170
PROBLEMS = {
    "tin-bai/2026/con.md": RESERVED.format("con"),
    "tin-bai/2026/AUX": RESERVED.format("AUX"),
    "tin-bai/2026/a/nul .txt": RESERVED.format("nul"),
    "tin-bai/2026/com1.md": RESERVED.format("com1"),
    "tin-bai/2026/a:b.md": SIGN.format(":"),
    "tin-bai/2026/hỏi đáp?.md": SIGN.format("?"),
    "tin-bai/2026/a\\b.md": SIGN.format("\\"),
    "tin-bai/2026/a\x01b.md": SIGN.format("U+0001"),
    "tin-bai/2026/a.": END,
    "tin-bai/2026/a ": END,
    LONG: "đường dẫn dài 183 ký tự; Windows có thể không mở được, hãy rút ngắn tên tệp "
    "hoặc thư mục còn dưới 180 ký tự",
}
GOOD = ["tin-bai/2026/concon.md", "tin-bai/2026/ảnh bìa (1) & 100%.png", "com.md"]


@pytest.mark.parametrize("path", PROBLEMS)
def test_a_name_that_windows_refuses(path):
    """The line says what is wrong with the name."""
    assert [(path, PROBLEMS[path])] == [*name_problems([path])]


def test_names_that_every_system_takes():
    """Marks, spaces, parentheses, `&` and `%` are allowed."""
    assert [] == [*name_problems(GOOD)]


@pytest.mark.parametrize(
    ("one", "other"), [("a/Tin.md", "a/tin.md"), ("a/\u1ea3nh.png", "a/a\u0309nh.png")]
)
def test_one_name_for_windows(one, other):
    """Two names that differ in capitals, or only in how marks are stored."""
    problem = (
        f"chỉ khác «{one[2:]}» ở chữ hoa, chữ thường hoặc cách gõ dấu; trên Windows "
        "hai tên này là một, hãy đổi tên một tệp"
    )

    assert [(other, problem)] == [*name_problems([one, other])]


def test_a_file_of_content_is_named(portal):
    """The whole folder is looked at."""
    text = "---\ntitle: A\ndate: 2026-01-05\ntags: [CCHC]\n---\nA\n"
    found = portability_warnings(portal({"tin-bai/2026/aux.md": text}))

    assert [True] == [
        str(each).endswith(f"tin-bai/2026/aux.md: {RESERVED.format('aux')}")
        for each in found
    ]
