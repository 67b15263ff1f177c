"""A procedure as its pages print it: what holds today, and which parts are missing."""

import re
from dataclasses import dataclass

from commune_portal.content import Document, Post, Procedure, Stated
from commune_portal.content.records.procedure import BLOCKS, CODE
from commune_portal.pages.frame.addresses import procedure_url
from commune_portal.pages.site import Site

# What may not stand before is asked last: a pattern that begins so is searched slowly.
_CODE = re.compile(rf"{CODE}(?<![0-9.].{{8}})(?![0-9])", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedView:
    """A fee or a time limit with the document that lays it down."""

    stated: Stated
    has_begun: bool
    basis: Document | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureView:
    """A procedure with what its pages need besides the record.

    Attributes:
        procedure: The record.
        url: Its address, relative to the root of the site.
        official: The address of the authoritative copy; None where it is not known.
        fees: The fees that hold today or will hold, without those that have ended.
        limits: The time limits that hold today or will hold.
        basis: The documents that are its legal basis.
        decision: The decision that published it.
        is_stale: Whether its comparison with its source is overdue.
        has_ended: Whether the procedure no longer exists.
        posts: The published items that name its code, newest first.

    """

    procedure: Procedure
    url: str
    official: str | None
    fees: tuple[StatedView, ...]
    limits: tuple[StatedView, ...]
    basis: tuple[Document, ...]
    decision: Document | None
    is_stale: bool
    has_ended: bool
    posts: tuple[Post, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The headings of the parts without a text."""
        return tuple(name for name in BLOCKS[:3] if not self.text(name))

    def text(self, heading: str) -> str:
        """Return the Markdown below a heading; empty where there is none."""
        block = self.procedure.blocks.get(heading)
        return block.text.strip() if block else ""


def procedure_views(site: Site) -> tuple[ProcedureView, ...]:
    """Return every procedure, sorted by field and name."""
    naming: dict[str, list[Post]] = {}
    for post in site.published:
        for code in named_codes(post):
            naming.setdefault(code, []).append(post)
    return tuple(
        _view(site, procedure, tuple(naming.get(procedure.code, ())))
        for procedure in site.portal.procedures
    )


def named_codes(post: Post) -> tuple[str, ...]:
    """Return the codes of procedures that the item names, each once, in order."""
    texts = (post.title, post.description or "", *post.keywords, post.text)
    return tuple(dict.fromkeys(_CODE.findall("\n".join(texts))))


def named_procedures(site: Site, post: Post) -> tuple[Procedure, ...]:
    """Return the procedures of the portal that the item names by their codes."""
    codes = named_codes(post)
    return tuple(each for each in site.portal.procedures if each.code in codes)


def _view(site: Site, procedure: Procedure, posts: tuple[Post, ...]) -> ProcedureView:
    portal = site.portal
    settings, documents = portal.commune.procedures, portal.citable
    return ProcedureView(
        procedure=procedure,
        url=procedure_url(procedure.code),
        official=procedure.url or settings.address(procedure.code),
        fees=_stated(site, procedure.fee),
        limits=_stated(site, procedure.time_limit),
        basis=tuple(documents[name] for name in procedure.basis),
        decision=documents[procedure.decision] if procedure.decision else None,
        is_stale=procedure.is_stale(portal.today, settings.stale_after),
        has_ended=procedure.has_ended(portal.today),
        posts=posts,
    )


def _stated(site: Site, series: tuple[Stated, ...]) -> tuple[StatedView, ...]:
    today = site.portal.today
    return tuple(
        StatedView(
            stated=stated,
            has_begun=stated.holds(today),
            basis=site.portal.citable[stated.basis] if stated.basis else None,
        )
        for stated in series
        if not stated.has_ended(today)
    )
