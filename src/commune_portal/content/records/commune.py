"""portal.yml: the commune, its sections, forms of communication and signers."""

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from commune_portal.content.formats.address import SiteAddress
from commune_portal.content.formats.record import MegaBytes, Record, Text, Truth
from commune_portal.content.formats.vocabulary import name_key
from commune_portal.content.records.channels import Channel, Downtime, Feedback, Link
from commune_portal.content.records.commune_settings import (
    DEFAULT_SECTIONS,
    Former,
    Labels,
    PageSettings,
    ProcedureSettings,
    Section,
    Term,
    Unit,
    Urgent,
    section_problem,
)
from commune_portal.content.records.figure_names import reserved_keys
from commune_portal.content.royalties.records import Royalties
from commune_portal.content.upgrading.number import FORMAT
from commune_portal.content.vocabularies.form_spellings import (
    combined_forms,
    group_problem,
    spelling_problem,
)
from commune_portal.content.vocabularies.forms import Form
from commune_portal.vietnamese import fold

_YEAR_BEGINS = (12, 15)


class Profile(StrEnum):
    """Where a reporting period begins and ends; see ADR 5."""

    CALENDAR = "calendar"
    STATUTORY = "statutory"

    def year_of(self, day: date) -> int:
        """Return the year that the day is reported in.

        The statutory year begins on 15 December: Nghị định 09/2019/NĐ-CP, Điều 12.
        """
        is_next = self is Profile.STATUTORY and (day.month, day.day) >= _YEAR_BEGINS
        return day.year + is_next


class Signer(Record):
    """Who signs: the lines of authority above the name (NĐ 30/2020, Điều 13)."""

    name: Text = Field(description="Họ và tên, không ghi học hàm, học vị.")
    authority: tuple[Text, ...] = Field(
        min_length=1,
        description="Các dòng quyền hạn, chức vụ: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH.",
    )


