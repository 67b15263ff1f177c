"""Start a report that replaces a signed one."""

from commune_portal.commands.command import Call, create
from commune_portal.commands.parser import portal_parser
from commune_portal.content import load_portal, replacing_report
from commune_portal.reports import named_report


def main(call: Call) -> int:
    """Write the new file and print where it is; return 0."""
    parser = portal_parser(
        call, "Tạo báo cáo thay thế một báo cáo đã ký, khi nội dung sai."
    )
    parser.add_argument("report", metavar="BÁO_CÁO", help="ví dụ bao-cao/2025-nam.md")
    arguments = parser.parse_args(call.arguments)
    portal = load_portal(arguments.content, arguments.today)
    path, text = replacing_report(portal, named_report(portal, arguments.report))
    create(arguments.content / path, text)
    print(
        "Việc tiếp theo: sửa nội dung sai, trình ký, điền số và ngày rồi chốt số liệu."
    )
    return 0
