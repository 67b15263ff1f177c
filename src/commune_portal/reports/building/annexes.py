"""The annexes of a report, which its template names, in one of two forms.

The decree's own form has neither head nor signature (NĐ 30/2020, Phụ lục III, Mẫu
2.1); many offices attach a form (biểu) with its own Quốc hiệu, day and signature.
See ADR 13.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from commune_portal.content import Commune, Portal, ReportFile, Signer
from commune_portal.content.records.report_file import AnnexForm
from commune_portal.errors import ContentError
from commune_portal.reports.building.numbering import Numbering
from commune_portal.reports.filling.filler import Filler
from commune_portal.reports.filling.library import AnnexTemplate
from commune_portal.reports.markdown.blocks import parse_body
from commune_portal.reports.model.report import Annex, Ending, Head
from commune_portal.reports.model.wording import agency_lines, day_line, ended_blocks
from commune_portal.vietnamese import did_you_mean

_LABEL = "Phụ lục"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def annex_mistakes(
    portal: Portal, file: ReportFile, filler: Filler
) -> Iterator[ContentError]:
    """Yield the mistakes in the keys for annexes, of report file and template."""
    template, path = filler.template, portal.shown(file.path)
    for key in ("annex", "annex_date"):
        if key in file.lines and not template.head.annexes:
            problem = f"mẫu «{template.name}» không có phụ lục"
            yield ContentError(path, file.lines[key], key, problem)
    if file.annex_date and file.annex is AnnexForm.DECREE and template.head.annexes:
        problem = "chỉ biểu có Quốc hiệu mới ghi ngày; hãy thêm «annex: form»"
        line = file.lines.get("annex_date")
        yield ContentError(path, line, "annex_date", problem)
    known = filler.library.annex_names()
    for name in template.head.annexes:
        if name not in known:
            problem = f"không có phụ lục «{name}»{did_you_mean(name, known)}"
            place = template.annexes
            yield ContentError(place.path, place.line, "annexes", problem)


def filled_annexes(
    portal: Portal,
    file: ReportFile,
    filler: Filler,
    numbering: Numbering,
    signer: Signer,
) -> tuple[Annex, ...]:
    """Return the annexes with content; an empty one is left out.

    Raises ContentError or ContentErrors where the template of an annex is wrong, and
    PortalError where its lists are nested too deep.
    """
    attached = numbering.attached_to(portal.commune.agency)
    found = [
        _annex(filler, template, attached)
        for name in filler.template.head.annexes
        if (template := filler.library.annex(name)) and filler.fill(template.body)
    ]
    if file.annex is AnnexForm.DECREE:
        several = len(found) > 1
        return tuple(
            replace(
                annex,
                label=f"{_LABEL} {_ROMAN[place]}" if several else _LABEL,
                blocks=ended_blocks(annex.blocks),
            )
            for place, annex in enumerate(found)
        )
    day = file.annex_date or numbering.day
    head = _head(portal.commune, day, numbering.year)
    ending = Ending(authority=signer.authority, signer=signer.name, recipients=())
    return tuple(replace(annex, head=head, ending=ending) for annex in found)


def annex_names(annexes: tuple[Annex, ...]) -> tuple[str, ...]:
    """Return how the text of the report refers to its annexes, in their order."""
    return tuple(annex.label or annex.title.capitalize() for annex in annexes)


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
