"""The căn cứ of a document: ids, years of plans and sentences become lines.

Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.a: a line each, in italics, with «;» at its
end and «.» at the end of the last. See ADR 42.
"""

from collections.abc import Iterable, Iterator

from commune_portal.content import Portal, ReportFile
from commune_portal.content.records.document import citation_problem, year_of_plan
from commune_portal.errors import ContentError
from commune_portal.reports.filling.citations import Register
from commune_portal.reports.filling.filler import Filler
from commune_portal.reports.filling.library import Source
from commune_portal.vietnamese import upper_first

BASED = "Căn cứ"


def filled_basis(
    portal: Portal, file: ReportFile, filler: Filler, register: Register
) -> tuple[str, ...]:
    """Return the lines of the report file, else those of its template.

    Raises ContentError where a placeholder cannot be filled in or an id is unknown.
    """
    lines: list[str] = []
    for source in _sources(portal, file, filler):
        found = filler.fill(source).split("\n")
        entries = [entry for line in found if (entry := line.strip())]
        for entry in entries:
            problem = citation_problem(entry, portal.citable, portal.plans)
            if problem is not None:
                raise ContentError(source.path, source.line, "basis", problem)
        lines += basis_of(entries, register)
    return tuple(lines)


def basis_of(entries: Iterable[str], register: Register) -> Iterator[str]:
    """Yield the line of each entry, with marks for what it cites.

    The entries must name what exists.
    """
    for entry in entries:
        year = year_of_plan(entry)
        if entry in register:
            yield f"{BASED} {register.cite(entry)}"
        elif year is not None:
            yield f"{BASED} {register.cite_plan_of(year)}"
        else:
            yield upper_first(entry)


def _sources(portal: Portal, file: ReportFile, filler: Filler) -> tuple[Source, ...]:
    if file.basis is None:
        return filler.template.basis
    place = portal.shown(file.path), file.lines.get("basis", 1)
    return tuple(Source(path=place[0], line=place[1], text=e) for e in file.basis)
