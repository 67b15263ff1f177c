"""Commands and what they cost: seconds, processor, memory with all their children."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Event, Thread

_EVERY = 0.1  # seconds between two looks at the memory
Command = Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a build costs.

    Attributes:
        seconds: From start to end.
        processor: Seconds of all cores together.
        memory: The most megabytes at one moment, shared ones counted once.

    """

    seconds: float
    processor: float
    memory: float


def middle(costs: Sequence[Cost]) -> Cost:
    """Return the medians."""
    return Cost(
        median(each.seconds for each in costs),
        median(each.processor for each in costs),
        median(each.memory for each in costs),
    )


def run(
    commands: Sequence[Command], folder: Path, environment: Mapping[str, str]
) -> Cost:
    """Run the commands one after the other and return what they cost together.

    Ends the trial where one fails: its output is printed.
    """
    costs = [_run(command, folder, environment) for command in commands]
    return Cost(
        sum(each.seconds for each in costs),
        sum(each.processor for each in costs),
        max(each.memory for each in costs),
    )


def _run(command: Command, folder: Path, environment: Mapping[str, str]) -> Cost:
    output = folder / "output.log"
    with output.open("wb") as stream:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | environment,
            stdout=stream,
            stderr=stream,
            start_new_session=True,
        )
        done, peak = Event(), list[float]()
        watcher = Thread(target=_watch, args=(process.pid, done, peak))
        watcher.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        finally:
            done.set()
            watcher.join()
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if status:
        text = output.read_text(encoding="utf-8", errors="replace")
        sys.exit(f"{text[-2000:]}\nfailed: {' '.join(map(str, command))}")
    # The system's own peak of the largest process: a look may have come too late.
    peak.append(usage.ru_maxrss / 1024)
    return Cost(seconds, usage.ru_utime + usage.ru_stime, max(peak))


def _watch(session: int, done: Event, peak: list[float]) -> None:
    while not done.wait(_EVERY):
        peak.append(sum(_shares(session)) / 1024)


def _shares(session: int) -> list[int]:
    """Return the kilobytes of each process of a session; shared ones in parts."""
    found: list[int] = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            with suppress(OSError, ValueError, StopIteration):
                if os.getsid(int(entry.name)) == session:
                    lines = (entry / "smaps_rollup").read_text().splitlines()
                    line = next(line for line in lines if line.startswith("Pss:"))
                    found.append(int(line.split()[1]))
    return found
