"""Build the same content in unlike surroundings and compare every byte.

    python benchmarks/reproducible.py [CONTENT]

builds the site and every report of the content (the sample by default) once as usual,
then again for each way in which two machines differ: hash seed, language, time zone,
rights of new files, how the folder of content is named, where the software and the
content lie, an empty and a full store, one core and all. It prints a line for each and
exits with 1 where a file differs.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOFTWARE = ("src", "docs", "hooks")
FIXED = {"PORTAL_TODAY": "2026-11-21", "SOURCE_DATE_EPOCH": "1795219200"}


@dataclass(frozen=True)
class Way:
    """One way to build.

    Attributes:
        environment: What is set besides that of every build.
        umask: The rights that new files lack.
        is_absolute: Whether the folder of content is named from the root.
        folder: The name of the copy of software and content that is used.

    """

    environment: Mapping[str, str] = field(default_factory=dict)
    umask: int = 0o022
    is_absolute: bool = False
    folder: str = "first"


WAYS = {
    "as usual": Way(),
    "again, from a full store": Way(),
    "without a store": Way({"PORTAL_NO_CACHE": "1"}),
    "one core": Way({"PORTAL_WORKERS": "1", "PORTAL_NO_CACHE": "1"}),
    "other hash seed": Way({"PYTHONHASHSEED": "4711", "PORTAL_NO_CACHE": "1"}),
    "no language": Way({"LC_ALL": "C", "LANG": "C", "PORTAL_NO_CACHE": "1"}),
    "Vietnamese": Way({"LC_ALL": "vi_VN.UTF-8", "PORTAL_NO_CACHE": "1"}),
    "fourteen hours east": Way({"TZ": "Etc/GMT-14", "PORTAL_NO_CACHE": "1"}),
    "twelve hours west": Way({"TZ": "Etc/GMT+12", "PORTAL_NO_CACHE": "1"}),
    "files for nobody else": Way({"PORTAL_NO_CACHE": "1"}, umask=0o077),
    "absolute content": Way({"PORTAL_NO_CACHE": "1"}, is_absolute=True),
    "another folder": Way(folder="nơi khác/cách xa"),
    "another folder, full store": Way(folder="nơi khác/cách xa"),
}


def main() -> int:
    """Build in each way; return 1 where a byte differs."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("content", nargs="?", type=Path, default=ROOT / "content")
    content = parser.parse_args().content.resolve()
    with tempfile.TemporaryDirectory() as name:
        made = _made(Path(name), content)
        _, first = next(made)
        print(f"{len(first)} files")
        differing = [
            path for title, files in made for path in _compared(title, first, files)
        ]
    return 1 if differing else 0


def _made(scratch: Path, content: Path) -> Iterator[tuple[str, Mapping[str, bytes]]]:
    """Yield each way with the digest of every file by its path."""
    for title, way in WAYS.items():
        home = scratch / way.folder
        if not home.exists():
            for folder in SOFTWARE:
                shutil.copytree(ROOT / folder, home / folder)
            shutil.copy2(ROOT / "mkdocs.yml", home)
            shutil.copytree(content, home / "content")
        out = scratch / "made"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        _build(way, home, out)
        yield title, _digests(out)


def _build(way: Way, home: Path, out: Path) -> None:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(out.parent),
        "PYTHONPATH": str(home / "src"),
        **FIXED,
        **way.environment,
    }
    content = home / "content" if way.is_absolute else Path("content")
    reports = sorted((home / "content" / "bao-cao").glob("*.md"))
    calls = [
        ["build", "--out", str(out / "site")],
        *(["report", f"bao-cao/{r.name}", "--out", str(out / "r")] for r in reports),
    ]
    for verb, *arguments in calls:
        ended = subprocess.run(
            [
                *(sys.executable, "-m", "commune_portal", verb),
                *("--content", str(content), *arguments),
            ],
            cwd=home,
            env=environment,
            umask=way.umask,
            capture_output=True,
            check=False,
        )
        if ended.returncode:
            sys.exit(ended.stderr.decode())


def _digests(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): sha256(file.read_bytes()).digest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def _compared(
    title: str, first: Mapping[str, bytes], files: Mapping[str, bytes]
) -> list[str]:
    """Print and return the files that only one has, or that differ."""
    names = sorted(first.keys() | files.keys())
    differing = [name for name in names if first.get(name) != files.get(name)]
    print(f"{title}: {len(differing) or 'none'} differ", *differing[:10], flush=True)
    return differing


if __name__ == "__main__":
    sys.exit(main())
