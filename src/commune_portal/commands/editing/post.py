"""Start a new item with its front matter filled in."""

from commune_portal.commands.command import Call, create
from commune_portal.commands.parser import day_argument, portal_parser
from commune_portal.content import load_commune, new_item_path, new_item_text
from commune_portal.errors import PortalError


def main(call: Call) -> int:
    """Write the new file and print where it is; return 0."""
    parser = portal_parser(call, "Tạo một tin bài mới có sẵn phần đầu.")
    parser.add_argument("title", metavar="TIÊU_ĐỀ", help="tiêu đề trong ngoặc kép")
    parser.add_argument(
        "--tag",
        action="append",
        required=True,
        metavar="CHUYÊN_MỤC",
        help="chuyên mục; ghi nhiều lần được, mục đầu là chuyên mục chính",
    )
    parser.add_argument(
        "--date",
        type=day_argument,
        metavar="NGÀY",
        help="ngày đăng (mặc định: hôm nay)",
    )
    parser.add_argument(
        "--folder", action="store_true", help="tạo thư mục để đặt ảnh cạnh tin bài"
    )
    arguments = parser.parse_args(call.arguments)
    commune = load_commune(arguments.content)
    day = arguments.date or arguments.today
    text = new_item_text(commune, arguments.title, arguments.tag, day)
    file = arguments.content / new_item_path(arguments.title, day)
    in_folder = file.with_suffix("") / "index.md"
    for known in (file, in_folder):
        if known.exists():
            raise PortalError(f"{known.as_posix()}: tin bài này đã có; hãy đổi tiêu đề")
    create(in_folder if arguments.folder else file, text)
    return 0
