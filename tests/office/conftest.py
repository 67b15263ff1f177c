"""LibreOffice, which converts documents, and pdftotext, which reads the PDFs."""

import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.programs import installed

Convert = Callable[[Sequence[Path], str], list[Path]]
ReadPdf = Callable[..., str]


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Return a converter: takes files and a suffix, returns the new files.

    Starting LibreOffice costs seconds, one more file hardly anything.
    """
    office = installed("soffice", "libreoffice")
    profile = tmp_path_factory.mktemp("office").as_uri()

    def converted(files: Sequence[Path], suffix: str) -> list[Path]:
        folder = tmp_path_factory.mktemp(suffix)
        options = [f"-env:UserInstallation={profile}", "--headless"]
        target = ["--convert-to", suffix, "--outdir", folder]
        subprocess.run(
            [office, *options, *target, *files], check=True, capture_output=True
        )
        return [folder / f"{file.stem}.{suffix}" for file in files]

    return converted


@pytest.fixture(scope="session")
def pdf_facts() -> Callable[..., str]:
    """Return a reader of PDF files: what pdfinfo prints with the given options."""
    program = installed("pdfinfo")

    def read(file: Path, *options: str) -> str:
        return subprocess.run(
            [program, *options, file], check=True, capture_output=True, text=True
        ).stdout

    return read


@pytest.fixture(scope="session")
def read_pdf() -> ReadPdf:
    """Return a reader of PDF files: what pdftotext prints with the given option."""
    program = installed("pdftotext")

    def read(file: Path, option: str) -> str:
        return subprocess.run(
            [program, option, file, "-"], check=True, capture_output=True, text=True
        ).stdout

    return read
