"""Targets on disks: folders of releases, plain folders, archives."""

import tarfile
import zipfile

import pytest
from tests.publications import (
    FIRST,
    KINDS,
    SECOND,
    accept,
    publishing_of,
    target_of,
    texts,
    write_site,
)

from commune_portal.errors import PortalError
from commune_portal.publishing.releases.publishing import publish
from commune_portal.publishing.targets.manifest import manifest_of, parse_manifest
from commune_portal.publishing.targets.publisher import busy_line
from commune_portal.publishing.targets.records import Release
from commune_portal.publishing.targets.state import add_line

NAME = "2026-11-22-08150{}-00000000"
HELD = (
    "Lan đang đưa trang lên đây từ 08:15 ngày 22/11/2026",
    "đang có người khác đưa trang lên đây",
)


def put(target, root, files):
    """Publish the files under the name of their text."""
    site = write_site(root / "site", files)
    release = Release(NAME.format(files["index.html"]), manifest_of(site))
    with target.held("Lan"):
        plan = target.plan(release.files)
        target.send(release, plan, lambda path: (site / path).read_bytes())
        target.switch(release, plan)
    return plan


def test_a_link_points_to_the_latest_release(tmp_path):
    """Files that stay are the same on disk; old releases go, the online one never."""
    target = target_of("folder", tmp_path)
    online = tmp_path / "web" / "current"
    put(target, tmp_path, FIRST)
    put(target, tmp_path, SECOND)

    assert (SECOND, True) == (texts(online), online.is_symlink())
    assert [NAME.format(2), NAME.format(1)] == target.releases()
    css, releases = online / "assets" / "a.css", tmp_path / "web" / "releases"
    assert (
        css.stat().st_ino == (releases / NAME.format(1) / "assets/a.css").stat().st_ino
    )
    assert manifest_of(releases / NAME.format(1)) == target.roll_back(NAME.format(1))
    assert FIRST == texts(online)
    put(target, tmp_path, {**FIRST, "index.html": "3"})
    put(target, tmp_path, {**FIRST, "index.html": "4"})
    assert [NAME.format(4), NAME.format(3)] == target.releases()


def test_a_link_is_never_put_where_something_else_is(tmp_path):
    """A folder named `current` belongs to somebody."""
    (tmp_path / "web" / "current").mkdir(parents=True)
    with pytest.raises(PortalError, match="không phải liên kết do lệnh này tạo"):
        put(target_of("folder", tmp_path), tmp_path, FIRST)


def test_a_release_that_was_deleted_by_hand_is_sent_again(tmp_path):
    """A link that leads nowhere, and the half of a killed run, are no release."""
    target = target_of("folder", tmp_path)
    put(target, tmp_path, FIRST)
    folder = tmp_path / "web" / "releases"
    (folder / NAME.format(1)).rename(folder / "0.moi")
    put(target, tmp_path, {**FIRST, "index.html": "2"})

    assert [NAME.format(2)] == target.releases()


def test_a_plain_folder_keeps_what_is_not_ours(tmp_path):
    """Only changed files are written; empty folders go with their last page."""
    target = target_of("plain", tmp_path)
    own = write_site(tmp_path / "web", {"web.config": "IIS"})
    first = put(target, tmp_path, FIRST)
    plan = put(target, tmp_path, SECOND)

    assert (1, 5, 1) == (plan.kept, len(plan.written), len(plan.removed))
    assert {**SECOND, "web.config": "IIS"} == texts(own)
    assert not (own / "tin-bai/2026/b").exists()
    assert (f"{own}: có 1 tệp không thuộc trang này, để nguyên",) == first.notes


def test_a_plain_folder_with_another_site_is_refused(tmp_path):
    """A file of another program is not replaced unasked; an equal one is as good."""
    target = target_of("plain", tmp_path)
    write_site(tmp_path / "web", {"index.html": "other", "assets/a.css": "1"})
    with pytest.raises(PortalError, match=r"index\.html: đã có sẵn, không do lệnh"):
        put(target, tmp_path, FIRST)
    with pytest.raises(PortalError, match="không giữ bản «1»"):
        target.roll_back("1")

    assert () == target.releases()


def test_a_file_that_somebody_removed_is_written_again(tmp_path):
    """Or shortened; the list alone is not believed."""
    target = target_of("plain", tmp_path)
    put(target, tmp_path, FIRST)
    (tmp_path / "web/tin-bai/index.html").unlink()
    (tmp_path / "web/index.html").write_text("", "utf-8")
    plan = put(target, tmp_path, FIRST)

    assert ("tin-bai/index.html", "index.html") == plan.written
    assert FIRST == texts(tmp_path / "web")


