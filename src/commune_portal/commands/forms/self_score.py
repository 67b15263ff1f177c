"""Write a phiếu tự chấm điểm as a Word document and a workbook, or start one."""

from pathlib import Path

from commune_portal.commands.command import Call, create, print_warnings
from commune_portal.commands.forms.writing import internal_folder, write_form
from commune_portal.commands.parser import portal_parser
from commune_portal.content import Portal, load_portal
from commune_portal.content.scoring.records import ScoreSheet
from commune_portal.content.starters.score_sheet import missing_plan, new_score_sheet
from commune_portal.errors import PortalError
from commune_portal.figures.scoring.scoring import score
from commune_portal.reports.scoring.form import score_form
from commune_portal.reports.scoring.workbook import score_workbook
from commune_portal.vietnamese import did_you_mean


def main(call: Call) -> int:
    """Write both files of a sheet, or a new sheet with the built-in form; return 0."""
    parser = portal_parser(call, "Lập phiếu tự chấm điểm từ số liệu.")
    parser.add_argument(
        "sheet", metavar="PHIẾU", nargs="?", help="ví dụ cham-diem/2026.yml"
    )
    parser.add_argument("--out", type=Path, metavar="THƯ_MỤC", help="thư mục để ghi")
    parser.add_argument(
        "--new", type=int, metavar="NĂM", help="tạo phiếu của năm từ phiếu mẫu rồi thôi"
    )
    arguments = parser.parse_args(call.arguments)
    if arguments.new is not None:
        path, text = new_score_sheet(arguments.content, arguments.new)
        create(arguments.content / path, text)
        print("Việc tiếp theo: sửa tiêu chí, điểm tối đa theo văn bản của tỉnh.")
        if advice := missing_plan(arguments.content, arguments.new):
            print(advice)
        return 0
    if arguments.sheet is None or arguments.out is None:
        parser.error("thiếu: ví dụ đủ là «cham-diem/2026.yml --out build»")
    folder = internal_folder(call, arguments.content, arguments.out)
    portal = load_portal(arguments.content, arguments.today)
    made = score(portal, _named_sheet(portal, arguments.sheet))
    print_warnings(portal.warnings)
    form, workbook = score_form(portal, made), score_workbook(portal, made)
    write_form(folder, form, workbook)
    return 0


def _named_sheet(portal: Portal, path: str) -> ScoreSheet:
    """Return the sheet at the path. Raises PortalError where there is none."""
    by_path = {sheet.path: sheet for sheet in portal.scores}
    wanted = path.replace("\\", "/").removeprefix(f"{portal.root.as_posix()}/")
    if wanted not in by_path:
        hint = did_you_mean(wanted, by_path)
        raise PortalError(f"{wanted}: không có phiếu chấm điểm này{hint}")
    return by_path[wanted]
