"""What portal.yml says of the pages that the law asks for."""

from pydantic import Field, field_validator

from commune_portal.content.duties import DUTIES
from commune_portal.content.record import Record, Text
from commune_portal.vietnamese import nearest

_DAYS = 365


class PageSettings(Record):
    """How long a page about the commune counts as fresh, and what is not asked."""

    stale_after: int = Field(
        _DAYS, ge=1, description="Số ngày sau updated thì phải rà soát lại."
    )
    without: dict[str, Text] = Field(
        default_factory=dict, description="Trang chưa làm, kèm lý do; không nhắc nữa."
    )

    @field_validator("without")
    @classmethod
    def _names_are_known(cls, value: dict[str, str]) -> dict[str, str]:
        for name in value:
            if name not in DUTIES:
                near = nearest(name, DUTIES)
                hint = f"; có phải ý bạn là «{near}»?" if near else ""
                raise ValueError(f"không có trang «{name}»{hint}")
        return value
