"""Reading the whole of content/; every mistake is reported in one run."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from commune_portal.content.doubtful_rows import check_rows
from commune_portal.content.folder import check_names, require_folder
from commune_portal.content.formats.findings import Findings
from commune_portal.content.layout import REPORTS
from commune_portal.content.national.reader import added_documents
from commune_portal.content.portal import Portal
from commune_portal.content.readers import (
    documents,
    earlier,
    locks,
    log,
    offices,
    posts,
    procedures,
    reports,
    settings,
)
from commune_portal.content.readers.context import Reading, entries
from commune_portal.content.readers.post_places import misplaced_ids, post_places
from commune_portal.content.records.commune import Commune, Profile
from commune_portal.content.records.document import Document
from commune_portal.content.records.log import LogRow
from commune_portal.content.records.post import Post
from commune_portal.content.records.report_file import ReportFile
from commune_portal.content.references.open_names import OpenNames
from commune_portal.content.royalties.reader import read_royalty_gaps
from commune_portal.content.sample import refuse_sample
from commune_portal.content.scoring.reader import read_scores
from commune_portal.content.templates import reader as templates
from commune_portal.errors import ContentError
from commune_portal.memo import NO_SPEED, Speed


def load_portal(
    path: Path, today: date, freezing: str | None = None, speed: Speed = NO_SPEED
) -> Portal:
    """Return the portal in the folder as known on `today`.

    While the report `freezing` is frozen, a lost lock of another is no mistake.
    Raises ContentErrors with every mistake in every file. What refers to a part of a
    file with mistakes is not judged: one cause is one mistake (ADR 62).
    """
    findings = Findings(path.as_posix())
    reading = _reading(path, today, findings)
    places = tuple(post_places(path, findings))
    kept = locks.read_locks(reading)
    files = reports.read_reports(reading, kept, freezing)
    reading = _with_profiles(reading, files)
    items = posts.read_posts(reading, places, speed)
    portal = Portal(
        root=path,
        today=today,
        commune=reading.commune,
        posts=items,
        royalty_gaps=_royalty_gaps(reading, items),
        log=_log(reading, {p.id for p in places} | misplaced_ids(path), items),
        plans={year: plan for year, plan in reading.plans.items() if plan},
        documents=_own_documents(reading),
        national=reading.national,
        document_files=reading.document_files,
        reports=files,
        procedures=procedures.read_procedures(reading),
        offices=offices.read_offices(reading),
        templates=templates.read_templates(reading),
        reference=templates.read_reference(reading),
        locks=kept,
        earlier=earlier.read_earlier(reading),
        scores=read_scores(reading),
        frames=findings.frames,
        warnings=findings.warnings,
    )
    findings.raise_errors()
    return portal


def _royalty_gaps(
    reading: Reading, items: Sequence[Post]
) -> Mapping[str, tuple[ContentError, ...]]:
    royalties = reading.commune.royalties
    return read_royalty_gaps(reading.root, royalties, items, reading.findings)


def _log(
    reading: Reading, names: set[str], items: Iterable[Post]
) -> tuple[LogRow, ...]:
    """Return the log; `names` are also those of items that have mistakes."""
    rows = log.read_log(reading, names)
    check_rows(reading.root, items, rows, reading.findings)
    return rows


def load_commune(path: Path) -> Commune:
    """Return portal.yml alone.

    Raises ContentErrors where it is missing or has mistakes.
    """
    require_folder(path)
    findings = Findings(path.as_posix())
    known = settings.read_commune(path, findings)
    findings.raise_errors()
    return known.commune


def _reading(path: Path, today: date, findings: Findings) -> Reading:
    """Return what other files may refer to: settings, register and plans.

    Raises ContentErrors where the path is no folder of content, or is closed to us.
    """
    check_names(path, findings)
    known = settings.read_commune(path, findings)
    if not known.unknown:
        refuse_sample(path, known.commune, findings)
    megabytes = known.commune.max_file_size
    own = documents.read_documents(path, megabytes, findings)
    national = added_documents(own.documents)
    register: Mapping[str, Document | None] = {**own.documents, **national}
    if isinstance(own.documents, OpenNames):
        register = OpenNames(register)
    return Reading(
        root=path,
        today=today,
        findings=findings,
        settings=known,
        documents=register,
        national=national,
        document_files=own.files,
        plans=settings.read_plans(path, known, register, findings),
        profiles=known.profiles,
    )


def _own_documents(reading: Reading) -> dict[str, Document]:
    """Return the commune's own register, without what the built-in one adds."""
    return {
        name: each
        for name, each in reading.documents.items()
        if each and name not in reading.national
    }


def _with_profiles(reading: Reading, files: Collection[ReportFile]) -> Reading:
    """Return the reading with the profiles of the portal and of its reports."""
    own = {file.profile for file in files if file.profile}
    present = entries(reading.root / REPORTS)
    if len(files) < sum(not locks.is_lock(file.name) for file in present):
        own |= {*Profile}  # of a report with mistakes, nothing is known
    return replace(reading, profiles={*reading.settings.profiles, *own})
