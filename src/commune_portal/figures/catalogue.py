"""Every named figure in one place: a row says what it counts, how, and where it stands.

Names, labels, evidence lists, locks and the lines of pages are made from these rows;
the names themselves come from `content.records.figure_names`. See ADR 4 and 16.
"""

from collections.abc import Callable
from dataclasses import dataclass

from commune_portal.figures.figure import Figure
from commune_portal.figures.records import Figures

# Returns the figure of a section (by its slug) or form (by its key); "" for neither.
Getter = Callable[[Figures, str], Figure]


@dataclass(frozen=True, slots=True)
class RowList:
    """A list of items or log rows that proves figures.

    Attributes:
        title: What the rows are; `{title}` for a list of each section.
        group_title: What parts of the rows add up by: months, channels or forms.

    """

    title: str
    group_title: str


POSTS = RowList("Tin bài", "tháng")
SECTION = RowList("{title}", "tháng")
RADIO = RowList("Phát thanh", "hình thức")
REPOSTS = RowList("Đăng lại", "kênh")
ACTIVITIES = RowList("Hoạt động", "hình thức")
GUIDANCE = RowList("Hướng dẫn một cửa", "hình thức")


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueRow:
    """One figure, or one for each section or form.

    Texts may hold `{key}`, `{slug}` and `{title}` of a section, `{key}`, `{id}`,
    `{name}` and `{printed}` of a form, and `{desk}`, the commune's one-stop desk.

    Attributes:
        pattern: Its name in `PATTERNS`: tin_bai.{key}.
        label: What is counted, within a sentence: «lượt phát thanh».
        short: The same where the page around it says the rest; empty for the label.
        unit: What one of it is: tin bài, lượt, phút, lần or người.
        rule: How it is counted, in one Vietnamese sentence for officials.
        get: How it is taken from the figures of a period.
        kept: Its place in the record and in locks; empty for a figure that is made
            from rows of others, which locks keep anyway.
        rows: The list that proves it.
        column: The heading of its amounts in that list; empty for «số» and the unit.
        place: The same list on the site, relative to the page of the period.
        heading: The heading of that list; empty where it has none of its own.
        attribute: The attribute of a log row that is its amount, for that list.
        is_by_month: Whether the page of the period prints it in the table of months.

    """

    pattern: str
    label: str
    short: str = ""
    unit: str
    rule: str
    get: Getter
    kept: str = ""
    rows: RowList
    column: str = ""
    place: str
    heading: str = ""
    attribute: str = ""
    is_by_month: bool = False


