"""Print or write the files by which a machine builds the site every day."""

import os
import shutil
import sys
from pathlib import Path

from commune_portal.commands.command import Call
from commune_portal.commands.parser import content_parser
from commune_portal.commands.setup.choosing import one_of, put
from commune_portal.content import load_commune
from commune_portal.errors import PortalError
from commune_portal.publishing.hosting import RECIPES, Worker, recipe_files
from commune_portal.publishing.targets.settings import FILE as TARGETS
from commune_portal.publishing.targets.settings import chosen, read_targets

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
    target_help = "nơi đưa lên theo publish.yml; chỉ có một nơi thì không cần ghi"
    parser.add_argument("--target", metavar="NƠI", help=target_help)
    out_help = "thư mục để ghi các tệp; không ghi thì in ra màn hình"
    parser.add_argument("--out", type=Path, metavar="THƯ_MỤC", help=out_help)
    given = parser.parse_args(call.arguments)
    commune = load_commune(given.content)
    worker = Worker(
        folder=given.folder,
        program=given.program,
        user=given.user,
        target=_target(call.checkout.root, given.recipe, given.target),
    )
    put(recipe_files(RECIPES[given.recipe], commune, worker), given.out)
    return 0


def _target(root: Path, recipe: str, name: str | None) -> str | None:
    """Return where the site is published every day; None where it is built only.

    Raises ContentErrors for mistakes in publish.yml; PortalError where it does not have
    the name, or has several places and none is named, or where the recipe leads to the
    pages of its own service.
    """
    if RECIPES[recipe].is_of_pages:
        if name is not None:
            problem = (
                "chỉ dựng trang cho Pages, không dùng publish.yml; hãy bỏ --target"
            )
            raise PortalError(f"{recipe}: {problem}")
        return None
    if name is None and not (root / TARGETS).is_file():
        return None
    targets = read_targets(root)
    if name is None and len(targets) > 1:
        raise PortalError(
            f"{TARGETS} có {len(targets)} nơi; hãy chọn nơi đưa lên hằng ngày bằng "
            f"--target: {', '.join(targets)}"
        )
    return chosen(targets, name)


def _program() -> str:
    """Return the path of `commune-portal`: that of the shell, or beside this Python."""
    beside = str(Path(sys.executable).parent)
    return shutil.which(_PROGRAM) or shutil.which(_PROGRAM, path=beside) or _PROGRAM
