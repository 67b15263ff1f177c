"""The urgent notice on the home page: storms, vaccination, hours that change."""

from datetime import date

from pydantic import Field, field_validator

from commune_portal.content.record import Day, Record, Text


class Urgent(Record):
    """A notice above everything else on the home page, until a day."""

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
        """Tell whether the notice stands on the home page on the day."""
        return day <= self.until
