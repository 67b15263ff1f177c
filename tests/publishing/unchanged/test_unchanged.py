"""A site is built again only where the build would read or find something else."""

import os
from dataclasses import replace
from datetime import date

import pytest
from tests.folders import TODAY, write_tree

from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.unchanged.record import SiteOrder, Told, built_once
from commune_portal.publishing.unchanged.trees import FilesRead, manifest_of

LINES = ("Cảnh báo: content/tin-bai: «\udcff»", "Lưu ý: b")


@pytest.fixture
def order(tmp_path):
    """Return the order of a site whose build reads five files."""
    write_tree(tmp_path / "content", {"tin-bai/a.md": "A", "nhat-ky/2026.csv": "ngày"})
    write_tree(tmp_path / "docs", {"portal.yml": None, "lien-he.md": "B"})
    write_tree(tmp_path, {"portal.yml": None, "mkdocs.yml": "x: !ENV [A_VARIABLE]"})
    write_tree(tmp_path / "other", {"portal.yml": None, "main.html": "C"})
    return SiteOrder(Checkout(tmp_path), tmp_path / "content", TODAY, tmp_path / "site")


def building(order, others=("other",), lines=LINES):
    """Return a build that writes a small site."""

    def build():
        folder = order.out
        write_tree(folder, {"portal.yml": None, "index.html": "1", "a/b.html": "2"})
        paths = others and tuple(str(order.checkout.root / name) for name in others)
        return Told(lines, True, 2, paths)

    return build


def is_built(order, build=None):
    """Return whether the site had to be built."""
    return built_once(order, build or building(order))[1]


def test_what_is_unchanged_says_the_same(order):
    """The lines, whether they warn, and how many pages there are."""
    first, is_new = built_once(order, building(order))
    again, is_newer = built_once(order, building(order))

    assert (first, True, False) == (again, is_new, is_newer)


def write(name, text):
    """Return a change: a file is written."""
    return lambda root, _: write_tree(root, {"portal.yml": None, name: text})


CHANGES = {
    "an item": write("content/tin-bai/a.md", "AA"),
    "a new file": write("content/tin-bai/b.md", ""),
    "a new folder": lambda root, _: (root / "content" / "van-ban").mkdir(),
    "a file less": lambda root, _: (root / "content/nhat-ky/2026.csv").unlink(),
    "another name": lambda root, _: (root / "docs/lien-he.md").rename(root / "docs/a"),
    "a fixed page": write("docs/lien-he.md", "C"),
    "the settings": write("mkdocs.yml", "y: 1"),
    "what they name": write("other/main.html", "D"),
    "the time of builds": lambda _, patch: patch.setenv("SOURCE_DATE_EPOCH", "1"),
    "a named variable": lambda _, patch: patch.setenv("A_VARIABLE", "1"),
    "a page lost": lambda root, _: (root / "site/index.html").unlink(),
    "a page added": write("site/c.html", "3"),
    "a page edited": write("site/index.html", "4"),
    "a page touched": lambda root, _: os.utime(root / "site/a/b.html", (1, 1)),
    "the site lost": lambda root, _: (root / "site").rename(root / "old"),
    "the record": lambda root, _: _spoil(root, "{"),
    "its form": lambda root, _: _spoil(root, "[1, 2, {}]"),
}


