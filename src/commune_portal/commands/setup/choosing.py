"""An argument that is one of some names, and files that are printed or written."""

import sys
from argparse import ArgumentTypeError
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from commune_portal.publishing.files import write_together
from commune_portal.vietnamese import did_you_mean


def one_of(names: Collection[str]) -> Callable[[str], str]:
    """Return the check of an argument; it raises ArgumentTypeError for other names."""

    def check(text: str) -> str:
        if text not in names:
            known = did_you_mean(text, names) or f"; hãy chọn: {', '.join(names)}"
            raise ArgumentTypeError(f"«{text}» không có{known}")
        return text

    return check


def put(files: Mapping[str, bytes], folder: Path | None) -> None:
    """Write the files into a folder; without one, print them, each below its name."""
    if folder is None:
        for path, data in files.items():
            print(f"# == {path}", file=sys.stderr)
            print(data.decode("utf-8-sig").replace("\r\n", "\n"), end="")
        return
    write_together({folder / path: data for path, data in files.items()})
    for path in files:
        print(f"Đã ghi {folder / path}")
