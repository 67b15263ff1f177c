"""A client that reads a site again and again, and what it may see."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from multiprocessing import get_context
from os import walk
from pathlib import Path

FORKED = get_context("fork")
PAUSE = 0.005  # seconds between two looks
Site = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Trial:
    """A kind of run: how it makes one of two sites, and what a client sees.

    Attributes:
        name: What the table calls it.
        make: Makes the site number 0 or 1.
        seen: The folder that a client reads.
        look: Returns what is wrong with what a client sees now; "" where nothing is.
        sites: Both sites, once they are known.

    """

    name: str
    make: Callable[[int], None]
    seen: Path
    look: Callable[["Trial"], str]
    sites: list[Site] = field(default_factory=list)


def read_site(folder: Path) -> Site:
    """Return the digest of every file; those of servers and locks are hidden."""
    found: dict[str, str] = {}
    for place, _, names in walk(folder):
        for name in names:
            file = Path(place, name)
            path = file.relative_to(folder).as_posix()
            if path.startswith(".") or ".moi" in path or path.endswith(".jsonl"):
                continue
            with suppress(FileNotFoundError):  # removed since its folder was read
                found[path] = sha256(file.read_bytes()).hexdigest()
    return found


def one_site(trial: Trial) -> str:
    """Judge a folder that is exchanged whole: the old or the new site."""
    try:
        before = trial.seen.stat().st_ino
        found = read_site(trial.seen)
        after = trial.seen.stat().st_ino
    except FileNotFoundError as error:
        return f"missing: {error.filename}"
    if before != after:
        return ""  # exchanged while it was read: the next look tells
    return "" if found in trial.sites else f"neither old nor new: {len(found)} files"


def whole_files(trial: Trial) -> str:
    """Judge a folder whose files are replaced one by one: each is old or new."""
    found = read_site(trial.seen)
    old, new = trial.sites
    for path in {*old, *new, *found}:
        if found.get(path) not in {old.get(path), new.get(path)}:
            return f"{path} is neither the old nor the new one"
    return ""


def whole_archives(trial: Trial) -> str:
    """Judge a folder of archives: each holds the old or the new site."""
    whole = {digest for site in trial.sites for digest in site.values()}
    found = read_site(trial.seen)
    broken = [path for path, digest in found.items() if digest not in whole]
    return f"broken: {broken[0]}" if broken else "" if found else "no archive"


@contextmanager
def client(trial: Trial, folder: Path) -> Iterator[list[str]]:
    """Let a client look meanwhile; then the list holds faults, and how many looks."""
    report, lines = folder / "client.txt", list[str]()
    process = FORKED.Process(target=_watch, args=[trial, report])
    process.start()
    try:
        yield lines
    finally:
        process.kill()
        process.join()
        told = report.read_text("utf-8").splitlines() if report.exists() else []
        lines += [*filter(None, told), str(len(told))]


def _watch(trial: Trial, report: Path) -> None:
    """Look until killed; each look is a line, empty where nothing is wrong."""
    with report.open("w", buffering=1) as stream:
        while True:
            stream.write(f"{trial.look(trial)}\n")
            time.sleep(PAUSE)
