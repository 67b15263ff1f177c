"""Files that the front matter of an item or page names: each mistake with its line."""

import io

import pytest
from PIL import Image
from tests.archives import SOUND

from commune_portal.content import CheckedFile
from commune_portal.content.attachments.reader import read_file

HEAD = "title: A\ndate: 2026-11-20\ntags: [CCHC]"
FOLDER = "tin-bai/2026/a"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'


@pytest.fixture
def pictures():
    """Return a maker of files: a name of a format becomes a picture in it."""

    def made(data):
        if not isinstance(data, str) or data not in {"JPEG", "PNG", "GIF"}:
            return data
        stream = io.BytesIO()
        Image.new("RGB", (4, 3)).save(stream, data)
        return stream.getvalue()

    return lambda files: {name: made(data) for name, data in files.items()}


def item(more, text="Chào."):
    """Return an item; what is added begins on line 5."""
    return {f"{FOLDER}/index.md": f"---\n{HEAD}\n{more}\n---\n{text}\n"}


def attached(*names):
    """Return the key, its files beginning on line 6."""
    return "attachments:" + "".join(f"\n  - {{title: A, file: {n}}}" for n in names)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {**item(attached("a.pdf", "b.doc")), f"{FOLDER}/b.doc": b"x"},
            [
                "6: attachments.1.file: không có tệp «a.pdf»",
                "7: attachments.2.file: «b.doc» là tệp Word đời cũ; hãy mở bằng Word, "
                "lưu lại thành .docx hoặc .pdf",
            ],
        ),
        (
            {**item(attached("To-Khai.pdf")), f"{FOLDER}/to-khai.PDF": b"x"},
            [
                "6: attachments.1.file: không có tệp «To-Khai.pdf»; trên đĩa là "
                "«to-khai.PDF», hãy ghi đúng chữ hoa, chữ thường"
            ],
        ),
        (
            {
                **item("", '![A](a b c.jpg)\n![](<a b c.jpg>) ![](c.jpg "A b")'),
                f"{FOLDER}/a b c.jpg": "JPEG",
                f"{FOLDER}/c.jpg": "JPEG",
            },
            [
                "7: ảnh: «a b c.jpg» có dấu cách trong tên; hãy viết "
                "![mô tả ảnh](<a b c.jpg>)"
            ],
        ),
        (
            item("", "![](C:\\anh.png)\n![](C:anh.png)\n![](file:///C:/anh.png)"),
            [
                "7: ảnh: «C:\\anh.png» nằm ngoài thư mục của tin bài",
                "8: ảnh: «C:anh.png» nằm ngoài thư mục của tin bài",
                "9: ảnh: «file:///C:/anh.png» nằm ngoài thư mục của tin bài",
            ],
        ),
        (
            {**item(attached("khong-co.pdf")), f"{FOLDER}/rong.pdf": b"x"},
            ["6: attachments.1.file: không có tệp «khong-co.pdf»"],
        ),
        (
            {**item("", "![A](ANH.jpg)"), f"{FOLDER}/anh.jpg": b"x"},
            [
                "7: ảnh: không có tệp «ANH.jpg»; trên đĩa là «anh.jpg», hãy ghi đúng "
                "chữ hoa, chữ thường"
            ],
        ),
        (
            {
                **item(attached("a.pdf")),
                f"{FOLDER}/a.pdf": b"%PDF-" + bytes(1024 * 1024),
                "portal.yml": "name: A\nmax_file_size: 1\n",
            },
            [
                "6: attachments.1.file: «a.pdf» nặng 2 MB, quá 1 MB (max_file_size "
                "trong portal.yml); hãy giảm dung lượng hoặc dẫn liên kết tới nơi chứa "
                "tệp"
            ],
        ),
        (
            {**item("", "![A](a.svg)"), f"{FOLDER}/a.svg": DRAWING},
            [
                "7: ảnh: «a.svg» đã bỏ <script> khi đăng, vì có thể chứa mã lệnh hoặc "
                "gọi ra ngoài; hãy xem lại hình trên trang"
            ],
        ),
        ({**item(attached("./a.pdf")), f"{FOLDER}/a.pdf": SOUND["a.pdf"]}, []),
        ({**item(attached("a.jpeg")), f"{FOLDER}/a.jpeg": "JPEG"}, []),
        (
            {
                **item(attached("a.jpg", "b.gif", "c.png")),
                f"{FOLDER}/a.jpg": "PNG",
                f"{FOLDER}/b.gif": "GIF",
                f"{FOLDER}/c.png": "GIF",
            },
            [
                "6: attachments.1.file: «a.jpg» thật ra là ảnh PNG; hãy đổi đuôi tên "
                "tệp thành .png",
                "7: attachments.2.file: «b.gif» là ảnh không đăng để tải về; hãy lưu "
                "lại thành .png",
                "8: attachments.3.file: «c.png» là ảnh không đăng để tải về; hãy lưu "
                "lại thành .png",
            ],
        ),
        (
            {
                **item("", "![A](a.svg)"),
                f"{FOLDER}/a.svg": b" " * 1024 * 1025,
                "portal.yml": "name: A\nmax_file_size: 1\n",
            },
            [
                "7: ảnh: «a.svg» nặng 2 MB, quá 1 MB (max_file_size trong portal.yml); "
                "hãy giảm dung lượng hoặc dẫn liên kết tới nơi chứa tệp"
            ],
        ),
    ],
)
def test_files_of_an_item(messages, pictures, files, expected):
    """What is wrong, in one run, at the line of the key or of the text."""
    place = f"content/{FOLDER}/index.md:"

    assert [f"{place}{line}" for line in expected] == messages(pictures(files))


