"""Write the bảng kê nhuận bút of a period as a Word document and a workbook."""

from pathlib import Path

from commune_portal.commands.command import Call, print_warnings
from commune_portal.commands.forms.writing import internal_folder, write_form
from commune_portal.commands.parser import day_argument, portal_parser
from commune_portal.content import Profile, load_portal
from commune_portal.figures import parse_period
from commune_portal.figures.royalties.statement import (
    royalty_statement,
    royalty_warnings,
)
from commune_portal.reports.royalties.form import royalty_form
from commune_portal.reports.royalties.workbook import royalty_workbook


def main(call: Call) -> int:
    """Write both files and print where they are; return 0."""
    parser = portal_parser(call, "Lập bảng kê nhuận bút của một kỳ, chỉ dùng nội bộ.")
    parser.add_argument(
        "--period", required=True, metavar="KỲ", help="kỳ, ví dụ 2026-Q3 hoặc 2026-10"
    )
    parser.add_argument(
        "--profile",
        type=Profile,
        choices=list(Profile),
        help="cách tính kỳ: calendar hoặc statutory",
    )
    parser.add_argument(
        "--paid",
        type=day_argument,
        metavar="NGÀY",
        help="ngày chi trả, để lấy mức thuế; mặc định là ngày cuối kỳ",
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="THƯ_MỤC", help="thư mục để ghi"
    )
    arguments = parser.parse_args(call.arguments)
    folder = internal_folder(call, arguments.content, arguments.out)
    portal = load_portal(arguments.content, arguments.today)
    profile = arguments.profile or portal.commune.profile
    period = parse_period(arguments.period, profile)
    statement = royalty_statement(portal, period, arguments.paid)
    print_warnings(royalty_warnings(portal, statement))
    form, workbook = (
        royalty_form(portal, statement),
        royalty_workbook(portal, statement),
    )
    write_form(folder, form, workbook)
    return 0
