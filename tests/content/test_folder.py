"""What is told of folders that cannot be read."""

import os

from commune_portal.content import read_docs

NAME = "a" * 250


def test_a_folder_that_cannot_be_opened(content, messages):
    """It is named, and nothing else is told: what is in it is unknown.

    Here its path is longer than the system takes, which holds for root too.
    """
    folder = os.open(content({"nhat-ky/khac.csv": ""}), os.O_RDONLY)
    for _ in range(17):
        os.mkdir(NAME, dir_fd=folder)
        inner = os.open(NAME, os.O_RDONLY, dir_fd=folder)
        os.close(folder)
        folder = inner
    os.close(folder)
    (told,) = messages({})

    assert told.startswith(f"content/{NAME}/{NAME}/")
    assert told.endswith(f"/{NAME}: không mở được thư mục này; hãy xem lại quyền đọc")


def test_a_fixed_page_whose_name_is_not_utf8(tmp_path):
    """It is named with its bytes, once."""
    (tmp_path / os.fsdecode(b"t\xean.md")).write_text("# A\n", encoding="utf-8")
    (tmp_path / "lien-he.md").write_text("# A\n", encoding="utf-8")

    assert [
        "docs/t\\xean.md: tên tệp không viết bằng UTF-8; hãy đổi tên, tốt nhất là "
        "không dấu"
    ] == [*map(str, read_docs(tmp_path).errors)]
