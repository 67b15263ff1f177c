"""Write a report as a Word document, and its evidence as a workbook."""

import sys
from pathlib import Path

from commune_portal.commands.command import Call, print_warnings
from commune_portal.commands.parser import VietnameseParser, portal_parser
from commune_portal.content import load_portal
from commune_portal.content.layout import TEMPLATES
from commune_portal.errors import PortalError
from commune_portal.publishing.files import outside, write_together
from commune_portal.publishing.pdf import pdf_of, shortcomings
from commune_portal.publishing.progress import Progress
from commune_portal.publishing.store.opening import opened_speed
from commune_portal.reports import (
    Report,
    build_report,
    drift,
    named_report,
    render_docx,
    render_html,
    render_xlsx,
    require_sound_numbers,
    unfrozen_warning,
)
from commune_portal.reports.filling.copying import template_copies, template_list


def main(call: Call) -> int:
    """Write or print what the arguments ask for.

    Return 1 and write nothing where --strict makes a warning a failure.
    """
    parser = _parser(call)
    arguments = parser.parse_args(call.arguments)
    if arguments.copy_template:
        return _copy(arguments.content / TEMPLATES, arguments.copy_template)
    speed = opened_speed(call.checkout)
    portal = load_portal(arguments.content, arguments.today, speed=speed)
    if arguments.list_templates:
        print("\n".join(template_list(portal)))
        return 0
    if arguments.report is None or arguments.out is None:
        parser.error("thiếu: ví dụ đủ là «bao-cao/2026-nam.md --out build»")
    folder = outside(arguments.out, arguments.content, *call.checkout.docs)
    file = named_report(portal, arguments.report)
    require_sound_numbers(portal, file)
    report = build_report(portal, file)
    warnings = (*portal.warnings, *report.warnings, *unfrozen_warning(portal, file))
    print_warnings(warnings, drift(portal))
    if arguments.strict and warnings:
        return 1
    _write(folder, report, with_pdf=arguments.pdf)
    return 0


def _parser(call: Call) -> VietnameseParser:
    parser = portal_parser(
        call, "Lập báo cáo Word và bảng minh chứng Excel từ số liệu."
    )
    parser.add_argument(
        "report", metavar="BÁO_CÁO", nargs="?", help="ví dụ bao-cao/2026-nam.md"
    )
    out_help = "thư mục để ghi văn bản; chưa có thì được tạo"
    parser.add_argument("--out", type=Path, metavar="THƯ_MỤC", help=out_help)
    strict_help = "có cảnh báo thì không ghi gì và kết thúc với mã 1"
    parser.add_argument("--strict", action="store_true", help=strict_help)
    pdf_help = "ghi thêm bản PDF; cần có LibreOffice trên máy"
    parser.add_argument("--pdf", action="store_true", help=pdf_help)
    list_help = "in danh sách các mẫu rồi thôi"
    parser.add_argument("--list-templates", action="store_true", help=list_help)
    copy_help = f"chép mẫu có sẵn vào {TEMPLATES}/ để sửa thành mẫu riêng"
    parser.add_argument("--copy-template", metavar="MẪU", help=copy_help)
    return parser


def _write(folder: Path, report: Report, *, with_pdf: bool) -> None:
    """Write every file of the report, the PDF last: LibreOffice may be missing."""
    files = {
        folder / f"{report.id}.docx": render_docx(report),
        folder / f"{report.id}.xlsx": render_xlsx(report),
        folder / f"{report.id}.html": render_html(report).encode(),
    }
    write_together(files)
    for file in files:
        print(f"Đã ghi {file}")
    if with_pdf:
        _write_pdf(folder / f"{report.id}.pdf", files[folder / f"{report.id}.docx"])


def _write_pdf(file: Path, document: bytes) -> None:
    with Progress(sys.stderr) as progress:
        progress.show("Đang chuyển sang PDF")
        pdf = pdf_of(document)
    write_together({file: pdf})
    print(f"Đã ghi {file}")
    for each in shortcomings(pdf):
        print(f"Lưu ý: {each}", file=sys.stderr)


def _copy(folder: Path, name: str) -> int:
    """Copy the template; a passage that the office already has stays as it is."""
    copies = {folder / place: text for place, text in template_copies(name).items()}
    template = next(iter(copies))
    if template.exists():
        raise PortalError(f"{template}: đã có mẫu này; không ghi đè")
    new = {file: text.encode() for file, text in copies.items() if not file.exists()}
    write_together(new)
    for file in copies:
        print(f"Đã ghi {file}" if file in new else f"Giữ nguyên {file}")
    print(
        f"Việc tiếp theo: sửa {template}; báo cáo nào ghi «template: {name}» đều theo "
        "mẫu này. Khối nào không cần sửa thì xóa đi để dùng khối có sẵn."
    )
    return 0
