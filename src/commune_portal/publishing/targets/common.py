"""What publish.yml may say of every target."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from commune_portal.content.formats.record import Record
from commune_portal.publishing.targets.target import Target

_KEEP = 5


def _as_list(value: object) -> object:
    return (value,) if isinstance(value, str) and value else value


Keep = Annotated[int, Field(ge=1, le=1000)]
Endings = Annotated[tuple[Literal["gz", "br"], ...], BeforeValidator(_as_list)]


class TargetSettings(Record):
    """What every target has."""

    keep: Keep = Field(_KEEP, description="Số bản gần nhất được giữ lại.")
    compressed: Endings = Field(
        (),
        description="Bản nén sẵn đặt cạnh mỗi trang cho máy chủ web: gz, br; mặc định "
        "là gz với folder và sftp, không có với các loại khác.",
    )

    def target(self, root: Path) -> Target:
        """Return the target; paths are seen from the commune's folder."""
        raise NotImplementedError

    def folder(self, root: Path) -> Path | None:
        """Return the folder of this machine that is written; None for any other."""
        del root
        return None
