"""The same content is the same bytes in unlike surroundings.

`benchmarks/reproducible.py` tries each difference by itself, on the sample.
"""

import subprocess
import sys

import pytest
from tests.places import ROOT
from tests.sites import Built, build_from

REPORT = "bao-cao/2025-nam.md"
ELSEWHERE = {
    "PYTHONHASHSEED": "4711",
    "LC_ALL": "C",
    "TZ": "Etc/GMT-14",
    "PORTAL_WORKERS": "1",
    "PORTAL_NO_CACHE": "1",
    "SOURCE_DATE_EPOCH": "1795219200",
}
BUILD = """
import sys
from pathlib import Path
from tests.sites import build_from
build_from(Path(sys.argv[1]), sys.stdin.read(), strict=False)
"""


@pytest.fixture
def text(signed, a_commune):
    """Return a commune whose signed report is published with its files."""
    files = {
        **signed,
        REPORT: signed[REPORT].replace("---\n##", "published: true\n---\n##"),
    }
    own = "".join(f"-- content/{path} --\n{file}" for path, file in files.items())
    _, _, others = a_commune.partition("-- content/tin-bai/")
    return f"-- docs/lien-he.md --\n# Liên hệ\n-- content/tin-bai/{others}{own}"


def test_a_build_elsewhere_gives_the_same_bytes(tmp_path, monkeypatch, text):
    """Other hash seed, language, zone, rights, folder, cores, and no store."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", ELSEWHERE["SOURCE_DATE_EPOCH"])
    here = build_from(tmp_path / "a", text, strict=False).files()
    far = tmp_path / "nơi khác" / "b"
    subprocess.run(
        [sys.executable, "-X", "utf8", "-c", BUILD, far],
        input=text.encode(),
        env={**ELSEWHERE, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        umask=0o077,
        check=True,
        capture_output=True,
    )
    there = Built(far / "site").files()

    assert {".docx", ".xlsx", ".html"} <= {
        f".{path.rpartition('.')[2]}" for path in here
    }
    assert sorted(here) == sorted(there)
    assert [] == [path for path, data in here.items() if there[path] != data]
