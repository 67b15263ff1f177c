"""What a portal still lacks: items, and the pages that the law requires."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from commune_portal.content.layout import ITEMS, OFFICES, PLANS, SETTINGS
from commune_portal.content.portal import Portal
from commune_portal.content.records.channels import NOTICE_DAYS
from commune_portal.content.records.duties import ANNOUNCED, DUTIES
from commune_portal.errors import ContentWarning


def unmet_duties(portal: Portal) -> tuple[ContentWarning, ...]:
    """Return one line for each page that is missing and not excused in portal.yml.

    Also for each planned interruption that was announced too late, and for a portal
    without a single item.
    """
    excused = portal.commune.pages.without
    missing = (name for name in _missing(portal) if name not in excused)
    return (
        *_no_items(portal),
        *(_warning(portal, name) for name in missing),
        *_late(portal),
    )


def _no_items(portal: Portal) -> Iterator[ContentWarning]:
    if not portal.posts:
        yield ContentWarning(portal.shown(ITEMS), None, None, "chưa có tin bài nào")


def _late(portal: Portal) -> Iterator[ContentWarning]:
    """Yield a line for each coming interruption that was announced too late."""
    for number, downtime in enumerate(portal.commune.downtime, 1):
        if downtime.ends >= portal.today and downtime.is_late():
            problem = f"chưa đủ {NOTICE_DAYS:02d} ngày làm việc trước khi tạm ngừng"
            yield ContentWarning(
                portal.shown(SETTINGS),
                None,
                f"downtime.{number}.announced",
                f"{problem}; {ANNOUNCED} yêu cầu",
            )


def _missing(portal: Portal) -> Iterator[str]:
    commune = portal.commune
    there = {page.name for page in portal.offices}
    if commune.address and (commune.phone or commune.hotline) and commune.email:
        there.add("lien-he")
    if any(channel.is_official(portal.today) for channel in commune.channels):
        there.add("kenh-thong-tin")
    if portal.procedures:
        there.add("thu-tuc")
    if portal.today.year in portal.plans:
        there.add("ke-hoach")
    if any(report.published for report in portal.reports):
        there.add("bao-cao")
    yield from (name for name in DUTIES if name not in there)


_WHAT = {
    "lien-he": "thiếu địa chỉ, điện thoại hoặc thư điện tử (address, phone, email)",
    "kenh-thong-tin": "chưa công bố kênh thông tin chính thức (channels)",
    "thu-tuc": "chưa có thủ tục hành chính nào",
    "ke-hoach": "chưa có kế hoạch của năm nay",
    "bao-cao": "chưa có báo cáo nào công khai (published: true)",
}
_UNFILLED = {"ke-hoach": "kế hoạch của năm nay còn là khung, chưa tính"}


def _warning(portal: Portal, name: str) -> ContentWarning:
    duty, frame = DUTIES[name], _frame(portal, name)
    if frame is None:
        place, what = duty.place, _WHAT.get(name, f"thiếu trang «{duty.title}»")
    else:
        unfilled = f"trang «{duty.title}» còn là khung, chưa đăng"
        place, what = frame, _UNFILLED.get(name, unfilled)
    problem = f"{what}; {duty.article} yêu cầu"
    return ContentWarning(portal.shown(place), None, None, problem)


def _frame(portal: Portal, name: str) -> str | None:
    """Return the path of the frame that is to meet the duty, if there is one."""
    folder, stem = OFFICES, name
    if name == "ke-hoach":
        folder, stem = PLANS, str(portal.today.year)
    for path in portal.frames:
        first, second, *_ = PurePosixPath(path).parts
        if (first, second.partition(".")[0]) == (folder, stem):
            return path
    return None
