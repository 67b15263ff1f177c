"""A report template as it is written: built-in, or the office's own (mau-bao-cao/)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pydantic import Field

from commune_portal.content.formats.record import Record, Text, Texts, Truth
from commune_portal.content.records.report_file import MOST_ANNEXES

PASSAGES = "blocks"
ANNEXES = "annexes"
ENDING = ".md"


class Kind(StrEnum):
    """What a document is about: a period's figures, or the plan of its year."""

    REPORT = "report"
    PLAN = "plan"


class TemplateFrontMatter(Record):
    """The front matter of a template; all of it may contain figures."""

    about: Text | None = Field(None, description="Mẫu dùng để làm gì.")
    kind: Kind = Field(
        Kind.REPORT,
        description="report: báo cáo có số liệu; plan: chính kế hoạch của năm.",
    )
    type: str = Field(
        "", description="Tên loại văn bản, ví dụ BÁO CÁO; bỏ trống thì là công văn."
    )
    symbol: Text = Field(
        description="Chữ viết tắt tên loại, ví dụ BC; với công văn là đơn vị soạn thảo."
    )
    subject: Text = Field(description="Trích yếu.")
    basis: Texts = Field(
        (), description="Các căn cứ: mã văn bản, hoặc cả câu, mỗi dòng một căn cứ."
    )
    required: tuple[Text, ...] = Field((), description="Đoạn mà người lập phải viết.")
    optional: tuple[Text, ...] = Field((), description="Đoạn có thể viết thêm.")
    annexes: tuple[Text, ...] = Field(
        (), max_length=MOST_ANNEXES, description="Phụ lục kèm theo."
    )
    closing: Text = Field(description="Câu kết thúc.")


class AnnexFrontMatter(Record):
    """The front matter of an annex."""

    title: Text = Field(description="Tên phụ lục.")
    subject: str = Field("", description="Phụ lục nói về việc gì.")
    landscape: Truth = Field(False, description="true để in ngang.")  # noqa: FBT003 - pydantic's default is positional


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFile:
    """A template, an annex, or a passage that several templates share.

    Attributes:
        path: Its file, as messages name it.
        head: Its front matter; a passage has none.
        lines: The line of each key.
        basis_lines: The line of each căn cứ.
        text: The Markdown below the front matter.
        line: The line on which the text begins.

    """

    path: str
    head: TemplateFrontMatter | AnnexFrontMatter | None
    lines: Mapping[str, int]
    text: str
    line: int
    basis_lines: tuple[int, ...] = ()
