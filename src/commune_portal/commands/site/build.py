"""Build the site."""

import sys
from pathlib import Path

from commune_portal.adapters.building import Order, build_site
from commune_portal.commands.command import Call, print_error
from commune_portal.commands.parser import portal_parser
from commune_portal.publishing.checkout import as_seen
from commune_portal.publishing.files import outside
from commune_portal.publishing.progress import Progress


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
    arguments = parser.parse_args(call.arguments)
    outside(arguments.out, arguments.content, *call.checkout.docs)
    order = Order(
        call.checkout,
        arguments.content,
        arguments.today,
        arguments.out,
        arguments.strict,
    )
    with Progress(sys.stderr) as progress:
        site = build_site(order, progress)
    for line in site.lines:
        print_error(line)
    if arguments.strict and site.has_warnings:
        print_error("có cảnh báo, nên chưa đạt (--strict); trang đã có giữ nguyên")
        return 1
    print(f"Đã dựng {site.pages} trang vào {as_seen(arguments.out)}")
    return 0
