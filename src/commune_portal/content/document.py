"""The register of documents (van-ban.yml) that reports and pages cite."""

from pydantic import Field

from commune_portal.content.record import Day, Record, Text


class Document(Record):
    """A document; two are the same iff number, symbol and day are the same."""

    type: Text = Field(description="Tên loại: Nghị quyết, Quyết định, Kế hoạch …")
    number: Text | None = Field(None, description="Số.")
    symbol: Text = Field(description="Ký hiệu, ví dụ NQ-CP.")
    date: Day = Field(description="Ngày ban hành.")
    issuer: Text = Field(description="Cơ quan ban hành.")
    subject: Text = Field(description="Trích yếu, bắt đầu bằng «về».")
    valid_from: Day | None = Field(None, description="Có hiệu lực từ ngày.")
    valid_to: Day | None = Field(None, description="Hết hiệu lực sau ngày.")
    url: Text | None = Field(None, description="Địa chỉ toàn văn.")
