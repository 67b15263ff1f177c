"""What acts inside Office files, archives, tables and sounds is found."""

import io
import stat
from zipfile import ZipFile, ZipInfo

import pytest
from tests.archives import (
    DOCX,
    EXE,
    MACRO_TYPES,
    ODF,
    OLE,
    OPEN_XML,
    SOUND,
    XLSX,
    archive,
    open_document,
    package,
)

from commune_portal.content.attachments.checking import file_problem

WORD = f"{OPEN_XML}wordprocessingml.document.main+xml"
SHEET = f"{OPEN_XML}spreadsheetml.sheet.main+xml"
OUT = "hãy bỏ ra rồi lưu lại"
PROGRAM = f"phần ấy là chương trình hoặc mã lệnh; {OUT}"
CALLS = f"phần ấy gọi chương trình khác (DDE hoặc lệnh tự chạy); {OUT}"
MACROS = "có macro bên trong; hãy mở ra và lưu lại thành loại không kèm macro"
AGAIN = "hãy lấy lại tệp gốc"
RENAME = "có tên đánh lừa người đọc hoặc máy không ghi được; hãy đổi tên rồi nén lại"


def word(name, data):
    """Return a Word file with one more part."""
    return package(WORD, **{name: data})


def relation(kind, target, mode="External"):
    """Return a Word file with one relation of this kind."""
    return word(
        "word/_rels/document.xml.rels",
        f'<Relationships><Relationship Type="http://a/{kind}" Target="{target}" '
        f'TargetMode="{mode}"/></Relationships>',
    )


@pytest.mark.parametrize(
    ("part", "data", "expected"),
    [
        ("word/embeddings/setup.exe", b"a", PROGRAM),
        ("word/media/anh.png", EXE, PROGRAM),
        ("word/media/anh.png", b"#!/bin/sh", PROGRAM),
        ("word/a.mht", b"a", f"phần ấy là trang web; {OUT}"),
        (
            "word/embeddings/oleObject1.bin",
            OLE,
            "phần ấy là đối tượng nhúng (OLE), không kiểm tra được; hãy thay bằng ảnh",
        ),
        ("word/a.xml", b"<w:instrText>DDE</w:instrText><w:instrText>AUTO x", CALLS),
        ("word/a.xml", b'<w:fldSimple w:instr=" DDE cmd">', CALLS),
        ("word/a.xml", '<a:f>cmd|"x"'.encode("utf-16"), CALLS),
        ("word/embeddings/a.docx", package(MACRO_TYPES), f"phần ấy {MACROS}"),
        (
            "word/embeddings/a.bin",
            archive({"a": "b"}),
            f"phần ấy là tệp nén; {OUT}",
        ),
        (
            "word/embeddings/a.xlsx",
            package(SHEET, **{"a.exe": b"a"}),
            f"phần ấy chứa «a.exe»: {PROGRAM}",
        ),
        (
            "word/embeddings/a.docx",
            word("b.docx", DOCX),
            f"phần ấy chứa «b.docx»: phần ấy nằm trong quá nhiều lớp tệp; {OUT}",
        ),
    ],
)
def test_a_part_that_acts(part, data, expected):
    """Programs, pages, calls of programs and hidden documents are refused."""
    assert f"chứa «{part}»: {expected}" == file_problem("a.docx", word(part, data))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (relation("attachedTemplate", "https://a.vn/t.dotm"), "attachedTemplate"),
        (relation("frame", "a.htm"), "frame"),
        (relation("oleObject", "file:///C:/a.xls"), "oleObject"),
        (relation("image", r"\\may\anh.png", mode="EXTERNAL"), "image"),
    ],
)
def test_a_part_that_fetches(data, kind):
    """A document that is opened must not call another machine by itself."""
    expected = f"phần ấy tự lấy nội dung từ nơi khác khi mở ({kind}); {OUT}"
    assert (f"chứa «word/_rels/document.xml.rels»: {expected}") == file_problem(
        "a.docx", data
    )


def test_a_foreign_text_that_word_would_insert():
    """It is shown as if it belonged to the document."""
    assert (
        "chứa «word/_rels/document.xml.rels»: phần ấy chèn tệp ngoài kiểu Word "
        f"(altChunk); {OUT}"
    ) == file_problem("a.docx", relation("aFChunk", "a.bin", mode="Internal"))


