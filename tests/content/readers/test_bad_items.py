"""What an editor is told about a news item that is wrong: the whole line."""

import io
import unicodedata

import pytest
from PIL import Image

ITEM = "tin-bai/2026/2026-11-20-vneid.md"
_STREAM = io.BytesIO()
Image.new("RGB", (4, 3)).save(_STREAM, "PNG")
PNG = _STREAM.getvalue()
SOUND = "title: Ra quân\ndate: 2026-11-20\ntags: [CCHC]"

HEADS = {
    "no title": (
        "date: 2026-11-20\ntags: [CCHC]",
        "1: title: thiếu khóa này (Tiêu đề tin bài)",
    ),
    "empty title": (
        "title:\ndate: 2026-11-20\ntags: [CCHC]",
        "2: title: đang để trống",
    ),
    "title without a letter to see": (
        'title: "\\u200b\\ufeff"\ndate: 2026-11-20\ntags: [CCHC]',
        "2: title: đang để trống",
    ),
    "no date": (
        "title: A\ntags: [CCHC]",
        "1: date: thiếu khóa này (Ngày đăng, là ngày dùng để tính số liệu)",
    ),
    "empty date": ("title: A\ndate:\ntags: [CCHC]", "3: date: đang để trống"),
    "no tags": (
        "title: A\ndate: 2026-11-20",
        "1: tags: thiếu khóa này (Chuyên mục; mục đứng đầu là chuyên mục chính)",
    ),
    "empty tags": (
        "title: A\ndate: 2026-11-20\ntags: []",
        "4: tags: cần ít nhất một mục",
    ),
    "Vietnamese date": (
        "title: A\ndate: 02/03/2025\ntags: [CCHC]",
        "3: date: «02/03/2025» không đúng dạng năm-tháng-ngày; hãy viết 2025-03-02",
    ),
    "date in words": (
        "title: A\ndate: hôm qua\ntags: [CCHC]",
        "3: date: «hôm qua» không đúng dạng năm-tháng-ngày, ví dụ 2026-11-20",
    ),
    "compact date": (
        "title: A\ndate: 20261120\ntags: [CCHC]",
        "3: date: «20261120» không đúng dạng năm-tháng-ngày, ví dụ 2026-11-20",
    ),
    "no such day": (
        "title: A\ndate: 2025-02-31\ntags: [CCHC]",
        "3: date: «2025-02-31» không có trong lịch",
    ),
    "misspelt tag": (
        "title: A\ndate: 2026-11-20\ntags: [CHCC]",
        "4: tags: «CHCC» không phải chuyên mục; có phải ý bạn là «CCHC»?",
    ),
    "tag without marks": (
        "title: A\ndate: 2026-11-20\ntags:\n  - CCHC\n  - chuyen doi so",
        "6: tags: «chuyen doi so» không phải chuyên mục; "
        "có phải ý bạn là «Chuyển đổi số»?",
    ),
    "strange tag": (
        "title: A\ndate: 2026-11-20\ntags: [Thể thao]",
        "4: tags: «Thể thao» không phải chuyên mục",
    ),
    "unknown key": (
        f"{SOUND}\nautors: [A]",
        "5: autors: khóa không có trong mẫu; có phải ý bạn là «authors»?",
    ),
    "duplicate key": (f"{SOUND}\ntitle: B", "5: title: khóa ghi hai lần; hãy giữ một"),
    "unquoted colon": (
        'title: Thông báo: nghỉ "lễ"\ndate: 2026-11-20\ntags: [CCHC]',
        "2: title: có dấu hai chấm trong giá trị; hãy đặt trong dấu ngoặc kép: "
        'title: "Thông báo: nghỉ \\"lễ\\""',
    ),
    "tab": (
        "title: A\n\tdate: 2026-11-20\ntags: [CCHC]",
        "3: có dấu Tab; hãy thụt dòng bằng dấu cách",
    ),
    "list for text": (
        "title: [A, B]\ndate: 2026-11-20\ntags: [CCHC]",
        "2: title: cần một dòng chữ, không phải danh sách; hãy viết:",
    ),
    "text for list": (
        "title: A\ndate: 2026-11-20\ntags: CCHC",
        "4: tags: cần một danh sách; hãy viết [CCHC]",
    ),
    "open quote": ('title: "A\ndate: x', "2: dấu ngoặc kép mở mà không đóng"),
    "open bracket": (
        "title: A\ndate: 2026-11-20\ntags: [CCHC",
        "4: dấu [ hoặc { mở mà không đóng",
    ),
    "special first letter": (
        "title: @A\ndate: 2026-11-20\ntags: [CCHC]",
        "2: title: giá trị bắt đầu bằng ký tự đặc biệt; hãy đặt trong dấu ngoặc kép",
    ),
    "YAML tag": (
        "title: !A b\ndate: 2026-11-20\ntags: [CCHC]",
        "2: title: hãy đặt giá trị bắt đầu bằng «!A» trong dấu ngoặc kép",
    ),
    "text for a group": (
        f"{SOUND}\nsource: Báo",
        "5: source: cần một nhóm «khóa: giá trị»; hãy viết:",
    ),
    "missing inner key": (
        f"{SOUND}\nsource: {{url: 'https://a.example'}}",
        "5: source.name: thiếu khóa này (Tên báo hoặc trang đã đăng trước)",
    ),
    "strange truth": (
        f"{SOUND}\ndraft: maybe",
        "5: draft: «maybe» không hợp lệ; hãy viết true hoặc false",
    ),
    "inner date": (
        f"{SOUND}\ncorrections:\n  - note: A\n    date: 1/2/2026",
        "7: corrections.1.date: «1/2/2026» không đúng dạng năm-tháng-ngày; "
        "hãy viết 2026-02-01",
    ),
    "picture without folder": (
        f"{SOUND}\nimage: a.jpg\nimage_alt: A",
        "5: image: «a.jpg» cần nằm cạnh tin bài; hãy tạo thư mục "
        "2026-11-20-vneid/ chứa index.md và tệp này",
    ),
    "picture outside": (
        f"{SOUND}\nimage: ../a.jpg\nimage_alt: A",
        "5: image: «../a.jpg» nằm ngoài thư mục của tin bài",
    ),
    "attachment outside": (
        f"{SOUND}\nattachments: [{{title: A, file: /etc/passwd}}]",
        "5: attachments.1.file: «/etc/passwd» nằm ngoài thư mục của tin bài",
    ),
    "task without plan": (
        f'{SOUND}\ntask: "4"',
        "5: task: chưa có kế hoạch năm 2026 (ke-hoach/2026.yml)",
    ),
    "year of another age": (
        "title: A\ndate: 0026-11-20\ntags: [CCHC]",
        "3: date: năm phải từ 2000 đến 2099",
    ),
    "control letter": (
        'title: "A\\x00"\ndate: 2026-11-20\ntags: [CCHC]',
        "2: title: có ký tự điều khiển, không in được",
    ),
    "brackets without end": (
        "[" * 3000,
        "2: danh sách, nhóm lồng nhau quá 30 cấp",
    ),
    "too many brackets": (
        "title: " + "[" * 900 + "]" * 900,
        "2: danh sách, nhóm lồng nhau quá 30 cấp",
    ),
    "list as a key": (
        f"{SOUND}\n? [a]\n: b",
        "5: khóa phải là một từ, không phải danh sách",
    ),
    "coming day": (
        "title: A\ndate: 2026-11-22\ntags: [CCHC]",
        "3: date: 22/11/2026 ở sau hôm nay (21/11/2026); "
        "tin bài chưa đăng và chưa được tính",
    ),
    "section twice": (
        "title: A\ndate: 2026-11-20\ntags: [CCHC, Cải cách hành chính]",
        "4: tags: «Cải cách hành chính» là chuyên mục đã ghi trước đó",
    ),
}


