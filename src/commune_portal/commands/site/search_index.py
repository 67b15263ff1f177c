"""Index a built site for search."""

from pathlib import Path

from commune_portal.commands.command import Call
from commune_portal.commands.parser import VietnameseParser
from commune_portal.publishing.search_index import index_site


def main(call: Call) -> int:
    """Replace the index of the site; return 0."""
    parser = VietnameseParser(call, "Lập chỉ mục tìm kiếm cho trang đã dựng.")
    parser.add_argument("site", type=Path, metavar="THƯ_MỤC", help="trang đã dựng")
    index_site(parser.parse_args(call.arguments).site)
    return 0