@pytest.mark.parametrize(
    "data",
    [
        relation("hyperlink", "https://a.vn"),
        relation("image", "https://a.vn/a.png"),
        relation("attachedTemplate", "file:///C:/Templates/a.dotx"),
        word("word/embeddings/a.xlsx", XLSX),
        word("word/a.xml", b'<f>SUM(A1:A2)&"a|b"</f><w:instrText>PAGE</w:instrText>'),
        word("word/media/", b""),
    ],
)
def test_a_document_that_only_shows(data):
    """Links, charts with their numbers, and fields stay."""
    assert file_problem("a.docx", data) is None


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.docx", package(MACRO_TYPES.replace("macroEn", "MACRO&#69;n")), MACROS),
        ("a.docx", package(WORD + '"/><Default ContentType="a/vbaProject'), MACROS),
        (
            "a.docx",
            archive({"[Content_Types].xml": f"<!DOCTYPE a><Types>{WORD}</Types>"}),
            f"không phải tệp Word (.docx) đọc được; {AGAIN}",
        ),
        (
            "a.docx",
            archive({"[Content_Types].xml": "<Types"}),
            f"không phải tệp Word (.docx) đọc được; {AGAIN}",
        ),
        (
            "a.odt",
            open_document(f"{ODF}text", **{"content.xml": "<script:event-listener/>"}),
            f"chứa «content.xml»: {CALLS}",
        ),
        (
            "a.docx",
            word("../a.txt", "a"),
            "chứa «../a.txt» có đường dẫn ra ngoài thư mục giải nén; hãy nén lại",
        ),
        (
            "a.csv",
            b"a;b\n1;=cmd|'/c calc'!A0\n",
            "có ô ở dòng 2 gọi ra ngoài bảng tính; hãy bỏ công thức ấy",
        ),
        (
            "a.csv",
            b'"=HYPERLINK(""http://a.vn"")"\n',
            "có ô ở dòng 1 gọi ra ngoài bảng tính; hãy bỏ công thức ấy",
        ),
        ("a.csv", b"=SUM(A1:A2);-5;+84 1;- a | b\n", None),
        (
            "a.txt",
            b"MZ",
            f"không phải tệp chữ (.txt), thật ra là chương trình; {AGAIN}",
        ),
        (
            "a.txt",
            b"\n" * 3000 + b"<html>",
            f"không phải tệp chữ (.txt), thật ra là trang web; {AGAIN}",
        ),
        (
            "a.mp3",
            "Kế hoạch".encode("utf-16"),
            f"không phải tệp âm thanh MP3 đọc được; {AGAIN}",
        ),
        (
            "a.mp3",
            b"ID3<script>",
            f"không phải tệp âm thanh MP3 đọc được; {AGAIN}",
        ),
        (
            "a.mp4",
            b"\0\0\0\x10ftypisom    " + EXE,
            f"không phải phim MP4 đọc được; {AGAIN}",
        ),
        (
            "a.mp4",
            SOUND["a.mp4"].replace(b"mp42", b"ZZZZ"),
            f"không phải phim MP4 đọc được; {AGAIN}",
        ),
        (
            "a.svg",
            b"<svg" + b" " * 5 * 1024 * 1024,
            "nặng quá 5 MB; hãy lưu lại thành PNG",
        ),
        (
            "a.exe .pdf",
            SOUND["a.pdf"],
            "có «.exe» ở giữa tên như tên chương trình; hãy đổi tên tệp",
        ),
        (
            "a\u202efdp.pdf",
            SOUND["a.pdf"],
            "có tên đánh lừa người đọc («a\\u202efdp.pdf»); hãy đổi tên tệp",
        ),
    ],
)
def test_what_hides_under_another_kind(name, data, expected):
    """The beginning of a file alone proves nothing."""
    assert expected == file_problem(name, data)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("con.txt", f"chứa «con.txt» {RENAME}"),
        ("a.txt ", f"chứa «a.txt » {RENAME}"),
        ("a.exe      .txt", f"chứa «a.exe      .txt» {RENAME}"),
        ("c\u202etxt.exe", f"chứa «c\\u202etxt.exe» {RENAME}"),
        (
            "desktop.ini",
            "chứa «desktop.ini» là tệp riêng của hệ điều hành; hãy xóa rồi nén lại",
        ),
        (
            "__MACOSX/._a.txt",
            "chứa «__MACOSX/._a.txt» là tệp riêng của hệ điều hành; hãy xóa rồi nén "
            "lại",
        ),
    ],
)
def test_names_that_deceive(name, expected):
    """What is unpacked must be what one sees."""
    assert expected == file_problem("a.zip", archive({name: EXE}))


def test_a_link_is_no_file():
    """It would show a file of the reader's own machine."""
    link = ZipInfo("a.txt")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    stream = io.BytesIO()
    with ZipFile(stream, "w") as made:
        made.writestr(link, "/etc/passwd")

    assert (
        "chứa «a.txt» chỉ là liên kết tới tệp khác; hãy nén tệp thật"
    ) == file_problem("a.zip", stream.getvalue())


def test_two_members_of_one_name():
    """On Windows the second replaces the first."""
    assert "chứa hai tệp cùng tên «A.TXT»; hãy đổi tên rồi nén lại" == file_problem(
        "a.zip", archive({"a.txt": "a", "A.TXT": "b"})
    )


@pytest.mark.parametrize("name", ["a.zip", "a.docx"])
def test_a_small_archive_of_a_large_file(name):
    """It is not opened: only its directory is read."""
    files = {"a.txt": b"a" * 6 * 1024 * 1024}
    data = package(WORD, **files) if name == "a.docx" else archive(files)

    assert (
        "chứa «a.txt» mở ra tới 6 MB, quá lớn để kiểm tra; hãy chia nhỏ"
    ) == file_problem(name, data)
