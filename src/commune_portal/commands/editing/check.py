"""Check content/ and the fixed pages."""

from commune_portal.commands.command import Call, print_drift, print_warnings
from commune_portal.commands.parser import portal_parser
from commune_portal.publishing.checked_site import load_checked
from commune_portal.publishing.pictures.cache import with_pictures


def main(call: Call) -> int:
    """Print one line per warning; return 1 where --strict makes one a failure."""
    parser = portal_parser(call, "Kiểm tra mọi tệp trong thư mục nội dung.")
    parser.add_argument(
        "--strict", action="store_true", help="cảnh báo cũng tính là chưa đạt"
    )
    arguments = parser.parse_args(call.arguments)
    checked = load_checked(arguments.content, call.checkout.docs, arguments.today)
    # Damaged pictures are found when their copies are made.
    with_pictures(checked.site.generated, call.checkout.pictures)
    portal = checked.portal
    warnings = (*checked.warnings, *checked.unmet)
    print_warnings(warnings)
    print_drift(checked.drift)
    print(
        f"Đã kiểm tra {len(portal.posts)} tin bài, {len(portal.log)} dòng nhật ký, "
        f"{len(portal.plans)} kế hoạch, {len(portal.reports)} báo cáo: không có lỗi."
    )
    return 1 if arguments.strict and warnings else 0
