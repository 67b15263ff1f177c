"""Make the search index of a built site, in its folder pagefind/."""

import asyncio
import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp

from command import VietnameseParser, run
from pagefind.index import IndexConfig, PagefindIndex

from commune_portal.errors import PortalError
from commune_portal.pages import index_text

BUNDLE = "pagefind"
# What Pagefind writes for its own search boxes, which we do not use.
NOT_USED = ("pagefind-*ui.*", "pagefind-highlight.js")


def main() -> int:
    """Write beside the old index, then put the new one in its place."""
    parser = VietnameseParser("Lập chỉ mục tìm kiếm cho trang đã dựng.")
    parser.add_argument("site", type=Path, metavar="THƯ_MỤC", help="trang đã dựng")
    site: Path = parser.parse_args().site.resolve()
    if not (site / "index.html").is_file():
        raise PortalError(f"{site}: không phải thư mục của trang đã dựng")
    beside = Path(mkdtemp(prefix=f"{BUNDLE}.", dir=site))
    try:
        asyncio.run(write_index(pages_of(site), beside))
        for pattern in NOT_USED:
            for file in beside.glob(pattern):
                file.unlink()
        beside.chmod(site.stat().st_mode)
        shutil.rmtree(site / BUNDLE, ignore_errors=True)
        beside.rename(site / BUNDLE)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return 0


def pages_of(site: Path) -> dict[str, Path]:
    """Return the built pages by their address, always in one order."""
    files = sorted(site.rglob("*.html"))
    return {f"/{file.parent.relative_to(site).as_posix()}/": file for file in files}


async def write_index(pages: Mapping[str, Path], folder: Path) -> None:
    """Write the index of all pages that say that they can be found."""
    config = IndexConfig(
        output_path=str(folder),
        exclude_selectors=["[data-search-exclude]", ".headerlink"],
        force_language="vi",
    )
    async with PagefindIndex(config=config) as index:
        for url, file in pages.items():
            html = file.read_text(encoding="utf-8")
            if "data-pagefind-body" in html:
                await index.add_html_file(content=index_text(html), url=url)


if __name__ == "__main__":
    run(main)
