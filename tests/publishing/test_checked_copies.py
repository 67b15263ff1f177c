"""Only the bytes that were checked are published."""

import hashlib
import os
from pathlib import Path

import pytest

from commune_portal.errors import ContentError, ContentErrors
from commune_portal.pages import CopiedFile, TextPage
from commune_portal.publishing.checked_copies import with_checked_copies
from commune_portal.publishing.site_files import bytes_of


@pytest.fixture
def checked(tmp_path):
    """Return a file of the site whose bytes were checked."""
    source = tmp_path / "a.pdf"
    source.write_bytes(b"%PDF-1")
    digest = hashlib.sha256(b"%PDF-1").hexdigest()
    return CopiedFile("a.pdf", str(source), sha256=digest)


def test_an_edit_after_the_check_is_not_published(checked, tmp_path):
    """The generator is given a copy; the editor's file may change meanwhile."""
    others = (TextPage("a.md", "A"), CopiedFile("b.js", checked.source))
    first = with_checked_copies([checked, *others], tmp_path / "cache")
    (tmp_path / "a.pdf").write_bytes(b"MZ")
    again = with_checked_copies([checked], tmp_path / "cache")

    assert [b"%PDF-1", b"%PDF-1"] == [bytes_of(first[0]), bytes_of(again[0])]
    assert others == first[1:]


def test_an_edit_during_the_build_is_a_mistake(checked, tmp_path):
    """The build says so, and publishes neither the old nor the new file."""
    (tmp_path / "a.pdf").write_bytes(b"MZ")
    line = f"{tmp_path}/a.pdf: tệp vừa thay đổi trong lúc dựng trang; hãy dựng lại"
    with pytest.raises(ContentErrors) as copied:
        with_checked_copies([checked, checked], tmp_path / "cache")
    with pytest.raises(ContentError) as read:
        bytes_of(checked)

    assert (f"{line}\n{line}", line) == (str(copied.value), str(read.value))


def test_a_copy_that_is_used_again_was_used_now(checked, tmp_path):
    """So that the limit of what is kept lets older ones go first."""
    copies = [with_checked_copies([checked], tmp_path / "cache")[0].source]
    os.utime(copies[0], (1, 1))
    copies.append(with_checked_copies([checked], tmp_path / "cache")[0].source)

    assert (True, copies[0]) == (Path(copies[0]).stat().st_mtime > 1, copies[1])


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "--no-cache"])
def test_a_folder_that_cannot_be_used_is_no_mistake(
    closed, checked, monkeypatch, tmp_path
):
    """The copy lies elsewhere as long as the program runs; nothing is kept."""
    cache = tmp_path / "cache"
    if closed:
        cache.write_text("a file")
    else:
        monkeypatch.setenv("PORTAL_NO_CACHE", "1")
    copy = Path(with_checked_copies([checked], cache / "files")[0].source)

    assert (b"%PDF-1", False) == (copy.read_bytes(), copy.is_relative_to(tmp_path))
    assert not (cache / "files").exists()
