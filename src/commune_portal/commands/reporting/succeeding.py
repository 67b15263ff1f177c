"""Starting the document that follows a signed one."""

from collections.abc import Callable
from pathlib import PurePosixPath

from commune_portal.commands.command import Call, create
from commune_portal.commands.parser import portal_parser
from commune_portal.content import Portal, ReportFile, load_portal
from commune_portal.reports import named_report


def start_successor(
    call: Call,
    purpose: str,
    starter: Callable[[Portal, ReportFile], tuple[PurePosixPath, str]],
    next_step: str,
) -> int:
    """Write the new file, print where it is and what comes next; return 0.

    `starter` gives its path in content/ and its text.
    """
    parser = portal_parser(call, purpose)
    parser.add_argument("report", metavar="BÁO_CÁO", help="ví dụ bao-cao/2025-nam.md")
    arguments = parser.parse_args(call.arguments)
    portal = load_portal(arguments.content, arguments.today)
    path, text = starter(portal, named_report(portal, arguments.report))
    create(arguments.content / path, text)
    print(f"Việc tiếp theo: {next_step}.")
    return 0