CATALOGUE = (
    CatalogueRow(
        pattern="tin_bai.tong",
        label="tin bài",
        unit="tin bài",
        rule=(
            "mỗi tin bài tính một lần theo ngày đăng; không tính bản nháp, tin đã gỡ "
            "và tin của ngày chưa tới"
        ),
        get=lambda figures, _: figures.posts.total,
        kept="posts/total",
        rows=POSTS,
        column="tin bài",
        place="tin-bai/#tong",
        is_by_month=True,
    ),
    CatalogueRow(
        pattern="tin_bai.tu_viet",
        label="tin bài tự viết",
        unit="tin bài",
        rule="tin bài không ghi nguồn; cùng tin đăng lại thành tổng số",
        get=lambda figures, _: figures.posts.own,
        kept="posts/own",
        rows=POSTS,
        column="tự viết",
        place="tin-bai/#tu-viet",
        heading="Tự viết",
    ),
    CatalogueRow(
        pattern="tin_bai.khai_thac",
        label="tin bài đăng lại từ nguồn khác",
        unit="tin bài",
        rule="tin bài có ghi nguồn đăng trước",
        get=lambda figures, _: figures.posts.reprinted,
        kept="posts/reprinted",
        rows=POSTS,
        column="đăng lại từ nguồn khác",
        place="tin-bai/#khai-thac",
        heading="Đăng lại từ nguồn khác",
    ),
    CatalogueRow(
        pattern="tin_bai.{key}",
        label="tin bài chuyên mục {title}",
        short="{title}",
        unit="tin bài",
        rule="tính theo chuyên mục chính (thẻ đứng đầu); các mục cộng lại bằng tổng",
        get=lambda figures, slug: figures.posts.by_section[slug],
        kept="posts/by_section/{slug}",
        rows=SECTION,
        column="chuyên mục chính",
        place="{slug}/#chuyen-muc",
        is_by_month=True,
    ),
    CatalogueRow(
        pattern="theo_the.{key}",
        label="tin bài gắn thẻ {title}",
        unit="tin bài",
        rule="tính theo mọi thẻ; tin bài có hai thẻ đứng ở cả hai chuyên mục",
        get=lambda figures, slug: figures.posts.by_tag[slug],
        kept="posts/by_tag/{slug}",
        rows=SECTION,
        column="gắn thẻ",
        place="{slug}/#the",
    ),
    CatalogueRow(
        pattern="phat_thanh.tin_bai",
        label="tin bài phát thanh",
        unit="tin bài",
        rule="tin bài hoặc nội dung khác nhau có ít nhất một lượt phát trong kỳ",
        get=lambda figures, _: figures.radio.items,
        kept="radio/items",
        rows=RADIO,
        column="tin bài phát thanh",
        place="nhat-ky/#phat-thanh-tin-bai",
        heading="Tin bài đã phát thanh",
    ),
    CatalogueRow(
        pattern="phat_thanh.luot",
        label="lượt phát thanh",
        unit="lượt",
        rule="cộng cột số lượt; ô trống tính là 1",
        get=lambda figures, _: figures.radio.broadcasts,
        kept="radio/broadcasts",
        rows=RADIO,
        place="nhat-ky/#phat-thanh",
        heading="Các lượt phát thanh",
        attribute="times",
    ),
    CatalogueRow(
        pattern="phat_thanh.phut",
        label="phút phát thanh",
        unit="phút",
        rule="cộng cột số phút",
        get=lambda figures, _: figures.radio.minutes,
        kept="radio/minutes",
        rows=RADIO,
        place="nhat-ky/#phat-thanh",
        attribute="minutes",
    ),
    CatalogueRow(
        pattern="dang_lai.tong",
        label="lượt đăng lại trên các kênh",
        unit="lượt",
        rule="cộng số lượt của mọi kênh; không cộng vào số tin bài",
        get=lambda figures, _: figures.reposts_total,
        kept="reposts_total",
        rows=REPOSTS,
        place="nhat-ky/#dang-lai",
    ),
    CatalogueRow(
        pattern="dang_lai.{key}",
        label="lượt đăng lại: {printed}",
        unit="lượt",
        rule="cộng số lượt của kênh này",
        get=lambda figures, key: figures.reposts[key],
        kept="reposts/{key}",
        rows=REPOSTS,
        place="nhat-ky/#dang-lai-{id}",
        heading="{name}",
        attribute="times",
    ),
    CatalogueRow(
        pattern="hoat_dong.{key}.lan",
        label="{name}: số lần",
        unit="lần",
        rule="cộng số lần của hình thức này; ô trống tính là 1",
        get=lambda figures, key: figures.activities[key].times,
        kept="activities/{key}/times",
        rows=ACTIVITIES,
        place="nhat-ky/#hoat-dong-{id}",
        heading="{name}",
        attribute="times",
    ),
    CatalogueRow(
        pattern="hoat_dong.{key}.nguoi",
        label="{name}: số người",
        unit="người",
        rule="cộng số người của hình thức này",
        get=lambda figures, key: figures.activities[key].people,
        kept="activities/{key}/people",
        rows=ACTIVITIES,
        place="nhat-ky/#hoat-dong-{id}",
        attribute="people",
    ),
    CatalogueRow(
        pattern="hoat_dong.{key}.phut",
        label="{name}: số phút",
        unit="phút",
        rule="cộng số phút của hình thức này",
        get=lambda figures, key: figures.activities[key].minutes,
        kept="activities/{key}/minutes",
        rows=ACTIVITIES,
        place="nhat-ky/#hoat-dong-{id}",
        attribute="minutes",
    ),
    CatalogueRow(
        pattern="huong_dan",
        label="lượt hướng dẫn tại {desk}",
        unit="lượt",
        rule="cộng cột số lượt của các dòng hướng dẫn một cửa",
        get=lambda figures, _: figures.guidance,
        kept="guidance",
        rows=GUIDANCE,
        place="nhat-ky/#huong-dan",
        heading="Các lần hướng dẫn",
        attribute="times",
    ),
)
