"""`commune-portal`: finds the commune's folder and runs a verb in it (ADR 53)."""

import os
import sys
from argparse import PARSER
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NoReturn

from commune_portal.commands.command import (
    CONTENT_VARIABLE,
    Call,
    exit_code,
    speak_utf8,
)
from commune_portal.commands.parser import VietnameseParser
from commune_portal.commands.verbs import GROUPS, VERBS, Verb
from commune_portal.publishing.checkout import Checkout, as_seen, commune_folder
from commune_portal.vietnamese import did_you_mean

PROGRAM = "commune-portal"
_ABOUT = "Trang thông tin điện tử cấp xã: tin bài thành trang, số liệu và báo cáo."
_MORE = (
    f"Mỗi việc có hướng dẫn riêng: {PROGRAM} check --help. "
    "Lệnh tìm thư mục của xã từ thư mục đang đứng trở lên."
)
_CONTENT = "--content"


def main() -> NoReturn:
    """Run the verb that the user has typed, and exit."""
    speak_utf8()
    here = Call(PROGRAM, sys.argv[1:], Checkout(Path.cwd()))
    sys.exit(exit_code(_run, here))


class _ProgramParser(VietnameseParser):
    """The arguments before the verb; the help lists all verbs by their work."""

    def __init__(self, call: Call) -> None:
        super().__init__(call, _ABOUT)
        folder_help = "thư mục của xã, nếu không phải thư mục đang đứng"
        self.add_argument("-C", type=Path, metavar="THƯ_MỤC", help=folder_help)
        self.add_argument(
            "--version",
            action="version",
            version=f"{PROGRAM} {version(PROGRAM)}",
            help="in số phiên bản rồi thôi",
        )
        self.add_argument("verb", nargs=PARSER, metavar="VIỆC", help="xem trên")

    def format_help(self) -> str:
        """Return the verbs by their work, then the options."""
        width = max(map(len, VERBS)) + 2
        groups = [
            "\n".join((f"{title}:", *(f"  {v.name:{width}}{v.summary}" for v in verbs)))
            for title, verbs in GROUPS.items()
        ]
        options = self._get_formatter()
        options.start_section("Tùy chọn")
        options.add_arguments(a for a in self._actions if a.option_strings)
        options.end_section()
        parts = (self.format_usage().strip(), _ABOUT, *groups)
        return "\n\n".join((*parts, options.format_help().strip(), _MORE)) + "\n"


def _run(here: Call) -> int:
    parser = _ProgramParser(here)
    arguments = parser.parse_args(here.arguments or ["--help"])
    name, *rest = arguments.verb
    if name not in VERBS:
        parser.error(f"việc: «{name}» không có{did_you_mean(name, VERBS)}")
    return VERBS[name].main(_call(VERBS[name], arguments.C, rest))


def _call(verb: Verb, folder: Path | None, arguments: Sequence[str]) -> Call:
    """Return the call of a verb in the commune's folder.

    --content names content with the folder around it, PORTAL_CONTENT other content for
    the same folder. Raises PortalError where there is no folder of a commune and the
    verb needs one.
    """
    program = f"{PROGRAM} {verb.name}"
    given = _content_in(arguments)
    if verb.is_anywhere or {"-h", "--help"} & {*arguments}:
        return Call(program, arguments, Checkout(folder or Path.cwd()))
    if given and not folder:
        return Call(program, arguments, Checkout(Path(given).resolve().parent))
    checkout = Checkout(commune_folder(folder or Path.cwd()))
    other = os.environ.get(CONTENT_VARIABLE)
    content = Path(other) if other else as_seen(checkout.content)
    return Call(program, arguments, checkout, content)


def _content_in(arguments: Sequence[str]) -> str | None:
    """Return the value of --content; None where it is not given."""
    for place, argument in enumerate(arguments, 1):
        name, _, value = argument.partition("=")
        if name == _CONTENT:
            return value or next(iter(arguments[place:]), None)
    return None
