"""Build the site."""

import sys
from functools import partial
from pathlib import Path

from commune_portal.commands.command import Call, print_error
from commune_portal.commands.parser import add_no_cache, portal_parser
from commune_portal.publishing.checkout import as_seen
from commune_portal.publishing.files import outside
from commune_portal.publishing.progress import Progress
from commune_portal.publishing.store.opening import use_no_store
from commune_portal.publishing.unchanged.record import SiteOrder, Told, built_once


def main(call: Call) -> int:
    """Replace the site; return 1 where --strict makes a warning keep the old one."""
    parser = portal_parser(call, "Dựng trang để đưa lên máy chủ.")
    out_help = "thư mục để ghi trang (mặc định: site trong thư mục của xã)"
    parser.add_argument(
        "--out",
        type=Path,
        default=call.checkout.site,
        metavar="THƯ_MỤC",
        help=out_help,
    )
    strict_help = (
        "cảnh báo mà lệnh này in cũng tính là chưa đạt; điều pháp luật yêu cầu mà còn "
        "thiếu thì chỉ check --strict tính"
    )
    parser.add_argument("--strict", action="store_true", help=strict_help)
    add_no_cache(parser)
    arguments = parser.parse_args(call.arguments)
    outside(arguments.out, arguments.content, *call.checkout.docs)
    if arguments.no_cache:
        use_no_store()
    order = SiteOrder(call.checkout, arguments.content, arguments.today, arguments.out)
    told, is_new = built_once(order, partial(_build, order, arguments.strict))
    for line in told.lines:
        print_error(line)
    if arguments.strict and told.has_warnings:
        print_error("có cảnh báo, nên chưa đạt (--strict); trang đã có giữ nguyên")
        return 1
    pages, place = told.pages, as_seen(arguments.out)
    print(
        f"Đã dựng {pages} trang vào {place}"
        if is_new
        else f"Không có gì thay đổi từ lần dựng trước: giữ nguyên {pages} trang "
        f"trong {place}"
    )
    return 0


def _build(order: SiteOrder, is_strict: bool) -> Told:  # noqa: FBT001 - of a partial
    """Build the site. MkDocs is loaded here only: that takes longer than to look."""
    from commune_portal.adapters.building import Order, build_site  # noqa: PLC0415 - see above

    given = Order(order.checkout, order.content, order.today, order.out, is_strict)
    with Progress(sys.stderr) as progress:
        built = build_site(given, progress)
    is_old = is_strict and built.has_warnings
    others = None if is_old else built.others
    return Told(tuple(built.lines), built.has_warnings, built.pages, others)
