"""Files of docs/: no link is followed, and the content is what the name says."""

import pytest

from commune_portal.content import read_docs
from commune_portal.content.docs.files import content_mistake

OPEN = '<svg xmlns="http://www.w3.org/2000/svg">'
AS_WRITTEN = (
    "có thể chứa mã lệnh hoặc gọi ra ngoài; tệp trong docs/ được đăng nguyên như đã "
    "viết, hãy bỏ ra rồi lưu lại"
)


def test_no_link_is_followed(tmp_path):
    """Out of the folder, back into it, or to a file of the machine."""
    docs, outside = tmp_path / "docs", tmp_path / "outside"
    docs.mkdir()
    outside.mkdir()
    (outside / "kin.md").write_text("Kín\n", encoding="utf-8")
    (docs / "a.txt").symlink_to("/etc/hosts")
    (docs / "~$a.txt").symlink_to("/etc/hosts")
    (docs / "ngoai").symlink_to(outside)
    (docs / "vong").symlink_to(".")
    (docs / ".khoa").symlink_to("nobody@machine")
    out = (
        "là liên kết (symlink) dẫn ra ngoài docs/; hãy chép chính tệp hoặc thư mục ấy "
        "vào"
    )
    read = read_docs(docs, tmp_path / "packaged")

    assert (
        [
            f"docs/a.txt: {out}",
            f"docs/ngoai: {out}",
            "docs/vong: là liên kết (symlink) đến «.»; mỗi tệp chỉ có một chỗ, hãy bỏ "
            "liên kết này",
            f"docs/~$a.txt: {out}",
        ],
        {},
    ) == ([*map(str, read.errors)], read.files)


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        (
            "a.svg",
            f'{OPEN}<g onload="x()"/><script>x()</script></svg>',
            f"có onload=, <script>, {AS_WRITTEN}",
        ),
        (
            "a.svg",
            f'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x()">]>{OPEN}</svg>',
            f"có <!DOCTYPE svg [, {AS_WRITTEN}",
        ),
        ("a.svg", f'<?xml-stylesheet href="a"?>{OPEN}</svg>', f"có <?, {AS_WRITTEN}"),
        ("a.svg", f"{OPEN}<g>", "không phải ảnh SVG đọc được; hãy lưu lại thành PNG"),
        (
            "b.pdf",
            "\x7fELF",
            "không phải tệp PDF, thật ra là chương trình; hãy lấy lại tệp gốc",
        ),
        ("c.png", "", "là tệp rỗng; hãy chép lại tệp gốc"),
    ],
)
def test_a_file_is_what_its_name_says(tmp_path, name, data, problem):
    """The same checks as beside items; a drawing is published as it is written."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / name).write_text(data, encoding="utf-8")
    read = read_docs(tmp_path / "docs", tmp_path / "packaged")

    assert [f"docs/{name}: {problem}"] == [*map(str, read.errors)]


def test_what_may_be_published_as_it_is(tmp_path):
    """Drawings that only show, scripts and fonts; packaged files are trusted."""
    docs, packaged = tmp_path / "docs", tmp_path / "packaged"
    docs.mkdir()
    packaged.mkdir()
    (docs / "a.svg").write_text(f'<?xml version="1.0"?>{OPEN}<g/></svg>')
    (docs / "a.js").write_text("x()")
    (docs / "a.woff2").write_text("")
    (packaged / "b.pdf").write_text("")

    assert () == read_docs(docs, packaged).errors


def test_a_file_that_cannot_be_opened(tmp_path):
    """It is gone between listing and reading, or closed to us."""
    gone = content_mistake("a.pdf", tmp_path / "a.pdf")

    assert "không mở được; cần một tệp đọc được" == gone
