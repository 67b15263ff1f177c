"""The arguments of commands: Vietnamese help, --content and --today."""

import argparse
import os
from datetime import date
from pathlib import Path
from typing import NoReturn

from commune_portal.commands.command import Call
from commune_portal.content.formats.days import parse_day
from commune_portal.publishing.day import current_day

_ARGUMENT = "argument "
_NOT_WITH = "not allowed with argument "


class VietnameseParser(argparse.ArgumentParser):
    """An argument parser that speaks Vietnamese."""

    def __init__(self, call: Call, description: str) -> None:
        super().__init__(prog=call.program, description=description, add_help=False)
        self._positionals.title = "tham số"
        self._optionals.title = "tùy chọn"
        self.add_argument(
            "-h", "--help", action="help", help="in hướng dẫn này rồi thôi"
        )

    def format_usage(self) -> str:
        """Return the usage line."""
        return super().format_usage().replace("usage: ", "Cách dùng: ", 1)

    def format_help(self) -> str:
        """Return the whole help."""
        return super().format_help().replace("usage: ", "Cách dùng: ", 1)

    def error(self, message: str) -> NoReturn:
        """Exit with 2, the usage and one sentence."""
        problem = _in_vietnamese(message)
        reason = f" ({problem})" if problem else ""
        advice = f"tham số chưa đúng{reason}; xem {self.prog} --help"
        self.exit(2, f"{self.format_usage()}{advice}\n")


def portal_parser(call: Call, description: str) -> VietnameseParser:
    """Return a parser with the options of a command that reads content/ as of a day.

    Raises PortalError where PORTAL_TODAY is not a day.
    """
    parser = content_parser(call, description)
    add_today(parser)
    return parser


def content_parser(call: Call, description: str) -> VietnameseParser:
    """Return a parser with the option that names another folder of content."""
    parser = VietnameseParser(call, description)
    parser.add_argument(
        "--content",
        type=folder_argument,
        default=call.content,
        metavar="THƯ_MỤC",
        help="thư mục nội dung (mặc định: content)",
    )
    return parser


def add_today(parser: argparse.ArgumentParser) -> None:
    """Add the option that names another day as today.

    Raises PortalError where PORTAL_TODAY is not a day.
    """
    parser.add_argument(
        "--today",
        type=day_argument,
        default=current_day(os.environ.get("PORTAL_TODAY")),
        metavar="NGÀY",
        help="coi ngày này là hôm nay, dạng năm-tháng-ngày",
    )


def add_no_cache(parser: argparse.ArgumentParser) -> None:
    """Add the option that leaves aside what earlier runs have kept."""
    no_cache_help = "làm lại từ đầu, không dùng kết quả đã lưu của những lần trước"
    parser.add_argument("--no-cache", action="store_true", help=no_cache_help)


def folder_argument(text: str) -> Path:
    """Return the folder of an argument.

    Raises ArgumentTypeError where it is empty: Python takes that for this folder.
    """
    if not text.strip():
        raise argparse.ArgumentTypeError("«» không phải tên một thư mục")
    return Path(text)


def day_argument(text: str) -> date:
    """Return the day of an argument.

    Raises ArgumentTypeError where it is not one.
    """
    try:
        return parse_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _in_vietnamese(message: str) -> str:
    """Return the frequent messages of argparse in Vietnamese; "" for all others."""
    head, _, rest = message.partition(": ")
    if "«" in message:
        return rest
    if head == "the following arguments are required":
        return f"thiếu {rest}"
    if head == "unrecognized arguments":
        return f"thừa {rest}"
    if rest.startswith(_NOT_WITH):
        return f"{head.removeprefix(_ARGUMENT)} không đi cùng {rest[len(_NOT_WITH) :]}"
    if rest == "expected one argument":
        return f"thiếu giá trị sau {head.removeprefix(_ARGUMENT)}"
    return ""
