"""Work in several processes gives what one gives, and leaves no process."""

import os
import signal
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commune_portal.errors import ContentError, ContentErrors, PortalError
from commune_portal.publishing.workers import map_forked
from commune_portal.publishing.workers.cores import worker_count


@pytest.fixture(autouse=True)
def two_workers(monkeypatch):
    """Work in two processes, whatever the machine has and earlier tests have left."""
    count, others = threading.active_count, threading.active_count() - 1
    monkeypatch.setattr(threading, "active_count", lambda: count() - others)
    monkeypatch.setenv("PORTAL_WORKERS", "2")


def children():
    """Return the processes that this one has started, those of other tests too."""
    tasks = Path("/proc/self/task").glob("*/children")
    return {pid for task in tasks for pid in task.read_text("ascii").split()}


@pytest.fixture
def has_no_child():
    """Return whether every process that the test has started is gone."""
    before = children()
    return lambda: children() <= before


@settings(max_examples=10, deadline=None)
@given(st.lists(st.integers(), max_size=30), st.integers(1, 7))
def test_results_come_in_the_order_of_the_items(numbers, chunk):
    """For every number of items and every size of chunks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PORTAL_WORKERS", "3")
        found = [*map_forked(lambda n: (n, n * 2), numbers, chunk)]

    assert [(n, n * 2) for n in numbers] == found


def test_the_work_is_done_in_other_processes(has_no_child):
    """Two of them, beside this one."""
    found = {*map_forked(lambda _: os.getpid(), range(8), 1)}

    assert (2, False, True) == (len(found), os.getpid() in found, has_no_child())


def test_long_results_come_whole():
    """More than a pipe holds at once."""
    sizes = [10**6, 1, 3 * 10**6]

    assert sizes == [len(data) for data in map_forked(bytes, sizes, 1)]


def fail_from_three(number):
    """Return the number, or raise mistakes from the third on."""
    if number >= 3:
        raise ContentErrors([ContentError("a.md", number, "title", "sai")])
    return number


@pytest.mark.parametrize("workers", ["1", "2"])
def test_the_first_mistake_is_raised_as_on_one_core(monkeypatch, has_no_child, workers):
    """With the same class and words, after the results before it."""
    monkeypatch.setenv("PORTAL_WORKERS", workers)
    found = []
    with pytest.raises(ContentErrors) as error:
        found.extend(map_forked(fail_from_three, range(9), 1))

    assert ("a.md:3: title: sai", True) == (str(error.value), has_no_child())


class OddError(Exception):
    """Cannot be made from what its base class keeps."""

    def __init__(self, one, other):
        super().__init__(f"{one} {other}")


def fail_oddly(_):
    """Raise what cannot be carried to another process."""
    raise OddError(1, 2)


def test_an_error_that_cannot_be_carried_is_told():
    """Its traceback is in the error that is raised instead."""
    with pytest.raises(RuntimeError, match="OddError: 1 2"):
        [*map_forked(fail_oddly, range(2), 1)]


def test_a_killed_process_is_one_line(has_no_child):
    """A machine without memory kills; the build says so."""
    with pytest.raises(PortalError) as error:
        [*map_forked(lambda _: os.kill(os.getpid(), signal.SIGKILL), range(2), 1)]

    assert (
        "một tiến trình của phần mềm bị dừng giữa chừng, có thể vì máy hết bộ nhớ; "
        "hãy đóng bớt chương trình rồi làm lại, hoặc đặt PORTAL_WORKERS=1 để chạy ít "
        "bộ nhớ hơn",
        True,
    ) == (str(error.value), has_no_child())


def test_an_end_in_the_middle_leaves_no_process(has_no_child):
    """What nobody reads any more is not worked on."""
    results = map_forked(lambda n: n, range(1000), 1)
    first = next(results)
    results.close()

    assert (0, True) == (first, has_no_child())


def test_beside_other_threads_nothing_is_forked():
    """A copied process would hold their locks for ever."""
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    found = [*map_forked(lambda _: os.getpid(), range(2), 1)]
    stop.set()
    thread.join()

    assert [os.getpid()] * 2 == found


@pytest.mark.parametrize("given", ["0", "hai", "-1"])
def test_a_number_of_workers_that_is_none_is_refused(monkeypatch, given):
    """The line says which variable, and what to write."""
    monkeypatch.setenv("PORTAL_WORKERS", given)
    with pytest.raises(PortalError) as error:
        worker_count()

    assert (
        f"PORTAL_WORKERS: «{given}» không phải số tiến trình; hãy ghi từ 1 trở lên"
        == str(error.value)
    )


def test_without_a_number_each_core_works(monkeypatch):
    """As many as this program may use."""
    monkeypatch.delenv("PORTAL_WORKERS")

    assert len(os.sched_getaffinity(0)) == worker_count()


def test_no_process_outlives_a_killed_one():
    """Else it would write on into a folder that nobody needs any more."""
    reading, writing = os.pipe()

    def wait_for_ever(_):
        os.write(writing, b".")
        signal.pause()

    first = os.fork()
    if not first:
        [*map_forked(wait_for_ever, range(2), 1)]
        os._exit(0)
    os.close(writing)
    begun = os.read(reading, 1) + os.read(reading, 1)
    os.kill(first, signal.SIGKILL)
    os.waitpid(first, 0)

    assert (b"..", b"") == (begun, os.read(reading, 1))
