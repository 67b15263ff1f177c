"""results.md: one table for each number of items."""

import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from speed.running import Cost

BASE, BLOG = "Hugo + Pagefind", "Material's blog"

_HEAD = """\
# Build times

`make bench`: the same items for every program, in one run on {cores} cores, Python
{python}; medians of {turns}. Items have about 4 KB: lists in all, tables in a third, a
picture in a tenth, two sections in a fifth; every second one has two broadcasts in the
log. Memory is the most that all processes of a build hold at one moment. «First result»
is what a browser downloads, gzipped, from opening the search to its first result.
Ratios: seconds against {base}, cold; and how many times longer {blog} takes. Only this
portal has other modes than cold: the others build everything each time.

What is built: this portal also makes statistics with the list behind each figure, data
files, smaller pictures and documents, and checks all links."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a program in one mode, its medians, and bytes until a first result."""

    title: str
    cost: Cost
    first_result: int | None = None


def table(rows: Sequence[Row]) -> str:
    """Return the lines of a table; ratios are of the seconds."""
    bases = {row.title: row.cost.seconds for row in rows}
    lines = [
        f"| | seconds | × {BASE} | {BLOG} ÷ | CPU, s | memory, MB | first result, KB |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        seconds = row.cost.seconds
        base, blog = bases.get(BASE), bases.get(BLOG)
        cells = [
            row.title,
            f"{seconds:.1f}",
            f"{seconds / base:.2f}" if base else "–",
            f"{blog / seconds:.1f}" if blog else "–",
            f"{row.cost.processor:.1f}",
            f"{row.cost.memory:.0f}",
            f"{row.first_result / 1000:.0f}" if row.first_result else "–",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def document(
    tables: Mapping[int, str], turns: int, versions: Sequence[str], what: Sequence[str]
) -> str:
    """Return the whole of results.md."""
    head = _HEAD.format(
        cores=os.cpu_count(),
        python=platform.python_version(),
        turns=turns,
        base=BASE,
        blog=BLOG,
    )
    parts = [head.replace("\n", " ").replace("  ", "\n\n"), " ".join(what)]
    for number, text in tables.items():
        parts += [f"## {number:,} items", text]
    parts += ["## Versions", "\n".join(f"- {line}" for line in versions)]
    return "\n\n".join(parts) + "\n"
