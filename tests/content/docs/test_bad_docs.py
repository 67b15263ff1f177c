"""What is reported of the fixed pages in docs/: the whole line, all in one run."""

import unicodedata
from datetime import date

import pytest

from commune_portal.content import read_docs
from commune_portal.errors import ContentErrors
from commune_portal.publishing.checked_site import load_checked


@pytest.fixture
def docs(tmp_path):
    """Return a reader of a docs folder: a dictionary in, what was read out."""

    def read(files):
        for name, text in files.items():
            file = tmp_path / "docs" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_docs(tmp_path / "docs")

    return read


HEADS = {
    "key twice": (
        "title: A\ntitle: B",
        "3: title: khóa ghi hai lần; hãy giữ một",
    ),
    "bracket left open": (
        "title: A\nhide: [toc",
        "3: dấu [ hoặc { mở mà không đóng",
    ),
    "list for a head": ("- A", "2: cần các dòng dạng «khóa: giá trị»"),
    "colon in a value": (
        "title: A: B",
        "2: title: có dấu hai chấm trong giá trị; hãy đặt trong dấu ngoặc kép: "
        'title: "A: B"',
    ),
    "tab": ("search:\n\texclude: true", "3: có dấu Tab; hãy thụt dòng bằng dấu cách"),
    "tag of YAML": (
        "title: !ENV NAME",
        "2: title: hãy đặt giá trị bắt đầu bằng «!ENV» trong dấu ngoặc kép",
    ),
    "list for a title": (
        "title: [A]",
        "2: title: cần một dòng chữ, không phải danh sách; hãy viết:\n    title: A",
    ),
    "a group for a list": (
        "hide: {a: b}",
        "2: hide: cần một danh sách, không phải nhóm khóa; hãy viết:\n    hide:\n"
        "      - a",
    ),
    "no truth": (
        "search: {exclude: no}",
        "2: search.exclude: «no» không hợp lệ; hãy viết true hoặc false",
    ),
    "misspelt key of search": (
        "search:\n  exlude: true",
        "3: search.exlude: khóa không có trong mẫu; có phải ý bạn là «exclude»?",
    ),
    "key of ours": (
        "title: A\nportal: B",
        "3: portal: khóa này do hệ thống ghi; hãy đặt tên khác",
    ),
    "no space after a colon": (
        "title: A\nicon:a\nstatus: b",
        "3: icon: thiếu dấu cách sau dấu hai chấm",
    ),
    "no colon": (
        "title: A\nicon  a\nstatus: b",
        "3: icon: thiếu dấu hai chấm sau khóa",
    ),
    "quote left open above another": (
        'title: "A\nicon: b\nstatus: "c"',
        "2: title: dấu ngoặc kép mở mà không đóng",
    ),
    "explicit type of YAML": (
        "title: !!int abc",
        "2: title: hãy đặt giá trị bắt đầu bằng «tag:yaml.org,2002:int» "
        "trong dấu ngoặc kép",
    ),
    "merge key": (
        "title: A\n<<: {b: c}",
        "3: <<: không dùng khóa << của YAML ở đây",
    ),
    "character outside Unicode": (
        'title: "\\U00110000"',
        "2: không đọc được; hãy xem lại các dấu của YAML",
    ),
    "escaped control character": (
        'title: "A\\0"',
        "2: title: có ký tự điều khiển, không in được",
    ),
}


@pytest.mark.parametrize(("head", "line"), HEADS.values(), ids=HEADS)
def test_a_mistake_in_the_head(docs, head, line):
    """Fixed pages are read by the rules of content/: file, line, field, problem."""
    found = docs({"lien-he.md": f"---\n{head}\n---\n\nA\n"})

    assert [f"docs/lien-he.md:{line}"] == list(map(str, found.errors))
    assert () == found.pages


