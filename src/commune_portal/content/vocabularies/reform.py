"""The six contents of public administration reform (Nghị quyết 76/NQ-CP, 2021)."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, Field

from commune_portal.content.formats.record import Text
from commune_portal.content.formats.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ReformContent:
    """One of the six contents.

    Attributes:
        key: Its name in placeholders and data files.
        name: What editors write in `cchc`.
        title: Its name in the programme.
        aliases: Other spellings.

    """

    key: str
    name: str
    title: str
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling that means this content."""
        return (self.name, self.title, *self.aliases)


REFORM_CONTENTS = (
    ReformContent("the_che", "thể chế", "Cải cách thể chế"),
    ReformContent(
        "tthc", "TTHC", "Cải cách thủ tục hành chính", ("thủ tục hành chính",)
    ),
    ReformContent("bo_may", "bộ máy", "Cải cách tổ chức bộ máy", ("tổ chức bộ máy",)),
    ReformContent("cong_vu", "công vụ", "Cải cách chế độ công vụ", ("chế độ công vụ",)),
    ReformContent("tai_chinh_cong", "tài chính công", "Cải cách tài chính công"),
    ReformContent(
        "chinh_quyen_so",
        "chính quyền số",
        "Xây dựng, phát triển Chính phủ điện tử, Chính phủ số",
        ("chính phủ số", "chính phủ điện tử"),
    ),
)
_BY_NAME = Vocabulary((each.names, each.name) for each in REFORM_CONTENTS)


def _known(word: str) -> str:
    """Return the content's own name for any of its spellings."""
    name = _BY_NAME.get(word)
    if name is None:
        hint = _BY_NAME.suggestion(word)
        every = ", ".join(each.name for each in REFORM_CONTENTS)
        near = hint or f"; chỉ có: {every}"
        raise ValueError(f"«{word}» không phải một trong sáu nội dung CCHC{near}")
    return name


ReformContentName = Annotated[
    Text,
    AfterValidator(_known),
    Field(examples=[each.name for each in REFORM_CONTENTS]),
]
