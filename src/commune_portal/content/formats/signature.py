"""Who signs an internal form."""

from pydantic import Field

from commune_portal.content.formats.record import Record, Text


class Signature(Record):
    """Who signs a form: the title above, and the name if it is known."""

    title: Text = Field(description="Chức danh, ví dụ Kế toán.")
    name: Text | None = Field(None, description="Họ và tên; bỏ trống để ghi tay.")
