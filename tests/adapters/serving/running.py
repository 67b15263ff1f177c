"""A server in a process of its own, whose files a test changes."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from socket import create_server
from typing import IO

from tests.places import ROOT
from tests.sites import TODAY, write_files

PATIENCE = 6
SECONDS = re.compile(r"\d+(,\d)? giây")
SETTINGS = f"""site_name: Trang
hooks: ["{ROOT}/hooks/portal.py"]
extra: {{content: content, today: "{TODAY}"}}
nav: [{{Trang chủ: index.md}}]
theme: {{name: commune-portal}}
plugins: []
markdown_extensions: [commune_portal.pages.frame.html_blocks]
"""
FILES = f"""-- mkdocs.yml --
{SETTINGS}-- docs/index.md --
# Trang chủ

[A](khong-co.md)
-- content/portal.yml --
name: An Bình
-- content/tin-bai/2026/2026-05-01-tin-mot.md --
---
title: Tin một
date: 2026-05-01
tags: [TTHC]
---

Nội dung.
"""
ITEM = "content/tin-bai/2026/2026-05-01-tin-mot.md"


@dataclass(slots=True)
class Running:
    """A server, the folder that it serves, and what it has printed.

    Attributes:
        turn: How many builds the test has waited for.

    """

    folder: Path
    port: int
    process: subprocess.Popen[str]
    turn: int = 0

    def get(self, path: str = "/") -> str:
        """Return the page at the path, after the first build."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request("GET", path)
        text = connection.getresponse().read().decode()
        connection.close()
        return text

    def built(self) -> str:
        """Wait for one more build; return the home page."""
        for _ in range(PATIENCE):  # each answer comes after a build, or 25 seconds
            turn = int(self.get(f"/.xem-thu/luot/{self.turn}"))
            if turn > self.turn:
                break
        assert self.turn < turn
        self.turn = turn
        return self.get()

    def lines(self, count: int) -> list[str]:
        """Return the next lines of its terminal, without how long a build took."""
        output: IO[str] = self.process.stdout
        found = [output.readline().rstrip("\n") for _ in range(count)]
        return [SECONDS.sub("… giây", line) for line in found]

    def change(self, path: str, old: str, new: str) -> str:
        """Change a file; return the home page then."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(old, new), encoding="utf-8")
        return self.built()

    def stop(self) -> tuple[int, str]:
        """End the server; return the exit code and the rest of the terminal."""
        self.process.terminate()
        rest, _ = self.process.communicate(timeout=30)
        return self.process.returncode, rest


def free_port() -> int:
    """Return a port that nobody uses."""
    with create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def running(folder: Path, *command: str, files: str = FILES) -> Iterator[Running]:
    """Start `python <command> <port>` in a commune's folder."""
    write_files(folder, files)
    port = free_port()
    arguments = [part.replace("PORT", str(port)) for part in command]
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONUNBUFFERED": "1", "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    try:
        yield Running(folder, port, process)
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()
