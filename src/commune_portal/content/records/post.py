"""A news item: the keys of its front matter, and the item itself."""

import datetime as dt
from dataclasses import dataclass
from typing import Self

from pydantic import Field

from commune_portal.content.formats.address import Address
from commune_portal.content.formats.record import Day, Record, Text, Truth
from commune_portal.content.royalties.genres import Genre
from commune_portal.content.vocabularies.reform import ReformContentName


class Source(Record):
    """Where a reprinted item was first published."""

    name: Text = Field(description="Tên báo hoặc trang đã đăng trước.")
    url: Address | None = Field(None, description="Địa chỉ bài gốc.")


class Attachment(Record):
    """A file in the item's folder, offered for download."""

    title: Text = Field(description="Tên tệp mà người đọc thấy.")
    file: Text = Field(description="Tên tệp trong thư mục của tin bài.")


class Correction(Record):
    """A correction that is shown with the item (Luật Tiếp cận thông tin, Điều 22)."""

    date: Day
    note: Text = Field(description="Nội dung đính chính.")


class Withdrawal(Record):
    """When and why the item was withdrawn from the portal."""

    date: Day
    reason: Text = Field(description="Lý do gỡ tin bài.")


class FrontMatter(Record):
    """The front matter of an item."""

    title: Text = Field(description="Tiêu đề tin bài.")
    date: Day = Field(description="Ngày đăng, là ngày dùng để tính số liệu.")
    tags: tuple[Text, ...] = Field(
        min_length=1, description="Chuyên mục; mục đứng đầu là chuyên mục chính."
    )
    description: Text | None = Field(None, description="Tóm tắt một, hai câu.")
    authors: tuple[Text, ...] = Field((), description="Tác giả hoặc Ban Biên tập.")
    source: Source | None = Field(None, description="Nguồn, nếu là tin đăng lại.")
    image: Text | None = Field(None, description="Tệp ảnh đại diện.")
    image_alt: Text | None = Field(None, description="Mô tả ảnh cho người không nhìn.")
    image_caption: Text | None = Field(None, description="Chú thích dưới ảnh.")
    attachments: tuple[Attachment, ...] = Field((), description="Tệp đính kèm.")
    keywords: tuple[Text, ...] = Field((), description="Từ khóa tự do, không đếm.")
    cchc: tuple[ReformContentName, ...] = Field(
        (), description="Nội dung cải cách hành chính; nội dung đứng đầu được đếm."
    )
    task: Text | None = Field(None, description="Mã nhiệm vụ trong kế hoạch năm.")
    draft: Truth = Field(False, description="true khi chưa đăng.")  # noqa: FBT003 - pydantic's default is positional
    pinned: Truth = Field(False, description="true để ghim lên đầu.")  # noqa: FBT003 - as above
    corrections: tuple[Correction, ...] = Field((), description="Các lần đính chính.")
    genre: Genre | None = Field(
        None,
        exclude=True,  # never in a lock or a data file
        description="Thể loại, chỉ dùng để tính nhuận bút.",
    )
    withdrawn: Withdrawal | None = Field(None, description="Ngày và lý do gỡ bài.")


class Picture(Record):
    """A picture in the folder of an item.

    Attributes:
        path: The file, relative to content/.
        width: In pixels, of the picture turned upright.
        height: Likewise; both are 0 where a drawing gives none.
        is_drawing: Whether it is an SVG, which has no pixels.

    """

    path: str
    width: int
    height: int
    is_drawing: bool = False


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file beside a text, checked before anything of it is published (ADR 57).

    Attributes:
        path: The file, relative to content/, as it is written on the disk.
        size: In bytes, of what is published.
        sha256: The hash of the bytes that were checked, in hexadecimal digits; empty
            where a rewritten copy is published.
        problem: Why it is not offered for download; None where it may be.
        cleaned: What is published of a drawing; None for any other file.
        note: What an editor should look at where it is used; None for nothing.
        unshown: Why one that is named as a picture is none; None where it may be.

    """

    path: str
    size: int
    sha256: str = ""
    problem: str | None = None
    cleaned: bytes | None = None
    note: str | None = None
    unshown: str | None = None


class Post(FrontMatter):
    """A news item (tin bài), with its place and its text.

    Attributes:
        id: The file name without its ending, unique in the portal.
        slug: The last part of its URL: ASCII, from the file name, permanent.
        year: The year of its folder, and the first part of its URL.
        path: The Markdown file, relative to content/, with `/`.
        sections: Slugs of its sections in the editor's order, each once.
        text: The Markdown below the front matter.
        line: The line of the file on which `text` starts.
        files: The other files of its folder, relative to content/, sorted.
        sizes: The size of each of `files`, in bytes.
        pictures: The valid pictures among `files`.
        checked: What is known of each of `files`.
        written_authors: The authors as the editor wrote them, with e-mail addresses;
            `authors` holds their names alone, and is all that may be published.
        digest: A digest of all that the item was read from; empty where something of
            it may be otherwise.

    """

    id: str
    slug: str
    year: str
    path: str
    sections: tuple[str, ...]
    text: str
    line: int
    files: tuple[str, ...] = ()
    sizes: tuple[int, ...] = ()
    pictures: tuple[Picture, ...] = ()
    checked: tuple[CheckedFile, ...] = Field((), exclude=True, repr=False)
    written_authors: tuple[str, ...] = Field((), exclude=True, repr=False)
    digest: str = Field("", exclude=True, repr=False)

    @property
    def payees(self) -> tuple[str, ...]:
        """Who is paid royalties: the authors, with whatever tells them apart."""
        return self.written_authors or self.authors

    @property
    def section(self) -> str:
        """The slug of the main section, in which the item is counted."""
        return self.sections[0]

    @property
    def is_reprint(self) -> bool:
        """Whether the item was first published elsewhere."""
        return self.source is not None

    @property
    def url(self) -> str:
        """The address of its page, relative to the root of the site."""
        return f"tin-bai/{self.year}/{self.slug}/"

    @property
    def changed_on(self) -> dt.date:
        """The day of its last correction, or its own day."""
        return max([self.date, *(correction.date for correction in self.corrections)])

    def known_on(self, day: dt.date) -> Self:
        """Return the item as it stood on a day: one that was withdrawn later is there.

        See ADR 39.
        """
        if self.withdrawn is None or self.withdrawn.date <= day:
            return self
        return self.model_copy(update={"withdrawn": None, "digest": ""})

    def is_published(self, today: dt.date) -> bool:
        """Return whether citizens see it: no draft, not withdrawn, not after today."""
        return not self.draft and self.withdrawn is None and self.date <= today
