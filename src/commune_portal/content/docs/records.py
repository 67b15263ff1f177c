"""The fixed pages in docs/ as they are written: their keys, their text, their files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field

from commune_portal.content.formats.record import Record, Text, Truth
from commune_portal.errors import ContentError, ContentWarning


def _as_list(value: object) -> object:
    return (value,) if isinstance(value, str) else value


class SearchKeys(Record):
    """What a page says to Material's own search."""

    exclude: Truth = Field(False, description="true để không tìm thấy trang.")  # noqa: FBT003 - pydantic's default is positional
    boost: float = Field(1, description="Hệ số xếp hạng khi tìm.")


class DocsPageKeys(Record):
    """The keys of MkDocs and Material that a fixed page may have, with their types.

    Other keys are left to the templates of the theme.
    """

    model_config = ConfigDict(extra="ignore")

    title: Text | None = Field(None, description="Tiêu đề trang.")
    subtitle: Text | None = Field(None, description="Tiêu đề phụ.")
    description: Text | None = Field(None, description="Tóm tắt trang.")
    hide: Annotated[tuple[Text, ...], BeforeValidator(_as_list)] = Field(
        (), description="Phần không hiện."
    )
    template: Text | None = Field(None, description="Mẫu trang của giao diện.")
    icon: Text | None = Field(None, description="Biểu tượng.")
    status: Text | None = Field(None, description="Trạng thái.")
    tags: tuple[Text, ...] = Field((), description="Nhãn.")
    search: SearchKeys | None = Field(None, description="Cách tìm kiếm trang.")
    comments: Truth = Field(False, description="true để cho bình luận.")  # noqa: FBT003 - pydantic's default is positional


@dataclass(frozen=True, slots=True)
class DocsPage:
    """One fixed page as it is written.

    Attributes:
        path: Its path below docs/.
        head: Its front matter in the order of the file.
        body: Its Markdown, with placeholders.
        line: The line on which the body begins.

    """

    path: str
    head: Mapping[str, object]
    body: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Docs:
    """The folder docs/, read.

    Attributes:
        root: The folder.
        files: The path of each file that becomes part of the site, pages too, sorted.
        pages: Its valid pages, sorted by path.
        errors: What is wrong with the others.
        warnings: What an editor should look at.

    """

    root: Path
    files: tuple[str, ...]
    pages: tuple[DocsPage, ...]
    errors: tuple[ContentError, ...] = ()
    warnings: tuple[ContentWarning, ...] = ()
