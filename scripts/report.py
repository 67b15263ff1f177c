"""Write a report as a Word document, and its evidence as a workbook."""

import sys
from pathlib import Path

from command import portal_parser, run, write_together

from commune_portal.content import load_portal
from commune_portal.reports import build_report, named_report, render_docx, render_xlsx


def main() -> int:
    """Write DIR/<name>.docx and .xlsx; with --strict, nothing after a warning."""
    parser = portal_parser("Lập báo cáo Word và bảng minh chứng Excel từ số liệu.")
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
    files = {
        arguments.out / f"{report.id}.docx": render_docx(report),
        arguments.out / f"{report.id}.xlsx": render_xlsx(report),
    }
    write_together(files)
    for file in files:
        print(f"Đã ghi {file}")
    return 0


if __name__ == "__main__":
    run(main)
