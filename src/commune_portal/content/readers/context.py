"""What is already known while a file of content/ is read."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.text import read_text
from commune_portal.content.formats.yaml_source import Located, read_yaml
from commune_portal.content.records.commune import Commune, Profile
from commune_portal.content.records.document import Document
from commune_portal.content.records.plan import Plan
from commune_portal.content.records.post import CheckedFile
from commune_portal.content.references.settings import KnownSettings
from commune_portal.vietnamese import nfc

_LEFTOVERS = {"thumbs.db", "desktop.ini"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The folder, the day, and what items, log and reports may refer to.

    A document or plan that exists but has mistakes is None, so that it is not reported
    as missing. `documents` holds the commune's register and what the built-in one adds
    to it, `national` the latter alone; `document_files` are the files of its
    documents, by name. `profiles` are those of the portal and of its reports.
    """

    root: Path
    today: date
    findings: Findings
    settings: KnownSettings
    documents: Mapping[str, Document | None]
    national: Mapping[str, Document]
    document_files: Mapping[str, CheckedFile]
    plans: Mapping[int, Plan | None]
    profiles: Collection[Profile]

    @property
    def commune(self) -> Commune:
        """The settings, with the defaults for what could not be read."""
        return self.settings.commune


def entries(folder: Path) -> list[Path]:
    """Return what the editor put into the folder, sorted; empty if it is missing."""
    if not folder.is_dir():
        return []
    found = {entry.name: entry for entry in folder.iterdir()}
    return [found[name] for name in sorted(found) if not _is_leftover(name)]


def read_mapping(file: Path, path: str, findings: Findings) -> Located | None:
    """Return the YAML file, whose `path` messages name; None where it has mistakes."""
    if not file.is_file():
        findings.error(path, None, None, "thiếu tệp này")
        return None
    text = read_text(file, path, findings)
    return None if text is None else read_yaml(text, path, 1, findings)


def is_leftover(file: Path) -> bool:
    """Return whether a file was left by the system or a program, not by the editor."""
    return _is_leftover(file.name)


def _is_leftover(given: str) -> bool:
    name = nfc(given).casefold()
    return name.startswith((".", "~$")) or name in _LEFTOVERS
