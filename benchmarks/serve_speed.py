"""Measure `serve`: the seconds from saving an item until its new words are served.

    python benchmarks/serve_speed.py 100 1000 5000

starts the server on a portal of that many items, saves one of them a few times, and
asks for its page every hundredth of a second. Prints the first build, and of the saves
the median and the longest: until its page has them, and until the list of its section
has.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from socket import create_server
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from speed.corpus import LAST_DAY
from speed.portal import PROGRAM, write_portal

_POLL = 0.01  # seconds
_PATIENCE = 120


def served(address: str) -> str:
    """Return what the server answers; empty where it does not."""
    try:
        with urlopen(address, timeout=_PATIENCE) as answer:  # noqa: S310 - our server
            text: str = answer.read().decode()
            return text
    except URLError:
        return ""


def wait_for(words: str, address: str) -> float:
    """Return the moment at which the address gives the words."""
    end = time.perf_counter() + _PATIENCE
    while words not in served(address):
        if time.perf_counter() > end:
            sys.exit(f"{address} never gave «{words}»")
        time.sleep(_POLL)
    return time.perf_counter()


def save(file: Path, words: str) -> float:
    """Give the item a title of these words; return the moment."""
    head, _, rest = file.read_text(encoding="utf-8").partition("title: ")
    text = f"{head}title: {words}\n{rest.partition(chr(10))[2]}"
    file.write_text(text, encoding="utf-8")
    return time.perf_counter()


def measure(number: int, saves: int) -> None:
    """Print one line for a portal of that many items."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "xa")
        write_portal(root, number)
        with create_server(("127.0.0.1", 0)) as free:
            port = str(free.getsockname()[1])
        environment = os.environ | {"PORTAL_TODAY": str(LAST_DAY)}
        command = [PROGRAM, "serve", "--port", port]
        start = time.perf_counter()
        with subprocess.Popen(
            command,
            cwd=root,
            env=environment,
            stdout=subprocess.DEVNULL,
        ) as server:
            try:
                _measure(root, f"http://127.0.0.1:{port}/", number, start, saves)
            finally:
                server.terminate()


def _measure(root: Path, url: str, number: int, start: float, saves: int) -> None:
    file = max((root / "content/tin-bai").rglob("*.md"))
    page = f"{url}{file.relative_to(root / 'content').parent.as_posix()}/"
    first = wait_for("<h1", page) - start
    section = section_of(page, url)
    seen: list[tuple[float, float]] = []
    for count in range(saves):
        words = f"Lần lưu thứ {count}"
        saved = save(file, words)
        shown = wait_for(words, page) - saved
        seen.append((shown, wait_for(words, section) - saved))
        time.sleep(1)
    pages, lists = zip(*seen, strict=True)
    print(
        f"{number:6} items: first {first:6.1f} s; page {median(pages):5.2f} "
        f"({max(pages):.2f}); list {median(lists):5.2f} ({max(lists):.2f})",
        flush=True,
    )


def section_of(page: str, url: str) -> str:
    """Return the address of the section of an item."""
    text = served(page)
    slug = text.partition("chuyen-muc/")[2].partition("/")[0]
    return f"{url}chuyen-muc/{slug}/"


def main() -> None:
    """Measure every size and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000, 5000])
    parser.add_argument("--saves", type=int, default=5)
    arguments = parser.parse_args()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    for number in arguments.sizes:
        measure(number, arguments.saves)


if __name__ == "__main__":
    main()
