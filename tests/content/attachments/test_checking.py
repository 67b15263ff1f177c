"""Which files may be published: by their names, and by what is inside them."""

import io
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import archives
from tests.archives import DOCX, EXE, HTML, OLE, SOUND, XLSX, archive, package

from commune_portal.content.attachments.checking import file_problem, size_problem
from commune_portal.content.attachments.kinds import ALLOWED, KINDS

AGAIN = "hãy lấy lại tệp gốc"
WORD = "hãy mở bằng Word, lưu lại thành .docx hoặc .pdf"
MACROS = "có macro bên trong; hãy mở ra và lưu lại thành loại không kèm macro"
LOCKED = "có mật khẩu nên người dân không mở được; hãy bỏ mật khẩu rồi lưu lại"
PROGRAM = "là chương trình hoặc mã lệnh, không bao giờ được đăng; hãy bỏ ra khỏi đây"
SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


def encrypted():
    """Return an archive whose one member says that it is encrypted."""
    data = bytearray(archive({"a.txt": "Chào."}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def test_every_kind_may_be_published():
    """The table of kinds and the planted files agree, and none of these is refused."""
    assert set(KINDS) == {f".{name.casefold().rpartition('.')[2]}" for name in SOUND}
    assert {} == {
        name: problem
        for name, data in SOUND.items()
        if (problem := file_problem(name, data)) is not None
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.doc", f"là tệp Word đời cũ; {WORD}"),
        ("a.DOCM", f"là tệp Word có thể chứa macro; {WORD}"),
        (
            "a.xls",
            "là tệp Excel đời cũ; hãy mở bằng Excel, lưu lại thành .xlsx hoặc .pdf",
        ),
        (
            "a.heic",
            "là ảnh mà nhiều máy không xem được; hãy lưu lại thành .jpg",
        ),
        ("a.gif", "là ảnh không đăng để tải về; hãy lưu lại thành .png"),
        (
            "a.html",
            "là trang web, có thể chạy mã lệnh; hãy đưa nội dung vào bài viết",
        ),
        ("a.pdf.exe", PROGRAM),
        ("a.php", PROGRAM),
        ("a.rar", "là tệp nén không nhận; hãy nén lại thành .zip"),
        ("a.mov", "là phim mà nhiều máy không xem được; hãy chuyển thành .mp4"),
        (
            "a.wav",
            "là tệp âm thanh mà nhiều máy không nghe được; hãy chuyển thành .mp3",
        ),
        ("a.xyz", f"thuộc loại tệp không đăng; chỉ đăng tệp {ALLOWED}"),
        ("a", f"thiếu đuôi cho biết loại tệp; chỉ đăng tệp {ALLOWED}"),
        ("a.php.pdf", "có «.php» ở giữa tên, máy chủ có thể chạy; hãy đổi tên tệp"),
    ],
)
def test_a_name_that_is_refused(name, expected):
    """What is allowed, or what to do; the bytes do not matter."""
    assert expected == file_problem(name, SOUND["a.pdf"])


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.pdf", b"", "là tệp rỗng; hãy chép lại tệp gốc"),
        ("a.zip", b"", "là tệp rỗng; hãy chép lại tệp gốc"),
        ("a.pdf", HTML, f"không phải tệp PDF, thật ra là trang web; {AGAIN}"),
        ("a.pdf", EXE, f"không phải tệp PDF, thật ra là chương trình; {AGAIN}"),
        ("a.pdf", b"pdf", f"không phải tệp PDF đọc được; {AGAIN}"),
        (
            "a.pdf",
            DOCX,
            "không phải tệp PDF, thật ra là tệp Word (.docx); hãy đổi đuôi tên tệp "
            "thành .docx",
        ),
        ("a.jpg", HTML, f"không phải ảnh JPEG, thật ra là trang web; {AGAIN}"),
        (
            "a.jpg",
            SOUND["a.png"],
            "không phải ảnh JPEG, thật ra là ảnh PNG; hãy đổi đuôi tên tệp thành .png",
        ),
        ("a.mp3", b"RIFFxxxxWAVE", "không phải tệp âm thanh MP3, thật ra là tệp âm "),
        (
            "a.mp4",
            b"\0\0\0\0ftypqt  ",
            "không phải phim MP4, thật ra là phim QuickTime",
        ),
        ("a.mp4", b"\0\0\0\0ftypheic", "không phải phim MP4, thật ra là ảnh HEIC"),
        ("a.webp", b"RIFFxxxx????", f"không phải ảnh WebP đọc được; {AGAIN}"),
        ("a.txt", HTML, f"không phải tệp chữ (.txt), thật ra là trang web; {AGAIN}"),
        (
            "a.csv",
            b"a;b\n\x00",
            "có ký tự không phải chữ; tệp hỏng hoặc không lưu dạng UTF-8",
        ),
        (
            "a.csv",
            "thôn".encode("cp1258"),
            "không lưu dạng UTF-8 nên chữ Việt hiện sai; hãy lưu lại dạng UTF-8",
        ),
        ("a.docx", package(archives.MACRO_TYPES), MACROS),
        ("a.xlsx", package(archives.MACRO_TYPES), MACROS),
        (
            "a.docx",
            package(
                f"{archives.OPEN_XML}wordprocessingml.document.main+xml",
                **{"word/vbaProject.bin": b"x"},
            ),
            MACROS,
        ),
        (
            "a.ods",
            archives.open_document(
                f"{archives.ODF}spreadsheet", **{"Basic/Standard/Module1.xml": "<a/>"}
            ),
            MACROS,
        ),
        (
            "a.docx",
            XLSX,
            "thật ra là tệp Excel (.xlsx); hãy đổi đuôi tên tệp thành .xlsx",
        ),
        (
            "a.docx",
            archive({"a": "b"}),
            f"không phải tệp Word (.docx) đọc được; {AGAIN}",
        ),
        ("a.docx", DOCX[:60], f"không phải tệp Word (.docx) đọc được; {AGAIN}"),
        ("a.docx", package("khac"), f"không phải tệp Word (.docx) đọc được; {AGAIN}"),
        ("a.docx", OLE, f"không phải tệp Word (.docx) đọc được; {AGAIN}"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), LOCKED),
        (
            "a.odt",
            archives.open_document(f"{archives.ODF}text")[:-30],
            "không phải văn bản OpenDocument (.odt) đọc được; hãy lấy lại tệp gốc",
        ),
        (
            "a.odt",
            archive(
                {
                    "mimetype": f"{archives.ODF}text",
                    "META-INF/manifest.xml": "<m:encryption-data/>",
                }
            ),
            LOCKED,
        ),
        (
            "a.pdf",
            archives.pdf(b"1 0 obj <</S/J#61vaScript/JS(a)>> endobj"),
            "có mã lệnh bên trong; hãy in lại thành PDF (chọn máy in PDF)",
        ),
        (
            "a.pdf",
            archives.packed_pdf(b"<</S /Launch /F (a.exe)>>"),
            "có lệnh chạy chương trình bên trong; hãy in lại thành PDF (chọn máy in "
            "PDF)",
        ),
        ("a.svg", b"<svg", "không phải ảnh SVG đọc được; hãy lưu lại thành PNG"),
    ],
)
def test_a_content_that_is_refused(name, data, expected):
    """What the file really is, and what to do."""
    assert (file_problem(name, data) or "").startswith(expected)


