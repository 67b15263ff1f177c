"""The whole of content/, typed and frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from commune_portal.content.records.commune import Commune
from commune_portal.content.records.document import Document
from commune_portal.content.records.earlier import EarlierFigure
from commune_portal.content.records.lock import Lock
from commune_portal.content.records.log import LogRow
from commune_portal.content.records.office import OfficePage
from commune_portal.content.records.plan import Plan
from commune_portal.content.records.post import CheckedFile, Post
from commune_portal.content.records.procedure import Procedure
from commune_portal.content.records.report_file import ReportFile
from commune_portal.content.scoring.records import ScoreSheet
from commune_portal.content.templates.records import TemplateFile
from commune_portal.errors import ContentError, ContentWarning


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """Everything that pages and reports can refer to, as known on one day.

    Attributes:
        root: The content folder, to which `Post.files` are relative.
        today: The day as of which everything is counted; later days do not count.
        posts: Every item, drafts and withdrawn ones too, by day and path.
        log: Every row of the log, by day, file and line.
        plans: The communication plans by year.
        documents: The commune's own register of documents by id.
        national: What the built-in register adds to it, by id (ADR 43).
        document_files: The files of documents in van-ban/, by name.
        reports: The report files by path.
        locks: What signed reports froze, by the report's id.
        templates: The office's own report templates by path, relative to
            mau-bao-cao/.
        reference: The office's own Word document with the styles of its documents.
        earlier: Typed figures of earlier periods, to compare with.
        procedures: The administrative procedures by field and name.
        offices: The pages about the commune, in the order of their vocabulary.
        scores: The score sheets by path.
        royalty_gaps: What is missing in items before they can be paid, by path.
        frames: The files that are still frames, relative to content/ (ADR 54).
        warnings: What an editor should look at.

    """

    root: Path
    today: date
    commune: Commune
    posts: tuple[Post, ...]
    log: tuple[LogRow, ...]
    plans: Mapping[int, Plan]
    documents: Mapping[str, Document]
    reports: tuple[ReportFile, ...]
    national: Mapping[str, Document] = field(default_factory=dict)
    document_files: Mapping[str, CheckedFile] = field(default_factory=dict)
    locks: Mapping[str, Lock] = field(default_factory=dict)
    templates: Mapping[str, TemplateFile] = field(default_factory=dict)
    reference: bytes | None = None
    earlier: tuple[EarlierFigure, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    offices: tuple[OfficePage, ...] = ()
    scores: tuple[ScoreSheet, ...] = ()
    royalty_gaps: Mapping[str, tuple[ContentError, ...]] = field(default_factory=dict)
    frames: tuple[str, ...] = ()
    warnings: tuple[ContentWarning, ...] = ()

    @property
    def citable(self) -> Mapping[str, Document]:
        """Every document that may be cited by its id."""
        return {**self.documents, **self.national}

    def shown(self, path: str) -> str:
        """Return the path of a file of content/ as messages name it."""
        return f"{self.root.as_posix()}/{path}"
