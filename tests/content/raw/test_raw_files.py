"""Files that are no text, hidden signs, old code pages: the whole line."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.content.raw.conflicts import conflict
from commune_portal.content.raw.hidden import hidden_signs, without_hidden
from commune_portal.content.raw.kinds import meant_name, other_kind

ITEM = "tin-bai/2026/2026-11-20-a.md"
TEXT = "---\ntitle: Ra quân\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào bà con.\n"
ANOTHER = {"tin-bai/2026/2026-11-19-b.md": TEXT.replace("-20", "-19")}
PORTAL = {"portal.yml": "name: An Bình\n", **ANOTHER}
MISTAKES = {
    "zero bytes": (
        b"",
        ": tệp trống (0 byte), có thể do chép hoặc đồng bộ dở; hãy lấy lại từ bản lưu, "
        "hoặc xóa tệp",
    ),
    "Word under another name": (
        b"PK\x03\x04...",
        ": thật ra là tệp Word, Excel hoặc tệp nén (zip) mang đuôi của tệp chữ; hãy mở "
        "bằng phần mềm của nó, chép lời sang tệp chữ (UTF-8), hoặc trả lại đuôi cũ",
    ),
    "a picture under another name": (
        b"\x89PNG\r\n",
        ": thật ra là ảnh PNG mang đuôi của tệp chữ; hãy mở bằng phần mềm của nó, chép "
        "lời sang tệp chữ (UTF-8), hoặc trả lại đuôi cũ",
    ),
    "zero width in a title": (
        TEXT.replace("Ra q", "Ra\u200b q"),
        ":2: có dấu cách không độ rộng U+200B trong «Ra»; hãy xóa rồi gõ lại chữ ấy",
    ),
    "hidden sign in a tag": (
        TEXT.replace("CCHC", "CC\u200dHC"),
        ":4: có dấu nối không độ rộng U+200D trong «[CCHC]»; hãy xóa rồi gõ lại chữ ấy",
    ),
    "hidden sign in a key": (
        TEXT.replace("date:", "da\u2060te:"),
        ":3: có dấu nối từ không độ rộng U+2060 trong «date:»; hãy xóa rồi gõ lại chữ "
        "ấy",
    ),
    "a hidden sign typed as an escape": (
        TEXT.replace("Ra quân", '"Ra\\u200b quân"'),
        ":2: title: có dấu cách không độ rộng U+200B trong «Ra»; hãy xóa rồi gõ lại "
        "chữ ấy",
    ),
    "letters turned round in a title": (
        TEXT.replace("Ra", "\u202eRa"),
        ":2: có ký tự đảo chiều chữ U+202E trong «Ra»; hãy xóa rồi gõ lại chữ ấy",
    ),
    "letters turned round in a body": (
        TEXT.replace("bà", "\u2066bà") + "và \u2066con\n",
        ":6: có ký tự đảo chiều chữ U+2066 trong «bà» (cả tệp 2 chỗ); hãy xóa rồi gõ "
        "lại chữ ấy",
    ),
    "a bullet of Word": (
        TEXT + "\uf0b7 Một\n",
        ":7: có ký tự không in được U+F0B7; hãy xóa rồi gõ lại chữ ấy",
    ),
    "TCVN3 in a title": (
        TEXT.replace("Ra quân", "Th«ng b¸o"),
        ":2: chữ theo bảng mã TCVN3 (ABC) cũ, không phải Unicode; hãy sửa thành "
        "«title: Thông báo»; chữ in hoa của phông .VnTimeH phải xem lại",
    ),
    "VNI in a body": (
        TEXT.replace("Ra quân", "Lễ") + "Thoâng baùo\nngaøy hoäi\n",
        ":7: chữ theo bảng mã VNI cũ, không phải Unicode (2 dòng của tệp); hãy sửa "
        "thành «Thông báo»",
    ),
    "a tag in TCVN3": (
        TEXT.replace("[CCHC]", "[ChuyÓn ®æi sè]"),
        ":4: chữ theo bảng mã TCVN3 (ABC) cũ, không phải Unicode; hãy sửa thành «tags: "
        "[Chuyển đổi số]»; chữ in hoa của phông .VnTimeH phải xem lại",
    ),
    "a long line": (
        TEXT + "Th«ng b¸o " * 30 + "\n",
        ":7: chữ theo bảng mã TCVN3 (ABC) cũ, không phải Unicode; hãy sửa thành «"
        + ("Thông báo " * 16).rstrip()
        + "…»; chữ in hoa của phông .VnTimeH phải xem lại",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake(messages, name):
    """One line says what it is; nothing that follows from it is reported."""
    text, told = MISTAKES[name]

    assert [f"content/{ITEM}{told}"] == messages({**PORTAL, ITEM: text})


@pytest.mark.parametrize(
    "file", ["portal.yml", "van-ban.yml", "nhat-ky/2026.csv", "so-lieu-ky-truoc.csv"]
)
def test_everywhere(messages, file):
    """In settings and tables every word is a name or a value."""
    sound = {
        "portal.yml": "name: An Bình\n",
        "van-ban.yml": "# A\n",
        "nhat-ky/2026.csv": "ngày;hình thức;nội dung\n20/11/2026;zalo;A\n",
        "so-lieu-ky-truoc.csv": (
            "đơn vị;từ ngày;đến ngày;số liệu;giá trị;văn bản\n"
            "A;1/1/2025;31/12/2025;tin_bai.tong;5;B\n"
        ),
    }
    files = {**PORTAL, **sound, file: sound[file].replace("A", "A\u200c")}
    (found,) = messages(files)

    assert found.startswith(f"content/{file}:")
    assert "có dấu tách không độ rộng U+200C trong «" in found


def test_body_signs_are_left_out(portal, messages):
    """Pasted signs in running text are a warning, and no reader sees them."""
    text = TEXT.replace("bà con", "bà\u00ad con\u200b 👩\u200d🌾\ufeff")
    files = {**PORTAL, ITEM: text}

    assert "Chào bà con 👩\u200d🌾.\n" == portal(files).posts[-1].text
    assert [
        f"content/{ITEM}:6: có {name}; hãy xóa rồi gõ lại chữ ấy"
        for name in (
            "dấu nối ẩn U+00AD trong «bà»",
            "dấu cách không độ rộng U+200B trong «con»",
            "dấu đầu tệp (BOM) nằm giữa chữ U+FEFF trong «👩\u200d🌾.»",
        )
    ] == messages(files)


@given(st.text())
def test_hidden_signs_are_found_once(text):
    """What is left out is what was reported, and nothing of it is left."""
    signs = [found.sign for found in hidden_signs(text)]
    left_out = sum(found.count for found in hidden_signs(text))

    assert len(signs) == len({*signs})
    assert len(text) - left_out == len(without_hidden(text))


@pytest.mark.parametrize("text", ["Số liệu: 12\u00a0%", "Đ\u0300", "a\tb\nc", "½ «»"])
def test_visible_text_has_no_hidden_signs(text):
    """Spaces that hold, marks, tabs and lines are text."""
    assert [] == [*hidden_signs(unicodedata.normalize("NFC", text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A\n=======\nB", None),
        ("=======\nB", (1, "=======")),
        ("A\n\n=======\n", (3, "=======")),
        ("A\n=======\n>>>>>>> x\n", (2, "=======")),
        ("A\n<<<<<<< HEAD\nB\n=======\n", (2, "<<<<<<< HEAD")),
        ("A", None),
    ],
)
def test_marks_of_git(text, expected):
    """A heading of Markdown is no mark; with another mark in the file it is one."""
    assert expected == conflict(text)


@pytest.mark.parametrize(
    ("name", "ending", "expected"),
    [
        ("bai.MD", ".md", "bai.md"),
        ("bai.markdown", ".md", "bai.md"),
        ("bai.md.txt", ".md", "bai.md"),
        ("portal.yaml", ".yml", "portal.yml"),
        ("2026.CSV", ".csv", "2026.csv"),
        ("bai.docx", ".md", None),
    ],
)
def test_meant_names(name, ending, expected):
    """An ending that is spelt otherwise is put right; another kind has no name."""
    assert expected == meant_name(name, ending)


def test_kinds_by_ending():
    """Documents and tables are named; of other endings nothing is said."""
    names = ("a.DOCX", "a.xls", "a.pdf", "a.jpeg", "a.bin")

    assert ["tệp Word", "bảng tính Excel", "tệp PDF", None, None] == [
        other_kind(name) for name in names
    ]