@pytest.mark.parametrize(("head", "told"), HEADS.values(), ids=HEADS)
def test_front_matter_mistake(messages, head, told):
    """Each fault of the front matter has its own line, with the file and its line."""
    found = messages({ITEM: f"---\n{head}\n---\nNội dung.\n"})

    assert f"content/{ITEM}:{told}" in found


@pytest.mark.parametrize(
    "tag",
    [
        "Chuyển đổi số",
        "chuyển đổi SỐ",
        "CHUYỂN  ĐỔI SỐ",
        "cđs",
        unicodedata.normalize("NFD", "Chuyển đổi số"),
    ],
)
def test_spellings_of_a_section(portal, tag):
    """Case, spaces, aliases and decomposed letters mean the same section."""
    text = f"---\ntitle: A\ndate: 2026-11-20\ntags: [{tag}]\n---\nNội dung.\n"
    posts = portal({ITEM: text}).posts

    assert ("chuyen-doi-so",) == posts[0].sections


TEXTS = {
    "unclosed": ("---\ntitle: A\n", "1: phần đầu chưa đóng; thiếu dòng --- thứ hai"),
    "no front matter": (
        "Xin chào",
        "1: thiếu phần đầu; dòng đầu tiên của tệp phải là ---",
    ),
    "UTF-16 with mark": (
        f"---\n{SOUND}\n---\nxã".encode("utf-16"),
        " tệp lưu bằng bảng mã UTF-16; hãy lưu lại dạng UTF-8",
    ),
    "UTF-16 without mark": (
        f"---\n{SOUND}\n---\nĐại Hợp".encode("utf-16-le"),
        " tệp lưu bằng bảng mã UTF-16; hãy lưu lại dạng UTF-8",
    ),
    "Windows-1258": (
        "---\ntitle: Hải Dương\n---\n".encode("cp1258", errors="ignore"),
        " tệp lưu bằng bảng mã Windows-1258; hãy lưu lại dạng UTF-8",
    ),
    "broken bytes": (
        b"---\ntitle: \xff\x81\x8d\n---\n",
        "2: có ký tự không đọc được; tệp hỏng hoặc không lưu dạng UTF-8",
    ),
    "letter of an old code page": (
        f"---\n{SOUND}\n---\nxã Hải Dƣơng",
        "6: ký tự U+01A3 của bảng mã cũ trong «Dƣơng»; hãy sửa thành «Dương»",
    ),
    "no text": (f"---\n{SOUND}\n---\n\n", " tin bài chưa có nội dung"),
    "broken link": (
        f"---\n{SOUND}\n---\nXem [tại đây](https://[tên-miền]/).\n",
        "6: liên kết: «https://[tên-miền]/» không phải một địa chỉ đúng",
    ),
    "endless list": (
        f"---\n{SOUND}\n---\n{'- ' * 1500}x\n",
        "6: danh sách lồng quá nhiều cấp",
    ),
    "picture in the text": (
        f"---\n{SOUND}\n---\nChào.\n\n![Ảnh](chup/a.jpg)\n",
        "8: ảnh: «chup/a.jpg» cần nằm cạnh tin bài; hãy tạo thư mục "
        "2026-11-20-vneid/ chứa index.md và tệp này",
    ),
}


