"""Write the whole site as plain Markdown, for generators without our hook."""

from dataclasses import replace
from pathlib import Path

from commune_portal.commands.command import Call
from commune_portal.commands.parser import portal_parser
from commune_portal.pages import PLAIN_MARK, PlainSettings, plain_files
from commune_portal.publishing.checked_site import load_checked
from commune_portal.publishing.files import outside, own_folder, write_folder
from commune_portal.publishing.packaged import PACKAGED_SETTINGS
from commune_portal.publishing.pictures.cache import with_pictures
from commune_portal.publishing.site_files import bytes_of
from commune_portal.publishing.theme import THEME, THEME_SETTINGS, theme_files


def main(call: Call) -> int:
    """Write beside the folder, then put the new one in its place; return 0."""
    parser = portal_parser(call, "Ghi toàn bộ trang thành các tệp Markdown thuần.")
    parser.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="nơi ghi")
    arguments = parser.parse_args(call.arguments)
    checkout = call.checkout
    outside(arguments.folder, arguments.content, *checkout.docs)
    folder = own_folder(arguments.folder, PLAIN_MARK)
    site = load_checked(arguments.content, checkout.docs, arguments.today).site
    generated = with_pictures(site.generated, checkout.pictures)
    settings = PlainSettings(
        PACKAGED_SETTINGS.read_text(encoding="utf-8"),
        THEME_SETTINGS.read_text(encoding="utf-8"),
        checkout.settings.read_text(encoding="utf-8"),
    )
    site = replace(site, generated=generated)
    pages = plain_files(site, settings, theme_files(THEME))
    write_folder(folder, ((page.path, bytes_of(page)) for page in pages))
    print(f"Đã ghi {folder}")
    return 0
