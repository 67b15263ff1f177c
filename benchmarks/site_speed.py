"""Build the same items with this portal and with Material's blog plugin, in one run.

    python benchmarks/site_speed.py 1000 5000 --alone 10000

prints seconds, peak memory and the ratio for each number of items; `--alone` names
sizes that only the portal builds, to show how its time grows. The last lines give the
cost of one more item between two sizes: equal costs mean linear growth.
"""

import argparse
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[1]
FIRST_DAY = date(2025, 1, 1)
LAST_DAY = date(2026, 11, 20)
TAGS = ("CCHC", "Chuyển đổi số", "TTHC")
SENTENCE = (
    "Tổ công nghệ số cộng đồng đến từng nhà văn hóa thôn, hướng dẫn người dân nộp "
    "hồ sơ trực tuyến và tra cứu kết quả giải quyết thủ tục hành chính. "
)
BLOG = """site_name: Blog
theme:
  name: material
  language: vi
  font: false
plugins:
  - search:
      lang: vi
  - blog:
      post_date_format: dd/MM/yyyy
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One build: wall-clock seconds and the peak of resident memory in MB."""

    seconds: float
    memory: float


def write_items(folder: Path, number: int, key: str, *, by_year: bool) -> None:
    """Write `number` items of about 3 KB, spread evenly over the days."""
    span = (LAST_DAY - FIRST_DAY).days + 1
    for index in range(number):
        day = FIRST_DAY + timedelta(days=index * span // number)
        place = folder / str(day.year) if by_year else folder
        place.mkdir(parents=True, exist_ok=True)
        head = (
            f"---\ntitle: Tin bài số {index}\ndate: {day}\n"
            f"{key}: [{TAGS[index % len(TAGS)]}]\n---\n"
        )
        paragraph = f"Tin số {index}. " + SENTENCE * 4
        text = f"{head}\n{paragraph}\n\n## Kết quả\n\n{paragraph}\n\n- {SENTENCE}\n"
        (place / f"{day}-tin-{index}.md").write_text(text, encoding="utf-8")


def build(project: Path, site: Path, environment: dict[str, str]) -> Run:
    """Build the project with mkdocs in a separate process and measure it."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    command += ["--config-file", str(project / "mkdocs.yml"), "--site-dir", str(site)]
    process = os.posix_spawn(sys.executable, command, os.environ | environment)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit(f"the build of {project} failed")
    return Run(seconds, usage.ru_maxrss / 1024)


def build_portal(number: int) -> Run:
    """Build a portal of `number` items."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        write_items(content / "tin-bai", number, "tags", by_year=True)
        (content / "portal.yml").write_text("name: An Bình\n", encoding="utf-8")
        environment = {"PORTAL_CONTENT": str(content), "PORTAL_TODAY": str(LAST_DAY)}
        return build(ROOT, Path(folder, "site"), environment)


def build_blog(number: int) -> Run:
    """Build a stock Material blog of the same items."""
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(folder, "docs")
        write_items(docs / "blog" / "posts", number, "categories", by_year=False)
        (docs / "index.md").write_text("# Trang chủ\n", encoding="utf-8")
        (docs / "blog" / "index.md").write_text("# Tin bài\n", encoding="utf-8")
        Path(folder, "mkdocs.yml").write_text(BLOG, encoding="utf-8")
        return build(Path(folder), Path(folder, "site"), {})


def main() -> None:
    """Build every size and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 5000])
    parser.add_argument("--alone", nargs="*", type=int, default=[10000])
    arguments = parser.parse_args()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    portals: dict[int, Run] = {}
    print(f"{'items':>6} {'portal':>16} {'blog plugin':>16} {'blog/portal':>11}")
    for number in arguments.sizes:
        portal, blog = build_portal(number), build_blog(number)
        portals[number] = portal
        ratio = f"{blog.seconds / portal.seconds:10.1f}×"
        print(f"{number:>6} {_cell(portal)} {_cell(blog)} {ratio}", flush=True)
    for number in arguments.alone:
        portals[number] = build_portal(number)
        print(f"{number:>6} {_cell(portals[number])}", flush=True)
    for (less, first), (more, second) in pairwise(sorted(portals.items())):
        cost = (second.seconds - first.seconds) / (more - less) * 1000
        print(f"{less} → {more}: {cost:.2f} ms for each further item")


def _cell(run: Run) -> str:
    return f"{run.seconds:6.1f} s {run.memory:4.0f} MB"


if __name__ == "__main__":
    main()
