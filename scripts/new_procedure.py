"""Start a new administrative procedure with what is known of it."""

from command import portal_parser, run

from commune_portal.content import new_procedure_path, new_procedure_text
from commune_portal.errors import PortalError


def main() -> int:
    """Write the new file and print where it is."""
    parser = portal_parser("Tạo tệp của một thủ tục hành chính, có sẵn phần đầu.")
    parser.add_argument("code", metavar="MÃ", help="mã thủ tục, ví dụ 1.001193")
    parser.add_argument("name", metavar="TÊN", help="tên thủ tục trong ngoặc kép")
    parser.add_argument(
        "--field", required=True, metavar="LĨNH_VỰC", help="lĩnh vực, ví dụ Hộ tịch"
    )
    arguments = parser.parse_args()
    file = arguments.content / new_procedure_path(arguments.code)
    if file.exists():
        raise PortalError(f"{file.as_posix()}: thủ tục này đã có")
    text = new_procedure_text(
        arguments.code, arguments.name, arguments.field, arguments.today
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    print(f"Đã tạo {file.as_posix()}")
    return 0


if __name__ == "__main__":
    run(main)
