"""The site that MkDocs builds has published reports with their files, and no others."""

from datetime import date

from commune_portal.content import load_portal
from commune_portal.reports import build_report, render_docx, render_xlsx

TODAY = date(2026, 11, 21)
HEAD = "-- content/bao-cao/{}.md --\n---\ntemplate: periodic\nperiod: 2023\n{}---\n"
BODY = "## Tồn tại, kiến nghị\n\n{}.\n\n## Nhiệm vụ\n\nTiếp tục.\n"
SIGNERS = "signers: {a: {name: Trần Văn Mẫu, authority: [CHỦ TỊCH]}}\n"
FILES = (
    f"-- content/portal.yml --\nname: An Bình\n{SIGNERS}"
    "-- content/tin-bai/2023/2023-01-05-a.md --\n---\ntitle: Tin một\n"
    "date: 2023-01-05\ntags: [CCHC]\n---\nA.\n-- docs/lien-he.md --\nx\n"
    + HEAD.format("mo", "published: true\n")
    + BODY.format("Kinh phí hạn hẹp")
    + HEAD.format("kin", "")
    + BODY.format("Điều chưa nói ra")
)


def test_files_of_a_public_report_are_those_of_the_command(build_site, tmp_path):
    """Downloads are the bytes that the renderers give."""
    files = build_site(FILES, strict=False).files()
    portal = load_portal(tmp_path / "content", TODAY)
    (report,) = (build_report(portal, f) for f in portal.reports if f.id == "mo")

    assert render_docx(report) == files["bao-cao/mo/mo.docx"]
    assert render_xlsx(report) == files["bao-cao/mo/mo.xlsx"]


def test_a_build_has_no_trace_of_an_unpublished_report(build_site):
    """Neither its words nor a preview is in the site or in the search index."""
    files = build_site(FILES, strict=False).files()

    assert "bao-cao/mo/index.html" in files
    for path, data in files.items():
        assert "xem-truoc" not in path
        assert not path.startswith("bao-cao/kin")
        assert "Điều chưa nói ra".encode() not in data, path


def test_serve_shows_every_report(build_site):
    """An editor sees both, and what is not public says so."""
    site = build_site(FILES, serve_url="http://127.0.0.1:8000/", strict=False)

    assert "Điều chưa nói ra" in site.text("xem-truoc/kin/index.html")
    assert "Bản xem trước, chưa công khai" in site.text("xem-truoc/kin/index.html")
    assert "Bản xem trước, chưa công khai" not in site.text("xem-truoc/mo/index.html")
