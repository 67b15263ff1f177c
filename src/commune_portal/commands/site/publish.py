"""Publish the site, go back to an earlier release, or list what was published."""

import sys
from argparse import Namespace
from functools import partial

from commune_portal.adapters.building import Order, build_site
from commune_portal.commands.command import Call, print_error
from commune_portal.commands.parser import VietnameseParser, portal_parser
from commune_portal.publishing.compressed.copies import compressed_copies
from commune_portal.publishing.progress import Progress
from commune_portal.publishing.releases.history import (
    history,
    online_release,
    releases_to_go_back_to,
)
from commune_portal.publishing.releases.kept import KeptReleases
from commune_portal.publishing.releases.listing import listed
from commune_portal.publishing.releases.log import Entry, publisher, shown
from commune_portal.publishing.releases.publishing import (
    planned_release,
    publish,
    roll_back,
)
from commune_portal.publishing.releases.records import Publishing
from commune_portal.publishing.store.opening import opened_store
from commune_portal.publishing.targets.records import Plan
from commune_portal.publishing.targets.settings import (
    check_folders,
    chosen,
    read_targets,
)
from commune_portal.publishing.verifying.verifying import verify
from commune_portal.vietnamese import number

_MOST = 20  # paths that --dry-run prints
_LATEST = ""  # --rollback without a name
_KILO = 1000
_UNMENDED = (
    "Nội dung chưa đổi: hãy sửa trước khi đưa lên lại hoặc trước lần dựng hằng ngày "
    "tới, không thì nội dung chưa sửa lại lên mạng"
)


def main(call: Call) -> int:
    """Publish; return 1 where the site is not good enough."""
    arguments = _parser(call).parse_args(call.arguments)
    publishing = _publishing(call, arguments)
    if arguments.list:
        _tell_history(publishing)
        return 0
    if arguments.rollback is not None:
        _tell_back(publishing, roll_back(publishing, arguments.rollback or None))
        return 0
    return _publish(call, arguments, publishing)


def _parser(call: Call) -> VietnameseParser:
    parser = portal_parser(call, "Dựng trang, kiểm tra, rồi đưa lên mạng.")
    parser.add_argument(
        "target",
        nargs="?",
        metavar="NƠI",
        help="nơi đưa lên, theo publish.yml; chỉ có một nơi thì không cần ghi",
    )
    action = parser.add_mutually_exclusive_group()
    dry_help = "chỉ dựng, kiểm tra và in những tệp sẽ ghi, sẽ xóa; không đưa lên"
    action.add_argument("--dry-run", action="store_true", help=dry_help)
    list_help = "in các lần đã đưa lên, lần mới nhất trước"
    action.add_argument("--list", action="store_true", help=list_help)
    action.add_argument(
        "--rollback",
        nargs="?",
        const=_LATEST,
        metavar="BẢN",
        help="quay lại một bản đã đưa lên; không ghi tên thì là bản ngay trước",
    )
    by_help = "người đưa lên (mặc định: tên trong git, hoặc tên tài khoản máy)"
    parser.add_argument("--by", metavar="TÊN", help=by_help)
    warnings_help = "đưa lên dù có cảnh báo; lỗi thì vẫn không đưa lên"
    parser.add_argument("--allow-warnings", action="store_true", help=warnings_help)
    return parser


def _publishing(call: Call, arguments: Namespace) -> Publishing:
    checkout = call.checkout
    targets = read_targets(checkout.root)
    name = chosen(targets, arguments.target)
    settings = targets[name]
    sources = (arguments.content, *checkout.docs, checkout.site, checkout.cache)
    check_folders(name, settings.folders(checkout.root), *sources)
    return Publishing(
        name=name,
        target=settings.target(checkout.root),
        kept=KeptReleases(checkout.releases / name),
        log=checkout.publish_log,
        by=arguments.by or publisher(checkout.root),
        keep=settings.keep,
        compressed=settings.compressed,
    )


def _publish(call: Call, arguments: Namespace, publishing: Publishing) -> int:
    checkout, content, today = call.checkout, arguments.content, arguments.today
    check = partial(
        verify, checkout.site, checkout=checkout, content=content, today=today
    )
    order = Order(checkout, content, today, checkout.site, not arguments.allow_warnings)
    with Progress(sys.stderr) as progress:
        built = build_site(order, progress)
        progress.clear()
        for line in built.lines:
            print_error(line)
        if order.is_strict and built.has_warnings:
            print_error(
                "có cảnh báo nên chưa đưa lên; hãy sửa, hoặc thêm --allow-warnings"
            )
            return 1
        progress.show("Đang kiểm tra và đưa lên")
        endings, store = publishing.compressed, opened_store(checkout)
        with compressed_copies(checkout.site, endings, store) as copies:
            if arguments.dry_run:
                plan = planned_release(publishing, checkout.site, check, copies)
                entry = None
            else:
                plan, entry = None, publish(publishing, checkout.site, check, copies)
    _tell(publishing, plan, entry)
    return 0


def _tell_history(publishing: Publishing) -> None:
    entries = history(publishing)
    if not entries:
        print(f"{publishing.target.place}: chưa đưa lên lần nào")
        return
    kept = releases_to_go_back_to(publishing)
    for line in listed(entries, online_release(publishing), kept):
        print(line)


def _tell_back(publishing: Publishing, entry: Entry | None) -> None:
    place = publishing.target.place
    if entry:
        print(f"Đã quay lại: {shown(entry)}")
        print(_UNMENDED)
    else:
        print(f"{place}: đang dùng đúng bản này, không có gì thay đổi")


def _tell(publishing: Publishing, plan: Plan | None, entry: Entry | None) -> None:
    place = publishing.target.place
    if entry:
        print(f"Đã đưa lên {place}: {shown(entry)}")
    elif plan is None:
        print(f"{place}: đang là bản mới nhất, không có gì phải đưa lên")
    else:
        _tell_plan(place, plan)


def _is_made_from_others(path: str) -> bool:
    return path.startswith("tim-kiem/chi-muc/") or path.endswith((".gz", ".br"))


def _importance(path: str) -> tuple[bool, bool]:
    return not path.startswith("tin-bai/"), not path.endswith(".html")


def _tell_plan(place: str, plan: Plan) -> None:
    for note in plan.notes:
        print(note)
    shown_ones = [path for path in plan.written if not _is_made_from_others(path)]
    shown_ones.sort(key=_importance)
    lines = [
        *(f"  xóa  {path}" for path in plan.removed),
        *(f"  ghi  {path}" for path in shown_ones),
    ]
    print(*lines[:_MOST], sep="\n")
    if len(lines) > _MOST:
        print(f"  … và {number(len(lines) - _MOST)} tệp nữa (chỉ in {_MOST} dòng)")
    if others := len(plan.written) - len(shown_ones):
        print(f"  ghi  {number(others)} tệp của chỉ mục tìm kiếm và bản nén sẵn")
    size = number(round(plan.size / _KILO))
    print(
        f"{place}: sẽ ghi {number(len(plan.written))} tệp ({size} kB), "
        f"xóa {number(len(plan.removed))}, giữ nguyên {number(plan.kept)}; chưa đưa lên"
    )
