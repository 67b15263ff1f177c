"""Start the official letter that corrects a signed report."""

from commune_portal.commands.command import Call, create
from commune_portal.commands.parser import portal_parser
from commune_portal.content import correcting_letter, load_portal
from commune_portal.reports import named_report


def main(call: Call) -> int:
    """Write the new file and print where it is; return 0."""
    parser = portal_parser(
        call, "Tạo công văn đính chính một văn bản đã ký, khi thể thức sai."
    )
    parser.add_argument("report", metavar="BÁO_CÁO", help="ví dụ bao-cao/2025-nam.md")
    arguments = parser.parse_args(call.arguments)
    portal = load_portal(arguments.content, arguments.today)
    path, text = correcting_letter(portal, named_report(portal, arguments.report))
    create(arguments.content / path, text)
    print(
        "Việc tiếp theo: ghi chỗ sai và chữ đúng, trình ký, điền số và ngày rồi chốt."
    )
    return 0
