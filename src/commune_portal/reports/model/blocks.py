"""The body of a report as data: headings, paragraphs, tables, and the text in them."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style.

    Attributes:
        text: The text, with a newline where a line breaks.
        link: The address that it leads to; None for text that is no link.
        note: The footnote behind it; empty where there is none.

    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None
    note: "tuple[Span, ...]" = ()


Spans = tuple[Span, ...]


class HeadingForm(StrEnum):
    """How a heading is set: the kinds of NĐ 30/2020, Phụ lục I, II.6."""

    NUMBERED = "numbered"  # mục, khoản
    CHAPTER = "chapter"  # «Phần I», «Chương II», «Mục 1»: centred
    CHAPTER_TITLE = "chapter title"  # its name below it: centred, in capitals
    ARTICLE = "article"  # «Điều 1. …»


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its number in the text: level 1 «I.», 2 «1.», 3 «2.1.»."""

    level: int
    spans: Spans
    form: HeadingForm = HeadingForm.NUMBERED


class Shape(StrEnum):
    """What a paragraph is; each shape is a Word style of its own."""

    TEXT = "text"
    ITEM = "item"  # a line of a list: «- », «+ » or «1. »
    POINT = "point"  # điểm: «a) », «đ) »


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `marker` is what a line of a list begins with."""

    spans: Spans
    shape: Shape = Shape.TEXT
    marker: str = ""


class Alignment(StrEnum):
    """How the cells of a column are aligned."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first row names its columns and repeats on every page.

    Attributes:
        header: The names of the columns.
        rows: The rows, each with as many cells as `header`.
        alignments: The alignment of each column, as many as `header`.

    """

    header: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]
    alignments: tuple[Alignment, ...]


Block = Heading | Paragraph | Table