@pytest.mark.parametrize(("text", "told"), TEXTS.values(), ids=TEXTS)
def test_file_mistake(messages, text, told):
    """Each fault of the file itself has its own line; old encodings are named."""
    found = messages({ITEM: text})

    assert f"content/{ITEM}:{told}" in found


def test_a_long_line_is_no_deep_list(messages):
    """A rule or an underline of many dashes or stars is ordinary Markdown."""
    text = f"---\n{SOUND}\n---\nKết quả\n{'-' * 80}\n\n{'*' * 80}\n"

    assert [] == messages({ITEM: text})


def test_byte_order_mark_is_accepted(portal):
    """Notepad's UTF-8 with a mark at the front is read as any other."""
    raw = b"\xef\xbb\xbf" + f"---\r\n{SOUND}\r\n---\r\nChào.\r\n".encode()

    assert "Chào.\n" == portal({ITEM: raw}).posts[0].text


def test_scalars_keep_their_letters(portal):
    """012, 12:30, no and null are text where text is expected."""
    keywords = "keywords: [012, 12:30, no, 1_000]"
    posts = portal({ITEM: f"---\n{SOUND}\n{keywords}\n---\nChào."}).posts

    assert ("012", "12:30", "no", "1_000") == posts[0].keywords


FOLDERS = {
    "missing picture": (
        {
            "tin-bai/2026/a/index.md": (
                f"---\n{SOUND}\nimage: anh.jpg\nimage_alt: A\n---\nChào."
            ),
            "tin-bai/2026/a/anh.png": PNG,
        },
        "content/tin-bai/2026/a/index.md:5: image: không có tệp «anh.jpg»; "
        "có phải ý bạn là «anh.png»?",
    ),
    "missing attachment": (
        {
            "tin-bai/2026/a/index.md": (
                f"---\n{SOUND}\nattachments:\n  - title: B\n    file: b.pdf\n---\nChào."
            )
        },
        "content/tin-bai/2026/a/index.md:7: attachments.1.file: không có tệp «b.pdf»",
    ),
    "picture without words": (
        {
            "tin-bai/2026/a/index.md": f"---\n{SOUND}\nimage: a.png\n---\nChào.",
            "tin-bai/2026/a/a.png": PNG,
        },
        "content/tin-bai/2026/a/index.md:5: image_alt: "
        "cần mô tả ảnh cho người không nhìn thấy",
    ),
    "folder without item": (
        {"tin-bai/2026/a/anh.png": PNG},
        "content/tin-bai/2026/a: thư mục tin bài thiếu tệp index.md",
    ),
    "file with the page's address": (
        {
            "tin-bai/2026/a/index.md": f"---\n{SOUND}\n---\nChào.",
            "tin-bai/2026/a/index.html": "x",
        },
        "content/tin-bai/2026/a/index.html: tên này là của trang tin bài; "
        "hãy đổi tên tệp",
    ),
    "second item in a folder": (
        {
            "tin-bai/2026/a/index.md": f"---\n{SOUND}\n---\nChào.",
            "tin-bai/2026/a/b.md": "x",
        },
        "content/tin-bai/2026/a/b.md: mỗi thư mục chỉ có một tin bài, là tệp index.md",
    ),
    "picture beside items": (
        {"tin-bai/2026/anh.png": PNG},
        "content/tin-bai/2026/anh.png: không phải tin bài (.md); ảnh và tệp đính kèm "
        "phải nằm trong thư mục của tin bài",
    ),
    "item outside a year": (
        {"tin-bai/a.md": f"---\n{SOUND}\n---\nChào."},
        "content/tin-bai/a.md: phải nằm trong thư mục của năm, ví dụ tin-bai/2026/",
    ),
    "same URL": (
        {
            "tin-bai/2026/2026-11-20-đường.md": f"---\n{SOUND}\n---\nChào.",
            "tin-bai/2026/2026-11-20-duong.md": f"---\n{SOUND}\n---\nChào.",
        },
        "content/tin-bai/2026/2026-11-20-đường.md: trùng địa chỉ với "
        "tin-bai/2026/2026-11-20-duong.md; hãy đổi tên tệp",
    ),
    "file and folder of one name": (
        {
            "tin-bai/2026/2026-11-20-a.md": f"---\n{SOUND}\n---\nChào.",
            "tin-bai/2026/2026-11-20-a/index.md": f"---\n{SOUND}\n---\nChào.",
        },
        "content/tin-bai/2026/2026-11-20-a/index.md: trùng địa chỉ với "
        "tin-bai/2026/2026-11-20-a.md; hãy đổi tên tệp",
    ),
    "same title and day": (
        {
            "tin-bai/2026/2026-11-20-a.md": f"---\n{SOUND}\n---\nChào.",
            "tin-bai/2026/2026-11-20-b.md": f"---\n{SOUND}\n---\nChào.",
        },
        "content/tin-bai/2026/2026-11-20-b.md: title: trùng tiêu đề và ngày đăng với "
        "tin-bai/2026/2026-11-20-a.md",
    ),
    "day of the file name": (
        {"tin-bai/2026/2026-11-02-a.md": f"---\n{SOUND}\n---\nChào."},
        "content/tin-bai/2026/2026-11-02-a.md:3: date: ngày đăng khác ngày "
        "2026-11-02 trong tên tệp",
    ),
    "year of the folder": (
        {"tin-bai/2025/a.md": f"---\n{SOUND}\n---\nChào."},
        "content/tin-bai/2025/a.md:3: date: ngày đăng không thuộc năm 2025 của thư mục",
    ),
}


