"""Serve the site on this machine while its content is edited."""

import argparse

from commune_portal.adapters.previewing import serve
from commune_portal.adapters.serving.serving import HOST, PORT
from commune_portal.commands.command import Call
from commune_portal.commands.parser import add_no_cache, portal_parser
from commune_portal.publishing.store.opening import use_no_store

_HIGHEST = 65535


def main(call: Call) -> int:
    """Serve until interrupted; mistakes stand over the last good pages (ADR 55).

    Raises PortalError where no port is free.
    """
    parser = portal_parser(
        call,
        "Xem thử trang trên máy này; sửa tệp nào, trang tự dựng lại. Có lỗi thì vẫn "
        "xem được bản trước, kèm danh sách lỗi.",
    )
    parser.add_argument(
        "--open", action="store_true", help="mở trang trong trình duyệt"
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=PORT,
        metavar="CỔNG",
        help=f"cổng của máy chủ xem thử (mặc định: {PORT}; bận thì dùng cổng kế tiếp)",
    )
    add_no_cache(parser)
    parser.set_defaults(today=None)  # a server may run past midnight
    arguments = parser.parse_args(call.arguments)
    if arguments.no_cache:
        use_no_store()
    serve(
        call.checkout,
        arguments.content,
        arguments.today,
        (HOST, arguments.port),
        open_in_browser=arguments.open,
    )
    return 0


def _port(text: str) -> int:
    if text.isdecimal() and 0 < int(text) <= _HIGHEST:
        return int(text)
    raise argparse.ArgumentTypeError(f"«{text}» không phải cổng, từ 1 đến {_HIGHEST}")
