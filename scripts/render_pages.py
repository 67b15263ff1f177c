"""Write the whole site as plain Markdown, for generators without our hook."""

from dataclasses import replace
from pathlib import Path

from command import DOCS, PICTURES, portal_parser, run

from commune_portal.pages import PLAIN_MARK, plain_files
from commune_portal.publishing.checked_site import load_checked
from commune_portal.publishing.files import bytes_of, own_folder, write_folder
from commune_portal.publishing.picture_cache import with_pictures


def main() -> int:
    """Write beside the folder, then put the new one in its place."""
    parser = portal_parser("Ghi toàn bộ trang thành các tệp Markdown thuần.")
    parser.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="nơi ghi")
    arguments = parser.parse_args()
    folder = own_folder(arguments.folder, PLAIN_MARK)
    site = load_checked(arguments.content, DOCS, arguments.today).site
    site = replace(site, generated=with_pictures(site.generated, PICTURES))
    settings = DOCS.with_name("mkdocs.yml").read_text(encoding="utf-8")
    pages = plain_files(site, settings, DOCS)
    write_folder(folder, ((page.path, bytes_of(page)) for page in pages))
    print(f"Đã ghi {folder}")
    return 0


if __name__ == "__main__":
    run(main)