FILES = {
    "not UTF-8": (
        "---\ntitle: A\n---\nch\xe0o \xff\n".encode("latin-1"),
        ":4: có ký tự không đọc được; tệp hỏng hoặc không lưu dạng UTF-8",
    ),
    "UTF-16": (
        "Tổ chức".encode("utf-16"),
        ": tệp lưu bằng bảng mã UTF-16; hãy lưu lại dạng UTF-8",
    ),
    "control character": (
        "Một\nhai\x07\n",
        ":2: có ký tự không đọc được; tệp hỏng hoặc không lưu dạng UTF-8",
    ),
    "front matter not closed": (
        "---\ntitle: A\n\nChào.\n",
        ":1: phần đầu chưa đóng; thiếu dòng --- thứ hai",
    ),
}


@pytest.mark.parametrize(("data", "line"), FILES.values(), ids=FILES)
def test_a_file_that_cannot_be_read(docs, data, line):
    """A file in another encoding is a mistake with its line, and no traceback."""
    found = docs({"lien-he.md": data})

    assert [f"docs/lien-he.md{line}"] == list(map(str, found.errors))


def test_a_rule_at_the_start_is_no_front_matter(docs):
    """One `---` above a blank line is Markdown; the page is whole."""
    found = docs({"a.md": "---\n\n# Chào\n"})

    assert ((), "---\n\n# Chào\n", {}) == (
        found.errors,
        found.pages[0].body,
        found.pages[0].head,
    )


def test_another_ending_of_markdown_is_refused(docs):
    """MkDocs would read the file itself, by other rules."""
    found = docs({"a.markdown": "---\ntitle: A\ntitle: B\n---\n"})

    assert ["docs/a.markdown: đuôi của tệp Markdown phải là .md"] == list(
        map(str, found.errors)
    )


def test_null_is_no_value(docs):
    """`~` and `null` leave a key empty, as MkDocs reads them."""
    (page,) = docs({"a.md": "---\ntitle: ~\nhide: null\nx: Null\n---\nA\n"}).pages

    assert {} == page.head


def test_truths_of_unknown_keys_are_those_of_yaml(docs):
    """A theme's own switch means the same in any case and in both words."""
    head = "a: no\nb: FALSE\nc: On\nd: True\ne: nope\n"
    (page,) = docs({"a.md": f"---\n{head}---\nA\n"}).pages

    assert {"a": False, "b": False, "c": True, "d": True, "e": "nope"} == page.head


def test_every_mistake_of_docs_and_content_is_reported_in_one_run(content, tmp_path):
    """A bad fixed page does not hide a bad item, nor the other way round."""
    root = content({"tin-bai/2026/a.md": "Chào.\n", "van-ban.yml": "- A\n"})
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.md").write_bytes(b"\xff\n")
    (folder / "b.md").write_text("---\ntitle: A\ntitle: B\n---\n", encoding="utf-8")
    with pytest.raises(ContentErrors) as raised:
        load_checked(root, [folder], date(2026, 11, 21))
    found = [str(each).removeprefix(f"{root}/") for each in raised.value.errors]

    assert [
        "tin-bai/2026/a.md:1: thiếu phần đầu; dòng đầu tiên của tệp phải là ---",
        "van-ban.yml:1: cần các dòng dạng «khóa: giá trị»",
        "docs/a.md:1: có ký tự không đọc được; tệp hỏng hoặc không lưu dạng UTF-8",
        "docs/b.md:3: title: khóa ghi hai lần; hãy giữ một",
    ] == found


def test_values_keep_their_characters(docs):
    """`012` and days stay text; truths, lists and mappings are what Material wants."""
    head = (
        "title: 2026\nso: 012\nngay: 2026-11-20\ngio: 12:30\nhide: toc\n"
        "comments: true\ntags: [A, B]\nsearch: {exclude: true, boost: 2}\n"
        "rieng: {mo: true, a: [false]}\n"
    )
    (page,) = docs({"a.md": f"\ufeff---\n{head}---\n\n\nA\n"}).pages

    assert {
        "title": "2026",
        "so": "012",
        "ngay": "2026-11-20",
        "gio": "12:30",
        "hide": ["toc"],
        "comments": True,
        "tags": ["A", "B"],
        "search": {"exclude": True, "boost": 2.0},
        "rieng": {"mo": True, "a": [False]},
    } == page.head
    assert ("A\n", 14) == (page.body, page.line)


