"""Print or write the files by which a machine builds the site every day."""

import os
import shutil
import sys
from pathlib import Path

from commune_portal.commands.command import Call
from commune_portal.commands.parser import content_parser
from commune_portal.commands.setup.choosing import one_of, put
from commune_portal.content import load_commune
from commune_portal.publishing.hosting import RECIPES, Worker, recipe_files
from commune_portal.publishing.targets.settings import FILE as TARGETS

_PROGRAM = "commune-portal"


def main(call: Call) -> int:
    """Print the files, or write them into a folder; return 0."""
    parser = content_parser(call, "Lập tệp để máy tự dựng trang hằng ngày.")
    parser.add_argument(
        "recipe",
        type=one_of(RECIPES),
        metavar="NƠI_CHẠY",
        help=f"một trong: {', '.join(RECIPES)}",
    )
    for option, default, metavar, meaning in (
        ("folder", str(call.checkout.root.resolve()), "ĐƯỜNG_DẪN", "thư mục của xã"),
        ("program", _program(), "TỆP", "lệnh commune-portal"),
        ("user", os.environ.get("USER") or "portal", "TÊN", "tài khoản chạy lệnh"),
    ):
        there = f"{meaning} trên máy dựng trang (mặc định: như máy này)"
        parser.add_argument(f"--{option}", default=default, metavar=metavar, help=there)
    out_help = "thư mục để ghi các tệp; không ghi thì in ra màn hình"
    parser.add_argument("--out", type=Path, metavar="THƯ_MỤC", help=out_help)
    given = parser.parse_args(call.arguments)
    commune = load_commune(given.content)
    worker = Worker(
        folder=given.folder,
        program=given.program,
        user=given.user,
        is_publishing=(call.checkout.root / TARGETS).is_file(),
    )
    put(recipe_files(RECIPES[given.recipe], commune, worker), given.out)
    return 0


def _program() -> str:
    """Return the path of `commune-portal`: that of the shell, or beside this Python."""
    beside = str(Path(sys.executable).parent)
    return shutil.which(_PROGRAM) or shutil.which(_PROGRAM, path=beside) or _PROGRAM
