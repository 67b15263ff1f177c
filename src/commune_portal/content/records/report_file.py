"""A report file (bao-cao/*.md): what is reported, and the official's own paragraphs."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from commune_portal.content.formats.blocks import Block
from commune_portal.content.formats.record import (
    Record,
    ReportedDay,
    Text,
    Texts,
    Truth,
)
from commune_portal.content.records.commune import Profile
from commune_portal.content.records.document import year_of_plan

MOST_ANNEXES = 10  # of a template, and again of a report file


class AnnexForm(StrEnum):
    """The form of an annex: that of the decree, or one with a head of its own."""

    DECREE = "decree"
    FORM = "form"


class FeaturedRule(StrEnum):
    """Which items come first where a report names only some."""

    PINNED = "pinned"
    NEWEST = "newest"
    SECTION = "section"


class Featured(Record):
    """The items that a report names: listed by id, or so many by a rule (ADR 44)."""

    number: int | None = Field(None, gt=0, description="Số tin bài cần nêu.")
    by: FeaturedRule = Field(
        FeaturedRule.PINNED,
        description="pinned: tin ghim trước, rồi tin mới; newest: tin mới trước; "
        "section: lần lượt từng chuyên mục.",
    )
    items: tuple[Text, ...] = Field((), description="Mã các tin bài, là tên tệp.")

    @model_validator(mode="after")
    def _has_one_choice(self) -> Self:
        if bool(self.number) == bool(self.items):
            raise ValueError("chỉ ghi một trong hai: number hoặc items")
        return self


class ReportFrontMatter(Record):
    """The front matter of a report file."""

    template: Text = Field(description="Mẫu báo cáo, ví dụ annual.")
    period: Text = Field(description="Kỳ báo cáo, ví dụ 2026 hoặc 2026-H1.")
    profile: Profile | None = Field(
        None, description="Cách tính kỳ; bỏ trống thì theo portal.yml."
    )
    number: Text | None = Field(
        None, description="Số, do văn thư cấp khi ký, không kèm ký hiệu."
    )
    date: ReportedDay | None = Field(None, description="Ngày ký.")
    data_from: ReportedDay | None = Field(
        None,
        description="Ngày đầu tính số liệu, khi báo cáo kỳ trước chốt sớm.",
    )
    data_until: ReportedDay | None = Field(
        None,
        description="Ngày cuối tính số liệu, khi chốt số liệu trước ngày ký.",
    )
    signer: Text | None = Field(None, description="Mã người ký trong portal.yml.")
    addressees: tuple[Text, ...] | None = Field(None, description="Kính gửi.")
    recipients: tuple[Text, ...] | None = Field(None, description="Nơi nhận.")
    drafter: Text | None = Field(
        None, description="Ký hiệu người soạn thảo, số bản phát hành, ví dụ PL.(30)."
    )
    plan: Texts = Field(
        (), description="Các kế hoạch được viện dẫn: năm, hoặc mã văn bản."
    )
    basis: Texts | None = Field(
        None,
        description="Các căn cứ, thay cho căn cứ của mẫu: mã văn bản, năm của kế "
        "hoạch, hoặc cả câu.",
    )
    documents: tuple[Text, ...] = Field(
        (), description="Các văn bản đã tuyên truyền: mã trong van-ban.yml."
    )
    comparison: Truth = Field(
        False,  # noqa: FBT003 - pydantic's default is positional
        description="true để in bảng so sánh với cùng kỳ năm trước.",
    )
    featured: Featured | None = Field(
        None, description="Các tin bài tiêu biểu được nêu tên trong báo cáo."
    )
    annexes: tuple[Text, ...] = Field(
        (),
        max_length=MOST_ANNEXES,
        description="Phụ lục kèm thêm, ngoài phụ lục của mẫu.",
    )
    with_origins: Truth = Field(
        False,  # noqa: FBT003 - pydantic's default is positional
        description="true để cộng số liệu nhập tay của các xã cũ, của thời gian trước "
        "khi dùng trang, và in bảng theo nguồn.",
    )
    annex: AnnexForm = Field(
        AnnexForm.DECREE,
        description="Phụ lục: decree theo Nghị định 30; form có Quốc hiệu, chữ ký.",
    )
    annex_date: ReportedDay | None = Field(
        None, description="Ngày của biểu, khi annex: form."
    )
    replaces: Text | None = Field(
        None, description="Báo cáo đã ký mà báo cáo này thay thế, khi nội dung sai."
    )
    corrects: Text | None = Field(
        None, description="Văn bản đã ký mà công văn này đính chính, khi thể thức sai."
    )
    published: Truth = Field(False, description="true để công khai trên trang.")  # noqa: FBT003 - pydantic's default is positional

    @property
    def plan_years(self) -> frozenset[int]:
        """The years of the plans that it names; it may name documents too."""
        named = map(year_of_plan, (*self.plan, *(self.basis or ())))
        return frozenset(year for year in named if year is not None)


class ReportFile(ReportFrontMatter):
    """A report file with its place and its blocks, by heading in the file's order.

    `lines` holds the line of every key that it gives, `end` that of its last line.
    """

    id: str
    path: str
    lines: Mapping[str, int]
    end: int
    blocks: Mapping[str, Block]
