"""One limit for all that is kept; what was used longest ago goes first."""

import os

import pytest
from tests.folders import write_tree

from commune_portal.errors import PortalError
from commune_portal.memo import NO_MEMO
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.store.files import FileStore
from commune_portal.publishing.store.opening import opened_store, prune_store
from commune_portal.publishing.store.pruning import prune

HOUR = 3600


def used(file, ago, size=100):
    """Write a file that was used so many hours ago."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"x" * size)
    os.utime(file, (10**9 - ago * HOUR, 10**9 - ago * HOUR))


@pytest.mark.parametrize(
    ("limit", "left"),
    [
        (400, {"now", "day", "week", "year"}),
        (399, {"now", "day", "week"}),
        (250, {"now", "day"}),
        (100, {"now"}),
        (1, {"now"}),
    ],
)
def test_the_oldest_use_goes_first(tmp_path, limit, left):
    """Down to four fifths of the limit; what may still be in use stays."""
    ages = {"now": 0, "day": 24, "week": 7 * 24, "year": 365 * 24}
    for name, ago in ages.items():
        used(tmp_path / name[0] / name, ago)
    prune([tmp_path / name for name in "ndwy"], limit)

    assert left == {file.name for file in tmp_path.rglob("*") if file.is_file()}


def test_what_lies_elsewhere_stays(tmp_path):
    """A link in the store is not followed, a missing folder no mistake."""
    used(tmp_path / "mine", 1000)
    used(tmp_path / "store" / "a" / "b", 0)
    (tmp_path / "store" / "link").symlink_to(tmp_path)
    prune([tmp_path / "store", tmp_path / "missing"], 1)

    assert (tmp_path / "mine").is_file()


def test_a_file_that_cannot_be_deleted_stays(tmp_path, monkeypatch):
    """The next build tries again."""

    def refused(_: object) -> None:
        raise PermissionError

    used(tmp_path / "old", 24)
    used(tmp_path / "new", 0)
    monkeypatch.setattr("pathlib.Path.unlink", refused)
    prune([tmp_path], 1)

    assert (tmp_path / "old").is_file()


def test_reading_an_entry_is_a_use(tmp_path):
    """An entry that builds still read outlives one that none reads."""
    store = FileStore(tmp_path, "1")
    store.put("kept", b"x" * 100)
    for file in tmp_path.rglob("*/*"):
        os.utime(file, (1, 1))
    used(tmp_path / "old", 24)
    read = store.get("kept")
    prune([tmp_path], 1)

    assert (read, False) == (store.get("kept"), (tmp_path / "old").exists())


def test_the_limit_is_for_everything_that_can_be_made_again(tmp_path, monkeypatch):
    """Pictures and checked files count too; copies of an editor's files never go."""
    names = ("store/a", "pictures/b", "files/c", "ban-cu/d")
    for name in names:
        used(tmp_path / ".cache" / name, 24, 600_000)
    used(tmp_path / ".cache" / "store" / "new", 0)
    monkeypatch.setenv("PORTAL_CACHE_MB", "1")
    prune_store(Checkout(tmp_path))
    left = {file.name for file in (tmp_path / ".cache").rglob("*") if file.is_file()}

    assert {"a", "d", "new"} == left


@pytest.mark.parametrize("given", ["0", "ba", "-1"])
def test_a_limit_that_is_no_number_is_refused(tmp_path, monkeypatch, given):
    """The line says which variable, and what to write."""
    monkeypatch.setenv("PORTAL_CACHE_MB", given)
    with pytest.raises(PortalError) as error:
        prune_store(Checkout(tmp_path))

    assert f"PORTAL_CACHE_MB: «{given}» không phải số MB; hãy ghi ví dụ 4096" == str(
        error.value
    )


def test_the_store_can_be_off(tmp_path, monkeypatch):
    """PORTAL_NO_CACHE=1 gives one that keeps nothing; 0 and nothing do not."""
    write_tree(tmp_path, {})
    found = []
    for given in ("1", "0", ""):
        monkeypatch.setenv("PORTAL_NO_CACHE", given)
        store = opened_store(Checkout(tmp_path))
        store.put("key", b"data")
        found.append((store is NO_MEMO, store.get("key")))

    assert [(True, None), (False, b"data"), (False, b"data")] == found
