"""scripts/report.py --pdf: through LibreOffice, or a clear message without it."""

import os
import shutil
import stat
import subprocess

import pytest
from tests.commanding import ended

REPORT = "bao-cao/2023-nam.md"
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.fixture
def run(tmp_path, content, dai_hop):
    """Return a runner of the command with --pdf, which finds programs on `path`."""
    root = content(dai_hop)

    def ran(path):
        options = ("--content", root, "--out", "ra", "--pdf")
        return ended("report", REPORT, *options, cwd=tmp_path, env={"PATH": path})

    return ran


@pytest.mark.skipif(OFFICE is None, reason="no LibreOffice on this machine")
def test_libreoffice_makes_the_pdf(run, tmp_path):
    """The PDF holds the document, and nothing else is left in the folder."""
    done = run(os.environ["PATH"])
    pdf = tmp_path / "ra" / "2023-nam.pdf"
    text = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout

    assert 0 == done.returncode, done.stderr
    assert done.stdout.endswith("Đã ghi ra/2023-nam.pdf\n")
    assert "Số: 05/BC-UBND" in text
    suffixes = sorted(file.suffix for file in pdf.parent.iterdir())
    assert [".docx", ".html", ".pdf", ".xlsx"] == suffixes


def test_without_libreoffice_the_word_document_is_there(run, tmp_path):
    """It ends with 1 and one line that says what to do; the other files are written."""
    done = run("")

    assert 1 == done.returncode
    assert (
        "máy chưa có LibreOffice nên không lập được PDF; hãy cài LibreOffice, "
        "hoặc mở tệp Word rồi chọn lưu dạng PDF\n"
    ) == done.stderr
    assert (tmp_path / "ra" / "2023-nam.docx").exists()
    assert not (tmp_path / "ra" / "2023-nam.pdf").exists()


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("exit 7", "LibreOffice báo lỗi (mã 7) nên không lập được PDF\n"),
        ("exit 0", "LibreOffice không chuyển được văn bản sang PDF\n"),
    ],
)
def test_a_failing_libreoffice_is_reported(run, tmp_path, script, message):
    """A program that fails, or says nothing and writes nothing, ends with one line."""
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    done = run(str(program.parent))

    assert (1, message) == (done.returncode, done.stderr)
    assert (tmp_path / "ra" / "2023-nam.docx").exists()
