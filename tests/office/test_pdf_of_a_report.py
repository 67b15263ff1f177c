"""scripts/report.py --pdf with LibreOffice."""

import subprocess

from lxml import etree
from tests.commanding import ended
from tests.communes import REPORT
from tests.programs import installed

PDFA = "http://www.aiim.org/pdfa/ns/id/"
NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
TITLE = "Báo cáo kết quả công tác tuyên truyền về cải cách hành chính năm 2023"


def fonts(pdf):
    """Return the lines of pdffonts, a font each."""
    command = [installed("pdffonts"), pdf]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.splitlines()[2:]


def test_libreoffice_makes_the_pdf(content, dai_hop, read_pdf, pdf_facts, tmp_path):
    """The PDF holds the document, and nothing else is left in the folder.

    By poppler it is tagged, PDF/A-2b, and has its title, its language and structure.
    """
    installed("soffice", "libreoffice")
    options = ("--content", content(dai_hop), "--out", "ra", "--pdf")
    done = ended("report", REPORT, *options, cwd=tmp_path)
    pdf = tmp_path / "ra" / "2023-nam.pdf"

    assert 0 == done.returncode, done.stderr
    assert done.stdout.endswith("Đã ghi ra/2023-nam.pdf\n")
    assert "Số: 05/BC-UBND" in read_pdf(pdf, "-layout")
    suffixes = sorted(file.suffix for file in pdf.parent.iterdir())
    assert [".docx", ".html", ".pdf", ".xlsx"] == suffixes
    facts = dict(line.split(":", 1) for line in pdf_facts(pdf).splitlines())
    assert (TITLE, "yes", "no") == tuple(
        facts[key].strip() for key in ("Title", "Tagged", "Encrypted")
    )
    metadata = etree.fromstring(pdf_facts(pdf, "-meta").strip().encode())
    assert ["2", "B"] == [
        metadata.findtext(f".//{{{PDFA}}}{name}") for name in ("part", "conformance")
    ]
    assert [TITLE] == metadata.xpath("//dc:title//rdf:li/text()", namespaces=NAMES)
    structure = set(pdf_facts(pdf, "-struct").split())
    assert {"Document", "Table", "TR:", "TD:"} <= structure
    assert b"/Lang(vi-VN)" in pdf.read_bytes()
    assert {"yes"} == {font.split()[-5] for font in fonts(pdf)}
