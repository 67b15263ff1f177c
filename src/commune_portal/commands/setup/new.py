"""Make the folder of a new commune."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from commune_portal.commands.command import Call
from commune_portal.commands.parser import VietnameseParser, add_today
from commune_portal.commands.setup.asking import Question, ask, can_ask
from commune_portal.content.portable_names import name_problems
from commune_portal.content.records.commune import Commune
from commune_portal.content.starters.answers import (
    answered,
    commune_name,
    plain_text,
    site_address,
    superior_name,
)
from commune_portal.content.starters.commune import folder_name, new_commune_files
from commune_portal.errors import PortalError
from commune_portal.publishing.files import check_free, create_folder

_NAME = Question("name", "Tên đơn vị, ví dụ xã Tân Hòa", commune_name)
_SUPERIOR = Question("superior", "Cấp trên, ví dụ tỉnh Hưng Yên", superior_name)
_PLACE = Question("place", "Địa danh ghi trên văn bản", plain_text)
_SITE_NAME = Question("site_name", "Tên trang", plain_text)
_URL = Question("url", "Địa chỉ trang, chưa có thì bấm Enter", site_address)
_QUESTIONS = (_NAME, _SUPERIOR, _PLACE, _SITE_NAME, _URL)
_EXAMPLE = (
    'commune-portal new xa-tan-hoa --name "xã Tân Hòa" --superior "tỉnh Hưng Yên"'
)


def main(call: Call) -> int:
    """Write the folder and print what to do next; return 0."""
    arguments = _parser(call).parse_args(call.arguments)
    given = _checked(arguments)
    folder: Path | None = arguments.folder
    if folder is not None:
        _check_place(folder)
    if can_ask() and (folder is None or not {"name", "superior"} <= given.keys()):
        commune = _asked(given)
        default = folder_name(commune)
        folder = folder or Path(ask(Question("", "Thư mục", plain_text), default))
        _check_place(folder)
    elif folder is None or not {"name", "superior"} <= given.keys():
        raise PortalError(_missing(folder, given))
    else:
        commune = answered(given)
    create_folder(folder, new_commune_files(commune, arguments.today.year))
    _print_next(folder, commune)
    return 0


def _parser(call: Call) -> argparse.ArgumentParser:
    parser = VietnameseParser(
        call, "Tạo thư mục cho trang của một xã, phường, đặc khu."
    )
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="THƯ_MỤC",
        help="thư mục sẽ tạo; chưa có, hoặc còn trống",
    )
    for option, metavar, meaning in (
        ("name", "TÊN", "loại và tên đơn vị trong ngoặc kép: «xã Tân Hòa»"),
        ("superior", "CẤP_TRÊN", "cấp trên trực tiếp: «tỉnh Hưng Yên»"),
        ("place", "ĐỊA_DANH", "địa danh ghi trên văn bản (mặc định: tên đơn vị)"),
        ("site-name", "TÊN_TRANG", "tên trang (mặc định: Trang thông tin điện tử …)"),
        ("url", "ĐỊA_CHỈ", "địa chỉ trang, nếu đã có"),
    ):
        parser.add_argument(f"--{option}", metavar=metavar, help=meaning)
    add_today(parser)
    return parser


def _checked(arguments: argparse.Namespace) -> dict[str, str]:
    """Return the answers given as options.

    Raises PortalError with every wrong one, one a line.
    """
    given: dict[str, str] = {}
    problems: list[str] = []
    for question in _QUESTIONS:
        text = getattr(arguments, question.option)
        if text is None:
            continue
        try:
            given[question.option] = question.check(text)
        except PortalError as error:
            problems.append(f"--{question.option.replace('_', '-')}: {error}")
    if problems:
        raise PortalError("\n".join(problems))
    return given


def _asked(given: Mapping[str, str]) -> Commune:
    """Return the commune of the options and of the answers on the terminal."""
    answers = dict(given)
    for question in (_NAME, _SUPERIOR):
        if question.option not in answers:
            answers[question.option] = ask(question)
    likely = answered(answers)
    for question, default in (
        (_PLACE, likely.place or likely.name),
        (_SITE_NAME, likely.title),
        (_URL, ""),
    ):
        if question.option not in answers:
            answers[question.option] = ask(question, default)
    return answered({key: text for key, text in answers.items() if text})


def _missing(folder: Path | None, given: Mapping[str, str]) -> str:
    named = {"THƯ_MỤC": folder is None}
    named |= {f"--{key}": key not in given for key in ("name", "superior")}
    lacking = ", ".join(name for name, is_missing in named.items() if is_missing)
    return f"thiếu {lacking}; ví dụ: {_EXAMPLE}"


def _check_place(folder: Path) -> None:
    """Refuse a folder that is taken, in that of another commune, or not portable."""
    check_free(folder)
    for parent in folder.absolute().parents:
        if (parent / "content" / "portal.yml").is_file():
            problem = f"nằm trong thư mục của một xã khác ({parent}); hãy chọn nơi khác"
            raise PortalError(f"{folder}: {problem}")
    for made in (each for each in (folder, *folder.parents) if not each.exists()):
        for _, problem in name_problems([made.name]):
            raise PortalError(f"{made}: {problem}")


def _print_next(folder: Path, commune: Commune) -> None:
    shown = f'"{folder}"' if " " in str(folder) else str(folder)
    print(f"Đã tạo thư mục của {commune.full_name}: {folder}")
    print(f"1. Vào thư mục:            cd {shown}")
    print("2. Xem còn thiếu gì:       commune-portal check")
    print("3. Xem thử trang trên máy: commune-portal serve")
