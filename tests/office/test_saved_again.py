"""What LibreOffice saves again still passes the checks of documents."""

from tests.folders import TODAY
from tests.places import ROOT

from commune_portal.content import load_portal
from commune_portal.reports import build_reports, render_docx
from commune_portal.reports.checks import check_document


def test_what_libreoffice_saves_again(convert, tmp_path):
    """Our documents have no fault after a way to ODT and back."""
    reports, errors = build_reports(load_portal(ROOT / "content", TODAY))
    files = [tmp_path / f"{report.id}.docx" for report in reports]
    for file, report in zip(files, reports, strict=True):
        file.write_bytes(render_docx(report))
    again = convert(convert(files, "odt"), "docx")

    assert not errors
    assert len(again) >= 5
    assert {file.name: [] for file in files} == {
        file.name: [str(finding) for finding in check_document(file.read_bytes())]
        for file in again
    }
