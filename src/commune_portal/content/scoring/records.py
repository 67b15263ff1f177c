"""A score sheet (cham-diem/<năm>.yml): criteria, rules, evidence. See ADR 46."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from commune_portal.content.formats.amounts import Exact, parse_decimal
from commune_portal.content.formats.record import Record, Text
from commune_portal.content.formats.signature import Signature
from commune_portal.content.records.commune import Profile

PLAN_FIGURES = ("ke_hoach.nhiem_vu", "ke_hoach.hoan_thanh", "ke_hoach.phan_tram")


def _parse_points(value: object) -> Decimal:
    points = parse_decimal(value)
    if points != round(points, PLACES):
        raise ValueError(f"«{value}»: điểm có nhiều nhất hai chữ số thập phân")
    return points


PLACES = 2  # of points
Points = Annotated[
    Decimal,
    BeforeValidator(_parse_points),
    WithJsonSchema({"type": ["number", "string"]}),
]


class RuleKind(StrEnum):
    """How figures become points."""

    SHARE = "share"
    STEPS = "steps"
    ALL = "all"
    ANY = "any"


class Step(Record):
    """The points from a value of the figure on."""

    at: Exact = Field(description="Từ giá trị này của số liệu.")
    points: Points = Field(description="Được bấy nhiêu điểm.")


class ScoreRule(Record):
    """The rule that gives points: a share, steps, or all or nothing."""

    kind: RuleKind = Field(
        description="share: theo tỷ lệ; steps: theo mức; all: mọi số liệu đều đạt; "
        "any: một số liệu đạt là đủ."
    )
    figures: tuple[Text, ...] = Field(
        description="Tên số liệu; share và steps chỉ một tên."
    )
    target: Exact | None = Field(
        None, description="Số phải đạt; all và any bỏ trống thì là 1."
    )
    of: Text | None = Field(
        None, description="Số liệu làm mẫu số của share, thay cho target."
    )
    floor: Exact | None = Field(
        None, le=100, description="share: dưới tỷ lệ phần trăm này thì 0 điểm."
    )
    steps: tuple[Step, ...] = Field((), description="Các mức của steps, tăng dần.")

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> Self:
        is_single = self.kind in (RuleKind.SHARE, RuleKind.STEPS)
        if not self.figures or (is_single and len(self.figures) > 1):
            raise ValueError("figures cần một tên số liệu" + _MORE * (not is_single))
        if self.kind is RuleKind.SHARE and (self.target is None) is (self.of is None):
            raise ValueError("share cần một trong hai: target hoặc of")
        if self.target is not None and not self.target:
            raise ValueError("target phải lớn hơn 0")
        if self.kind is RuleKind.STEPS:
            values = [step.at for step in self.steps]
            if not values or values != sorted(set(values)):
                raise ValueError("steps cần các mức at tăng dần")
        for key in ("target", "of", "floor", "steps"):
            if getattr(self, key) and key not in _USED[self.kind]:
                raise ValueError(f"{key} không dùng với {self.kind.value}")
        return self


_MORE = " trở lên"
_USED: Mapping[RuleKind, tuple[str, ...]] = {
    RuleKind.SHARE: ("target", "of", "floor"),
    RuleKind.STEPS: ("steps",),
    RuleKind.ALL: ("target",),
    RuleKind.ANY: ("target",),
}


class TypedPoints(Record):
    """Points that an official gives, with the reason."""

    points: Points = Field(description="Số điểm.")
    reason: Text = Field(description="Lý do.")


class Criterion(Record):
    """One line of the sheet; a line with lines below it has neither rule nor points.

    Line 4.1 is below line 4.
    """

    id: Text = Field(description="Số thứ tự, ví dụ 4.1; mục con của 4.")
    title: Text = Field(description="Nội dung tiêu chí.")
    maximum: Points = Field(gt=0, description="Điểm tối đa.")
    rule: ScoreRule | None = Field(None, description="Cách chấm từ số liệu.")
    typed: TypedPoints | None = Field(
        None, description="Điểm do cán bộ chấm, kèm lý do; thay cho điểm theo số liệu."
    )
    evidence: tuple[Text, ...] = Field((), description="Tài liệu kiểm chứng.")

    def is_below(self, other: "Criterion") -> bool:
        """Return whether the line is part of another one, directly or not."""
        return self.id.startswith(f"{other.id}.")


def parts_of(
    criterion: Criterion, criteria: tuple[Criterion, ...]
) -> tuple[Criterion, ...]:
    """Return the lines directly below a line."""
    depth = criterion.id.count(".") + 1
    return tuple(
        each
        for each in criteria
        if each.is_below(criterion) and each.id.count(".") == depth
    )


class ScoreKeys(Record):
    """What an official writes in cham-diem/<năm>.yml."""

    period: Text = Field(description="Kỳ chấm điểm, ví dụ 2026.")
    profile: Profile | None = Field(
        None, description="Cách tính kỳ; bỏ trống thì theo portal.yml."
    )
    title: Text = Field("Phiếu tự chấm điểm", description="Tên phiếu.")
    subject: Text = Field(description="Nội dung được chấm, in dưới tên phiếu.")
    basis: tuple[Text, ...] = Field(
        (), description="Căn cứ: văn bản ban hành bộ tiêu chí."
    )
    note: Text | None = Field(None, description="Dòng ghi chú in dưới bảng.")
    criteria: tuple[Criterion, ...] = Field(description="Các tiêu chí, theo thứ tự.")
    signatures: tuple[Signature, ...] = Field(
        (Signature(title="Người tự chấm"), Signature(title="Thủ trưởng cơ quan")),
        description="Người ký phiếu, từ trái sang phải.",
    )


class ScoreSheet(ScoreKeys):
    """A score sheet with its place.

    Attributes:
        id: The name of its file without ending.
        path: Its file, relative to content/.
        lines: The line of each key, and of each criterion by its id.

    """

    id: str
    path: str
    lines: Mapping[str, int]
