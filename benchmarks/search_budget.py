"""Measure the download of a first search on a portal with many items.

    python benchmarks/search_budget.py 5000

builds a portal with that many items, runs each of `QUERIES` in a fresh Chromium and
prints the gzipped bytes until the results are shown: the page itself, and separately
the script, the list of bundles, the words, and the results. It exits with 1 when a
search needs more than `BUDGET` bytes. Words follow each other as in the sample content;
one in twenty is a rare syllable, and every item has its own names, numbers and days.
"""

import argparse
import gzip
import os
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice, pairwise
from pathlib import Path
from threading import Thread
from urllib.parse import quote

from playwright.sync_api import Browser, expect, sync_playwright
from speed.corpus import FIRST_DAY, LAST_DAY, ROOT, TAGS
from speed.running import run

BUDGET = 300_000
QUERIES = (
    "thủ tục",
    "chuyen doi so",
    "đăng ký khai sinh",
    "hướng dẫn người dân nộp hồ sơ trực tuyến",
    "1.000042",
    "nguyen thi hoa",
    "xã An Bình",
)
WORDS = 450  # of an item
NAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Thị", "Văn", "Hoa", "Bình", "Đức", "Yến")
ONSETS = ("b", "ch", "d", "đ", "g", "h", "kh", "l", "m", "ng", "nh", "ph", "qu", "tr")
RIMES = (
    "ác",
    "ạnh",
    "ầm",
    "ấn",
    "ến",
    "iền",
    "ín",
    "oán",
    "ọi",
    "ống",
    "ơi",
    "ữu",
    "ỷ",
)
PARTS = {"search.js": "script", "goi.json": "bundles"}
FOLDERS = {"tu": "words", "trang": "results"}
COLUMNS = ("script", "bundles", "words", "results")


class CountingHandler(SimpleHTTPRequestHandler):
    """Serves with gzip like a web server, and counts the bytes sent by part."""

    def __init__(self, *given: object, sent: Counter[str], directory: str) -> None:
        """Handle one request."""
        self.sent = sent
        super().__init__(*given, directory=directory)

    def do_GET(self) -> None:
        """Send the file, compressed if that makes it smaller."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        data = file.read_bytes()
        packed = gzip.compress(data, 6)
        self.send_response(200)
        if len(packed) < len(data):
            data = packed
            self.send_header("Content-Encoding", "gzip")
        self.sent[part_of(file)] += len(data)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Log nothing: only the table is printed."""


def part_of(file: Path) -> str:
    """Return the column in which the bytes of a file are counted."""
    found = {FOLDERS[name] for name in FOLDERS.keys() & set(file.parts)}
    return found.pop() if found else PARTS.get(file.name, "page")


def following(texts: Iterable[str]) -> dict[str, list[str]]:
    """Return the words that follow each word, repeated as often as they occur."""
    found: dict[str, list[str]] = {}
    for text in texts:
        tokens = re.findall(r"\w+[/.,;\w]*", text.split("---", 2)[2])
        for word, after in pairwise(tokens):
            found.setdefault(word, []).append(after)
    return found


def running_text(chain: dict[str, list[str]], chance: random.Random) -> Iterator[str]:
    """Yield words endlessly; each follows the one before somewhere in the sample."""
    known = sorted(chain)
    word = chance.choice(known)
    while True:
        yield word
        if chance.random() < 1 / 20:
            yield chance.choice(ONSETS) + chance.choice(RIMES)
        word = chance.choice(chain.get(word, known))


def write_items(folder: Path, number: int) -> None:
    """Write the items, spread evenly over the days, the same in every run."""
    chance = random.Random(number)  # noqa: S311 - not for secrets
    sample = sorted((ROOT / "content" / "tin-bai").rglob("*.md"))
    texts = [file.read_text(encoding="utf-8") for file in sample]
    running = running_text(following(texts), chance)
    span = (LAST_DAY - FIRST_DAY).days + 1
    for index in range(number):
        day = FIRST_DAY + timedelta(days=index * span // number)
        title = " ".join(islice(running, 12))
        body = " ".join(islice(running, WORDS))
        own = f"Ông {' '.join(chance.sample(NAMES, 3))}, mã 1.{index:06}, {index}/UBND"
        place = folder / str(day.year)
        place.mkdir(parents=True, exist_ok=True)
        head = (
            f'---\ntitle: "{title}"\ndate: {day}\ntags: [{TAGS[index % len(TAGS)]}]\n'
        )
        text = f"{head}---\n\n{own}, ngày {day:%d/%m/%Y}.\n\n{body}.\n"
        (place / f"{day}-tin-{index}.md").write_text(text, encoding="utf-8")


@contextmanager
def served(site: Path, sent: Counter[str]) -> Iterator[str]:
    """Serve the site while the block runs; its bytes are counted in `sent`."""
    handler = partial(CountingHandler, sent=sent, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def ask(chromium: Browser, address: str, query: str) -> tuple[str, float]:
    """Search in a browser with an empty cache; return the answer and the seconds."""
    page = chromium.new_context().new_page()
    start = time.perf_counter()
    page.goto(f"{address}tim-kiem/?q={quote(query)}")
    expect(page.locator(".cp-found").first).to_be_visible(timeout=60_000)
    expect(page.locator("#tim-so")).to_contain_text(query)
    seconds = time.perf_counter() - start
    line = page.locator("#tim-so").inner_text()
    page.context.close()
    return line, seconds


def measure(site: Path) -> bool:
    """Print a line for every query; return whether all are within the budget."""
    sent: Counter[str] = Counter()
    worst = 0
    print(" ".join(f"{name:>8}" for name in (*COLUMNS, "search", "page", "seconds")))
    with served(site, sent) as address, sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("google-chrome")
        chromium = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox"]
        )
        for query in QUERIES:
            sent.clear()
            line, seconds = ask(chromium, address, query)
            search = sum(sent[name] for name in COLUMNS)
            worst = max(worst, search)
            figures = (*(sent[name] for name in COLUMNS), search, sent["page"])
            cells = " ".join(f"{figure:8}" for figure in figures)
            print(f"{cells} {seconds:8.1f}  {line}", flush=True)
        chromium.close()
    print(f"at most {worst} bytes of {BUDGET}")
    return worst <= BUDGET


def main() -> int:
    """Build, search and print; return 1 when the budget is exceeded."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("number", nargs="?", type=int, default=5000)
    parser.add_argument("--site", type=Path, help="a built site to measure instead")
    arguments = parser.parse_args()
    if arguments.site:
        return 0 if measure(arguments.site) else 1
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        write_items(content / "tin-bai", arguments.number)
        (content / "portal.yml").write_text("name: An Bình\n", encoding="utf-8")
        environment = {"PORTAL_CONTENT": str(content), "PORTAL_TODAY": str(LAST_DAY)}
        site = Path(folder, "site")
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        command += ["--config-file", ROOT / "mkdocs.yml", "--site-dir", site]
        cost = run([command], Path(folder), environment)
        print(f"{arguments.number} items, {cost.seconds:.0f} s, {cost.memory:.0f} MB")
        return 0 if measure(site) else 1


if __name__ == "__main__":
    sys.exit(main())
