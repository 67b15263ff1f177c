"""What an editor is told about the register of documents and its files."""

from datetime import date

import pytest

from commune_portal.content import Validity

ITEM = {
    "tin-bai/2026/2026-11-20-a.md": (
        "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
    )
}
HEAD = (
    "type: Nghị định, number: 63/2010, symbol: NĐ-CP, issuer: Chính phủ, subject: về A"
)


def entry(name, more="", day="2010-06-08"):
    """Return one line of the register."""
    return f"{name}: {{{HEAD}, date: {day}{', ' if more else ''}{more}}}\n"


@pytest.mark.parametrize(
    ("register", "expected"),
    [
        (
            entry("a", "file: qd.pdf"),
            "1: a.file: không có tệp «qd.pdf» trong van-ban/; "
            "có phải ý bạn là «qd1.pdf»?",
        ),
        (
            entry("a", "file: xau.html"),
            "1: a.file: «xau.html» là trang web, có thể chạy mã lệnh; hãy đưa nội "
            "dung vào bài viết",
        ),
        (
            entry("a", "file: cu.doc"),
            "1: a.file: «cu.doc» là tệp Word đời cũ; hãy mở bằng Word, lưu lại thành "
            ".docx hoặc .pdf",
        ),
        (
            entry("a", "file: QD1.pdf"),
            "1: a.file: không có tệp «QD1.pdf» trong van-ban/; trên đĩa là «qd1.pdf», "
            "hãy ghi đúng chữ hoa, chữ thường",
        ),
        (
            entry("a", "file: ../portal.yml"),
            "1: a.file: không có tệp «../portal.yml» trong van-ban/",
        ),
        (
            entry("nd-63", "replaced_by: nd-62") + entry("nd-64", day="2012-01-01"),
            "1: nd-63.replaced_by: «nd-62» không có trong van-ban.yml; "
            "có phải ý bạn là «nd-64»?",
        ),
        (
            entry("a", "replaced_by: a"),
            "1: a.replaced_by: văn bản không thay thế chính nó",
        ),
        (
            entry("nd-63") + entry("nd_63", day="2012-01-01"),
            "2: nd_63: mã trùng địa chỉ với «nd-63»; hãy đặt mã khác",
        ),
        (entry("..."), "1: ...: mã không có chữ hay số; hãy đặt mã khác"),
        (
            entry("a", "valid_from: 2012-01-02, valid_to: 2012-01-01"),
            "1: valid_to trước valid_from",
        ),
        (
            entry("a", "url: 'javascript:alert(1)'"),
            "1: url: «javascript:alert(1)» không phải một địa chỉ đúng, ví dụ https://…",
        ),
    ],
)
def test_a_mistake_is_told_with_its_line(messages, register, expected):
    """Each mistake is one line that names the entry."""
    files = {
        "van-ban/qd1.pdf": b"%PDF-1 %%EOF",
        "van-ban/xau.html": b"<p>",
        "van-ban/cu.doc": b"x",
    }

    assert [f"content/van-ban.yml:{expected}"] == messages(
        {"van-ban.yml": register, **files, **ITEM}
    )


def test_a_file_that_no_document_names_is_a_warning(messages):
    """It would be published by nobody; system files are passed over."""
    files = {"van-ban/qd1.pdf": b"%PDF", "van-ban/Thumbs.db": b""}

    assert [
        "content/van-ban/qd1.pdf: không lên trang vì chưa văn bản nào trong "
        "van-ban.yml ghi tệp này ở khóa file"
    ] == messages({"van-ban.yml": entry("a"), **files, **ITEM})


@pytest.mark.parametrize(
    ("dates", "day", "expected"),
    [
        ("", "2026-11-21", Validity.UNKNOWN),
        ("valid_from: 2026-11-21", "2026-11-20", Validity.COMING),
        ("valid_from: 2026-11-21", "2026-11-21", Validity.IN_FORCE),
        ("valid_to: 2026-11-21", "2026-11-21", Validity.UNKNOWN),
        ("valid_to: 2026-11-21", "2026-11-22", Validity.ENDED),
        ("valid_from: 2026-11-01, valid_to: 2026-11-21", "2026-11-21", "còn hiệu lực"),
        ("valid_from: 2026-11-01, valid_to: 2026-11-21", "2026-11-22", "hết hiệu lực"),
    ],
)
def test_validity_is_what_the_register_says(portal, dates, day, expected):
    """Both ends are inside; without `valid_from` nothing is said but the end."""
    document = portal({"van-ban.yml": entry("a", dates), **ITEM}).documents["a"]

    assert expected == document.validity(date.fromisoformat(day))
