"""Export items for another portal, and list those that were withdrawn."""

from pathlib import Path

from commune_portal.commands.command import Call
from commune_portal.commands.parser import day_argument, portal_parser
from commune_portal.pages import EXPORT_INDEX, exported, site_of, zipped
from commune_portal.publishing.checked_site import load_checked
from commune_portal.publishing.files import (
    outside,
    own_folder,
    write_folder,
    write_together,
)
from commune_portal.publishing.pictures.cache import with_pictures
from commune_portal.publishing.site_files import bytes_of


def main(call: Call) -> int:
    """Replace the folder, or write one ZIP file into it; return 0."""
    parser = portal_parser(
        call, "Xuất tin bài cho cổng thông tin điện tử của cấp trên."
    )
    parser.add_argument(
        "--since",
        type=day_argument,
        required=True,
        metavar="NGÀY",
        help="lấy tin bài đăng, đính chính hoặc gỡ từ ngày này, dạng năm-tháng-ngày",
    )
    out_help = "thư mục để ghi; với --zip là nơi đặt tệp .zip"
    parser.add_argument(
        "--out", type=Path, required=True, metavar="THƯ_MỤC", help=out_help
    )
    parser.add_argument("--zip", action="store_true", help="ghi thành một tệp .zip")
    arguments = parser.parse_args(call.arguments)
    outside(arguments.out, arguments.content, *call.checkout.docs)
    portal = load_checked(arguments.content, call.checkout.docs, arguments.today).portal
    files = with_pictures(
        exported(site_of(portal), arguments.since), call.checkout.pictures
    )
    data = [(file.path, bytes_of(file)) for file in files]
    if arguments.zip:
        written = arguments.out / f"tin-bai-tu-{arguments.since}.zip"
        write_together({written: zipped(data)})
    else:
        written = own_folder(arguments.out, EXPORT_INDEX)
        write_folder(written, data)
    print(f"Đã ghi {written}")
    return 0
