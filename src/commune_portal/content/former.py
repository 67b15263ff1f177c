"""What a commune was called before: names with the last day on which they held."""

from pydantic import Field

from commune_portal.content.record import Day, Record, Text


class Former(Record):
    """The facts of a commune until a day, where they were other than today's."""

    until: Day = Field(description="Ngày cuối còn dùng các tên này.")
    name: Text | None = Field(None, description="Tên riêng trước đây.")
    kind: Text | None = Field(None, description="xã, phường hoặc thị trấn trước đây.")
    superior: Text | None = Field(None, description="Cấp trên trực tiếp trước đây.")
    place: Text | None = Field(None, description="Địa danh trước đây.")
    site_name: Text | None = Field(None, description="Tên trang trước đây.")
    radio: Text | None = Field(None, description="Tên đài truyền thanh trước đây.")
    desk: Text | None = Field(None, description="Tên bộ phận một cửa trước đây.")
    parent_agency: Text | None = Field(
        None, description="Cơ quan chủ quản in trên văn bản trước đây."
    )
    addressees: tuple[Text, ...] | None = Field(None, description="Kính gửi trước đây.")
    recipients: tuple[Text, ...] | None = Field(None, description="Nơi nhận trước đây.")

    @property
    def facts(self) -> dict[str, object]:
        """What was other than today, by the key of portal.yml."""
        given = self.model_dump(exclude={"until"}, exclude_none=True)
        return {key: getattr(self, key) for key in given}