@pytest.mark.parametrize(
    "data",
    [
        archives.pdf(b"1 0 obj <</S /URI /URI (https://a.vn/JavaScript/)>> endobj"),
        archives.packed_pdf(b"<</S /URI /URI (https://a.vn/Launch)>>"),
        archives.pdf(b"1 0 obj <</Length 4>> stream\n/JS( endstream endobj /ObjStm"),
    ],
)
def test_a_pdf_that_only_shows(data):
    """A link is no action that runs, and bytes of a picture are no names."""
    assert file_problem("a.pdf", data) is None


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, "là tệp nén không có tệp nào bên trong; hãy nén lại"),
        ({"cai-dat.exe": EXE}, f"chứa «cai-dat.exe»: tệp ấy {PROGRAM}"),
        (
            {"a.docm": DOCX},
            f"chứa «a.docm»: tệp ấy là tệp Word có thể chứa macro; {WORD}",
        ),
        (
            {"a/b.pdf": EXE},
            f"chứa «a/b.pdf»: tệp ấy không phải tệp PDF, thật ra là chương trình; "
            f"{AGAIN}",
        ),
        ({"a.txt": b""}, "chứa «a.txt»: tệp ấy là tệp rỗng; hãy chép lại tệp gốc"),
        (
            {"a.svg": SVG.format("<script/>")},
            "chứa «a.svg»: tệp ấy có <script>; hãy bỏ rồi nén lại",
        ),
        (
            {"a.svg": "<svg"},
            "chứa «a.svg»: tệp ấy không phải ảnh SVG đọc được; hãy lưu lại thành PNG",
        ),
        (
            {"b.zip": archive({"a.txt": "A"})},
            "chứa tệp nén «b.zip» bên trong; hãy nén lại thành một tệp",
        ),
        (
            {"../a.txt": "A"},
            "chứa «../a.txt» có đường dẫn ra ngoài thư mục giải nén; hãy nén lại",
        ),
        (
            {"C:/a.txt": "A"},
            "chứa «C:/a.txt» có đường dẫn ra ngoài thư mục giải nén; hãy nén lại",
        ),
    ],
)
def test_an_archive_is_opened(files, expected):
    """Its files follow the rule of all files."""
    assert expected == file_problem("a.zip", archive(files) if files else EMPTY_ZIP)


