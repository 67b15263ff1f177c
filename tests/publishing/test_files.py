"""Files and folders are written whole or not at all."""

import pytest

from commune_portal.errors import PortalError
from commune_portal.publishing.files import (
    cannot_write,
    create_folder,
    own_folder,
    write_folder,
    write_together,
)


def test_files_are_written_together_or_not_at_all(tmp_path):
    """Where one of them cannot be written, the others keep their old content."""
    (tmp_path / "a").write_text("old", encoding="utf-8")
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(PortalError, match="file: đây là một tệp, không phải thư mục"):
        write_together({tmp_path / "a": b"new", tmp_path / "file" / "b": b"new"})

    assert "old" == (tmp_path / "a").read_text(encoding="utf-8")
    assert ["a", "file"] == sorted(path.name for path in tmp_path.iterdir())


def test_what_was_replaced_is_put_back(tmp_path):
    """Where one cannot be replaced, the others are as before, and it is named."""
    (tmp_path / "a").write_text("old", encoding="utf-8")
    (tmp_path / "d").mkdir()
    with pytest.raises(IsADirectoryError) as caught:
        write_together({tmp_path / name: b"new" for name in ("a", "b", "d")})

    assert (str(tmp_path / "d"), "old", ["a", "d"]) == (
        caught.value.filename,
        (tmp_path / "a").read_text(encoding="utf-8"),
        sorted(path.name for path in tmp_path.iterdir()),
    )


def test_a_device_without_a_name_is_reported_without_one():
    """A full disk behind standard output has no file name to show."""
    sentence = "không mở hoặc ghi được; tệp có thể đang mở ở chương trình khác"
    full = "ổ đĩa đã đầy, không ghi được; hãy xóa bớt tệp rồi làm lại"

    assert [full, f"a.docx: {sentence}"] == [
        cannot_write(OSError(28, "full")),
        cannot_write(OSError(13, "denied", "a.docx")),
    ]


def test_a_folder_is_replaced_whole(tmp_path):
    """Nothing of the old folder is left, and nothing beside the new one."""
    write_folder(tmp_path / "ra", [("a/b.txt", b"1"), ("c.txt", b"2")])
    write_folder(tmp_path / "ra", [("d.txt", b"3")])

    assert [tmp_path / "ra"] == list(tmp_path.iterdir())
    assert [tmp_path / "ra" / "d.txt"] == list((tmp_path / "ra").iterdir())


def test_a_folder_that_is_not_finished_leaves_nothing(tmp_path):
    """On a full disk or after Ctrl-C, the old folder stays and no half of a new one."""

    def stopped():
        yield "a.txt", b"1"
        raise KeyboardInterrupt

    write_folder(tmp_path / "ra", [("cu.txt", b"0")])
    with pytest.raises(KeyboardInterrupt):
        write_folder(tmp_path / "ra", stopped())

    assert [tmp_path / "ra", tmp_path / "ra" / "cu.txt"] == sorted(tmp_path.rglob("*"))


@pytest.mark.parametrize("files", [("khac.txt",), ("dau", ".git")])
def test_a_folder_of_others_is_refused(tmp_path, files):
    """Files of others, and the root of a repository, are never replaced."""
    for name in files:
        (tmp_path / name).touch()
    with pytest.raises(PortalError, match="hãy chọn thư mục trống"):
        own_folder(tmp_path, "dau")


@pytest.mark.parametrize("files", [(), ("dau", "khac.txt")])
def test_an_empty_folder_and_our_own_may_be_replaced(tmp_path, files):
    """The mark in a folder shows that the same command wrote it."""
    for name in files:
        (tmp_path / name).touch()

    assert tmp_path == own_folder(tmp_path, "dau")


def test_a_new_folder_is_whole_or_not_there(tmp_path):
    """Where one file cannot be written, nothing is left of the others."""
    with pytest.raises(IsADirectoryError):
        create_folder(tmp_path / "xã", [("a", b"1"), ("b/c", b"2"), ("b", b"3")])

    assert [] == list(tmp_path.iterdir())
