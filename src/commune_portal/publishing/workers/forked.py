"""One function over many items, in forked processes where the platform has them."""

import ctypes
import gc
import os
import pickle
import signal
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import BinaryIO, NoReturn, TypeVar

from commune_portal.errors import PortalError
from commune_portal.publishing.workers.cores import WORKERS, worker_count

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
_PR_SET_PDEATHSIG = 1  # of linux/prctl.h
_LENGTH = 8  # bytes before each message, which say how long it is
_KILLED = (
    "một tiến trình của phần mềm bị dừng giữa chừng, có thể vì máy hết bộ nhớ; hãy "
    f"đóng bớt chương trình rồi làm lại, hoặc đặt {WORKERS}=1 để chạy ít bộ nhớ hơn"
)


def map_forked(
    function: Callable[[_Item], _Result], items: Sequence[_Item], chunk: int
) -> Iterator[_Result]:
    """Yield the function's result for each item, in the order of the items.

    The items are worked on `chunk` at a time, in processes that share what this one
    has read so far; results come back pickled. With one core, or where processes
    cannot be copied (`worker_count`), all is done here, one after the other.

    What the function raises is raised here, that of the first item if several do.
    Raises PortalError where a process is killed, or PORTAL_WORKERS is no number. No
    process is left when the iterator ends, is closed or interrupted.
    """
    chunks = [items[at : at + chunk] for at in range(0, len(items), chunk)]
    count = min(worker_count(), len(chunks))
    return _forked(function, chunks, count) if count > 1 else map(function, items)


def _forked(
    function: Callable[[_Item], _Result], chunks: Sequence[Sequence[_Item]], count: int
) -> Iterator[_Result]:
    """Give each process every `count`-th chunk, and read their answers in turn."""
    workers: list[int] = []
    answers: list[BinaryIO] = []
    first = os.getpid()
    gc.freeze()  # collecting would copy every page of memory that is shared
    try:
        for number in range(count):
            reading, writing = os.pipe()
            worker = os.fork()
            if not worker:
                _end_with(first)
                _work(function, chunks[number::count], writing, answers, reading)
            os.close(writing)
            workers.append(worker)
            answers.append(os.fdopen(reading, "rb"))
        gc.unfreeze()
        for number in range(len(chunks)):
            yield from _answer(answers[number % count])
        while workers:  # they have given their last answers
            os.waitpid(workers.pop(), 0)
    finally:
        gc.unfreeze()
        for answer in answers:
            answer.close()
        for worker in workers:
            with suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)
            os.waitpid(worker, 0)


def _answer(stream: BinaryIO) -> Sequence[_Result]:
    """Return the results for one chunk; raise what its process has raised."""
    length = int.from_bytes(stream.read(_LENGTH))
    message = stream.read(length)
    if not length or len(message) < length:
        raise PortalError(_KILLED)
    results, error = pickle.loads(message)  # noqa: S301 - of our own process
    if error is not None:
        raise error
    return results  # type: ignore[no-any-return]  # pickle does not know the type


def _work(
    function: Callable[[_Item], _Result],
    chunks: Sequence[Sequence[_Item]],
    writing: int,
    others: Sequence[BinaryIO],
    reading: int,
) -> NoReturn:
    """Answer chunk after chunk, then end at once: this process is only a copy.

    `others` are the pipes of the processes before it. They are closed, so that each
    process ends at its next answer when nobody reads any more.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    os.close(reading)
    for other in others:
        os.close(other.fileno())
    with os.fdopen(writing, "wb") as stream:
        for chunk in chunks:
            message = _message(function, chunk)
            stream.write(len(message).to_bytes(_LENGTH))
            stream.write(message)
            stream.flush()
    os._exit(0)


def _end_with(parent: int) -> None:
    """Let this process end when the first one is killed, before it writes any more."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it was killed in the meantime
        os._exit(1)


def _message(function: Callable[[_Item], _Result], chunk: Sequence[_Item]) -> bytes:
    """Return the results for a chunk, or what was raised, as bytes."""
    try:
        return pickle.dumps((list(map(function, chunk)), None))
    except Exception as error:  # noqa: BLE001 - it is raised again in the first process
        return pickle.dumps((None, _carried(error)))


def _carried(error: Exception) -> Exception:
    """Return the error with the place where it was raised; another if it cannot go."""
    error.add_note(traceback.format_exc())
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - of our own process
    except Exception:  # noqa: BLE001 - whatever its class does wrong
        return RuntimeError(traceback.format_exc())
    return error
