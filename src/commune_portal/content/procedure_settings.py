"""What portal.yml says of administrative procedures."""

from typing import Annotated

from pydantic import Field

from commune_portal.content.address import with_mark
from commune_portal.content.record import Record

CODE_MARK = "{code}"
_DAYS = 180


class ProcedureSettings(Record):
    """How the procedures of the commune are shown and how long they count as fresh.

    The national portal's addresses are configuration: they have changed before.
    """

    portal: Annotated[str, with_mark(CODE_MARK)] | None = Field(
        None,
        description="Địa chỉ Cổng Dịch vụ công quốc gia; {code} là chỗ điền mã.",
    )
    stale_after: int = Field(
        _DAYS, ge=1, description="Số ngày sau lần cập nhật thì phải kiểm tra lại."
    )

    def address(self, code: str) -> str | None:
        """Return where the procedure of this code is looked up; None if not known."""
        return self.portal.replace(CODE_MARK, code) if self.portal else None

    @property
    def is_by_code(self) -> bool:
        """Whether the address leads to one procedure, not to the portal's front."""
        return self.portal is not None and CODE_MARK in self.portal
