"""Bring a commune's folder to the format of this version; each change is shown."""

from commune_portal.commands.command import Call
from commune_portal.commands.parser import portal_parser
from commune_portal.content import require_folder
from commune_portal.content.upgrading.number import FORMAT
from commune_portal.publishing.checkout import as_seen
from commune_portal.publishing.day import moment
from commune_portal.publishing.upgrading import (
    change_lines,
    needed_changes,
    write_changes,
)


def main(call: Call) -> int:
    """Show and make the changes; with --dry-run only show them. Return 0."""
    parser = portal_parser(
        call, "Đưa thư mục của xã về định dạng của bản phần mềm đang cài."
    )
    dry_help = "chỉ cho xem sẽ đổi gì, không ghi"
    parser.add_argument("--dry-run", action="store_true", help=dry_help)
    arguments = parser.parse_args(call.arguments)
    require_folder(arguments.content)
    root = call.checkout.root.resolve()
    changes = needed_changes(root, arguments.content)
    for line in change_lines(changes):
        print(line)
    if not changes:
        print(f"Thư mục đã theo định dạng {FORMAT}; không có gì phải đổi.")
    elif arguments.dry_run:
        print(f"Sẽ đổi {len(changes)} tệp; bỏ --dry-run để đổi.")
    else:
        copies = call.checkout.copies / moment()
        write_changes(root, changes, copies)
        print(f"Đã đổi {len(changes)} tệp; bản cũ ở {as_seen(copies).as_posix()}")
    return 0