class Commune(Record):
    """The facts of one commune that pages and reports print."""

    format: int = Field(
        FORMAT,
        exclude=True,  # says how the file is written, nothing of the commune
        description="Số định dạng của thư mục nội dung, do phần mềm ghi; không sửa.",
    )
    name: Text = Field(description="Tên riêng của xã, phường, ví dụ Bình Thượng.")
    kind: Text = Field("xã", description="xã, phường, thị trấn hoặc đặc khu.")
    superior: Text | None = Field(
        None, description="Cấp trên trực tiếp, ví dụ tỉnh Hưng Yên."
    )
    place: Text | None = Field(None, description="Địa danh ghi trên văn bản.")
    site_name: Text | None = Field(None, description="Tên trang thông tin điện tử.")
    url: SiteAddress | None = Field(
        None, description="Địa chỉ trang thông tin điện tử."
    )
    radio: Text | None = Field(
        None,
        description="Tên đài truyền thanh; bỏ trống thì là đài truyền thanh xã, "
        "đài truyền thanh phường … theo kind.",
    )
    hamlet: Text | None = Field(
        None,
        description="Tên gọi khu dân cư, như thôn, ấp, bản, khu phố; bỏ trống thì ở "
        "xã là thôn, ở nơi khác là tổ dân phố.",
    )
    desk: Text = Field(
        "Bộ phận tiếp nhận và trả kết quả", description="Tên bộ phận một cửa."
    )
    parent_agency: Text | None = Field(
        None, description="Cơ quan chủ quản, in trên tên cơ quan; UBND xã không ghi."
    )
    contact_line: Truth = Field(
        False,  # noqa: FBT003 - pydantic's default is positional
        description="true để in địa chỉ, điện thoại ở chân trang 1 của văn bản.",
    )
    plan_rule_note: Truth = Field(
        True,  # noqa: FBT003 - pydantic's default is positional
        description="false để báo cáo không in cước chú về cách xét nhiệm vụ kế hoạch.",
    )
    handbook: Truth = Field(
        False,  # noqa: FBT003 - pydantic's default is positional
        exclude=True,  # of the site only: no report, lock or data file has it
        description="true để đưa sổ tay hướng dẫn người biên tập lên trang công khai.",
    )
    address: Text | None = Field(None, description="Địa chỉ trụ sở.")
    phone: Text | None = Field(None, description="Số điện thoại.")
    hotline: Text | None = Field(None, description="Đường dây nóng.")
    email: Text | None = Field(None, description="Thư điện tử công vụ.")
    responsible: Text | None = Field(
        None, description="Người chịu trách nhiệm nội dung."
    )
    notice: Text | None = Field(None, description="Dòng thông báo trên mọi trang.")
    urgent: Urgent | None = Field(None, description="Thông báo khẩn ở trang chủ.")
    profile: Profile = Field(
        Profile.CALENDAR, description="Cách tính kỳ: calendar hoặc statutory."
    )
    sections: tuple[Section, ...] = Field(
        DEFAULT_SECTIONS, min_length=1, description="Các chuyên mục của trang."
    )
    forms: tuple[Form, ...] = Field((), description="Hình thức tuyên truyền bổ sung.")
    units: tuple[Unit, ...] = Field(
        (), description="Đơn vị và tác giả của đơn vị, để đếm tin bài theo đơn vị."
    )
    signers: dict[str, Signer] = Field(
        default_factory=dict, description="Người ký, theo mã."
    )
    superiors: tuple[Text, ...] = Field(
        (),
        description="Các cơ quan cấp trên mà xã báo cáo; là Kính gửi khi không ghi "
        "addressees.",
    )
    addressees: tuple[Text, ...] = Field((), description="Kính gửi, mặc định.")
    recipients: tuple[Text, ...] = Field((), description="Nơi nhận, mặc định.")
    labels: Labels = Field(
        Labels(), description="Nhãn của các dòng trong kế hoạch và biểu tổng hợp."
    )
    procedures: ProcedureSettings = Field(
        ProcedureSettings(), description="Tra cứu và kiểm tra lại thủ tục hành chính."
    )
    pages: PageSettings = Field(
        PageSettings(), description="Các trang bắt buộc: hạn rà soát, trang chưa làm."
    )
    channels: tuple[Channel, ...] = Field((), description="Kênh thông tin chính thức.")
    feedback: Feedback = Field(Feedback(), description="Đánh giá, phản ánh, kiến nghị.")
    downtime: tuple[Downtime, ...] = Field((), description="Lần tạm ngừng có kế hoạch.")
    links: tuple[Link, ...] = Field((), description="Trang của cơ quan khác.")
    former: tuple[Former, ...] = Field((), description="Các tên gọi trước đây.")
    terms: tuple[Term, ...] = Field((), description="Từ cũ cần cảnh báo thêm.")
    accepted_terms: tuple[Text, ...] = Field((), description="Từ không cảnh báo.")
    max_file_size: MegaBytes = 50
    royalties: Royalties | None = Field(
        None,
        exclude=True,  # never in a lock or a data file
        description="Mức nhuận bút, chỉ dùng cho bảng kê nội bộ.",
    )

    @model_validator(mode="after")
    def _spellings_are_distinct(self) -> Self:
        _refuse_repeats(
            "chuyên mục",
            [s.slug for s in self.sections],
            [s.key for s in self.sections],
        )
        problem = section_problem(self.sections)
        if problem:
            raise ValueError(problem)
        _refuse_repeats("hình thức", [form.key for form in self.all_forms])
        for form in self.forms:
            if form.key in ("", *reserved_keys()):
                raise ValueError(f"hình thức «{form.name}» trùng tên số liệu có sẵn")
        problem = spelling_problem(self.all_forms) or group_problem(self.forms)
        if problem:
            raise ValueError(problem)
        _refuse_repeats(
            "cách viết chuyên mục",
            [name for s in self.sections for name in {fold(n) for n in s.names}],
        )
        _refuse_repeats("đơn vị", [unit.key for unit in self.units])
        _refuse_repeats(
            "tác giả của các đơn vị",
            [name_key(name) for u in self.units for name in u.authors],
        )
        return self

    @property
    def title(self) -> str:
        """The name of its site: the one given, or one made from the commune's."""
        return self.site_name or f"Trang thông tin điện tử {self.full_name}"

    @property
    def full_name(self) -> str:
        """The kind and the name: xã An Bình."""
        return f"{self.kind} {self.name}"

    @property
    def agency(self) -> str:
        """The issuing body: Ủy ban nhân dân xã An Bình."""
        return f"Ủy ban nhân dân {self.full_name}"

    @property
    def addressed(self) -> tuple[str, ...]:
        """Kính gửi of a report that names nobody: the default, else all superiors."""
        return self.addressees or self.superiors

    @property
    def station(self) -> str:
        """The name of its radio: đài truyền thanh phường."""
        return self.radio or f"đài truyền thanh {self.kind}"

    @property
    def residential_unit(self) -> str:
        """What its residential units are called: thôn, or tổ dân phố (NĐ 185/2026)."""
        return self.hamlet or ("thôn" if self.kind == "xã" else "tổ dân phố")

    @property
    def counted_sections(self) -> tuple[Section, ...]:
        """The sections whose items are in official figures (ADR 58)."""
        return tuple(section for section in self.sections if section.counted)

    @property
    def uncounted_slugs(self) -> frozenset[str]:
        """The slugs of the sections outside every official figure (ADR 58)."""
        return frozenset(each.slug for each in self.sections if not each.counted)

    @property
    def all_forms(self) -> tuple[Form, ...]:
        """The built-in forms and those of portal.yml, which go before them."""
        return combined_forms(self.forms, self.residential_unit)

    def as_of(self, day: date) -> "Commune":
        """Return the commune with the names that it had on the day (ADR 19)."""
        past = [former for former in self.former if day <= former.until]
        facts: dict[str, object] = {}
        for former in sorted(past, key=lambda former: former.until, reverse=True):
            facts |= former.facts
        return self.model_copy(update=facts) if facts else self


def _refuse_repeats(what: str, *series: list[str]) -> None:
    for names in series:
        repeated = sorted({name for name in names if names.count(name) > 1})
        if repeated:
            raise ValueError(f"{what} trùng nhau: {', '.join(repeated)}")