def test_letters_are_precomposed(docs):
    """A page typed with combining marks is the same page."""
    text = "---\ntitle: Tổ chức\n---\n\nỦy ban\r\nnhân dân\n"
    decomposed = unicodedata.normalize("NFD", text)
    (page,) = docs({"a.md": decomposed}).pages

    assert ("Tổ chức", "Ủy ban\nnhân dân\n") == (page.head["title"], page.body)


def test_a_key_that_is_probably_misspelt_is_a_warning(docs):
    """Keys of other themes and plugins pass; one letter beside a known key does not."""
    found = docs({"a.md": "---\ntitel: A\nrevision_date: B\nog_title: C\n---\nA\n"})

    assert [
        "docs/a.md:2: titel: khóa không có tác dụng; có phải ý bạn là «title»?"
    ] == list(map(str, found.warnings))
    assert {"titel": "A", "revision_date": "B", "og_title": "C"} == found.pages[0].head


def test_characters_of_old_code_pages_are_a_warning(docs):
    """The same warning as in an item, with its repair."""
    found = docs({"a.md": "Chào.\n\nBư\u01a3c một\n"})

    assert [
        "docs/a.md:3: ký tự U+01A3 của bảng mã cũ trong «Bư\u01a3c»; "
        "hãy sửa thành «Bưưc»"
    ] == list(map(str, found.warnings))


def test_pictures_are_files_and_decisions_are_nothing(docs):
    """What is no page is a file of the site, apart from the folders left out."""
    found = docs(
        {
            "a.png": b"\x89PNG\r\n\x1a\n",
            "b.md": "B\n",
            "adr/1.md": "---\nx",
            "c/d.md": "D",
            ".e": "E",
        }
    )

    assert (["a.png", "b.md", "c/d.md"], ["b.md", "c/d.md"], ()) == (
        [*found.files],
        [page.path for page in found.pages],
        found.errors,
    )


def test_files_that_no_site_needs_are_mistakes(docs):
    """Programs and documents with macros; what pages are made of is published."""
    web = ("a.css", "zalo_verifier.html", "b/c.woff2", ".git/x", "d.txt", "NOTES.md")
    read = docs(dict.fromkeys((*web, "b/cai-dat.exe", "e.docm"), "A"))

    assert [
        "docs/b/cai-dat.exe: là chương trình hoặc mã lệnh, không bao giờ được đăng; "
        "hãy bỏ ra khỏi đây",
        "docs/e.docm: là tệp Word có thể chứa macro; hãy mở bằng Word, lưu lại thành "
        ".docx hoặc .pdf",
    ] == list(map(str, read.errors))


def test_an_internal_form_is_a_mistake(docs):
    """MkDocs would publish it with the names and sums that it holds."""
    forms = ("a/Nhuan-but-2026-q4.docx", "nhuan-but-2026-q4.xlsx", "cham-diem-2026.pdf")
    pages = ("cham-diem-la-gi.md", "nhuan-but.docx")
    read = docs(dict.fromkeys((*forms, *pages), "A"))
    problem = (
        "biểu nội bộ, có thể có tên và số tiền của từng người, không được để trong "
        "docs/ vì sẽ lên trang; hãy chuyển sang thư mục khác"
    )

    told = {line for line in map(str, read.errors) if "nội bộ" in line}

    assert {f"docs/{name}: {problem}" for name in forms} == told


def test_long_dashes_instead_of_a_fence_are_told(docs):
    """Word makes them of the three hyphens that begin the front matter."""
    (error,) = docs({"lien-he.md": "———\ntitle: A\n———\nA.\n"}).errors

    assert (1, True) == (error.line, "gạch" in error.problem)


def test_a_drawing_that_is_none_is_a_mistake(docs):
    """A broken file with the ending of a drawing would be published as it is."""
    found = docs({"anh/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'})

    assert ["docs/anh/a.svg"] == [error.path for error in found.errors]
