"""Write a report as a Word document."""

import sys
from pathlib import Path

from command import portal_parser, run

from commune_portal.content import Portal, load_portal
from commune_portal.content.findings import Findings
from commune_portal.content.text import read_text
from commune_portal.reports import build_report, named_report, render_docx


def main() -> int:
    """Write DIR/<name>.docx; with --strict, nothing where there are warnings."""
    parser = portal_parser("Lập báo cáo Word từ số liệu và các đoạn do cán bộ viết.")
    parser.add_argument("report", metavar="BÁO_CÁO", help="ví dụ bao-cao/2026-nam.md")
    out_help = "thư mục để ghi văn bản; chưa có thì được tạo"
    parser.add_argument(
        "--out", type=Path, required=True, metavar="THƯ_MỤC", help=out_help
    )
    strict_help = "có cảnh báo thì không ghi gì và kết thúc với mã 1"
    parser.add_argument("--strict", action="store_true", help=strict_help)
    arguments = parser.parse_args()
    portal = load_portal(arguments.content, arguments.today)
    asked = named_report(portal, arguments.report)
    report = build_report(portal, asked, _office_templates(portal))
    for warning in report.warnings:
        print(f"Cảnh báo: {warning}", file=sys.stderr)
    if arguments.strict and report.warnings:
        return 1
    file = arguments.out / f"{report.id}.docx"
    beside = file.with_suffix(".docx.tmp")  # whoever has the old one open keeps it
    file.parent.mkdir(parents=True, exist_ok=True)
    beside.write_bytes(render_docx(report))
    beside.replace(file)
    print(f"Đã ghi {file}")
    return 0


def _office_templates(portal: Portal) -> dict[str, str]:
    """Return the texts of mau-bao-cao/ by their place in that folder."""
    folder, findings = portal.root / "mau-bao-cao", Findings(portal.root.as_posix())
    names = [f.relative_to(folder).as_posix() for f in sorted(folder.rglob("*.md"))]
    read = {n: read_text(folder / n, f"mau-bao-cao/{n}", findings) for n in names}
    findings.warnings()  # raises what was found
    return {name: text for name, text in read.items() if text is not None}


if __name__ == "__main__":
    run(main)
