"""The shape of the published data files; their JSON Schema is made from it."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import JsonSchemaValue

from commune_portal.content import Profile
from commune_portal.figures import catalogue


class Published(BaseModel):
    """A part of a published file."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", serialize_by_alias=True, populate_by_name=True
    )


class PublishedSection(Published):
    """A section of the portal."""

    slug: str
    tag: str
    title: str
    counted: bool = Field(
        True,  # noqa: FBT003 - pydantic's default is positional
        description="false: tin bài có chuyên mục chính này không nằm trong số liệu.",
    )


class PublishedCommune(Published):
    """Whose data these are."""

    name: str
    full_name: str
    superior: str | None
    url: str | None
    sections: tuple[PublishedSection, ...]


class PostCounts(Published):
    """The items of a period."""

    total: int = Field(description="Số tin bài, mỗi tin bài tính một lần.")
    by_section: dict[str, int] = Field(description="Theo chuyên mục chính.")
    by_tag: dict[str, int] = Field(description="Theo thẻ; một tin bài có nhiều thẻ.")
    own: int = Field(description="Tự viết.")
    reprinted: int = Field(description="Đăng lại từ nguồn khác.")
    by_month: dict[str, int] = Field(description="Theo tháng báo cáo.")


class RadioCounts(Published):
    """The broadcasts of a period."""

    items: int = Field(description="Số tin bài đã phát thanh.")
    broadcasts: int = Field(description="Số lượt phát thanh.")
    minutes: int = Field(description="Số phút phát thanh.")


class ActivityCounts(Published):
    """The activities of one form."""

    times: int = Field(description="Số lần.")
    people: int = Field(description="Số người.")
    minutes: int = Field(description="Số phút.")


class PlanCounts(Published):
    """How far the year's plan is done."""

    tasks: int = Field(description="Số nhiệm vụ.")
    done: int = Field(description="Số nhiệm vụ đã thực hiện.")
    percent: float = Field(description="Tỷ lệ, làm tròn đến một chữ số thập phân.")


class TypedFigure(Published):
    """A figure that was typed from a paper; it is part of no count of the portal."""

    figure: str = Field(description="Tên số liệu.")
    unit: str = Field(description="Đơn vị có số liệu này.")
    first_day: date = Field(alias="from")
    last_day: date = Field(alias="to")
    number: int
    qualifier: str = Field(description="khoảng, khoảng trên; trống là số chính xác.")
    document: str = Field(description="Văn bản mà số liệu được chép từ đó.")


def _without_others(schema: JsonSchemaValue) -> None:
    """Leave `others` out of the schema as long as every figure has its own field."""
    if all(row.kept for row in catalogue.CATALOGUE):
        del schema["properties"]["others"]


class PeriodObject(Published):
    """The figures of one period."""

    model_config = ConfigDict(json_schema_extra=_without_others)

    id: str
    profile: Profile
    label: str
    first_day: date = Field(alias="from")
    last_day: date = Field(alias="to")
    posts: PostCounts
    radio: RadioCounts
    reposts: dict[str, int]
    activities: dict[str, ActivityCounts]
    guidance: int
    others: dict[str, int] = Field(
        {},
        description="Số liệu khác, theo tên ghi trong sổ tay.",
        exclude_if=lambda others: not others,
    )
    not_recorded: tuple[str, ...] = Field(
        (),
        description="Tên các số liệu chưa theo dõi: số 0 của chúng là chưa biết.",
    )
    breakdowns: dict[str, dict[str, dict[str, int]]] = Field(
        {},
        description="Số liệu chia theo tháng, chuyên mục, đơn vị, nội dung, loại hình: "
        "tên mục chia, tên số liệu, tên từng phần như ghi trong sổ tay.",
        exclude_if=lambda breakdowns: not breakdowns,
    )
    typed: tuple[TypedFigure, ...] = Field(
        (),
        description="Số liệu nhập tay của các đơn vị khác trong kỳ; không cộng ở trên.",
        exclude_if=lambda typed: not typed,
    )
    with_origins: dict[str, int] = Field(
        {},
        description="Số của trang cộng số liệu nhập tay, theo tên số liệu.",
        exclude_if=lambda sums: not sums,
    )
    plan: PlanCounts | None


class StatisticsFile(Published):
    """du-lieu/thong-ke.json."""

    schema_version: Literal[1] = Field(1, alias="schema")
    commune: PublishedCommune
    today: date
    periods: tuple[PeriodObject, ...]


class PublishedSource(Published):
    """Where a reprinted item was first published."""

    name: str
    url: str | None


class PublishedPost(Published):
    """A published item."""

    id: str
    url: str = Field(description="Địa chỉ, tính từ gốc của trang thông tin điện tử.")
    title: str
    day: date = Field(alias="date")
    section: str = Field(description="Chuyên mục chính.")
    sections: tuple[str, ...] = Field(description="Mọi chuyên mục, theo thẻ.")
    description: str | None
    authors: tuple[str, ...]
    source: PublishedSource | None
    image: str | None
    keywords: tuple[str, ...]
    task: str | None
    counted: bool = Field(
        True,  # noqa: FBT003 - pydantic's default is positional
        description="false: không tính vào số liệu, vì chuyên mục chính không tính.",
    )


class PostsFile(Published):
    """du-lieu/tin-bai.json."""

    schema_version: Literal[1] = Field(1, alias="schema")
    commune: PublishedCommune
    today: date
    posts: tuple[PublishedPost, ...]
