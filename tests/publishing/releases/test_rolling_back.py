"""Which release is online, and which one comes back, after kills and failures."""

import pytest
from tests.publications import (
    FIRST,
    SECOND,
    accept,
    publishing_of,
    texts,
    write_site,
)

from commune_portal.errors import PortalError
from commune_portal.publishing.releases.history import history, online_release
from commune_portal.publishing.releases.publishing import publish, roll_back

THIRD = {**FIRST, "index.html": "3"}
LOCAL = pytest.mark.parametrize("kind", ["folder", "plain"])


def online(kind, root):
    """Return the files that readers get."""
    return texts(root / "web" / "current" if kind == "folder" else root / "web")


def put(publishing, root, files):
    """Publish a site of these files; return the name of the release."""
    return publish(publishing, write_site(root / "site", files), accept).release


def broken(publishing, root, files, monkeypatch, step):
    """Publish a site of these files, which ends at a step of the target."""

    def end(*_):
        raise OSError(5, "ends here")

    with monkeypatch.context() as patch:
        patch.setattr(type(publishing.target), step, end)
        with pytest.raises(OSError, match="ends here"):
            put(publishing, root, files)


@LOCAL
def test_a_release_that_was_never_online_is_no_way_back(tmp_path, kind, monkeypatch):
    """Failed attempts are not gone back to, and push nothing good out."""
    publishing = publishing_of(kind, tmp_path, keep=2)
    first = put(publishing, tmp_path, FIRST)
    for number in range(4):
        failed = {**FIRST, "index.html": f"failed {number}"}
        broken(publishing, tmp_path, failed, monkeypatch, "send")
    second = put(publishing, tmp_path, SECOND)
    back = roll_back(publishing, None)

    assert [second, first] == publishing.kept.ids()
    assert (first, FIRST) == (back.release, online(kind, tmp_path))


@LOCAL
def test_a_release_that_is_online_already_is_no_way_back(tmp_path, kind):
    """An earlier one of the same bytes neither: going back changes something."""
    publishing = publishing_of(kind, tmp_path)
    first = put(publishing, tmp_path, FIRST)
    put(publishing, tmp_path, SECOND)
    again = put(publishing, tmp_path, FIRST)

    assert None is roll_back(publishing, first)
    assert None is roll_back(publishing, again)
    roll_back(publishing, None)
    assert SECOND == online(kind, tmp_path)


@LOCAL
def test_a_kill_before_the_line_of_the_log_is_made_good(tmp_path, kind, monkeypatch):
    """The target knows what is online; the next run writes that down first."""
    publishing = publishing_of(kind, tmp_path)
    put(publishing, tmp_path, FIRST)
    second = put(publishing, tmp_path, SECOND)
    broken(publishing, tmp_path, THIRD, monkeypatch, "add_to_log")
    third = online_release(publishing)
    back = roll_back(publishing, None)

    assert third > second == back.release
    assert SECOND == online(kind, tmp_path)
    assert [
        ("publish", second),
        ("found", third),
        ("rollback", second),
    ] == [(entry.action, entry.release) for entry in history(publishing)][1:]


def test_a_publishing_that_broke_off_among_files_is_taken_back(tmp_path, monkeypatch):
    """To the release that it was to replace; before that, none is online."""
    publishing = publishing_of("plain", tmp_path)
    put(publishing, tmp_path, FIRST)
    second = put(publishing, tmp_path, SECOND)
    broken(publishing, tmp_path, THIRD, monkeypatch, "switch")
    between = online_release(publishing)
    back = roll_back(publishing, None)

    assert (None, second) == (between, back.release)
    assert SECOND == online("plain", tmp_path)


def test_releases_come_back_where_every_log_is_lost(tmp_path):
    """Nobody knows then which were online: all that are kept."""
    publishing = publishing_of("folder", tmp_path)
    first = put(publishing, tmp_path, FIRST)
    put(publishing, tmp_path, SECOND)
    (tmp_path / "web" / "publish-log.jsonl").unlink()
    publishing.log.unlink()
    (tmp_path / "kept").rename(tmp_path / "gone")

    assert first == roll_back(publishing, None).release


def test_a_link_that_cannot_be_made_leaves_no_release(tmp_path, monkeypatch):
    """Nor its list; what a kill has left of one goes with the next."""
    publishing = publishing_of("folder", tmp_path, keep=2)
    put(publishing, tmp_path, FIRST)
    broken(publishing, tmp_path, SECOND, monkeypatch, "roll_back")
    broken(publishing, tmp_path, THIRD, monkeypatch, "switch")
    own = write_site(tmp_path / "web" / "releases" / "own.moi", {"a": "own"})
    second = put(publishing, tmp_path, SECOND)
    names = {entry.name for entry in (tmp_path / "web" / "releases").iterdir()}

    assert {second, *publishing.target.releases()} | {"own.moi"} == {
        name for name in names if not name.endswith(".json")
    }
    assert (2, 2) == (
        len(publishing.target.releases()),
        len([name for name in names if name.endswith(".json")]),
    )
    assert {"a": "own"} == texts(own)


@pytest.mark.parametrize(
    "path",
    ["tin-bai/2026/c/index.html", "tin-bai/2026/c", "tin-bai/2026/c/index.html/x"],
)
def test_a_file_of_another_program_stays_where_a_page_is_new(tmp_path, path):
    """A plain folder is left as it was: the line names the file."""
    publishing = publishing_of("plain", tmp_path)
    put(publishing, tmp_path, FIRST)
    own = tmp_path / "web" / path
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("own", "utf-8")
    before = texts(tmp_path / "web")
    with pytest.raises(PortalError, match="đã có sẵn, không do lệnh này đưa lên"):
        put(publishing, tmp_path, SECOND)

    assert before == texts(tmp_path / "web")
