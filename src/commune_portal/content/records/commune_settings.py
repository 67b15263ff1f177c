"""The smaller records of portal.yml: sections, pages, procedures, names, terms."""

from datetime import date
from typing import Annotated

from pydantic import Field, field_validator, model_validator

from commune_portal.content.formats.address import with_mark
from commune_portal.content.formats.record import Day, Record, Text, Truth
from commune_portal.content.records.duties import DUTIES
from commune_portal.content.records.figure_names import reserved_keys
from commune_portal.vietnamese import did_you_mean, slugify

CODE_MARK = "{code}"
_FRESH_PAGE = 365  # days
_FRESH_PROCEDURE = 180  # days


class PageSettings(Record):
    """How long a page about the commune counts as fresh; which ones are excused."""

    stale_after: int = Field(
        _FRESH_PAGE, ge=1, description="Số ngày sau updated thì phải rà soát lại."
    )
    without: dict[str, Text] = Field(
        default_factory=dict, description="Trang chưa làm, kèm lý do; không nhắc nữa."
    )

    @field_validator("without")
    @classmethod
    def _names_are_known(cls, value: dict[str, str]) -> dict[str, str]:
        for name in value:
            if name not in DUTIES:
                near = did_you_mean(name, DUTIES)
                raise ValueError(f"không có trang «{name}»{near}")
        return value


class Unit(Record):
    """A unit of the commune, and whose items are counted as its own (ADR 44)."""

    name: Text = Field(description="Tên đơn vị.")
    authors: tuple[Text, ...] = Field(
        min_length=1, description="Tác giả thuộc đơn vị, như ghi trong tin bài."
    )

    @property
    def key(self) -> str:
        """Its name in data files: phong_van_hoa_xa_hoi."""
        return slugify(self.name, "_")


class ProcedureSettings(Record):
    """How the procedures of the commune are shown and how long they count as fresh.

    The national portal's addresses are configuration: they have changed before.
    """

    portal: Annotated[str, with_mark(CODE_MARK)] | None = Field(
        None,
        description="Địa chỉ Cổng Dịch vụ công quốc gia; {code} là chỗ điền mã.",
    )
    stale_after: int = Field(
        _FRESH_PROCEDURE,
        ge=1,
        description="Số ngày sau lần cập nhật thì phải kiểm tra lại.",
    )

    def address(self, code: str) -> str | None:
        """Return where the procedure of this code is looked up; None if not known."""
        return self.portal.replace(CODE_MARK, code) if self.portal else None

    @property
    def is_by_code(self) -> bool:
        """Whether the address leads to one procedure, not to the portal's home page."""
        return self.portal is not None and CODE_MARK in self.portal


class Urgent(Record):
    """A notice above everything else on the home page, until its last day."""

    text: Text = Field(description="Nội dung, một hai câu.")
    link: Text | None = Field(
        None, description="Trang để đọc thêm: /lien-he/ hoặc https://…"
    )
    until: Day = Field(description="Ngày cuối còn hiện.")

    @field_validator("link")
    @classmethod
    def _link_leads_somewhere(cls, link: str | None) -> str | None:
        if link is None or link.startswith(("https://", "http://")):
            return link
        is_a_page = link.startswith("/") and link.endswith("/")
        if not is_a_page or link.startswith("//"):
            raise ValueError(
                f"«{link}»: hãy viết địa chỉ trên trang này như /lien-he/, "
                "hoặc địa chỉ đầy đủ https://…"
            )
        return link

    def is_shown(self, day: date) -> bool:
        """Return whether the home page shows the notice on the day."""
        return day <= self.until


