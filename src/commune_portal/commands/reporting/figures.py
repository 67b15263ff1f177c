"""Print the figures of a period as a table or as JSON."""

from commune_portal.commands.command import Call
from commune_portal.commands.parser import portal_parser
from commune_portal.content import Profile, load_portal
from commune_portal.figures import count, parse_period
from commune_portal.pages.open_data.data import json_text
from commune_portal.pages.open_data.periods import period_data
from commune_portal.pages.statistics.text_table import comparison_lines, figures_table
from commune_portal.publishing.store.opening import opened_speed


def main(call: Call) -> int:
    """Count the period and print it; return 0."""
    parser = portal_parser(call, "In số liệu của một kỳ.")
    parser.add_argument(
        "--period",
        required=True,
        metavar="KỲ",
        help="kỳ, ví dụ 2026, 2026-H1, 2026-9M, 2026-Q3, 2026-05 "
        "hoặc 2026-01-01..2026-06-30",
    )
    parser.add_argument(
        "--profile",
        type=Profile,
        choices=list(Profile),
        help="cách tính kỳ: calendar (năm dương lịch) hoặc statutory (15/12-14/12)",
    )
    printed = parser.add_mutually_exclusive_group()
    printed.add_argument(
        "--compare",
        action="store_true",
        help="in thêm số của cùng thời gian năm trước; không đi cùng --json",
    )
    printed.add_argument("--json", action="store_true", help="in dạng JSON")
    arguments = parser.parse_args(call.arguments)
    speed = opened_speed(call.checkout)
    portal = load_portal(arguments.content, arguments.today, speed=speed)
    profile = arguments.profile or portal.commune.profile
    figures = count(portal, parse_period(arguments.period, profile))
    if arguments.json:
        print(json_text(period_data(portal, figures)), end="")
    else:
        print(figures_table(portal, figures))
        if arguments.compare:
            print(f"\n{comparison_lines(portal, figures)}")
    return 0
