"""Check the built sample with independent programs: Nu Html Checker, Lighthouse.

    python benchmarks/audit.py build/audit/node_modules

takes both programs from the folder (`make audit` installs them there), serves the site
gzipped as a real server does and prints a table: scores on a phone against their
budgets, and the bytes of a first visit to an item. It exits with 1 when a budget is
exceeded or a score is missed.
"""

import argparse
import gzip
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

ROOT = Path(__file__).parents[1]
ITEM = "tin-bai/2025/2025-10-10-ngay-hoi-so-xa-an-binh/"
PAGES = {
    "home": "",
    "item": ITEM,
    "section": "chuyen-muc/cai-cach-hanh-chinh/",
    "procedures": "thu-tuc-hanh-chinh/",
    "statistics": "thong-ke/2026/",
}
BUDGETS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
ITEM_BYTES = 200_000  # gzipped, a first visit without the item's pictures
TEXTS = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")


class _GzipHandler(SimpleHTTPRequestHandler):
    """A small server that compresses texts, as those of communes do."""

    def send_head(self) -> io.BytesIO | Any:  # noqa: ANN401 - the parent's file
        """Send the header of a compressed text; the parent handles other files."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in TEXTS or not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        return io.BytesIO(body)

    def log_message(self, *_: object) -> None:
        """Log nothing: only the table is printed."""


def invalid_html(tools: Path, site: Path) -> Counter[str]:
    """Return the errors of the Nu Html Checker, and how often each occurs."""
    jar = tools / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", jar, "--format", "json", "--errors-only"]
    result = subprocess.run(
        [*command, "--skip-non-html", site], capture_output=True, check=False
    )
    messages = json.loads(result.stderr)["messages"]
    return Counter(message["message"] for message in messages)


def lighthouse(tools: Path, address: str) -> Mapping[str, Any]:
    """Return Lighthouse's report of the page on its simulated phone."""
    command = [
        "node",
        tools / "lighthouse" / "cli" / "index.js",
        address,
        "--output=json",
        "--quiet",
        "--chrome-flags=--headless=new --no-sandbox",
        f"--only-categories={','.join(BUDGETS)}",
    ]
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or ""
    result = subprocess.run(
        command,
        capture_output=True,
        check=True,
        env={**os.environ, "CHROME_PATH": chromium},
    )
    report: Mapping[str, Any] = json.loads(result.stdout)
    return report


def bytes_by_type(report: Mapping[str, Any]) -> Counter[str]:
    """Return the bytes that a first visit downloads, by type of file."""
    total: Counter[str] = Counter()
    for request in report["audits"]["network-requests"]["details"]["items"]:
        total[request.get("resourceType", "Other")] += request["transferSize"]
    return total


def failed_audits(report: Mapping[str, Any]) -> list[str]:
    """Return the names of the checks that lowered a score which must be 100."""
    return sorted(
        reference["id"]
        for category in list(BUDGETS)[1:]
        for reference in report["categories"][category]["auditRefs"]
        if reference["weight"]
        and report["audits"][reference["id"]]["score"] not in {1, None}
    )


def audit(tools: Path, site: Path, address: str) -> bool:
    """Print the table; return whether every budget is kept."""
    invalid = invalid_html(tools, site)
    print(f"HTML: {sum(invalid.values())} errors")
    for message, number in invalid.most_common():
        print(f"  {number:5} × {message}")
    kept = not invalid
    print("page        " + "".join(f"{name:>16}" for name in BUDGETS))
    for name, url in PAGES.items():
        report = lighthouse(tools, address + url)
        scores = {
            category: round((report["categories"][category]["score"] or 0) * 100)
            for category in BUDGETS
        }
        kept &= all(scores[category] >= least for category, least in BUDGETS.items())
        print(f"{name:12}" + "".join(f"{score:16}" for score in scores.values()))
        for missed in failed_audits(report):
            print(f"  {missed}")
        if url == ITEM:
            sizes = bytes_by_type(report)
            without = sum(sizes.values()) - sizes["Image"]
            kept &= without <= ITEM_BYTES
            parts = ", ".join(f"{kind} {size:,}" for kind, size in sizes.most_common())
            print(f"  {without:,} bytes without pictures: {parts}")
    return kept


def main() -> int:
    """Build the sample, serve it and audit it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("tools", type=Path, help="a node_modules folder")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", site]
        subprocess.run(command, cwd=ROOT, check=True)
        handler = partial(_GzipHandler, directory=name)
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{server.server_port}/"
            kept = audit(arguments.tools.resolve(), site, address)
            server.shutdown()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
