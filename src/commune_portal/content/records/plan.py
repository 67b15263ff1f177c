"""The year's communication plan (kế hoạch tuyên truyền)."""

from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from commune_portal.content.formats.record import Record, ReportedDay, Text
from commune_portal.content.layout import PLANS
from commune_portal.content.records.commune import Profile
from commune_portal.vietnamese import did_you_mean, short_day

NUMBER_WITHOUT_DAY = "có số mà chưa có ngày; văn thư cấp số và ngày cùng lúc (date)"


class Per(StrEnum):
    """The span in which a target must be reached."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"


class Target(Record):
    """The number that a figure must reach."""

    figure: Text = Field(description="Tên số liệu, ví dụ tin_bai.cchc.")
    number: int = Field(gt=0, description="Số cần đạt.")
    per: Per = Field(
        Per.YEAR, description="year: cả năm; quarter: mỗi quý; month: mỗi tháng."
    )


class AtLeast(Record):
    """How many items and log rows must name a task: stricter than one in all."""

    number: int = Field(1, gt=0, description="Số tin bài, dòng nhật ký ít nhất.")
    per: Per = Field(description="year: cả năm; quarter: mỗi quý; month: mỗi tháng.")


class EvaluationResult(StrEnum):
    """The words of the annex «Biểu tổng hợp»."""

    ACHIEVED = "Đạt"
    NOT_ACHIEVED = "Không đạt"
    DONE = "Có"
    NOT_DONE = "Không"

    @property
    def is_done(self) -> bool:
        """Whether the task counts as done."""
        return self in (EvaluationResult.ACHIEVED, EvaluationResult.DONE)


class Standing(StrEnum):
    """Where a task stands inside the year, by its own deadline (ADR 48)."""

    DONE = "đã hoàn thành"
    DONE_LATE = "hoàn thành sau hạn"
    ON_SCHEDULE = "đúng tiến độ"
    NOT_DUE = "chưa đến hạn"
    LATE = "chậm tiến độ"


class Evaluation(Record):
    """An official's judgement instead of the computed one, with its reason."""

    result: EvaluationResult = Field(description="Đạt, Không đạt, Có hoặc Không.")
    reason: Text = Field(description="Lý do đánh giá khác với số liệu.")


class Task(Record):
    """One task of the plan; only its content is required."""

    id: Text = Field(description="Mã nhiệm vụ, ví dụ 4.")
    content: Text = Field(description="Nội dung nhiệm vụ.")
    time: Text | None = Field(None, description="Thời gian thực hiện.")
    due: ReportedDay | None = Field(
        None, description="Hạn hoàn thành; bỏ trống thì hết năm của kế hoạch."
    )
    lead: Text | None = Field(None, description="Đơn vị chủ trì.")
    lead_label: Text | None = Field(
        None, description="Nhãn thay cho «Chủ trì» ở riêng nhiệm vụ này."
    )
    support: Text | None = Field(None, description="Đơn vị phối hợp.")
    details: Text | None = Field(None, description="Nội dung chi tiết.")
    product: Text | None = Field(None, description="Sản phẩm phải có khi hoàn thành.")
    forms: tuple[Text, ...] = Field((), description="Hình thức tuyên truyền.")
    target: Target | None = Field(None, description="Chỉ tiêu bằng số.")
    at_least: AtLeast | None = Field(
        None, description="Số việc làm ít nhất, khi không có chỉ tiêu bằng số."
    )
    evaluation: Evaluation | None = Field(
        None, description="Đánh giá khác với số liệu, kèm lý do."
    )

    @model_validator(mode="after")
    def _has_one_measure(self) -> Self:
        if self.target is not None and self.at_least is not None:
            raise ValueError("chỉ ghi một trong hai: target hoặc at_least")
        return self

    @property
    def measure(self) -> Target | AtLeast | None:
        """The number that it is to reach; None where one record is enough."""
        return self.target or self.at_least


class Plan(Record):
    """The plan of one year, which may have been issued the year before."""

    year: int = Field(ge=2000, le=2100, description="Năm của kế hoạch.")
    number: Text | None = Field(None, description="Số văn bản, không kèm ký hiệu.")
    symbol: Text = Field("KH-UBND", description="Ký hiệu văn bản.")
    date: ReportedDay | None = Field(None, description="Ngày ban hành.")
    subject: Text | None = Field(None, description="Trích yếu.")
    basis: tuple[Text, ...] = Field(
        (), description="Các căn cứ: mã văn bản, hoặc cả câu."
    )
    receiver: Text | None = Field(
        None,
        description="Bộ phận nhận phản ánh, tổng hợp; in ở câu kết thúc kế hoạch.",
    )
    tasks: tuple[Task, ...] = Field(min_length=1, description="Các nhiệm vụ.")


class PlanFile(Plan):
    """A plan as its file gives it: `lines` holds the line of every key there."""

    lines: Mapping[str, int]


def task_problem(
    task: str,
    day: date,
    plans: Mapping[int, Plan | None],
    profiles: Collection[Profile],
) -> str | None:
    """Return what is wrong with naming the task on this day; None if nothing is.

    Only a plan of a year that the day is reported in can count it, under the profile
    of the portal or of one of its reports (ADR 48). A plan with mistakes is None: they
    are reported, its tasks are not checked.
    """
    years = sorted({profile.year_of(day) for profile in profiles})
    near_plans = [plans[year] for year in years if year in plans]
    known = [each.id for plan in near_plans if plan for each in plan.tasks]
    if task in known or None in near_plans:
        return None
    named = " và ".join(map(str, years))
    elsewhere = [
        y for y in (day.year, day.year + 1, day.year - 1) if _has(plans, y, task)
    ]
    if elsewhere:
        ways = ", ".join(sorted(profiles))
        return (
            f"«{task}» là nhiệm vụ của kế hoạch năm {elsewhere[0]}, nhưng ngày "
            f"{short_day(day)} thuộc năm {named} theo cách tính {ways}, nên không bao "
            "giờ được tính cho nhiệm vụ ấy"
        )
    if not near_plans:
        return f"chưa có kế hoạch năm {named} ({PLANS}/{years[-1]}.yml)"
    return (
        f"«{task}» không phải nhiệm vụ của kế hoạch năm {named}"
        f"{did_you_mean(task, known)}"
    )


def _has(plans: Mapping[int, Plan | None], year: int, task: str) -> bool:
    plan = plans.get(year)
    return plan is not None and any(each.id == task for each in plan.tasks)
