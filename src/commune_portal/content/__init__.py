"""content: text on disk to typed, frozen records; the only reader of content/."""

from typing import TYPE_CHECKING

from commune_portal.late import late_names

if TYPE_CHECKING:  # a test compares it with the homes below
    from commune_portal.content.attachments.naming import near_file
    from commune_portal.content.attachments.pictures import is_bitmap, is_picture
    from commune_portal.content.author_units import unassigned_authors
    from commune_portal.content.docs.reader import NO_PAGES, read_docs
    from commune_portal.content.docs.records import Docs, DocsPage
    from commune_portal.content.duties import unmet_duties
    from commune_portal.content.folder import require_folder
    from commune_portal.content.formats.blocks import Block
    from commune_portal.content.load import load_commune, load_portal
    from commune_portal.content.portable_names import portability_warnings
    from commune_portal.content.portal import Portal
    from commune_portal.content.records.commune import Commune, Profile, Signer
    from commune_portal.content.records.commune_settings import Section, Term, Unit
    from commune_portal.content.records.document import Document, Validity
    from commune_portal.content.records.earlier import EarlierFigure
    from commune_portal.content.records.log import LogRow
    from commune_portal.content.records.office import OfficeFrontMatter, OfficePage
    from commune_portal.content.records.plan import (
        AtLeast,
        EvaluationResult,
        Per,
        Plan,
        Standing,
        Target,
        Task,
    )
    from commune_portal.content.records.post import (
        CheckedFile,
        FrontMatter,
        Picture,
        Post,
    )
    from commune_portal.content.records.procedure import (
        Level,
        Online,
        Procedure,
        ProcedureFrontMatter,
        Stated,
    )
    from commune_portal.content.records.report_file import ReportFile, ReportFrontMatter
    from commune_portal.content.starters.item import new_item_path, new_item_text
    from commune_portal.content.starters.procedure import (
        new_procedure_path,
        new_procedure_text,
    )
    from commune_portal.content.starters.report import (
        correcting_letter,
        replacing_report,
    )
    from commune_portal.content.task_counts import uncounted_tasks
    from commune_portal.content.vocabularies.forms import Form, FormGroup, printed_form
    from commune_portal.content.vocabularies.grassroots import (
        GRASSROOTS_KINDS,
        PORTAL_KIND,
        GrassrootsKind,
    )
    from commune_portal.content.vocabularies.reform import (
        REFORM_CONTENTS,
        ReformContent,
    )

__all__ = [
    "GRASSROOTS_KINDS",
    "NO_PAGES",
    "PORTAL_KIND",
    "REFORM_CONTENTS",
    "AtLeast",
    "Block",
    "CheckedFile",
    "Commune",
    "Docs",
    "DocsPage",
    "Document",
    "EarlierFigure",
    "EvaluationResult",
    "Form",
    "FormGroup",
    "FrontMatter",
    "GrassrootsKind",
    "Level",
    "LogRow",
    "OfficeFrontMatter",
    "OfficePage",
    "Online",
    "Per",
    "Picture",
    "Plan",
    "Portal",
    "Post",
    "Procedure",
    "ProcedureFrontMatter",
    "Profile",
    "ReformContent",
    "ReportFile",
    "ReportFrontMatter",
    "Section",
    "Signer",
    "Standing",
    "Stated",
    "Target",
    "Task",
    "Term",
    "Unit",
    "Validity",
    "correcting_letter",
    "is_bitmap",
    "is_picture",
    "load_commune",
    "load_portal",
    "near_file",
    "new_item_path",
    "new_item_text",
    "new_procedure_path",
    "new_procedure_text",
    "portability_warnings",
    "printed_form",
    "read_docs",
    "replacing_report",
    "require_folder",
    "unassigned_authors",
    "uncounted_tasks",
    "unmet_duties",
]

_HOMES = {
    "attachments.naming": ("near_file",),
    "attachments.pictures": ("is_bitmap", "is_picture"),
    "docs.reader": ("NO_PAGES", "read_docs"),
    "docs.records": ("Docs", "DocsPage"),
    "folder": ("require_folder",),
    "formats.blocks": ("Block",),
    "load": ("load_commune", "load_portal"),
    "portable_names": ("portability_warnings",),
    "portal": ("Portal",),
    "records.commune": ("Commune", "Profile", "Signer"),
    "records.commune_settings": ("Section", "Term", "Unit"),
    "records.document": ("Document", "Validity"),
    "records.earlier": ("EarlierFigure",),
    "records.log": ("LogRow",),
    "records.office": ("OfficeFrontMatter", "OfficePage"),
    "records.plan": (
        "AtLeast",
        "EvaluationResult",
        "Per",
        "Plan",
        "Standing",
        "Target",
        "Task",
    ),
    "records.post": ("CheckedFile", "FrontMatter", "Picture", "Post"),
    "records.procedure": (
        "Level",
        "Online",
        "Procedure",
        "ProcedureFrontMatter",
        "Stated",
    ),
    "records.report_file": ("ReportFile", "ReportFrontMatter"),
    "starters.item": ("new_item_path", "new_item_text"),
    "starters.procedure": ("new_procedure_path", "new_procedure_text"),
    "starters.report": ("correcting_letter", "replacing_report"),
    "author_units": ("unassigned_authors",),
    "task_counts": ("uncounted_tasks",),
    "duties": ("unmet_duties",),
    "vocabularies.forms": ("Form", "FormGroup", "printed_form"),
    "vocabularies.grassroots": ("GRASSROOTS_KINDS", "PORTAL_KIND", "GrassrootsKind"),
    "vocabularies.reform": ("REFORM_CONTENTS", "ReformContent"),
}
# What a command does not use it need not load.
__getattr__ = late_names(__name__, _HOMES)
