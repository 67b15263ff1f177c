"""The sample commune, and refusing its content in the folder of another; ADR 66."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.yaml_source import read_yaml
from commune_portal.content.layout import PROCEDURES, REGISTER, SAMPLE, SCORES, SETTINGS
from commune_portal.content.records.commune import Commune
from commune_portal.vietnamese import nfc

# Facts of the State and built-in forms, which every commune may take over.
_SHARED = (f"{PROCEDURES}/", f"{SCORES}/", REGISTER, SETTINGS)
_LONG, _MANY = 60, 3  # a line of so many characters, so often, is no coincidence


@dataclass(frozen=True, slots=True)
class _Sample:
    """The sample: what can be true of it alone in portal.yml, and its other files."""

    name: str
    superior: str
    marks: tuple[str, ...]
    paths: tuple[str, ...]


def refuse_sample(root: Path, commune: Commune, findings: Findings) -> None:
    """Report every file of the sample in the folder of another commune.

    A file is the sample's where it has the same path and three of its long lines, or
    all of them where there are fewer; portal.yml where a line holds a person, an
    address or an e-mail of the sample. A commune of the sample's name that has not
    named its superior yet is known by its files only.
    Raises ContentErrors where there is such a file, before any other is read: mistakes
    in what is to be deleted anyway would only follow from it.
    """
    sample = _sample()
    is_named_so = commune.name == sample.name
    if is_named_so and commune.superior == sample.superior:
        return
    earlier = len(findings.errors)
    marks = () if is_named_so and commune.superior is None else sample.marks
    owner = f"dữ liệu mẫu của xã {sample.name}, {sample.superior}"
    own = ", ".join(filter(None, (commune.full_name, commune.superior)))
    for number, line in enumerate(_lines(root / SETTINGS), 1):
        is_comment = line.startswith("#")
        found = next((mark for mark in marks if mark in line), None)
        if found and not is_comment:
            problem = f"«{found}» là {owner}; hãy ghi của {own}"
            findings.error(SETTINGS, number, None, problem)
    for path in filter(lambda path: (root / path).is_file(), sample.paths):
        known = _long(SAMPLE / path)
        shared = known & _long(root / path)
        if shared and len(shared) >= min(_MANY, len(known)):
            problem = (
                f"là {owner}, không phải của {own}; hãy xóa tệp này, "
                "hoặc thay toàn bộ bằng nội dung của mình"
            )
            findings.error(path, None, None, problem)
    if len(findings.errors) > earlier:
        findings.raise_errors()


@cache
def _sample() -> _Sample:
    settings = read_yaml(_text(SAMPLE / SETTINGS), "", 1, Findings(""))
    assert settings is not None  # noqa: S101 - part of the package
    commune = Commune.model_validate(settings.data)
    files = (file for file in SAMPLE.rglob("*") if file.is_file())
    paths = sorted(file.relative_to(SAMPLE).as_posix() for file in files)
    return _Sample(
        name=commune.name,
        superior=commune.superior or "",
        marks=_marks(commune),
        paths=tuple(path for path in paths if not path.startswith(_SHARED)),
    )


def _marks(commune: Commune) -> tuple[str, ...]:
    """Return what names the sample in portal.yml and can be true of no other."""
    people = [signer.name for signer in commune.signers.values()]
    host = str(commune.url).partition("//")[2].strip("/")
    given = (commune.phone, commune.hotline, commune.address)
    return (*people, host, *(text for text in given if text))


def _long(file: Path) -> frozenset[str]:
    """Return what only the author of the file can have written: no head of a table."""
    lines = _lines(file)[1:] if file.suffix == ".csv" else _lines(file)
    return frozenset(line for line in lines if len(line) >= _LONG)


def _lines(file: Path) -> list[str]:
    return [line.strip() for line in _text(file).splitlines()]


def _text(file: Path) -> str:
    """Return the text of any file; bytes that are no text are replaced."""
    return nfc(file.read_text(encoding="utf-8-sig", errors="replace"))
