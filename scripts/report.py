"""Write a report as a Word document."""

import sys
from pathlib import Path

from command import portal_parser, run

from commune_portal.content import load_portal
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
    report = build_report(portal, named_report(portal, arguments.report))
    warnings = (*portal.warnings, *report.warnings)
    for warning in warnings:
        print(f"Cảnh báo: {warning}", file=sys.stderr)
    if arguments.strict and warnings:
        return 1
    file = arguments.out / f"{report.id}.docx"
    beside = file.with_suffix(".docx.tmp")  # whoever has the old one open keeps it
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        beside.write_bytes(render_docx(report))
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
    print(f"Đã ghi {file}")
    return 0


if __name__ == "__main__":
    run(main)