def _spoil(root, text):
    (file,) = (root / ".cache" / "last-builds").iterdir()
    file.write_text(text)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_a_build(order, monkeypatch, change):
    """Of anything that is read, of the site itself, of the record; then none again."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    is_built(order)
    change(order.checkout.root, monkeypatch)

    assert [True, False] == [is_built(order), is_built(order)]


def test_another_day_or_folder_is_a_build(order, tmp_path):
    """Items appear on their day; each folder of a site has a record of its own."""
    is_built(order)
    tomorrow = replace(order, today=date(2026, 11, 22))
    elsewhere = replace(order, out=tmp_path / "elsewhere")
    found = [is_built(each) for each in (elsewhere, elsewhere, order, tomorrow)]

    assert [True, False, False, True] == found


def test_what_does_not_matter_is_no_build(order, monkeypatch):
    """Other variables, the time of a change without one, hidden files of the site."""
    is_built(order)
    monkeypatch.setenv("ANOTHER_VARIABLE", "1")
    os.utime(order.content / "tin-bai" / "a.md", (1, 1))
    write_tree(order.out, {"portal.yml": None, ".git/HEAD": "", ".nojekyll": ""})

    assert not is_built(order)


def test_a_change_during_the_build_is_built_the_next_time(order):
    """Nobody knows which of the two texts the build has read."""

    def build():
        (order.content / "tin-bai" / "a.md").write_text("while building")
        return building(order)()

    assert [True, True, False] == [is_built(order, build) for build in (build, 0, 0)]


def test_a_build_that_reads_what_nobody_knows_is_made_each_time(order):
    """A hook, another plugin; and a site that stayed because of a warning."""
    build = building(order, others=None)

    assert [True, True] == [is_built(order, build), is_built(order, build)]


def test_without_the_store_each_build_is_made(order, monkeypatch):
    """PORTAL_NO_CACHE neither reads nor writes a record."""
    is_built(order)
    monkeypatch.setenv("PORTAL_NO_CACHE", "1")

    assert is_built(order)


def test_a_record_that_cannot_be_written_is_no_mistake(order):
    """The next build is made as well."""
    (order.checkout.root / ".cache").write_text("")

    assert [True, True] == [is_built(order), is_built(order)]


def test_what_cannot_be_read_is_left_to_the_build(order):
    """It says what is missing, in its own words."""
    order.checkout.settings.unlink()

    assert [True, True] == [is_built(order), is_built(order)]


def test_a_mistake_keeps_the_record(order):
    """As soon as the mistake is taken back, the site is the one that is there."""

    def fail():
        raise LookupError

    is_built(order)
    text = order.content / "tin-bai" / "a.md"
    text.write_text("B")
    with pytest.raises(LookupError):
        built_once(order, fail)
    text.write_text("A")

    assert not is_built(order)


def test_a_folder_behind_a_link_is_read(tmp_path):
    """As MkDocs does; one that leads around in a circle is no reason to hang."""
    write_tree(tmp_path / "real", {"a.md": "A"})
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "link").symlink_to(tmp_path / "real")
    before = FilesRead().digest_of_tree(tmp_path / "docs")
    (tmp_path / "real" / "a.md").write_text("B")

    assert before != FilesRead().digest_of_tree(tmp_path / "docs")


def test_a_folder_that_cannot_be_listed_is_an_error(tmp_path, monkeypatch):
    """What is in it is unknown."""

    def refused(_):
        raise PermissionError

    monkeypatch.setattr(os, "scandir", refused)
    for look in (FilesRead().digest_of_tree, manifest_of):
        with pytest.raises(PermissionError):
            look(tmp_path)


def test_what_lies_as_it_did_is_not_read_again(tmp_path):
    """Only what was changed just now is: nobody sees a second change of that moment."""
    old, new, files = tmp_path / "a.md", tmp_path / "b.md", FilesRead()
    old.write_text("A")
    at = old.stat().st_ctime_ns + 3_000_000_000
    new.write_text("B")
    files.digest_of_tree(tmp_path)
    stamp, digest = files.known[str(new)]
    files.known[str(new)] = ((*stamp[:-1], at), digest)

    assert [str(old)] == [*files.at_rest().known]


def test_an_edit_that_keeps_size_and_time_is_seen(tmp_path):
    """As of an editor, or a copy, that sets the time of the file back."""
    file, files = tmp_path / "a.md", FilesRead()
    file.write_text("A")
    before, told = files.digest_of_tree(tmp_path), file.stat()
    file.write_text("B")
    os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))
    sure = FilesRead().digest_of_tree(tmp_path)

    assert before != sure == files.at_rest().digest_of_tree(tmp_path)
