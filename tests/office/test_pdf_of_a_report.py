"""scripts/report.py --pdf with LibreOffice."""

from tests.commanding import ended
from tests.communes import REPORT
from tests.programs import installed


def test_libreoffice_makes_the_pdf(content, dai_hop, read_pdf, tmp_path):
    """The PDF holds the document, and nothing else is left in the folder."""
    installed("soffice", "libreoffice")
    options = ("--content", content(dai_hop), "--out", "ra", "--pdf")
    done = ended("report", REPORT, *options, cwd=tmp_path)
    pdf = tmp_path / "ra" / "2023-nam.pdf"

    assert 0 == done.returncode, done.stderr
    assert done.stdout.endswith("Đã ghi ra/2023-nam.pdf\n")
    assert "Số: 05/BC-UBND" in read_pdf(pdf, "-layout")
    suffixes = sorted(file.suffix for file in pdf.parent.iterdir())
    assert [".docx", ".html", ".pdf", ".xlsx"] == suffixes
