"""Tell everything that is wrong in content/."""

import sys

from command import portal_parser, run

from commune_portal.content import load_portal


def main() -> int:
    """Print one line per mistake or warning."""
    parser = portal_parser("Kiểm tra mọi tệp trong thư mục nội dung.")
    parser.add_argument(
        "--strict", action="store_true", help="cảnh báo cũng tính là chưa đạt"
    )
    arguments = parser.parse_args()
    portal = load_portal(arguments.content, arguments.today)
    for warning in portal.warnings:
        print(f"Cảnh báo: {warning}", file=sys.stderr)
    print(
        f"Đã kiểm tra {len(portal.posts)} tin bài, {len(portal.log)} dòng nhật ký, "
        f"{len(portal.plans)} kế hoạch, {len(portal.reports)} báo cáo: không có lỗi."
    )
    return 1 if arguments.strict and portal.warnings else 0


if __name__ == "__main__":
    run(main)
