"""A report as pages see it: a plain value that publishing/ makes from the report."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import quote

from commune_portal.content.records.earlier import EarlierFigure
from commune_portal.figures import Evidence, Figures


@dataclass(frozen=True, slots=True)
class Download:
    """A file of a report.

    Attributes:
        name: Its name.
        label: What it is, such as «văn bản Word».
        make: Makes it; always the same bytes.

    """

    name: str
    label: str
    make: Callable[[], bytes] = field(repr=False, compare=False)

    @property
    def size(self) -> int:
        """The size in kilobytes, rounded up; makes the file."""
        return -(-len(self.make()) // 1024)


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A figure that was typed by hand, what it counts, and how it was used."""

    label: str
    figure: EarlierFigure
    use: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """A finished report.

    Attributes:
        id: The name of the report file without its ending.
        title: Type and subject in one line.
        number: «341/BC-UBND»; empty before the clerk gives a number.
        day: The day of signing; None before it.
        signer: The name of the person who signs.
        states: What happened to it since: when it was frozen, what replaced it.
        is_published: Whether citizens may see it.
        frozen_on: The day of freezing; None while the figures may still change.
        later: What came after the cut-off up to the end of the period, in words:
            «1 tin bài, 2 dòng nhật ký»; empty where nothing did.
        figures: What the report prints.
        evidence: The lists behind its figures, those of its workbook.
        typed: The typed figures of earlier periods that its comparison used.
        body_html: The whole text of the report as safe HTML.
        downloads: Its files, for a published report.
        warnings: What the official should check.

    """

    id: str
    title: str
    number: str
    day: date | None
    signer: str
    states: tuple[str, ...] = ()
    is_published: bool
    frozen_on: date | None = None
    later: str = ""
    figures: Figures
    evidence: Evidence
    typed: tuple[TypedLine, ...] = ()
    body_html: str
    downloads: tuple[Download, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        """The address of its page, relative to the root of the site."""
        return f"bao-cao/{quote(self.id)}/"

    @property
    def preview_url(self) -> str:
        """The address of its preview, relative to the root of the site."""
        return f"xem-truoc/{quote(self.id)}/"
