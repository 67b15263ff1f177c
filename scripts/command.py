"""What every command shares: Vietnamese help, --content, --today, mistakes as lines."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

from commune_portal.content.formats.record import parse_day
from commune_portal.errors import ContentWarning, PortalError
from commune_portal.vietnamese import day_in_vietnam

DOCS = Path(__file__).parents[1] / "docs"
PICTURES = Path(__file__).parents[1] / ".cache" / "pictures"  # as the hook has it


class VietnameseParser(argparse.ArgumentParser):
    """An argument parser that speaks Vietnamese."""

    def __init__(self, description: str) -> None:
        super().__init__(description=description, add_help=False)
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
        """End with the usage and one sentence."""
        ours = _in_vietnamese(message)
        told = f" ({ours})" if ours else ""
        advice = f"tham số chưa đúng{told}; xem {self.prog} --help"
        self.exit(2, f"{self.format_usage()}{advice}\n")


def portal_parser(description: str) -> VietnameseParser:
    """Return a parser with the options of every command that reads content/."""
    parser = VietnameseParser(description)
    parser.add_argument(
        "--content",
        type=Path,
        default=Path(os.environ.get("PORTAL_CONTENT", "content")),
        metavar="THƯ_MỤC",
        help="thư mục nội dung (mặc định: content)",
    )
    parser.add_argument(
        "--today",
        type=day_argument,
        default=_today(),
        metavar="NGÀY",
        help="coi ngày này là hôm nay, dạng năm-tháng-ngày",
    )
    return parser


def run(main: Callable[[], int]) -> NoReturn:
    """Run the command and leave with its exit code; mistakes go to stderr."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        sys.exit(main())
    except PortalError as error:
        sys.exit(str(error))
    except OSError as error:
        problem = "không mở hoặc ghi được; tệp có thể đang mở ở chương trình khác"
        sys.exit(f"{error.filename}: {problem}")


def tell_drift(found: Iterable[ContentWarning]) -> None:
    """Say where content differs from signed reports; that is no failure (ADR 17)."""
    for line in found:
        print(f"Lưu ý: {line}", file=sys.stderr)


def day_argument(text: str) -> date:
    try:
        return parse_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _in_vietnamese(message: str) -> str:
    """Return what argparse says is wrong; "" for what it says seldom."""
    head, _, rest = message.partition(": ")
    if "«" in message:
        return rest
    if head == "the following arguments are required":
        return f"thiếu {rest}"
    if head == "unrecognized arguments":
        return f"thừa {rest}"
    if rest == "expected one argument":
        return f"thiếu giá trị sau {head.removeprefix('argument ')}"
    return ""


def _today() -> date:
    given = os.environ.get("PORTAL_TODAY")
    try:
        return parse_day(given) if given else day_in_vietnam(datetime.now(UTC))
    except ValueError as error:
        raise PortalError(f"PORTAL_TODAY: {error}") from None
