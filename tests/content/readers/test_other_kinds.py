"""A file of another kind, or with another ending, is named with what to do."""

import pytest

TEXT = "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
ITEM = "tin-bai/2026/2026-11-20-a.md"
SOUND = {"portal.yml": "name: A\n", ITEM: TEXT}
POST = (
    "chỉ nhận tệp .md; hãy tạo tin bài bằng lệnh commune-portal post rồi chép lời "
    "vào, còn tệp này để trong thư mục của tin bài làm tệp đính kèm"
)
OUT = (
    "chỉ nhận tệp .md; văn bản do lệnh commune-portal report ghi ra hãy để ở thư mục "
    "khác"
)
CASES = {
    "tin-bai/2026/b.docx": f"là tệp Word, ở đây {POST}",
    "tin-bai/2026/b.pdf": f"là tệp PDF, ở đây {POST}",
    "tin-bai/2026/b.markdown": "đuôi tệp phải là .md; hãy đổi tên thành b.md",
    "tin-bai/2026/b.md.txt": "đuôi tệp phải là .md; hãy đổi tên thành b.md",
    "bao-cao/b.xlsx": f"là bảng tính Excel, ở đây {OUT}",
    "ke-hoach/2026.docx": (
        "là tệp Word, ở đây chỉ nhận tệp .yml; hãy chép các nhiệm vụ sang "
        "ke-hoach/2026.yml, theo tên năm"
    ),
    "ke-hoach/2026.yml.txt": "đuôi tệp phải là .yml; hãy đổi tên thành 2026.yml",
    "cham-diem/2026.xlsx": (
        "là bảng tính Excel, ở đây chỉ nhận tệp .yml; hãy chép các tiêu chí sang "
        "cham-diem/2026.yml, theo tên năm"
    ),
    "thu-tuc/1.001193.docx": (
        "là tệp Word, ở đây chỉ nhận tệp .md; hãy tạo tệp bằng lệnh commune-portal "
        "procedure rồi chép lời vào"
    ),
    "thu-tuc/1.001193.MD": "đuôi tệp phải là .md; hãy đổi tên thành 1.001193.md",
    "portal.yaml": "đuôi tệp phải là .yml; hãy đổi tên thành portal.yml",
    "van-ban.docx": (
        "là tệp Word, ở đây chỉ nhận tệp .yml; hãy chép nội dung sang van-ban.yml"
    ),
    "van-ban.bin": "tên không thuộc content/; có phải ý bạn là «van-ban»?",
}


@pytest.mark.parametrize("file", CASES)
def test_a_file_of_another_kind(messages, file):
    """One line says what it is and where its words belong."""
    assert [f"content/{file}: {CASES[file]}"] == messages({**SOUND, file: "a"})


def test_an_ending_in_capitals(messages):
    """An item is read all the same, so that its other mistakes are reported."""
    files = {"tin-bai/2026/b.MD": TEXT.replace("title: A", "title:")}

    assert [
        "content/tin-bai/2026/b.MD: đuôi tệp phải là .md; hãy đổi tên thành b.md",
        "content/tin-bai/2026/b.MD:2: title: đang để trống",
    ] == messages({**SOUND, **files})


def test_a_report_ending_in_capitals(messages):
    """So is a report."""
    text = "---\ntemplate: annual\nperiod: '2026'\nsigner: a\n---\n"

    assert [
        "content/bao-cao/b.MD: đuôi tệp phải là .md; hãy đổi tên thành b.md",
        "content/bao-cao/b.MD:4: signer: «a» không có trong signers của portal.yml",
    ] == messages({**SOUND, "bao-cao/b.MD": text})


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"index.MD": TEXT}, "; hãy đổi tên index.MD thành index.md"),
        ({"a.md": TEXT}, "; hãy đổi tên a.md thành index.md"),
        ({"a.md": TEXT, "b.md": TEXT}, ""),
        ({"a.png": "x"}, ""),
    ],
)
def test_a_folder_without_its_text(messages, files, told):
    """The one Markdown file of the folder is offered as its index.md."""
    inner = {f"tin-bai/2026/b/{name}": text for name, text in files.items()}

    assert [f"content/tin-bai/2026/b: thư mục tin bài thiếu tệp index.md{told}"] == (
        messages({**SOUND, **inner})
    )


@pytest.mark.parametrize(
    "file", ["tin-bai/2026/b.docx", "tin-bai/b.md", "tin-bai/2026/b/a.md"]
)
def test_the_log_is_not_accused(messages, file):
    """A row that names an item out of place is judged when the item has its place."""
    log = "ngày;hình thức;tin bài\n20/11/2026;zalo;b\n20/11/2026;zalo;c\n"
    first, second = messages({**SOUND, file: TEXT, "nhat-ky/2026.csv": log})

    assert (
        "content/nhat-ky/2026.csv:3: tin bài: không có tin bài «c»"
        == (first.partition(";")[0])
    )
    assert second.startswith("content/tin-bai/")


REGISTER = (
    "kh: {{type: {}, number: {}, symbol: {}, date: 2026-01-01, issuer: A, subject: B}}"
    "\n"
)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("Kế hoạch", "5/KH-UBND", "KH-UBND"),
            "kh.number: «5/KH-UBND» gồm cả số và ký hiệu; hãy tách: number: "
            '"5", symbol: KH-UBND',
        ),
        (
            ("Nghị định", "30", "30/2020/NĐ-CP"),
            "kh.symbol: «30/2020/NĐ-CP» gồm cả số và ký hiệu; hãy tách: number: "
            '"30/2020", symbol: NĐ-CP',
        ),
        (
            ("Kế hoạhc", "5", "KH-UBND"),
            "kh.type: «Kế hoạhc» không phải tên loại văn bản; có phải ý bạn là «Kế "
            "hoạch»?",
        ),
    ],
)
def test_words_of_the_register(messages, words, told):
    """A number with its symbol is a mistake, a misspelt type a warning."""
    files = {**SOUND, "van-ban.yml": REGISTER.format(*words)}

    assert [f"content/van-ban.yml:1: {told}"] == messages(files)


@pytest.mark.parametrize(
    "words",
    [
        ("Quyết định", "193/2007", "QĐ-TTg"),
        ("kế hoạch", "158a", "KH/TU"),
        ("Bộ tiêu chí", "5", "BTC-UBND"),
    ],
)
def test_sound_words_of_the_register(messages, words):
    """Numbers with their year, symbols of the Party and rare types are taken."""
    assert [] == messages({**SOUND, "van-ban.yml": REGISTER.format(*words)})
