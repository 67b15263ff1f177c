"""Bringing a commune's folder to the format and the aids of this version; ADR 65."""

from collections.abc import Iterator, Mapping
from difflib import ndiff
from pathlib import Path

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.text import read_text
from commune_portal.content.formats.yaml_source import read_yaml
from commune_portal.content.layout import SETTINGS
from commune_portal.content.starters.editor import editor_files
from commune_portal.content.upgrading.number import (
    FORMAT,
    KEY,
    number_of,
    refuse_other_formats,
)
from commune_portal.content.upgrading.steps import STEPS, upgraded
from commune_portal.publishing.checkout import as_seen
from commune_portal.publishing.files import write_with_copies

_TEXTS = (".csv", ".md", ".yml")
_EDITOR = ".vscode"


def needed_changes(root: Path, content: Path) -> dict[Path, str]:
    """Return each file that an upgrade writes, with its new text.

    Files of the editor are renewed only where the folder has them.
    Raises ContentErrors where portal.yml cannot be read or is of a later format.
    """
    findings = Findings(content.as_posix())
    settings = read_text(content / SETTINGS, SETTINGS, findings)
    located = read_yaml(settings, SETTINGS, 1, findings) if settings else None
    findings.raise_errors()
    texts = dict(_texts(content))
    found: Mapping[str, str] = {}
    if located is not None:
        number = number_of(located)
        if number > FORMAT:
            refuse_other_formats(located, (content / SETTINGS).as_posix())
        if KEY not in located.data or number < FORMAT:
            found = upgraded(texts, number, FORMAT, STEPS)
    folder = as_seen(root / _EDITOR)
    aids = {folder / name: text for name, text in editor_files().items()}
    return {content / path: text for path, text in found.items()} | {
        file: text for file, text in aids.items() if _is_old(file, text)
    }


def change_lines(changes: Mapping[Path, str]) -> Iterator[str]:
    """Yield each changed file, and the lines of content/ before and after."""
    for file, text in changes.items():
        if file.parent.name == _EDITOR:
            yield f"{file.as_posix()}: tệp trợ giúp soạn thảo theo bản phần mềm này"
            continue
        yield f"{file.as_posix()}:"
        for line in ndiff(_text(file).splitlines(), text.splitlines()):
            if line.startswith("- "):
                yield f"    trước: {line[2:]}"
            elif line.startswith("+ "):
                yield f"    sau:   {line[2:]}"


def write_changes(root: Path, changes: Mapping[Path, str], copies: Path) -> None:
    """Keep a copy of every file below `copies`, then write all of them.

    Raises OSError where one cannot be written; the files are then as before.
    """
    kept = {copies / _place(file.resolve(), root): file for file in changes}
    texts = {file: text.encode() for file, text in changes.items()}
    write_with_copies(texts, kept)


def _place(file: Path, root: Path) -> Path:
    """Return where the copy of the file lies; content may be outside the folder."""
    inside = file.is_relative_to(root)
    return file.relative_to(root) if inside else Path(*file.parts[1:])


def _texts(content: Path) -> Iterator[tuple[str, str]]:
    """Yield path and text of each file; one that is no text is left as it is."""
    for file in sorted(content.rglob("*")):
        if file.is_file() and file.suffix in _TEXTS:
            try:
                yield file.relative_to(content).as_posix(), _text(file)
            except UnicodeDecodeError:
                continue


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8-sig")


def _is_old(file: Path, text: str) -> bool:
    return file.is_file() and file.read_bytes() != text.encode()
