"""The store on disk: whole entries or none, and never a reason to stop a build."""

import os
import resource
import signal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commune_portal.publishing.store.files import FileStore


@pytest.fixture
def store(tmp_path):
    """Return an empty store."""
    return FileStore(tmp_path / "store", "1")


def entries_of(folder):
    """Return the files of a store."""
    return [file for file in folder.rglob("*") if file.is_file()]


def child(work):
    """Return the status of a process that does the work and ends."""
    pid = os.fork()
    if not pid:
        work()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(st.text(), st.binary(), max_size=5), st.text())
def test_what_was_put_is_got(entries, other):
    """Each key gives its own data, one that was not put nothing."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for key, data in entries.items():
            FileStore(folder, "1").put(key, data)
        found = {key: FileStore(folder, "1").get(key) for key in entries}

        assert (entries, entries.get(other)) == (
            found,
            FileStore(folder, "1").get(other),
        )


def test_another_version_has_other_entries(store, tmp_path):
    """What an older program made is not taken for what this one would make."""
    store.put("key", b"old")

    assert FileStore(tmp_path / "store", "2").get("key") is None


def test_the_latest_data_count(store):
    """Putting again replaces."""
    store.put("key", b"old")
    store.put("key", b"new")

    assert b"new" == store.get("key")


@pytest.mark.parametrize("damage", ["", "cut", "cp1\nother bytes in their place"])
def test_a_damaged_entry_is_none(store, tmp_path, damage):
    """It is forgotten, and may be made again."""
    store.put("key", b"data")
    (file,) = entries_of(tmp_path)
    file.write_text(damage)
    lost = store.get("key")
    left = entries_of(tmp_path)
    store.put("key", b"data")

    assert (None, [], b"data") == (lost, left, store.get("key"))


def test_a_kill_before_the_rename_leaves_the_old_entry(store, monkeypatch):
    """The half that was written lies beside, under another name."""
    store.put("key", b"old")

    def killed():
        monkeypatch.setattr(Path, "replace", lambda *_: os.kill(os.getpid(), 9))
        store.put("key", b"new")

    assert (-signal.SIGKILL, b"old") == (child(killed), store.get("key"))


def test_two_processes_use_one_store(store, tmp_path):
    """Each finds what the other has put; nothing is left beside."""
    keys = [str(number) for number in range(40)]
    pids = []
    for _ in range(2):
        pid = os.fork()
        if not pid:
            for key in keys:
                store.put(key, key.encode() * 1000)
            os._exit(0)
        pids.append(pid)
    codes = [os.waitpid(pid, 0)[1] for pid in pids]

    assert [0, 0] == codes
    assert [key.encode() * 1000 for key in keys] == [store.get(key) for key in keys]
    assert len(keys) == len(entries_of(tmp_path))


def test_a_full_disk_is_no_mistake(store, tmp_path):
    """The entry is not kept, and nothing of it is left."""

    def full():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        store.put("key", b"x" * 100_000)

    assert (0, None, []) == (child(full), store.get("key"), entries_of(tmp_path))


def test_a_folder_that_cannot_be_written_is_no_mistake(tmp_path):
    """The build goes on without a store."""
    (tmp_path / "file").write_text("")
    store = FileStore(tmp_path / "file" / "store", "1")
    store.put("key", b"data")

    assert store.get("key") is None


def test_a_folder_that_is_only_read_serves(store, tmp_path, monkeypatch):
    """What is there is used, although its use cannot be noted."""

    def refused(*_: object) -> None:
        raise PermissionError

    store.put("key", b"data")
    monkeypatch.setattr(os, "utime", refused)
    monkeypatch.setattr(Path, "replace", refused)
    store.put("other", b"data")

    assert (b"data", None) == (store.get("key"), store.get("other"))
    assert 1 == len(entries_of(tmp_path))
