"""What cites a document: procedures and plans by id, reports and items in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from commune_portal.content import Post, Procedure
from commune_portal.pages.documents.shown import (
    DocumentNames,
    cited_ids,
    shown_documents,
)
from commune_portal.pages.frame.report_view import ReportView
from commune_portal.pages.site import Site

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """What cites one document; plans by their year, each kind in its usual order."""

    procedures: tuple[Procedure, ...] = ()
    plans: tuple[int, ...] = ()
    reports: tuple[ReportView, ...] = ()
    posts: tuple[Post, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything cites it."""
        return bool(self.procedures or self.plans or self.reports or self.posts)


def citing_by_id(site: Site) -> Mapping[str, Citing]:
    """Return what cites each document that has a page, newest first.

    A document that the commune lists under its own id may be cited by the built-in id.
    """
    portal, shown = site.portal, shown_documents(site)
    names = DocumentNames({**shown, **portal.documents})
    listed = {document.identity: name for name, document in shown.items()}
    own = {name: listed.get(d.identity, name) for name, d in portal.citable.items()}
    reports = [report for report in site.reports if report.is_published]
    procedures = _by_id(
        (each, [own[name] for name in cited_ids(each)]) for each in portal.procedures
    )
    plans = _by_id(
        (year, [own[name] for name in portal.plans[year].basis if name in own])
        for year in sorted(portal.plans)
    )
    in_reports = _by_id((each, names.ids_in_report(each)) for each in reports)
    posts = _by_id((post, names.ids_in(_text_of(post))) for post in site.published)
    return {
        name: Citing(
            procedures=tuple(procedures.get(name, ())),
            plans=tuple(plans.get(name, ())),
            reports=tuple(in_reports.get(name, ())),
            posts=tuple(posts.get(name, ())),
        )
        for name in shown
    }


def _by_id(citing: Iterable[tuple[T, Iterable[str]]]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for citer, names in citing:
        for name in dict.fromkeys(names):
            found.setdefault(name, []).append(citer)
    return found


def _text_of(post: Post) -> str:
    return "\n".join((post.title, post.description or "", post.text))
