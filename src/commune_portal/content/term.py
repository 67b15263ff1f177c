"""Words that were right once: what an office adds to the list of the programme."""

from pydantic import Field

from commune_portal.content.record import Day, Record, Text


class Term(Record):
    """Words that are told in reports of periods that end after a day."""

    words: Text = Field(description="Từ cũ, ví dụ thị trấn An Bình.")
    instead: Text = Field(description="Từ nên dùng.")
    until: Day | None = Field(
        None, description="Ngày cuối còn dùng; bỏ trống là không bao giờ đúng."
    )
