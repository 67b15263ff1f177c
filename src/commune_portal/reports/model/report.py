"""A finished report as data, before it becomes a file of any format."""

from dataclasses import dataclass
from datetime import date

from commune_portal.content import EarlierFigure
from commune_portal.errors import ContentWarning
from commune_portal.figures import Evidence, Figures
from commune_portal.reports.model.blocks import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Everything above the body; the numbers in brackets are those of the decree.

    Attributes:
        agency: The lines of the issuing body (2).
        number: «Số: 05/BC-UBND» (3); empty in the head of an annex.
        day: «An Bình, ngày 20 tháng 12 năm 2026» (4).
        type: «BÁO CÁO» (5a); empty in a công văn and in the head of an annex.
        subject: The trích yếu (5a); in a công văn «V/v …» below the number (5b).
        addressees: Kính gửi (9a), with their punctuation.
        parent: The body above the issuing one, where it is printed (2).

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
    """Everything below the body.

    Attributes:
        authority: The lines above the signature (7a).
        signer: The name below it (7b).
        recipients: Nơi nhận (9b), with their punctuation; none below an annex.
        drafter: Who drafted it and how many copies there are, «PL.(300)» (12).

    """

    authority: tuple[str, ...]
    signer: str
    recipients: tuple[str, ...]
    drafter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """An annex, in a section of its own with its own page numbers (III).

    Attributes:
        label: «Phụ lục», or «Phụ lục I» where there are several; empty for a form
            that bears a head of its own.
        title: The name of the annex, which is printed in capitals.
        subject: What the form is about, below its name; may be empty.
        attached: «(Kèm theo Báo cáo số …)».
        blocks: Its content.
        is_landscape: Whether its pages lie on their side.
        head: Issuing body and day, where the form bears a head of its own.
        ending: Its signature, where the form bears one.

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
    """A figure typed from a paper that the comparison has to do with (ADR 21).

    Attributes:
        label: What it counts.
        figure: The figure with its unit, days and paper.
        use: What was done with it, in Vietnamese.

    """

    label: str
    figure: EarlierFigure
    use: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report or plan, complete but for its file format.

    Attributes:
        id: The name of the report file without its ending.
        head: Everything above the body.
        basis: The căn cứ, with their punctuation.
        blocks: The body; its last paragraph ends with «./.».
        ending: Signature and recipients.
        author: The issuing body, for the file's properties.
        day: The day of signing, or the day on which the draft was made.
        figures: What was counted.
        evidence: The rows behind it, in words.
        warnings: What the official should look at.
        annexes: What is attached.
        contact: Address and telephone at the foot of the first page (13).
        frozen_on: The day on which its figures were frozen; None before.
        reference: The office's own Word document of styles; None for the usual one.
        typed: The typed figures that its comparison has to do with.

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
