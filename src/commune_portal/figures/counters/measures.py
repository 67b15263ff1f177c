"""What can be split, and by what. See ADR 44."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from commune_portal.content import FormGroup, LogRow
from commune_portal.figures.figure import (
    NOT_RECORDED,
    Entry,
    Figure,
    joint_qualifier,
)
from commune_portal.figures.records import Figures


class By(StrEnum):
    """What a figure is split by; the value is its name in placeholders."""

    MONTH = "thang"
    SECTION = "chuyen_muc"
    AUTHOR = "tac_gia"
    UNIT = "don_vi"
    CONTENT = "noi_dung"
    KIND = "loai_hinh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A figure that can be split.

    Attributes:
        key: Its name in placeholders: `theo("phat_thanh", …)`.
        label: What is counted, within a sentence.
        whole: The figure of a period; its parts add up to it.
        group: The group of the log whose rows it counts; None for items.

    """

    key: str
    label: str
    whole: Callable[[Figures], Figure]
    group: FormGroup | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A way of splitting figures.

    Attributes:
        by: What they are split by.
        title: The same as the heading of a column.
        rest: What is counted of rows that belong to no part.
        rule: How a row gets its part, in one Vietnamese sentence for officials.
        measures: Which figures are split so.
        has_sum: Whether the sum is worth printing: not of items and broadcasts.

    """

    by: By
    title: str
    rest: str
    rule: str
    measures: tuple[Measure, ...]
    has_sum: bool = True


def figure_of(entries: tuple[Entry, ...]) -> Figure:
    """Return the figure of these rows; guidance keeps the words of an estimate.

    Only its «định tính» describes how often it took place (ADR 4, rule 7).
    """
    words = (
        entry.source.qualifier or ""
        if isinstance(entry.source, LogRow)
        and entry.source.form.group is FormGroup.GUIDANCE
        else ""
        for entry in entries
    )
    return Figure(entries, joint_qualifier(words))


def _activities(figures: Figures) -> Figure:
    each = [activity.times for activity in figures.activities.values()]
    if not any(times.is_recorded for times in each):
        return NOT_RECORDED
    return figure_of(tuple(entry for times in each for entry in times.entries))


def _everything(figures: Figures) -> Figure:
    parts = (
        figures.posts.total,
        figures.radio.broadcasts,
        figures.reposts_total,
        _activities(figures),
        figures.guidance,
    )
    return figure_of(tuple(entry for part in parts for entry in part.entries))


ITEMS = Measure(key="tin_bai", label="tin bài", whole=lambda f: f.posts.total)
BROADCASTS = Measure(
    key="phat_thanh",
    label="lượt phát thanh",
    whole=lambda f: f.radio.broadcasts,
    group=FormGroup.RADIO,
)
REPOSTS = Measure(
    key="dang_lai",
    label="lượt đăng lại",
    whole=lambda f: f.reposts_total,
    group=FormGroup.REPOST,
)
ACTIVITIES = Measure(
    key="hoat_dong",
    label="lần hoạt động",
    whole=_activities,
    group=FormGroup.ACTIVITY,
)
EVERYTHING = Measure(
    key="tuyen_truyen", label="tin bài và lượt tuyên truyền", whole=_everything
)
_OF_COMMUNICATION = (ITEMS, BROADCASTS, REPOSTS, ACTIVITIES)

SPLITS = (
    Split(
        by=By.MONTH,
        title="Tháng",
        rest="",
        rule="tính vào tháng có ngày đăng, ngày phát hoặc ngày tổ chức",
        measures=_OF_COMMUNICATION,
    ),
    Split(
        by=By.SECTION,
        title="Chuyên mục",
        rest="Không gắn tin bài",
        rule="lượt phát, lượt đăng lại, hoạt động tính theo chuyên mục chính của tin "
        "bài ghi trong nhật ký",
        measures=_OF_COMMUNICATION,
    ),
    Split(
        by=By.AUTHOR,
        title="Tác giả",
        rest="Không ghi tác giả",
        rule="mỗi tin bài tính một lần, cho tác giả ghi đầu",
        measures=(ITEMS,),
    ),
    Split(
        by=By.UNIT,
        title="Đơn vị",
        rest="Tác giả khác",
        rule="mỗi tin bài tính một lần, cho đơn vị của tác giả ghi đầu",
        measures=(ITEMS,),
    ),
    Split(
        by=By.CONTENT,
        title="Nội dung cải cách hành chính",
        rest="Chưa phân loại",
        rule="mỗi tin bài tính một lần, cho nội dung ghi đầu trong khóa cchc",
        measures=(ITEMS,),
    ),
    Split(
        by=By.KIND,
        title="Loại hình thông tin cơ sở",
        rest="Hình thức khác",
        rule="số tin bài của trang thông tin điện tử; số lượt, số lần trong nhật ký "
        "của các loại hình khác (Nghị định số 49/2024/NĐ-CP)",
        measures=(EVERYTHING,),
        has_sum=False,
    ),
)