@pytest.mark.parametrize("name", ["a.pdf", "a.png", "a.svg"])
def test_a_file_that_cannot_be_opened(content, name):
    """Here a folder has the name of a file; a file without permission is the same."""
    root = content({f"{name}/b.txt": b"x"})
    found = read_file(root, name, 50)

    assert CheckedFile(name, 0, problem="không mở được; cần một tệp đọc được") == (
        found.checked
    )


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("0", "phải từ 1 trở lên"),
        ("501", "không được quá 500"),
        ("1,5", "«1,5» không phải số nguyên"),
    ],
)
def test_the_limit_is_a_number_of_megabytes(messages, size, expected):
    """Beyond 500 MB the file would be read into memory whole."""
    found = messages({"portal.yml": f"name: A\nmax_file_size: '{size}'\n", **item("")})

    assert [f"content/portal.yml:2: max_file_size: {expected}"] == found


def test_files_of_a_page_about_the_commune(messages, pictures):
    """Its map and portraits follow the same rule."""
    folder = "gioi-thieu/ban-do"
    files = {
        f"{folder}/index.md": "---\nupdated: 2026-11-20\n"
        "map: {image: A.png, alt: A, file: b.dwg}\n---\nA\n",
        f"{folder}/a.png": "PNG",
        f"{folder}/b.dwg": b"x",
        **item(""),
    }

    assert [
        f"content/{folder}/index.md:3: map.image: không có tệp «A.png» trong thư mục "
        "của trang; trên đĩa là «a.png», hãy ghi đúng chữ hoa, chữ thường",
        f"content/{folder}/index.md:3: map.file: «b.dwg» thuộc loại tệp không đăng; "
        "chỉ đăng tệp pdf, docx, xlsx, pptx, odt, ods, csv, txt, jpg, jpeg, png, webp, "
        "svg, mp3, m4a, mp4, zip",
    ] == messages(pictures(files))


def test_a_drawing_of_a_page_about_the_commune(messages, pictures):
    """A map to download is cleaned, and the editor is told."""
    folder = "gioi-thieu/ban-do"
    files = {
        f"{folder}/index.md": "---\nupdated: 2026-11-20\n"
        "map: {image: a.png, alt: A, file: b.svg}\n---\nA\n",
        f"{folder}/a.png": "PNG",
        f"{folder}/b.svg": DRAWING,
        **item(""),
    }

    assert [
        f"content/{folder}/index.md:3: map.file: «b.svg» đã bỏ <script> khi đăng, vì "
        "có thể chứa mã lệnh hoặc gọi ra ngoài; hãy xem lại hình trên trang"
    ] == messages(pictures(files))
