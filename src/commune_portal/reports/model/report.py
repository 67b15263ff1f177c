"""A finished report as data, before it becomes a file of any format."""

from dataclasses import dataclass
from datetime import date

from commune_portal.content import EarlierFigure
from commune_portal.errors import ContentWarning
from commune_portal.figures import Evidence, Figures, OriginTotal
from commune_portal.reports.model.blocks import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Everything above the body; numbers in brackets as in NĐ 30/2020, Phụ lục I, IV.

    Attributes:
        agency: The issuing body (2), a line each.
        number: «Số: 05/BC-UBND» (3); empty in the head of an annex.
        day: «An Bình, ngày 20 tháng 12 năm 2026» (4).
        type: «BÁO CÁO» (5a); empty in a công văn and in the head of an annex.
        subject: The trích yếu (5a); in a công văn «V/v …» below the number (5b).
        addressees: Kính gửi (9a), with their punctuation.
        parent: The superior body (2); empty where it is not printed.

    """

    agency: tuple[str, ...]
    number: str
    day: str
    type: str
    subject: str
    addressees: tuple[str, ...]
    parent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Everything below the body; numbers in brackets as in `Head`.

    Attributes:
        authority: Authority and office of the signer (7a), a line each.
        signer: The name (7b).
        recipients: Nơi nhận (9b), with their punctuation; none below an annex.
        drafter: Initials and number of copies, «PL.(300)» (12); may be empty.

    """

    authority: tuple[str, ...]
    signer: str
    recipients: tuple[str, ...]
    drafter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """An annex, in its own section with its own page numbers (Phụ lục I, III).

    Attributes:
        label: «Phụ lục», or «Phụ lục I» where there are several; empty for a form
            with its own head.
        title: The name of the annex, which is printed in capitals.
        subject: What the annex is about, below its name; may be empty.
        attached: «(Kèm theo Báo cáo số …)».
        blocks: Its content.
        is_landscape: Whether its pages are in landscape.
        head: Issuing body and day of a form with its own head, else None.
        ending: The signature of such a form, else None.

    """

    label: str
    title: str
    subject: str
    attached: str
    blocks: tuple[Block, ...]
    is_landscape: bool = False
    head: Head | None = None
    ending: Ending | None = None


@dataclass(frozen=True, slots=True)
class TypedFigure:
    """A figure typed from a paper that the comparison concerns (ADR 21).

    Attributes:
        label: What it counts.
        figure: The figure with its unit, days and paper.
        use: How the comparison used it, in Vietnamese.

    """

    label: str
    figure: EarlierFigure
    use: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRow:
    """A figure by origin: the portal's count, the typed sums, the total (ADR 47).

    Attributes:
        name: The figure's dotted name.
        label: What it counts.
        total: The sum that the report prints, with the portal's own count.
        typed: The typed sum of each other origin; None where no paper has the figure.

    """

    name: str
    label: str
    total: OriginTotal
    typed: tuple[OriginTotal | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginTable:
    """The figures of a report by origin.

    Attributes:
        portal: The name of the portal, the first origin.
        units: The other origins, in the order of their file.
        rows: A row for each figure with a typed part.

    """

    portal: str
    units: tuple[str, ...]
    rows: tuple[OriginRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report or plan, complete but for its file format.

    Attributes:
        id: The name of the report file without its ending.
        head: Everything above the body.
        basis: The căn cứ, with their punctuation, a line each.
        blocks: The body; its last paragraph ends with «./.».
        ending: Signature and recipients.
        author: The issuing body, for the properties of files.
        day: The day of signing; of a draft, the day it was made.
        figures: What was counted.
        evidence: The rows behind it, in words.
        warnings: What the official should look at.
        annexes: What is attached.
        contact: Address and telephone at the foot of the first page (13).
        frozen_on: The day on which its figures were frozen; None before.
        reference: The office's own Word file of styles; None for ours.
        typed: The typed figures that its comparison or its sums concern.
        origins: Its figures by origin; None where it prints the portal's alone.

    """

    id: str
    head: Head
    basis: tuple[str, ...]
    blocks: tuple[Block, ...]
    ending: Ending
    author: str
    day: date
    figures: Figures
    evidence: Evidence
    warnings: tuple[ContentWarning, ...]
    annexes: tuple[Annex, ...] = ()
    contact: str = ""
    frozen_on: date | None = None
    reference: bytes | None = None
    typed: tuple[TypedFigure, ...] = ()
    origins: OriginTable | None = None
