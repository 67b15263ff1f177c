"""Of the files beside a text, those that it names are published, and no others."""

import io

import pytest
from PIL import Image
from tests.archives import EXE, HTML, SOUND, archive

from commune_portal.content import Docs
from commune_portal.errors import ContentErrors
from commune_portal.pages import whole_site

ITEM = "tin-bai/2026/2026-11-02-bai"
OFFICE = "gioi-thieu/lich-su"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'


@pytest.fixture
def told(portal, make_item, tmp_path):
    """Return a reader of what is published beside an item, and of the messages."""

    def tell(files, text="", more=(), **front):
        item = make_item("2026-11-02", "CCHC", **front) + text
        given = {f"{ITEM}/{name}": data for name, data in files.items()}
        read = portal({f"{ITEM}/index.md": item, **given, **dict(more)})
        root = f"{read.root.as_posix()}/"
        try:
            site = whole_site(read, Docs(files={}, pages=(), packaged=tmp_path))
        except ContentErrors as error:
            return [str(each).removeprefix(root) for each in error.errors]
        places = (f"{ITEM}/", OFFICE)
        paths = [page.path for page in site.generated if page.path.startswith(places)]
        return (
            sorted(path for path in paths if not path.endswith(("index.md", ".jpg"))),
            [str(warning).removeprefix(root) for warning in site.warnings],
        )

    return tell


def test_what_is_named_is_published(told):
    """An attachment, and what the text links to, with blanks and brackets too."""
    found = told(
        {
            "a.pdf": SOUND["a.pdf"],
            "b (1).docx": SOUND["a.docx"],
            "c.mp3": SOUND["a.mp3"],
        },
        "\n[Tờ khai](<b (1).docx>) và <a href='c.mp3'>nghe</a>\n",
        attachments="[{title: A, file: a.pdf}]",
    )

    assert ([f"{ITEM}/{name}" for name in ("a.pdf", "b (1).docx", "c.mp3")], []) == (
        found
    )


def test_what_is_not_named_stays_at_home(told):
    """Each is a warning that says how it could be published."""
    published, warnings = told(
        {
            "to-khai.pdf": SOUND["a.pdf"],
            "to-khai-2.pdf": SOUND["a.pdf"],
            "xyz.csv": b"a;b",
            "cai.exe": EXE,
            "a.html": HTML,
            "anh.png": b"x",
            ".an/b.html": HTML,
        },
        attachments="[{title: A, file: to-khai.pdf}]",
    )
    why = "không lên trang vì tin bài không ghi tên tệp này"

    assert [f"{ITEM}/to-khai.pdf"] == published
    assert [
        f"{ITEM}/a.html: {why}, và là trang web, có thể chạy mã lệnh; hãy đưa nội dung "
        "vào bài viết",
        f"{ITEM}/anh.png: {why}, và không phải ảnh đọc được; hãy lưu lại thành JPEG, "
        "PNG hoặc WebP",
        f"{ITEM}/cai.exe: {why}, và là chương trình hoặc mã lệnh, không bao giờ được "
        "đăng; hãy bỏ ra khỏi đây",
        f"{ITEM}/to-khai-2.pdf: {why}; gần giống «to-khai.pdf» đã ghi; muốn đăng, hãy "
        "thêm vào attachments: file: to-khai-2.pdf",
        f"{ITEM}/xyz.csv: {why}; muốn đăng, hãy thêm vào attachments: file: xyz.csv",
    ] == warnings


