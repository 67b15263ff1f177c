"""Mends on disk: copies are kept, signed reports stay, names change last."""

from commune_portal.publishing.mistakes.mending import mend_lines, mends, write_mends

ITEM = "---\ntitle: Thông báo: nghỉ\u200b lễ\ndate: 2026-11-02\ntags: [CCHC]\n---\nA.\n"
MENDED = '---\ntitle: "Thông báo: nghỉ lễ"\ndate: 2026-11-02\ntags: [CCHC]\n---\nA.\n'
TITLE = "    trước: title: Thông báo: nghỉ"
LOCK = '{"items": [["a", {"item": {"path": "tin-bai/2026/ky.MD"}}]]}'


def files_of(folder):
    """Return the text of every file below the folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_what_is_mended_is_shown_kept_and_written(content, tmp_path):
    """Each cause has its line before and after; the old file is kept under its path."""
    root = content({"tin-bai/2026/bai.MD": ITEM, "tin-bai/2026/b.md": MENDED})
    found = mends(root)
    lines = [*mend_lines(root, found)]
    write_mends(root, found, tmp_path / "cu")
    place = f"{root.as_posix()}/tin-bai/2026/bai.MD"

    assert [
        f"{place}: đuôi của tên tệp",
        "    trước: bai.MD",
        "    sau:   bai.md",
        f"{place}:2: ký tự không nhìn thấy",
        f"{TITLE}‹U+200B› lễ",
        "    sau:   title: Thông báo: nghỉ lễ",
        f"{place}:2: giá trị cần đặt trong dấu ngoặc kép",
        f"{TITLE} lễ",
        '    sau:   title: "Thông báo: nghỉ lễ"',
    ] == lines
    assert {"tin-bai/2026/bai.MD": ITEM} == files_of(tmp_path / "cu")
    assert {
        "portal.yml": "name: An Bình\n",
        "tin-bai/2026/b.md": MENDED,
        "tin-bai/2026/bai.md": MENDED,
    } == files_of(root)
    assert () == mends(root)


def test_signed_reports_and_what_they_froze(content, tmp_path):
    """A signed report stays; a frozen item is mended under its name, and said so."""
    files = {
        "bao-cao/2026.lock.json": LOCK,
        "bao-cao/2026.md": ITEM,
        "tin-bai/2026/ky.MD": ITEM,
        "tin-bai/2026/hai.MD": MENDED,
        "tin-bai/2026/hai.md": MENDED,
        ".nhap/a.md": ITEM,
        "tin-bai/2026/~$a.md": ITEM,
    }
    root = content(files)
    found = mends(root)
    write_mends(root, found, tmp_path / "cu")

    assert {**files, "portal.yml": "name: An Bình\n", "tin-bai/2026/ky.MD": MENDED} == (
        files_of(root)
    )
    assert (
        f"Lưu ý: {root.as_posix()}/tin-bai/2026/ky.MD: có trong số liệu đã chốt của "
        "báo cáo «2026»"
    ) == [*mend_lines(root, found)][-1]


def test_many_lines_of_one_cause_are_shown_once(content):
    """The first of them is shown, the others are numbered; long lines are cut."""
    long = "a\u200b" + "x" * 200
    root = content({"README.md": "\n".join([long] * 15)})
    lines = [*mend_lines(root, mends(root))]

    assert [
        f"{root.as_posix()}/README.md:1: ký tự không nhìn thấy (và 14 dòng khác: "
        "2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …)",
        f"    trước: a‹U+200B›{'x' * 158}…",
        f"    sau:   a{'x' * 159}…",
    ] == lines
