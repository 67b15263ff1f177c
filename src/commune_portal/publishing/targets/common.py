"""What publish.yml may say of every target."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from commune_portal.content.formats.record import Record
from commune_portal.publishing.targets.target import Target

_KEEP = 5


def _as_list(value: object) -> object:
    return (value,) if isinstance(value, str) and value else value


def among(*allowed: str) -> AfterValidator:
    """Return what refuses every other text, and names those that are allowed."""

    def check(value: str) -> str:
        if value not in allowed:
            told = ", ".join(allowed)
            raise ValueError(f"«{value}» không có; hãy ghi một trong: {told}")
        return value

    return AfterValidator(check)


Keep = Annotated[int, Field(ge=1, le=1000)]
Endings = Annotated[
    tuple[Annotated[str, among("gz", "br")], ...], BeforeValidator(_as_list)
]


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

    def folders(self, root: Path) -> Sequence[Path]:
        """Return the folders of this machine that are written; a served one first."""
        del root
        return ()
