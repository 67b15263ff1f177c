"""Kill builds and publishings at random moments, and fill the disk; a client looks on.

    python benchmarks/kill_trial.py --kills 200 --disk FOLDER

A client reads the whole site again and again: it must get the old or the new one, or,
from a plain folder, whole files of either. After each kill the next run must work.
`--disk` is an empty folder on which a tmpfs may be mounted (as root); it is then filled
so that a run ends at every 5 % of what it writes.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from io import StringIO
from pathlib import Path

from kill_client import (
    FORKED,
    Trial,
    client,
    one_site,
    read_site,
    whole_archives,
    whole_files,
)

from commune_portal.adapters.building import Order, build_site
from commune_portal.errors import PortalError
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.progress import Progress
from commune_portal.publishing.releases.kept import KeptReleases
from commune_portal.publishing.releases.publishing import publish
from commune_portal.publishing.releases.records import Publishing
from commune_portal.publishing.targets.archive import TAR, ZIP, Archive
from commune_portal.publishing.targets.folder import ReleaseFolder
from commune_portal.publishing.targets.plain import PlainFolder

TODAY = date(2026, 11, 20)
ROOM = 1 << 30  # bytes of a disk that is not full
SETTINGS = "site_name: A\ntheme: {name: commune-portal}\nplugins: [commune-portal]\n"
ITEM = "---\ntitle: Tin {0} {1}\ndate: 2026-11-{0:02}\ntags: [CCHC]\n---\n\n{2}\n"


def run(trial: Trial, number: int, seconds: float | None = None) -> int:
    """Make the site in a process of its own, killed after so many seconds.

    Returns its exit code; half of the kills leave its own workers alive.
    """

    def work() -> None:
        os.setsid()
        sys.stderr = StringIO()
        try:
            trial.make(number)
        except (PortalError, OSError):
            os._exit(1)
        os._exit(0)

    process = FORKED.Process(target=work)
    process.start()
    process.join(seconds)
    if process.is_alive() and process.pid:
        kill = random.choice([os.killpg, os.kill])  # noqa: S311 - no secret
        kill(process.pid, signal.SIGKILL)
    process.join()
    return process.exitcode or 0


def newest(trial: Trial) -> Mapping[str, str]:
    """Return what the last run has made: the site, or the latest archive."""
    found = read_site(trial.seen)
    if trial.look is whole_archives:
        return {"": found[max(found)]} if found else {}
    return found


def kill_many(trial: Trial, kills: int, folder: Path) -> str:
    """Kill so many runs; return the row of the table."""
    begun = time.monotonic()
    for number in (0, 1):
        if run(trial, number):
            raise SystemExit(f"{trial.name}: a run that nobody disturbs fails")
        trial.sites.append(newest(trial))
    seconds, wrong = (time.monotonic() - begun) / 2, 0
    with client(trial, folder) as lines:
        for number in range(1, kills + 1):
            moment = random.random() * seconds * 1.1  # noqa: S311 - no secret
            run(trial, number % 2, moment)
            wrong += bool(trial.look(trial))
            if not number % 10:
                site = number // 10 % 2
                wrong += bool(run(trial, site)) or newest(trial) != trial.sites[site]
    *faults, looks = lines
    for fault in faults[:3]:
        print(f"  {fault}")
    return f"| {trial.name} | {kills} kills | {looks} | {len(faults)} | {wrong} |"


def fill_disk(make: Callable[[Path], Trial], disk: Path, folder: Path) -> str:
    """Let a run end at every 5 % of what it writes; return the row of the table."""
    faults = wrong = full = looks = 0
    with tmpfs(disk):
        known, sizes = make(disk), [0]
        for number in (0, 1):
            run(known, number)
            known.sites.append(newest(known))
            sizes.append(used(disk))
        blocks = sum(file.stat().st_blocks for file in known.seen.rglob("*"))
    need = max(sizes[2] - sizes[1], blocks * 512)  # the old site is removed at the end
    for percent in range(5, 100, 5):
        with tmpfs(disk):
            trial = make(disk)
            trial.sites.extend(known.sites)
            run(trial, 0)
            resize(disk, used(disk) + need * percent // 100)
            with client(trial, folder) as lines:
                full += bool(run(trial, 1))
            faults, looks = faults + len(lines) - 1, looks + int(lines[-1])
            wrong += bool(trial.look(trial))
            resize(disk, ROOM)
            wrong += bool(run(trial, 1)) or newest(trial) != trial.sites[1]
    return f"| {trial.name} | 19 disks, {full} full | {looks} | {faults} | {wrong} |"


@contextmanager
def tmpfs(disk: Path) -> Iterator[None]:
    """Mount an empty disk on the folder meanwhile."""
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", disk],  # noqa: S607 - of the system
        check=True,
    )
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", disk], check=True)  # noqa: S607 - likewise


def resize(disk: Path, size: int) -> None:
    """Give the disk another size in bytes."""
    subprocess.run(
        ["mount", "-o", f"remount,size={size}", disk],  # noqa: S607 - likewise
        check=True,
    )


def used(disk: Path) -> int:
    """Return how many bytes of the disk are in use."""
    state = os.statvfs(disk)
    return (state.f_blocks - state.f_bfree) * state.f_frsize


def building(folder: Path) -> Trial:
    """Return a trial of `commune-portal build` in a commune of 30 items."""
    root = folder / "xa"
    items = root / "content" / "tin-bai" / "2026"
    items.mkdir(parents=True)
    (root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (root / "content" / "portal.yml").write_text("name: A\n", "utf-8")
    checkout = Checkout(root)

    def make(number: int) -> None:
        for day in range(1, 20):
            text = ITEM.format(day, number, f"Nội dung {number}. " * 40)
            (items / f"2026-11-{day:02}-a.md").write_text(text, "utf-8")
        order = Order(checkout, checkout.content, TODAY, checkout.site)
        build_site(order, Progress(StringIO()))

    return Trial("build", make, checkout.site, one_site)


def publishing_to(kind: str, folder: Path) -> Trial:
    """Return a trial of publishing a site of 400 files to a target of the kind."""
    place = folder / "web"
    target = {
        "folder": ReleaseFolder(place, 3),
        "plain": PlainFolder(place, folder / "web.phat-hanh"),
        "zip": Archive(place, ZIP, 3),
        "tar.gz": Archive(place, TAR, 3),
    }[kind]
    publishing = Publishing(
        name=kind,
        target=target,
        kept=KeptReleases(folder / "kept"),
        log=folder / "log.jsonl",
        by="A",
        keep=3,
    )
    for number in (0, 1):
        for index in range(number * 10, 400):
            file = folder / f"site-{number}" / f"tin-bai/2026/{index}/index.html"
            file.parent.mkdir(parents=True)
            file.write_text(f"{index} {number * (index % 2)} " * 800, "utf-8")

    def make(number: int) -> None:
        publish(publishing, folder / f"site-{number}", lambda _: None)

    look = {"folder": one_site, "plain": whole_files}.get(kind, whole_archives)
    seen = place / "current" if kind == "folder" else place
    return Trial(f"publish: {kind}", make, seen, look)


TRIALS: Mapping[str, Callable[[Path], Trial]] = {
    "build": building,
    "folder": partial(publishing_to, "folder"),
    "plain": partial(publishing_to, "plain"),
    "zip": partial(publishing_to, "zip"),
    "tar.gz": partial(publishing_to, "tar.gz"),
}


def main() -> None:
    """Print a table: runs, looks of the client, faults that it saw, runs gone wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("trials", nargs="*", default=[*TRIALS])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--disk", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    random.seed(arguments.seed)
    print("| run | trials | looks | faults seen | next run wrong |")
    print("|---|---|---|---|---|", flush=True)
    for name in arguments.trials:
        with tempfile.TemporaryDirectory() as folder:
            trial = TRIALS[name](Path(folder))
            print(kill_many(trial, arguments.kills, Path(folder)), flush=True)
            if arguments.disk:
                row = fill_disk(TRIALS[name], arguments.disk, Path(folder))
                print(row, flush=True)


if __name__ == "__main__":
    main()
