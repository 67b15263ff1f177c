"""Feed every reader damaged files: `make fuzz`, or with `--count` and `--seed`.

A file at which the program fails is kept in build/fuzz/; once mended, it goes into
tests/fuzz/corpus/ under a name that says what it was, and is tried in `make test`.
"""

import argparse
import hashlib
import logging
import os
import shutil
import sys
import time
import traceback
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.fuzz.judging import fault, limited
from tests.fuzz.mutations import mutated
from tests.fuzz.seeds import TARGETS, kept, sound

_BATCH = 100  # files in one process: a hang loses no more than that
_LONGEST = 900  # seconds of a batch on a busy machine
_TOLD = 5_000  # files between two lines of progress
_FOUND = Path("build/fuzz")
_SLOW = ("document",)  # are tried less often


def _batch(seed: int, count: int, folder: Path) -> None:
    """Try so many files; what fails is written to build/fuzz/."""
    logging.disable()  # MkDocs tells of each key
    random = Random(seed)  # noqa: S311 - no secret
    sources = {name: [sound()[TARGETS[name]], *kept(name).values()] for name in TARGETS}
    others = tuple(each for every in sources.values() for each in every)
    names = [each for each in TARGETS for _ in range(1 if each in _SLOW else 4)]
    for _ in range(count):
        target = random.choice(names)
        with limited():
            data = mutated(random.choice(sources[target]), others, random)
        current = folder / "current"
        current.write_bytes(target.encode() + b"\n" + data)
        if problem := fault(folder, target, data):
            _keep(target, data, problem)


def _keep(target: str, data: bytes, problem: str) -> None:
    name = f"{target}-{hashlib.sha256(problem.encode()).hexdigest()[:12]}"
    _FOUND.mkdir(parents=True, exist_ok=True)
    if not (_FOUND / name).exists():
        (_FOUND / name).write_bytes(data)
        (_FOUND / f"{name}.txt").write_text(problem, "utf-8")
        print(f"{target}: {name}\n{problem}", flush=True)


def _forked(seed: int, count: int) -> None:
    with TemporaryDirectory() as folder:
        child = os.fork()
        if not child:
            code = 1
            try:
                _batch(seed, count, Path(folder))
                code = 0
            except BaseException:  # noqa: BLE001 - the process ends here
                traceback.print_exc()
            finally:
                os._exit(code)
        if problem := _ended_badly(child):
            name, _, data = (Path(folder) / "current").read_bytes().partition(b"\n")
            _keep(name.decode(), data, problem)


def _ended_badly(child: int) -> str | None:
    ends = time.monotonic() + _LONGEST
    while time.monotonic() < ends:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return f"the process ended with {status}" if status else None
        time.sleep(0.05)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return f"a batch took more than {_LONGEST} seconds"


def main() -> int:
    """Try the files; 1 where one failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    shutil.rmtree(_FOUND, ignore_errors=True)
    tried = 0
    with TemporaryDirectory() as folder:  # loads all modules before the first fork
        for target, path in TARGETS.items():
            fault(Path(folder), target, sound()[path])
    for number, begin in enumerate(range(0, given.count, _BATCH)):
        count = min(_BATCH, given.count - begin)
        _forked(given.seed * 1_000_003 + number, count)
        tried += count
        if tried % _TOLD == 0:
            print(f"{tried} files", flush=True)
    found = len([*_FOUND.glob("*.txt")]) if _FOUND.is_dir() else 0
    print(f"{tried} files, {found} kinds of failure")
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
