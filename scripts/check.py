"""Tell everything that is wrong in content/ and in the fixed pages."""

import sys
from pathlib import Path

from command import PICTURES, portal_parser, run, tell_drift

from commune_portal.publishing.checked_site import load_checked
from commune_portal.publishing.picture_cache import with_pictures


def main() -> int:
    """Print one line per mistake or warning."""
    parser = portal_parser("Kiểm tra mọi tệp trong thư mục nội dung.")
    parser.add_argument(
        "--strict", action="store_true", help="cảnh báo cũng tính là chưa đạt"
    )
    arguments = parser.parse_args()
    docs = Path(__file__).parents[1] / "docs"
    checked = load_checked(arguments.content, docs, arguments.today)
    with_pictures(checked.site.generated, PICTURES)  # tells damaged ones
    portal = checked.portal
    warnings = (*checked.warnings, *checked.unmet)
    for warning in warnings:
        print(f"Cảnh báo: {warning}", file=sys.stderr)
    tell_drift(checked.drift)
    print(
        f"Đã kiểm tra {len(portal.posts)} tin bài, {len(portal.log)} dòng nhật ký, "
        f"{len(portal.plans)} kế hoạch, {len(portal.reports)} báo cáo: không có lỗi."
    )
    return 1 if arguments.strict and warnings else 0


if __name__ == "__main__":
    run(main)
