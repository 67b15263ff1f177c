"""The fixed pages in docs/ as they are written: their keys, their text, their files."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Self

from pydantic import BeforeValidator, ConfigDict, Field

from commune_portal.content.formats.record import Record, Text, Truth
from commune_portal.errors import ContentError, ContentWarning

HANDBOOK = "huong-dan/"
COUNTING_RULES = f"{HANDBOOK}cach-dem.md"


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
    """The fixed pages of a commune, and the packaged ones that it has not written.

    Attributes:
        files: Each file that becomes part of the site, pages too, by its path below
            docs/, sorted.
        pages: The valid pages, sorted by path.
        packaged: The folder that fills in what the commune has not written itself.
        withheld: The paths of packaged pages that are no part of the site.
        errors: What is wrong with the others.
        warnings: What an editor should look at.

    """

    files: Mapping[str, Path]
    pages: tuple[DocsPage, ...]
    packaged: Path
    withheld: frozenset[str] = frozenset()
    errors: tuple[ContentError, ...] = ()
    warnings: tuple[ContentWarning, ...] = ()

    def without_handbook(self) -> Self:
        """Return the folder without the packaged handbook (ADR 52).

        The page that explains figures to citizens stays, as do own pages of a commune.
        """
        withheld = frozenset(
            path
            for path, file in self.files.items()
            if path.startswith(HANDBOOK)
            and path != COUNTING_RULES
            and file.is_relative_to(self.packaged)
        )
        return replace(
            self,
            files={p: file for p, file in self.files.items() if p not in withheld},
            pages=tuple(page for page in self.pages if page.path not in withheld),
            withheld=withheld,
        )
