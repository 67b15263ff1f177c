"""What is reported of an office's own templates, used or not: the whole line."""

import unicodedata

import pytest

HEAD = "symbol: BC\nsubject: Tin\nclosing: Hết."
ITEM = {
    "tin-bai/2026/2026-11-20-a.md": (
        "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
    )
}
NO_HEAD = "thiếu phần đầu; dòng đầu tiên của tệp phải là ---"
FILES = {
    "key twice": (
        "a.md",
        f"---\n{HEAD}\nsymbol: TB\n---\n",
        "a.md:5: symbol: khóa ghi hai lần; hãy giữ một",
    ),
    "unknown key": (
        "a.md",
        f"---\n{HEAD}\nanexes: [A]\n---\n",
        "a.md:5: anexes: khóa không có trong mẫu; có phải ý bạn là «annexes»?",
    ),
    "missing key": (
        "a.md",
        "---\nsymbol: BC\nsubject: Tin\n---\n",
        "a.md:1: closing: thiếu khóa này (Câu kết thúc)",
    ),
    "no front matter": (
        "a.md",
        "# A\n",
        f"a.md:1: {NO_HEAD}",
    ),
    "front matter not closed": (
        "a.md",
        f"---\n{HEAD}\n",
        "a.md:1: phần đầu chưa đóng; thiếu dòng --- thứ hai",
    ),
    "tab": (
        "a.md",
        f"---\n{HEAD}\nrequired:\n\t- A\n---\n",
        "a.md:6: có dấu Tab; hãy thụt dòng bằng dấu cách",
    ),
    "not UTF-8": (
        "a.md",
        f"---\n{HEAD}\n---\nA ".encode() + b"\xff\n",
        "a.md:6: có ký tự không đọc được; tệp hỏng hoặc không lưu dạng UTF-8",
    ),
    "annex": (
        "annexes/bieu.md",
        "---\ntitle: Biểu\nlandscape: no\n---\n",
        "annexes/bieu.md:3: landscape: «no» không hợp lệ; hãy viết true hoặc false",
    ),
    "passage": (
        "blocks/a.md",
        b"A\n\x07\n",
        "blocks/a.md:2: có ký tự không đọc được; tệp hỏng hoặc không lưu dạng UTF-8",
    ),
    "other file": (
        "a.docx",
        b"PK",
        "a.docx: không phải mẫu báo cáo (.md) hay mẫu kiểu chữ (van-ban.docx)",
    ),
}


@pytest.mark.parametrize(("name", "data", "line"), FILES.values(), ids=FILES)
def test_a_mistake_in_a_template(messages, name, data, line):
    """A template is read by the rules of content/, even where no report uses it."""
    found = messages({f"mau-bao-cao/{name}": data, **ITEM})

    assert [f"content/mau-bao-cao/{line}"] == found


def test_mistakes_of_all_templates_are_reported_in_one_run(messages):
    """One bad template does not hide another."""
    found = messages(
        {"mau-bao-cao/a.md": "A\n", "mau-bao-cao/annexes/b.md": "B\n", **ITEM}
    )

    assert [
        f"content/mau-bao-cao/{name}:1: {NO_HEAD}" for name in ("a.md", "annexes/b.md")
    ] == found


def test_the_parts_of_a_template(portal):
    """Text is precomposed, a BOM accepted; each key and the text know their lines."""
    text = f"\ufeff---\n{HEAD}\nbasis: 012\nrequired: [Nhận xét]\n---\n\n# Số liệu\n"
    files = {"mau-bao-cao/a.md": unicodedata.normalize("NFD", text), **ITEM}
    template = portal(files).templates["a.md"]

    assert (("012",), ("Nhận xét",)) == (template.head.basis, template.head.required)
    assert ((5,), "# Số liệu\n", 9) == (
        template.basis_lines,
        template.text,
        template.line,
    )


def test_an_empty_basis_is_none(portal):
    """«basis: ""» says that a document has no căn cứ."""
    files = {"mau-bao-cao/a.md": f'---\n{HEAD}\nbasis: ""\n---\nA\n', **ITEM}

    assert () == portal(files).templates["a.md"].head.basis


def test_two_files_of_one_name(messages):
    """Names that differ in their Unicode form only look the same: none wins."""
    text = f"---\n{HEAD}\n---\nA\n"
    names = (unicodedata.normalize(form, "mẫu.md") for form in ("NFC", "NFD"))
    files = {f"mau-bao-cao/{name}": text for name in names}

    assert [
        "content/mau-bao-cao/mẫu.md: hai tệp cùng tên mẫu.md, khác cách ghi dấu "
        "(Unicode dựng sẵn và tổ hợp); hãy giữ một"
    ] == messages({**ITEM, **files})


def test_an_ending_in_capitals(messages):
    """The ending is put right, the template read all the same."""
    assert [
        "content/mau-bao-cao/a.MD: đuôi tệp phải là .md; hãy đổi tên thành a.md"
    ] == messages({**ITEM, "mau-bao-cao/a.MD": f"---\n{HEAD}\n---\nA\n"})
