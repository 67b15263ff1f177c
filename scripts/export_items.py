"""Write items for another portal: text, facts and files of each, and what is gone."""

from pathlib import Path

from command import DOCS, PICTURES, day_argument, portal_parser, run

from commune_portal.pages import EXPORT_INDEX, exported, site_of, zipped
from commune_portal.publishing.checked_site import load_checked
from commune_portal.publishing.files import (
    bytes_of,
    own_folder,
    write_folder,
    write_together,
)
from commune_portal.publishing.picture_cache import with_pictures


def main() -> int:
    """Write the folder anew, or one ZIP file in its place."""
    parser = portal_parser("Xuất tin bài cho cổng thông tin điện tử của cấp trên.")
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
    arguments = parser.parse_args()
    portal = load_checked(arguments.content, DOCS, arguments.today).portal
    files = with_pictures(exported(site_of(portal), arguments.since), PICTURES)
    data = [(file.path, bytes_of(file)) for file in files]
    if arguments.zip:
        written = arguments.out / f"tin-bai-tu-{arguments.since}.zip"
        write_together({written: zipped(data)})
    else:
        written = own_folder(arguments.out, EXPORT_INDEX)
        write_folder(written, data)
    print(f"Đã ghi {written}")
    return 0


if __name__ == "__main__":
    run(main)
