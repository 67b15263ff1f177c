"""Write the whole site as plain Markdown, for generators without our hook."""

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

from command import PICTURES, portal_parser, run

from commune_portal.checking import load_checked
from commune_portal.errors import PortalError
from commune_portal.pages import PLAIN_MARK, plain_files
from commune_portal.picture_cache import with_pictures

DOCS = Path(__file__).parents[1] / "docs"


def main() -> int:
    """Write beside the folder, then put the new one in its place."""
    parser = portal_parser("Ghi toàn bộ trang thành các tệp Markdown thuần.")
    parser.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="nơi ghi")
    arguments = parser.parse_args()
    folder: Path = arguments.folder.resolve()
    ours = (folder / PLAIN_MARK).exists() or not folder.exists()
    ours &= not (folder / ".git").exists()
    if not ours and (folder.is_file() or any(folder.iterdir())):
        raise PortalError(f"{folder}: thư mục đã có tệp khác; hãy chọn thư mục trống")
    site = load_checked(arguments.content, DOCS, arguments.today).site
    site = replace(site, generated=with_pictures(site.generated, PICTURES))
    settings = DOCS.with_name("mkdocs.yml").read_text(encoding="utf-8")
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(prefix=f"{folder.name}.", dir=folder.parent))
    for page in plain_files(site, settings, DOCS):
        file = beside / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(page.data)
    shutil.rmtree(folder, ignore_errors=True)
    beside.rename(folder)
    print(f"Đã ghi {folder}")
    return 0


if __name__ == "__main__":
    run(main)