@pytest.mark.parametrize("kept", [FIRST, SECOND], ids=["same", "other"])
def test_a_plain_folder_is_mended_after_a_full_disk(tmp_path, kept):
    """What was written in part is known, also when another site follows."""
    target = target_of("plain", tmp_path)
    put(target, tmp_path, FIRST)
    site = write_site(tmp_path / "site", {**SECOND, "index.html": "x"})
    release = Release("x", manifest_of(site))
    full = iter([b"x", b"x", b"x"])

    def read(_):
        for data in full:
            return data
        raise OSError(28, "full")

    plan = target.plan(release.files)
    with pytest.raises(OSError, match="full"):
        target.send(release, plan, read)
    with pytest.raises(OSError, match="full"):
        target.send(release, plan, read)
    put(target, tmp_path, kept)

    assert kept == texts(tmp_path / "web")


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_equal_sites_are_equal_archives(tmp_path, kind):
    """Whenever they are made; the oldest go, those of others stay."""
    target = target_of(kind, tmp_path)
    own = write_site(tmp_path / "web", {f"own{target.ending}": "own"})
    for name in ("1", "2", "3"):
        put(target, tmp_path, {**FIRST, "index.html": name})
    file = own / f"{NAME.format(2)}{target.ending}"
    before = file.read_bytes()
    put(target, tmp_path, {**FIRST, "index.html": "2"})

    assert [NAME.format(3), NAME.format(2)] == target.releases()
    assert before == file.read_bytes()
    assert (own / f"own{target.ending}").exists()
    with pytest.raises(PortalError, match="bản nén không tự đưa lên mạng"):
        target.roll_back("2")


def test_archives_are_read_by_other_programs(tmp_path):
    """The files as they were, to be read by everybody."""
    for kind in ("zip", "tar"):
        put(target_of(kind, tmp_path), tmp_path, FIRST)
    with zipfile.ZipFile(tmp_path / "web" / f"{NAME.format(1)}.zip") as archive:
        zipped = {name: archive.read(name).decode() for name in archive.namelist()}
    with tarfile.open(tmp_path / "web" / f"{NAME.format(1)}.tar.gz") as archive:
        tarred = {
            m.name: (archive.extractfile(m).read().decode(), m.mode) for m in archive
        }

    assert FIRST == zipped
    assert {path: (text, 0o644) for path, text in FIRST.items()} == tarred


@pytest.mark.parametrize("kind", KINDS)
def test_a_second_publisher_is_refused(tmp_path, kind):
    """With name and time of the first; after it, even killed, the place is free."""
    target = target_of(kind, tmp_path)
    with target.held("Lan"):
        with pytest.raises(PortalError) as raised, target.held("Minh"):
            pass

        assert f"{target.place}: Lan đang đưa trang lên đây từ" in str(raised.value)
    with target.held("Minh"):
        pass


def test_who_publishes_is_told_from_the_text_of_the_lock():
    """A damaged one says that somebody does."""
    text = '{"by": "Lan", "at": "2026-11-22T08:15:00+07:00"}'

    assert HELD == (busy_line(text), busy_line("{"))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_left_of_an_archive_or_release_that_was_not_finished(tmp_path, kind):
    """The next run begins anew."""
    target = target_of(kind, tmp_path)
    site = write_site(tmp_path / "site", FIRST)
    release = Release("1", manifest_of(site))
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "0.zip.moi~").touch()

    def read(path):
        raise OSError(28, "full", path)

    with pytest.raises(OSError, match="full"):
        target.send(release, target.plan(release.files), read)

    left = {path for path in texts(tmp_path / "web") if path != "0.zip.moi~"}
    assert set() == left
    assert publish(publishing_of(kind, tmp_path), site, accept)


def test_a_damaged_list_is_named():
    """It is ours to delete; an empty one is none."""
    with pytest.raises(PortalError, match=r"a\.json: danh sách tệp đã đưa lên bị hỏng"):
        parse_manifest("[1]", "a.json")

    assert {} == parse_manifest("", "a.json")


def test_a_line_that_was_cut_short_is_ended_first(tmp_path):
    """A kill while the log is written spoils one line only."""
    log = tmp_path / "log"
    add_line(log, "a")
    log.write_bytes(log.read_bytes() + b"half")
    add_line(log, "b")

    assert "a\nhalf\nb\n" == log.read_text("utf-8")
