"""Index a built site for search."""

import sys
from pathlib import Path

from commune_portal.commands.command import Call
from commune_portal.commands.parser import VietnameseParser
from commune_portal.publishing.progress import Progress
from commune_portal.publishing.searching.index import index_site


def main(call: Call) -> int:
    """Replace the index of the site; return 0."""
    parser = VietnameseParser(call, "Lập chỉ mục tìm kiếm cho trang đã dựng.")
    parser.add_argument("site", type=Path, metavar="THƯ_MỤC", help="trang đã dựng")
    site = parser.parse_args(call.arguments).site
    with Progress(sys.stderr) as progress:
        progress.show("Đang lập chỉ mục tìm kiếm")
        index_site(site)
    return 0