@pytest.mark.parametrize(("files", "told"), FOLDERS.values(), ids=FOLDERS)
def test_misplaced_files(messages, files, told):
    """What lies in the wrong place, is missing or clashes is named."""
    assert told in messages(files)


def test_every_mistake_in_one_run(messages):
    """Ten broken files give ten lines, ordered by file, not the first one only."""
    names = [f"tin-bai/2026/tin-{number}.md" for number in range(10)]
    found = messages(dict.fromkeys(names, "---\ntitle: A\n---\nx"))
    told = [line for line in found if "date: thiếu" in line]

    assert [f"content/{name}" for name in names] == [
        line.partition(":")[0] for line in told
    ]


def test_decomposed_file_name_is_the_same_item(portal):
    """A file name that macOS wrote decomposed is the item that the log names."""
    name = unicodedata.normalize("NFD", "2026-11-20-đường-làng")
    files = {
        f"tin-bai/2026/{name}.md": f"---\n{SOUND}\n---\nChào.",
        "nhat-ky/2026.csv": "ngày;hình thức;tin bài\n"
        "20/11/2026;zalo;2026-11-20-đường-làng\n",
    }

    assert "2026-11-20-đường-làng" == portal(files).log[0].post


@pytest.mark.parametrize("target", ["<ảnh chụp.png>", "%E1%BA%A3nh%20ch%E1%BB%A5p.png"])
def test_picture_with_spaces_in_its_name(messages, target):
    """Markdown's two ways to write a name with spaces both find the picture."""
    files = {
        "tin-bai/2026/a/index.md": f"---\n{SOUND}\n---\n![Ảnh]({target})\n",
        "tin-bai/2026/a/ảnh chụp.png": PNG,
    }

    assert [] == messages(files)


def test_link_out_of_the_folder(messages, tmp_path):
    """A file of the item's folder that leads elsewhere is never published."""
    secret = tmp_path / "secret.txt"
    secret.write_text("x", encoding="utf-8")
    folder = tmp_path / "content/tin-bai/2026/a"
    folder.mkdir(parents=True)
    (folder / "anh.png").symlink_to(secret)
    found = messages({"tin-bai/2026/a/index.md": f"---\n{SOUND}\n---\nChào."})

    assert [
        "content/tin-bai/2026/a/anh.png: là liên kết (symlink) dẫn ra ngoài thư mục "
        "nội dung; hãy chép chính tệp hoặc thư mục ấy vào"
    ] == found
