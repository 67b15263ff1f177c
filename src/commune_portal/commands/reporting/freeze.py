"""Freeze the figures of a signed report."""

from commune_portal.commands.command import Call, print_warnings
from commune_portal.commands.parser import portal_parser
from commune_portal.content import load_portal
from commune_portal.content.readers.lock_text import lock_text
from commune_portal.content.readers.locks import lock_path
from commune_portal.content.readers.reports import report_id
from commune_portal.publishing.files import write_together
from commune_portal.reports import (
    build_report,
    freeze,
    named_report,
    require_number_and_day,
    require_sound_numbers,
)
from commune_portal.vietnamese import short_day


def main(call: Call) -> int:
    """Write the lock beside the report, and nothing where anything is wrong.

    Return 1 where --strict makes a warning a failure.
    """
    parser = portal_parser(call, "Chốt số liệu của một báo cáo khi được ký.")
    parser.add_argument("report", metavar="BÁO_CÁO", help="ví dụ bao-cao/2026-nam.md")
    parser.add_argument(
        "--unsigned",
        action="store_true",
        help="chốt khi trình ký, lúc chưa có số hoặc ngày ký",
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        help="có cảnh báo trong nội dung thì không chốt và kết thúc với mã 1",
    )
    arguments = parser.parse_args(call.arguments)
    freezing = report_id(arguments.report)
    portal = load_portal(arguments.content, arguments.today, freezing)
    report = named_report(portal, arguments.report)
    require_sound_numbers(portal, report)
    if not arguments.unsigned:
        require_number_and_day(portal, report)
    warnings = (*portal.warnings, *build_report(portal, report).warnings)
    print_warnings(warnings)
    if arguments.strict and warnings:
        return 1
    lock = freeze(portal, report)
    file = arguments.content / lock_path(report.id)
    write_together({file: lock_text(lock).encode()})
    print(
        f"Đã chốt {file.as_posix()}: số liệu đến hết ngày "
        f"{short_day(lock.figures.through)}, giữ {len(lock.items)} tin bài, "
        f"{len(lock.log)} dòng nhật ký phía sau"
    )
    return 0
