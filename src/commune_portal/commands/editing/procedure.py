"""Start a new administrative procedure with its front matter filled in."""

from commune_portal.commands.command import Call, create
from commune_portal.commands.parser import portal_parser
from commune_portal.content import (
    new_procedure_path,
    new_procedure_text,
    require_folder,
)
from commune_portal.errors import PortalError


def main(call: Call) -> int:
    """Write the new file and print where it is; return 0."""
    parser = portal_parser(call, "Tạo tệp của một thủ tục hành chính, có sẵn phần đầu.")
    parser.add_argument("code", metavar="MÃ", help="mã thủ tục, ví dụ 1.001193")
    parser.add_argument("name", metavar="TÊN", help="tên thủ tục trong ngoặc kép")
    parser.add_argument(
        "--field", required=True, metavar="LĨNH_VỰC", help="lĩnh vực, ví dụ Hộ tịch"
    )
    arguments = parser.parse_args(call.arguments)
    require_folder(arguments.content)
    file = arguments.content / new_procedure_path(arguments.code)
    if file.exists():
        raise PortalError(f"{file.as_posix()}: thủ tục này đã có")
    text = new_procedure_text(
        arguments.code, arguments.name, arguments.field, arguments.today
    )
    create(file, text)
    return 0
