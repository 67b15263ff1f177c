"""scripts/report.py --pdf where LibreOffice is missing or fails."""

import stat

import pytest
from tests.commanding import ended
from tests.communes import unsigned

REPORT = "bao-cao/2023-nam.md"


@pytest.fixture
def run(tmp_path, content, dai_hop):
    """Return a runner of the command with --pdf, which finds programs on `path`."""
    root = content(unsigned(dai_hop))

    def ran(path):
        options = ("--content", root, "--out", "ra", "--pdf")
        return ended("report", REPORT, *options, cwd=tmp_path, env={"PATH": path})

    return ran


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


@pytest.mark.parametrize(
    ("pdf", "notes"),
    [
        (
            "%PDF-1.6 /BaseFont/LiberationSerif",
            "Lưu ý: LibreOffice này chỉ lập được PDF thường; muốn có PDF/A-2b để lưu "
            "trữ, có cấu trúc cho phần mềm đọc màn hình, hãy cài LibreOffice 7.4 trở "
            "lên\n"
            "Lưu ý: máy chưa có phông Times New Roman; PDF dùng phông thay thế, hãy "
            "kiểm tra lại trước khi phát hành\n",
        ),
        (
            "%PDF-1.6 /BaseFont/TimesNewRoman <pdfaid:part>2</pdfaid:part>"
            "<pdfaid:conformance>B</pdfaid:conformance>",
            "",
        ),
    ],
)
def test_what_a_pdf_lacks_is_said(run, tmp_path, pdf, notes):
    """An older LibreOffice and a missing font are a line each; the PDF is written."""
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    writing = f"printf '%s' '{pdf}' > \"${{@: -2:1}}/van-ban.pdf\""
    program.write_text(f"#!/bin/bash\n{writing}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    done = run(f"{program.parent}:/bin:/usr/bin")

    assert (0, notes) == (done.returncode, done.stderr)
    assert pdf == (tmp_path / "ra" / "2023-nam.pdf").read_text(encoding="utf-8")
