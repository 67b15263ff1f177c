"""The annexes of a report, which its template names, in one of two forms.

The decree's own form has neither head nor signature (NĐ 30/2020, Phụ lục III, Mẫu
2.1); many offices attach a form (biểu) with its own Quốc hiệu, day and signature.
See ADR 13.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from commune_portal.content import Commune, Portal, ReportFile, Signer
from commune_portal.content.records.report_file import AnnexForm
from commune_portal.errors import ContentError
from commune_portal.reports.building.numbering import Numbering
from commune_portal.reports.filling.filler import Filler
from commune_portal.reports.filling.library import AnnexTemplate
from commune_portal.reports.markdown.blocks import parse_body
from commune_portal.reports.model.report import Annex, Ending, Head
from commune_portal.reports.model.wording import (
    agency_lines,
    day_line,
    ended_blocks,
    lower_first,
)
from commune_portal.vietnamese import did_you_mean

_LABEL = "Phụ lục"
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


@dataclass(frozen=True, slots=True)
class Annexes:
    """The annexes of a report that have content, in their order.

    Attributes:
        of_template: Those that the template names, and whose text refers to them.
        of_file: Those that the report file adds.

    """

    of_template: tuple[Annex, ...]
    of_file: tuple[Annex, ...]

    @property
    def all(self) -> tuple[Annex, ...]:
        """Every annex, as it is attached."""
        return (*self.of_template, *self.of_file)


def annex_mistakes(
    portal: Portal, file: ReportFile, filler: Filler
) -> Iterator[ContentError]:
    """Yield the mistakes in the keys for annexes, of report file and template."""
    template, path = filler.template, portal.shown(file.path)
    has_annexes = bool(template.head.annexes or file.annexes)
    for key in ("annex", "annex_date"):
        if key in file.lines and not has_annexes:
            problem = f"mẫu «{template.name}» không có phụ lục"
            yield ContentError(path, file.lines[key], key, problem)
    if file.annex_date and file.annex is AnnexForm.DECREE and has_annexes:
        problem = "chỉ biểu có Quốc hiệu mới ghi ngày; hãy thêm «annex: form»"
        line = file.lines.get("annex_date")
        yield ContentError(path, line, "annex_date", problem)
    known = filler.library.annex_names()
    for name in template.head.annexes:
        if name not in known:
            problem = f"không có phụ lục «{name}»{did_you_mean(name, known)}"
            place = template.annexes
            yield ContentError(place.path, place.line, "annexes", problem)
    yield from _unknown_annexes(portal, file, filler)


def filled_annexes(
    portal: Portal,
    file: ReportFile,
    filler: Filler,
    numbering: Numbering,
    signer: Signer,
) -> Annexes:
    """Return the annexes with content; an empty one is left out.

    Raises ContentError or ContentErrors where the template of an annex is wrong, and
    PortalError where its lists are nested too deep.
    """
    attached = numbering.attached_to(portal.commune.agency)
    own = tuple(_found(filler, filler.template.head.annexes, attached))
    added = tuple(_found(filler, _added(file, filler), attached))
    found = (*own, *added)
    if file.annex is AnnexForm.DECREE:
        several = len(found) > 1
        found = tuple(
            replace(
                annex,
                label=f"{_LABEL} {_roman(place)}" if several else _LABEL,
                blocks=ended_blocks(annex.blocks),
            )
            for place, annex in enumerate(found, 1)
        )
    else:
        day = file.annex_date or numbering.day
        head = _head(portal.commune, day, numbering.year)
        ending = Ending(authority=signer.authority, signer=signer.name, recipients=())
        found = tuple(replace(annex, head=head, ending=ending) for annex in found)
    return Annexes(found[: len(own)], found[len(own) :])


def annex_sentence(type_name: str, annexes: Iterable[Annex]) -> tuple[str, ...]:
    """Return the sentence that refers to what the report file adds; or nothing.

    A document with annexes refers to them (NĐ 30/2020, Phụ lục I, III.1.a).
    """
    named = "; ".join(
        f"{annex.label} ({lower_first(_name(annex))})" if annex.label else _name(annex)
        for annex in annexes
    )
    return (f"Kèm theo {type_name} này: {named}.",) if named else ()


def annex_names(annexes: tuple[Annex, ...]) -> tuple[str, ...]:
    """Return how the text of the report refers to its annexes, in their order."""
    return tuple(annex.label or _name(annex) for annex in annexes)


def _name(annex: Annex) -> str:
    """Return the title as within a text: «Biểu tổng hợp» for «BIỂU TỔNG HỢP»."""
    return annex.title.capitalize() if annex.title.isupper() else annex.title


def _roman(place: int) -> str:
    """Return the place from 1 to 29 in Roman figures."""
    tens, ones = divmod(place, 10)
    return "X" * tens + _ONES[ones]


def _added(file: ReportFile, filler: Filler) -> tuple[str, ...]:
    """Return the annexes of the file that the template does not name, each once."""
    own = filler.template.head.annexes
    return tuple(name for name in dict.fromkeys(file.annexes) if name not in own)


def _found(filler: Filler, names: Iterable[str], attached: str) -> Iterator[Annex]:
    for name in names:
        template = filler.library.annex(name)
        if template is not None and filler.fill(template.body):
            yield _annex(filler, template, attached)


def _unknown_annexes(
    portal: Portal, file: ReportFile, filler: Filler
) -> Iterator[ContentError]:
    known = filler.library.annex_names()
    for name in file.annexes:
        if name not in known:
            hint = did_you_mean(name, known) or f"; các phụ lục: {', '.join(known)}"
            problem = f"không có phụ lục «{name}»{hint}"
            path, line = portal.shown(file.path), file.lines.get("annexes")
            yield ContentError(path, line, "annexes", problem)


def _annex(filler: Filler, template: AnnexTemplate, attached: str) -> Annex:
    return Annex(
        label="",
        title=filler.fill(template.title),
        subject=filler.fill(template.subject),
        attached=attached,
        blocks=parse_body(filler.fill(template.body)),
        is_landscape=template.head.landscape,
    )


def _head(commune: Commune, day: date | None, year: int) -> Head:
    """Return the head of a form: the issuing body and the day, without a number."""
    return Head(
        agency=agency_lines(commune),
        number="",
        day=day_line(commune.place or commune.name, day, year),
        type="",
        subject="",
        addressees=(),
    )