EMPTY_ZIP = b"PK\x03\x04" + archive({})


def test_an_encrypted_archive():
    """Nobody could look into it."""
    expected = "có mật khẩu nên người dân không mở được; hãy bỏ mật khẩu rồi nén lại"

    assert expected == file_problem("a.zip", encrypted())


def test_a_broken_archive():
    """Its directory is missing."""
    found = file_problem("a.zip", archive({"a.txt": "A"})[:-10])

    assert "không phải tệp nén ZIP đọc được; hãy nén lại" == found


def test_an_office_file_that_is_called_an_archive():
    """It is told what it is."""
    assert (
        "không phải tệp nén ZIP, thật ra là tệp Word (.docx); hãy đổi đuôi tên tệp "
        "thành .docx"
    ) == file_problem("a.zip", DOCX)


@pytest.mark.parametrize(
    ("name", "sound"), [("a.zip", archive({"a.txt": "A"})), ("a.docx", DOCX)]
)
def test_a_bomb_is_not_unpacked(name, sound):
    """What it says of its own size is enough."""
    data = bytearray(sound)
    size = data.index(b"PK\x01\x02") + 24
    data[size : size + 4] = (201 * 1024 * 1024).to_bytes(4, "little")

    assert "mở ra hơn 200 MB; hãy chia nhỏ" == file_problem(name, bytes(data))


def test_a_swarm_of_files_is_refused():
    """Thousands of files in one archive help nobody."""
    data = archive({f"{n}.txt": "" for n in range(2001)})

    assert "chứa 2001 tệp, quá 2000; hãy chia nhỏ" == file_problem("a.zip", data)


def test_both_sizes_are_told():
    """The size of the file is rounded up, so that it is never the limit itself."""
    assert size_problem(2 * 1024 * 1024, 2) is None
    assert (
        "nặng 3 MB, quá 2 MB (max_file_size trong portal.yml); hãy giảm dung lượng "
        "hoặc dẫn liên kết tới nơi chứa tệp"
    ) == size_problem(2 * 1024 * 1024 + 1, 2)


@given(st.sampled_from(sorted(SOUND)), st.data())
def test_no_bytes_break_the_check(name, data):
    """Damaged files of every kind end in a line or in nothing, never in an error."""
    sound = SOUND[name]
    start = data.draw(st.integers(0, len(sound)))
    end = data.draw(st.integers(start, len(sound)))
    found = file_problem(name, sound[:start] + data.draw(st.binary()) + sound[end:])

    assert found is None or found[0].islower()


def test_zips_of_other_programs_are_read():
    """A member with an unknown compression is no archive that readers can open."""
    data = bytearray(archive({"a.txt": "A"}))
    directory = data.index(b"PK\x01\x02")
    data[8:10] = data[directory + 10 : directory + 12] = b"\x63\x00"
    with ZipFile(io.BytesIO(data)) as made:
        assert 99 == made.infolist()[0].compress_type

    expected = "không phải tệp nén ZIP đọc được; hãy nén lại"
    assert expected == file_problem("a.zip", bytes(data))