def test_what_could_not_be_published_is_not_advised(told):
    """Empty, a program under another name, an archive with one; a name with blanks."""
    stream = io.BytesIO()
    Image.new("RGB", (4, 3)).save(stream, "PNG")
    _, warnings = told(
        {
            "khong-co.pdf": SOUND["a.pdf"],
            "a b.png": stream.getvalue(),
            "b.zip": archive({"c.exe": EXE}),
            "cai.pdf": EXE,
            "rong.pdf": b"",
            "rong-2.pdf": SOUND["a.pdf"],
        },
        attachments="[{title: A, file: khong-co.pdf}]",
    )
    why = "không lên trang vì tin bài không ghi tên tệp này"
    advice = "muốn đăng, hãy"

    assert [
        f"{ITEM}/a b.png: {why}; {advice} viết trong bài: ![mô tả ảnh](<a b.png>)",
        f"{ITEM}/b.zip: {why}, và chứa «c.exe»: tệp ấy là chương trình hoặc mã lệnh, "
        "không bao giờ được đăng; hãy bỏ ra khỏi đây",
        f"{ITEM}/cai.pdf: {why}, và không phải tệp PDF, thật ra là chương trình; hãy "
        "lấy lại tệp gốc",
        f"{ITEM}/rong-2.pdf: {why}; {advice} thêm vào attachments: file: rong-2.pdf",
        f"{ITEM}/rong.pdf: {why}, và là tệp rỗng; hãy chép lại tệp gốc",
    ] == warnings


def test_a_link_to_what_may_not_be_published(told):
    """The line of the link, and why."""
    found = told(
        {"a.docm": b"x", "b.zip": archive({"c.exe": EXE}), "d.pdf": b""},
        "\n[a](a.docm)\n[b](b.zip)\n[d](d.pdf)\n[e](D.PDF)\n",
    )
    place = f"{ITEM}/index.md"

    assert [
        f"{place}:9: liên kết: «a.docm» là tệp Word có thể chứa macro; hãy mở bằng "
        "Word, lưu lại thành .docx hoặc .pdf",
        f"{place}:10: liên kết: «b.zip» chứa «c.exe»: tệp ấy là chương trình hoặc mã "
        "lệnh, không bao giờ được đăng; hãy bỏ ra khỏi đây",
        f"{place}:11: liên kết: «d.pdf» là tệp rỗng; hãy chép lại tệp gốc",
        f"{place}:12: liên kết: «D.PDF» không dẫn tới trang hay tệp nào đã đăng; có "
        f"phải ý bạn là «/{ITEM}/d.pdf»?",
    ] == found


def test_a_file_of_another_item_must_be_named_there(told, make_item):
    """An item answers for its own files."""
    other = make_item("2026-11-03", "CCHC") + "\n[a](2026-11-02-bai/a.pdf)\n"
    found = told({"a.pdf": SOUND["a.pdf"]}, more={"tin-bai/2026/khac.md": other})

    assert [
        "tin-bai/2026/khac.md:9: liên kết: «a.pdf» không lên trang vì trang có tệp ấy "
        "không ghi tên tệp; hãy ghi vào attachments của trang ấy"
    ] == found


def test_a_drawing_is_cleaned_with_a_warning(told):
    """Offered for download or only linked, its line is that of the link."""
    published, warnings = told({"a.svg": DRAWING}, "\n[hình](a.svg)\n")

    assert [f"{ITEM}/a.svg"] == published
    assert [
        f"{ITEM}/index.md:9: liên kết: «a.svg» đã bỏ <script> khi đăng, vì có thể chứa "
        "mã lệnh hoặc gọi ra ngoài; hãy xem lại hình trên trang"
    ] == warnings


def test_pages_about_the_commune_follow_the_same_rule(told):
    """Files of their folders are linked from their texts."""
    page = "---\nupdated: 2026-11-20\n---\n[a](a.pdf) ![b](b.svg)\n"
    more = {
        f"{OFFICE}/index.md": page,
        f"{OFFICE}/a.pdf": SOUND["a.pdf"],
        f"{OFFICE}/b.svg": DRAWING,
        f"{OFFICE}/c.pdf": SOUND["a.pdf"],
    }
    published, warnings = told({}, more=more)

    assert [f"{OFFICE}/a.pdf", f"{OFFICE}/b.svg"] == published
    assert (
        f"{OFFICE}/c.pdf: không lên trang vì trang không ghi tên tệp này; muốn đăng, "
        "hãy viết trong bài: [tên tệp](c.pdf)"
    ) in warnings
