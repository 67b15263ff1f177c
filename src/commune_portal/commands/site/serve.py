"""Show the site on this machine while it is edited."""

from commune_portal.adapters.serving import serve_site
from commune_portal.commands.command import Call
from commune_portal.commands.parser import VietnameseParser


def main(call: Call) -> int:
    """Serve until the user stops it; return 0."""
    text = "Xem trang trên máy này; trang tự cập nhật khi lưu tệp."
    VietnameseParser(call, text).parse_args(call.arguments)
    serve_site(call.checkout)
    return 0
