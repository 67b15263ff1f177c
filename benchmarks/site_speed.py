"""Build the same items with this portal and with other generators, in one run.

    python benchmarks/site_speed.py 1000 5000 20000

writes benchmarks/results.md; `--only hugo pelican` leaves the others out, `--times 1`
builds once instead of three times, `--out` names another file. Other programs are
installed below build/bench on the first run.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from speed.corpus import ROOT
from speed.first_result import first_result
from speed.others import OTHERS, Other, installed
from speed.portal import MODES, build_portal, write_portal
from speed.running import Cost, middle, run
from speed.table import Row, document, table

_OWN = ("commune-portal", "mkdocs", "mkdocs-material")


def portal_rows(number: int, times: int) -> list[Row]:
    """Return the rows of this portal, one for each mode."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "xa")
        write_portal(folder, number)
        turns = [build_portal(folder, turn) for turn in range(times)]
        size = first_result("portal", folder / "site")
    rows = [
        Row(f"this portal, {mode}", middle([turn[mode] for turn in turns]))
        for mode in MODES
    ]
    rows[0] = Row(rows[0].title, rows[0].cost, size)
    return rows


def other_row(name: str, other: Other, number: int, times: int) -> Row:
    """Return the row of another program; each of its builds is a cold one."""
    venv = installed(name, other)
    costs: list[Cost] = []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        other.write(folder, number)
        for _ in range(times):
            for left in (other.output, ".cache", "resources"):
                shutil.rmtree(folder / left, ignore_errors=True)
            os.sync()
            costs.append(run(other.commands(venv), folder, {}))
        size = first_result(name, folder / other.output)
    return Row(other.title, middle(costs), size)


def versions(names: list[str]) -> list[str]:
    """Return what was compared, with versions."""
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"],  # noqa: S607 - the one on the PATH
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    own = ", ".join(f"{name} {version(name)}" for name in _OWN)
    others = [f"{OTHERS[n].title}: {', '.join(OTHERS[n].packages)}" for n in names]
    return [f"this portal: {own}, commit {commit}", *others]


def main() -> None:
    """Build every size and write the file; each row is printed when it is known."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 5000])
    parser.add_argument("--only", nargs="+", choices=[*OTHERS], default=[*OTHERS])
    parser.add_argument("--times", type=int, default=3)
    results = ROOT / "benchmarks" / "results.md"
    parser.add_argument("--out", type=Path, default=results)
    arguments = parser.parse_args()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    what = [f"{OTHERS[name].title}: {OTHERS[name].what}." for name in arguments.only]
    tables: dict[int, str] = {}
    for number in arguments.sizes:
        rows = portal_rows(number, arguments.times)
        for name in arguments.only:
            rows.append(other_row(name, OTHERS[name], number, arguments.times))
            print(f"{number} {rows[-1]}", file=sys.stderr, flush=True)
        tables[number] = table(rows)
        print(f"{number}\n{tables[number]}", flush=True)
        text = document(tables, arguments.times, versions(arguments.only), what)
        arguments.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