class Former(Record):
    """The facts of a commune until a day, where they differ from today's."""

    until: Day = Field(description="Ngày cuối còn dùng các tên này.")
    name: Text | None = Field(None, description="Tên riêng trước đây.")
    kind: Text | None = Field(None, description="xã, phường hoặc thị trấn trước đây.")
    superior: Text | None = Field(None, description="Cấp trên trực tiếp trước đây.")
    place: Text | None = Field(None, description="Địa danh trước đây.")
    site_name: Text | None = Field(None, description="Tên trang trước đây.")
    radio: Text | None = Field(None, description="Tên đài truyền thanh trước đây.")
    hamlet: Text | None = Field(None, description="Tên khu dân cư trước đây.")
    desk: Text | None = Field(None, description="Tên bộ phận một cửa trước đây.")
    parent_agency: Text | None = Field(
        None, description="Cơ quan chủ quản in trên văn bản trước đây."
    )
    superiors: tuple[Text, ...] | None = Field(
        None, description="Các cơ quan cấp trên trước đây."
    )
    addressees: tuple[Text, ...] | None = Field(None, description="Kính gửi trước đây.")
    recipients: tuple[Text, ...] | None = Field(None, description="Nơi nhận trước đây.")

    @property
    def facts(self) -> dict[str, object]:
        """What differed from today, by the key of portal.yml."""
        given = self.model_dump(exclude={"until"}, exclude_none=True)
        return {key: getattr(self, key) for key in given}


class Labels(Record):
    """What the lines of a task and the columns of its annex are called."""

    time: Text = Field("Thời gian thực hiện", description="Nhãn của thời gian.")
    lead: Text = Field("Chủ trì", description="Nhãn của đơn vị chủ trì.")
    support: Text = Field("Cơ quan phối hợp", description="Nhãn của đơn vị phối hợp.")
    forms: Text = Field("Hình thức", description="Nhãn của hình thức tuyên truyền.")
    details: Text = Field("Nội dung", description="Nhãn của nội dung chi tiết.")
    task: Text = Field("Hình thức tuyên truyền", description="Cột nhiệm vụ của biểu.")
    result: Text = Field("Mức độ thực hiện", description="Cột kết quả của biểu.")


class Term(Record):
    """Words to report in documents about periods that end after a day."""

    words: Text = Field(description="Từ cũ, ví dụ thị trấn Bình Thượng.")
    instead: Text = Field(description="Từ nên dùng.")
    until: Day | None = Field(
        None, description="Ngày cuối còn dùng; bỏ trống là không bao giờ đúng."
    )


class Section(Record):
    """A section (chuyên mục) of the portal."""

    tag: Text = Field(description="Thẻ mà người viết ghi trong tags.")
    title: Text = Field(description="Tên đầy đủ của chuyên mục.")
    slug: Text = Field(
        "", validate_default=False, description="Phần địa chỉ, không dấu."
    )
    aliases: tuple[Text, ...] = Field((), description="Các cách viết khác của thẻ.")
    counted: Truth = Field(
        True,  # noqa: FBT003 - pydantic's default is positional
        description="false khi tin bài có chuyên mục chính này không tính vào số liệu.",
    )

    @model_validator(mode="before")
    @classmethod
    def _slug_from_title(cls, data: object) -> object:
        if isinstance(data, dict) and "slug" not in data and "title" in data:
            return {**data, "slug": slugify(str(data["title"]))}
        return data

    @property
    def key(self) -> str:
        """Its name in placeholders: cchc, chuyen_doi_so, tthc."""
        return slugify(self.tag, "_")

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling that means this section."""
        return (self.tag, self.title, *self.aliases)


def section_problem(sections: tuple[Section, ...]) -> str | None:
    """Return what is wrong with the names or the counting of sections, or None."""
    for section in sections:
        if section.slug != slugify(section.slug) or not section.key:
            return (
                f"slug «{section.slug}» của «{section.tag}» chỉ gồm chữ thường không "
                "dấu, chữ số và dấu -"
            )
        if section.key in reserved_keys():
            return f"thẻ «{section.tag}» trùng tên một số liệu có sẵn"
    if not any(section.counted for section in sections):
        return "cần ít nhất một chuyên mục được tính vào số liệu"
    return None


DEFAULT_SECTIONS = (
    Section(
        tag="CCHC",
        title="Cải cách hành chính",
        slug="cai-cach-hanh-chinh",
    ),
    Section(
        tag="Chuyển đổi số",
        title="Chuyển đổi số",
        slug="chuyen-doi-so",
        aliases=("CĐS",),
    ),
    Section(
        tag="TTHC",
        title="Thủ tục hành chính",
        slug="thu-tuc-hanh-chinh",
    ),
)
