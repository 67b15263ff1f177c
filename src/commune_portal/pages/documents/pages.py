"""The public register of documents: the lists and the page of each document.

Every choice of the reader (type, year, issuer) is a page of its own, so that the lists
work without a script. The register is public law and the commune's own documents, which
Luật Tiếp cận thông tin has published; see ADR 36.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from commune_portal.pages.documents.citing import Citing, citing_by_id
from commune_portal.pages.documents.view import FOLDER, DocumentView, document_views
from commune_portal.pages.frame.linked_data import page_data
from commune_portal.pages.frame.page import CopiedFile, SitePage
from commune_portal.pages.site import Site, head_of
from commune_portal.vietnamese import collation_key, slugify

TITLE = "Văn bản"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One type, year or issuer, and the documents that have it."""

    title: str
    url: str
    views: tuple[DocumentView, ...]


def document_pages(site: Site) -> Iterator[SitePage]:
    """Return `/van-ban/`, a list for every type, year and issuer, and each document."""
    views = document_views(site)
    choices = _choices(views)
    yield _list(site, TITLE, f"{FOLDER}/", views, choices)
    for series in choices.values():
        for choice in series:
            yield _list(site, choice.title, choice.url, choice.views, choices)
    by_id, citing = {view.id: view for view in views}, citing_by_id(site)
    for view in views:
        yield _page(site, view, by_id, citing[view.id])
        if view.file_path and view.file_source:
            yield CopiedFile(view.file_path, view.file_source)


def document_choices(site: Site) -> Mapping[str, tuple[Choice, ...]]:
    """Return the types, years and issuers of the public documents, by their heading."""
    return _choices(document_views(site))


def _choices(views: tuple[DocumentView, ...]) -> Mapping[str, tuple[Choice, ...]]:
    return {
        "Loại văn bản": _alphabetical(
            _series("loai", ((view.document.type, view) for view in views))
        ),
        "Năm ban hành": tuple(
            _series("nam", ((f"Năm {view.document.date.year}", view) for view in views))
        ),
        "Cơ quan ban hành": _alphabetical(
            _series("co-quan", ((view.document.issuer, view) for view in views))
        ),
    }


def _series(folder: str, named: Iterable[tuple[str, DocumentView]]) -> Iterator[Choice]:
    """Yield a choice for every name; spellings with one address are one choice."""
    found: dict[str, tuple[str, list[DocumentView]]] = {}
    for title, view in named:
        slug = slugify(title).removeprefix("nam-")
        found.setdefault(slug, (title, []))[1].append(view)
    for slug, (title, views) in found.items():
        url = f"{FOLDER}/{folder}/{slug}/"
        yield Choice(title=title, url=url, views=tuple(views))


def _alphabetical(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple(sorted(choices, key=lambda choice: collation_key(choice.title)))


def _list(
    site: Site,
    title: str,
    url: str,
    views: tuple[DocumentView, ...],
    choices: Mapping[str, tuple[Choice, ...]],
) -> SitePage:
    is_whole = title == TITLE
    heading = TITLE if is_whole else f"{TITLE}: {title}"
    name = site.portal.commune.full_name
    head = head_of(heading, f"{heading}; sổ văn bản của {name}.", "documents")
    years: dict[int, list[DocumentView]] = {}
    for view in views:
        years.setdefault(view.document.date.year, []).append(view)
    context = {
        "is_whole": is_whole,
        "here": url,
        "name": title,
        "views": views,
        "years": years,
        "choices": choices,
        "commune": site.portal.commune,
    }
    return site.render(f"{url}index.md", "documents/list.html.j2", head, context)


def _page(
    site: Site, view: DocumentView, by_id: Mapping[str, DocumentView], citing: Citing
) -> SitePage:
    day = view.document.date.isoformat()
    head = head_of(
        view.title,
        f"{view.citation}.",
        "document",
        day=day,
        linked_data=page_data(
            site.portal.commune, (TITLE, f"{FOLDER}/"), (view.title, view.url)
        ),
    )
    replaced = [other for other in by_id.values() if other.successor == view.id]
    context = {
        "view": view,
        "citing": citing,
        "successor": by_id[view.successor] if view.successor else None,
        "replaced": replaced,
        "commune": site.portal.commune,
    }
    return site.render(f"{view.url}index.md", "documents/page.html.j2", head, context)
