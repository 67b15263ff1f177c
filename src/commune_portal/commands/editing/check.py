"""Check content/ and the fixed pages; mend what can be mended without a question."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from commune_portal.commands.command import Call, print_found
from commune_portal.commands.parser import VietnameseParser, portal_parser
from commune_portal.content import require_folder
from commune_portal.errors import ContentErrors
from commune_portal.figures import posts_within, rows_within
from commune_portal.publishing.checked_site import load_checked
from commune_portal.publishing.day import moment
from commune_portal.publishing.mistakes.mending import mend_lines, mends, write_mends
from commune_portal.publishing.mistakes.screen import MOST_LINES, mistakes, warnings
from commune_portal.publishing.pictures.cache import with_pictures
from commune_portal.publishing.store.opening import opened_speed


def main(call: Call) -> int:
    """Print one line per finding; return 1 where --strict makes one a failure.

    With --fix, mend files first and print what is left; with --dry-run, only print
    what would be mended.
    """
    parser = _parser(call)
    arguments = parser.parse_args(call.arguments)
    if arguments.dry_run and not arguments.fix:
        parser.error("thiếu: --dry-run chỉ đi cùng «--fix»")
    if arguments.fix:
        require_folder(arguments.content)
        copies = None if arguments.dry_run else call.checkout.copies / moment()
        _fix(arguments.content, copies)
        if copies is None:
            return 0
    return _check(call, arguments)


def _parser(call: Call) -> VietnameseParser:
    parser = portal_parser(call, "Kiểm tra mọi tệp trong thư mục nội dung.")
    strict_help = (
        "cảnh báo cũng tính là chưa đạt, kể cả điều pháp luật yêu cầu mà còn thiếu"
    )
    parser.add_argument("--strict", action="store_true", help=strict_help)
    all_help = f"in tất cả, không dừng ở {MOST_LINES} dòng và không gộp dòng"
    parser.add_argument("--all", action="store_true", help=all_help)
    fix_help = "tự sửa những lỗi chỉ có một cách sửa, giữ bản cũ, rồi kiểm tra lại"
    parser.add_argument("--fix", action="store_true", help=fix_help)
    dry_help = "cùng với --fix: chỉ cho xem sẽ sửa gì, không ghi"
    parser.add_argument("--dry-run", action="store_true", help=dry_help)
    return parser


def _fix(content: Path, copies: Path | None) -> None:
    """Print the mends; make them where there is a folder for copies."""
    found = mends(content)
    for line in mend_lines(content, found):
        print(line)
    places = sum(len(each.mends) for each in found)
    if not found:
        print("Không có gì để tự sửa.")
    elif copies is None:
        print(f"Sẽ sửa {places} chỗ trong {len(found)} tệp; bỏ --dry-run để sửa.")
    else:
        write_mends(content, found, copies)
        print(f"Đã sửa {places} chỗ trong {len(found)} tệp; bản cũ ở {copies}")


def _check(call: Call, arguments: argparse.Namespace) -> int:
    most = None if arguments.all else MOST_LINES
    try:
        checked = load_checked(
            arguments.content,
            call.checkout.docs,
            arguments.today,
            opened_speed(call.checkout),
        )
        # Damaged pictures are found when their copies are made.
        with_pictures(checked.site.generated, call.checkout.pictures)
    except ContentErrors as errors:
        print_found(mistakes(errors), most)
        return 1
    portal = checked.portal
    to_mend = (*checked.warnings, *checked.unmet)
    print_found(warnings(to_mend, checked.drift), most)
    verdict = "không có lỗi" + (f", có {len(to_mend)} cảnh báo" if to_mend else "")
    posts = posts_within(portal, portal.posts)
    rows = rows_within(portal, portal.log)
    print(
        f"Đã kiểm tra {len(portal.posts)} tin bài{_outside(portal.posts, posts)}, "
        f"{len(portal.log)} dòng nhật ký{_outside(portal.log, rows)}, "
        f"{len(portal.plans)} kế hoạch, {len(portal.reports)} báo cáo: {verdict}."
    )
    return 1 if arguments.strict and to_mend else 0


def _outside(every: Sequence[object], within: Sequence[object]) -> str:
    """Return how many are in no figure (ADR 58); empty where all are."""
    outside = len(every) - len(within)
    return f" ({outside} không tính vào số liệu)" if outside else ""
