"""A folder takes the place of another whole, whenever its writer is killed."""

import fcntl
import multiprocessing
import os
import signal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commune_portal.publishing.exchange import behind
from commune_portal.publishing.exchange.holding import hold
from commune_portal.publishing.exchange.new_folder import (
    begin_folder,
    carry_hidden,
    new_folder,
)
from commune_portal.publishing.exchange.swap import (
    put_back,
    put_in_place,
    swap_by_renaming,
)

FORKED = multiprocessing.get_context("fork")


def files(folder: Path) -> dict[str, str]:
    """Return every file below the folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def write(folder: Path, **texts: str) -> Path:
    """Return the folder with these files."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def killed(work) -> None:
    """Run the work in a process that is killed at its end."""

    def run():
        work()
        os.kill(os.getpid(), signal.SIGKILL)

    process = FORKED.Process(target=run)
    process.start()
    process.join()


def test_a_folder_takes_the_place_of_another(tmp_path):
    """Nothing is left of the old one, nor beside the new one."""
    write(tmp_path / "site", a="old", b="old")
    with new_folder(tmp_path / "site") as folder:
        write(folder, a="new")

        assert {"a": "old", "b": "old"} == files(tmp_path / "site")
    assert {"site/a": "new"} == files(tmp_path)


def test_the_old_folder_is_removed_behind(tmp_path):
    """It is held as long as that takes, then nothing is left."""
    write(tmp_path / "site", a="old")
    new = begin_folder(tmp_path / "site")
    write(new.folder, a="new")
    new.take_place()
    with (new.folder.parent / "dang-dung").open() as held:
        new.discard_behind()
        fcntl.flock(held, fcntl.LOCK_EX)

    assert {"site/a": "new"} == files(tmp_path)
    assert ["site"] == [each.name for each in tmp_path.iterdir()]


def test_a_removal_that_was_killed_is_ended_by_the_next_build(tmp_path):
    """What shows whose the folder is goes last."""
    write(tmp_path / "site", a="old")
    new = begin_folder(tmp_path / "site")
    write(new.folder, a="new")
    new.take_place()
    new.held.close()
    (new.folder / "a").unlink()
    left = sorted(each.name for each in new.folder.parent.iterdir())
    begin_folder(tmp_path / "site").discard()

    assert [".gitignore", "dang-dung", "moi"] == left
    assert {"site/a": "new"} == files(tmp_path)


def test_a_folder_is_removed_here_where_nothing_else_can(tmp_path, monkeypatch):
    """There may be no shell, or no process more."""
    for shell in ("/khong/co", "/proc/self/exe/khong-co"):
        monkeypatch.setattr(behind, "_SHELL", shell)
        write(tmp_path / "site", a="old")
        new = begin_folder(tmp_path / "site")
        write(new.folder, a="new")
        new.take_place()
        new.discard_behind()

    assert {"site/a": "new"} == files(tmp_path)


def test_rights_stay_those_of_the_old_folder(tmp_path):
    """A web server of another user goes on reading it; a first one is as usual."""
    write(tmp_path / "site").chmod(0o2750)
    for name in ("site", "new"):
        with new_folder(tmp_path / name) as folder:
            write(folder, a="new")

    write(tmp_path / "usual")
    modes = [(tmp_path / name).stat().st_mode for name in ("site", "new", "usual")]
    assert (0o2750, modes[2]) == (modes[0] & 0o7777, modes[1])


def test_a_killed_writer_leaves_the_old_folder(tmp_path):
    """The next one removes what was left, but nothing that is being written."""
    write(tmp_path / "site", a="old")
    other = begin_folder(tmp_path / "site")
    killed(lambda: write(begin_folder(tmp_path / "site").folder, a="half"))
    left = sorted(path.name for path in tmp_path.iterdir())

    assert {"a": "old"} == files(tmp_path / "site")
    begin_folder(tmp_path / "site").discard()
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert (3, [other.folder.parent.name, "site"]) == (len(left), kept)
    other.discard()


def test_a_folder_without_its_place_is_brought_back(tmp_path):
    """A kill between two renames is mended by the next build, even one that fails."""
    write(tmp_path / "site", a="old")

    def stopped():
        new = begin_folder(tmp_path / "site")
        (tmp_path / "site").rename(new.folder.parent / "cu")

    killed(stopped)
    assert not (tmp_path / "site").exists()
    begin_folder(tmp_path / "site").discard()

    assert {"site/a": "old"} == files(tmp_path)


def test_a_folder_left_before_it_was_held_is_removed(tmp_path):
    """It is empty then; one with files in it is nobody's but its owner's."""
    (tmp_path / ".site.moi-a").mkdir()
    write(tmp_path / ".site.moi-b", own="1")
    write(tmp_path / ".site.moi-c")
    begin_folder(tmp_path / "site").discard()

    assert {".site.moi-b/own": "1"} == files(tmp_path)


def test_every_system_can_exchange_in_two_steps(tmp_path):
    """The old one goes aside; where the new one cannot come, it returns."""
    new, site = write(tmp_path / "new", a="new"), write(tmp_path / "site", a="old")
    swap_by_renaming(new, site, tmp_path / "aside")
    with pytest.raises(FileNotFoundError):
        swap_by_renaming(new, site, tmp_path / "other")
    put_back(tmp_path / "aside", site)

    assert {"aside/a": "old", "site/a": "new"} == files(tmp_path)


def test_a_folder_that_cannot_be_exchanged_stays(tmp_path):
    """A folder of another disk, as a mounted one, is an error and no half exchange."""
    site = write(tmp_path / "site", a="old")
    with pytest.raises(OSError, match="site"):
        put_in_place(Path("/proc/self"), site, tmp_path / "aside")

    assert {"site/a": "old"} == files(tmp_path)


@settings(max_examples=20)
@given(hidden=st.sets(st.sampled_from([".htaccess", ".well-known", ".nojekyll"])))
def test_hidden_files_of_the_old_folder_stay(tmp_path_factory, hidden):
    """Those that the new one has itself are the new ones."""
    root = tmp_path_factory.mktemp("a")
    old, new = root / "old", root / "new"
    old.mkdir()
    write(old / ".well-known", key="old")
    write(old, a="old", **{".nojekyll": "old"})
    write(new, **dict.fromkeys(hidden, "new"))
    carry_hidden(old, new)
    carry_hidden(root / "missing", new)

    kept = {".well-known/key": "old", ".nojekyll": "old"}
    if ".well-known" in hidden:
        del kept[".well-known/key"]
    assert {**kept, **dict.fromkeys(hidden, "new")} == files(new)


def test_a_file_is_held_by_one(tmp_path):
    """A second one is told so; after the first has closed it, it is free."""
    first = hold(tmp_path / "lock")

    assert hold(tmp_path / "lock") is None
    first.close()
    again = hold(tmp_path / "lock")
    again.close()
    with pytest.raises(FileNotFoundError):
        hold(tmp_path / "none" / "lock")


def test_a_folder_where_nothing_can_be_written_is_named():
    """That is the one around the site, not one with a name that nobody has chosen."""
    with pytest.raises(OSError) as raised:  # noqa: PT011 - of any kind
        begin_folder(Path("/proc/site"))

    assert "/proc" == raised.value.filename
