"""A small commune changed again and again: the warm site is always the cold one.

    python -m benchmarks.warm_cold --steps 200 --seed 1

After each step, one to four changes of items, pictures, log, plan, settings, template
and day, the site is built with everything that was kept, and without. Prints what
differs, and how many builds ended with mistakes; exit code 1 where a site differs.
"""

import argparse
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tests.warm_cold.building import cold_site, warm_site, write
from tests.warm_cold.changes import CHANGES, small_commune

FIRST = date(2026, 11, 20)


def different(warm: dict[str, bytes] | str, cold: dict[str, bytes] | str) -> list[str]:
    """Return the paths whose bytes differ, or both lists of mistakes."""
    if isinstance(warm, str) or isinstance(cold, str):
        return [] if warm == cold else [str(warm), str(cold)]
    return sorted(path for path in {*warm, *cold} if warm.get(path) != cold.get(path))


def main() -> int:
    """Take the steps; 1 at the first that differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    random = Random(given.seed)  # noqa: S311 - no secret
    files, broken = small_commune(), 0
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "xa"
        for step in range(given.steps):
            before = dict(files)
            done = [random.choice([*CHANGES]) for _ in range(random.randrange(1, 5))]
            for change in done:
                CHANGES[change](files, random)
            today = FIRST + timedelta(days=random.choice((0, 0, 0, 1, 43)))
            write(root, files)
            warm, cold = warm_site(root, today), cold_site(root, today)
            if found := different(warm, cold):
                print(f"step {step}, {today}, {', '.join(done)}", *found, sep="\n")
                return 1
            if isinstance(cold, str):
                broken += 1
                files = before
    print(f"{given.steps} steps, {broken} with mistakes: warm is cold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
