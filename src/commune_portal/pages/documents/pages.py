"""The public register of documents: the lists and the page of each document.

Each type, year and issuer has a list of its own, so that readers can choose without a
script. The register holds public law and the commune's own documents, which Luật Tiếp
cận thông tin makes public; see ADR 36.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from commune_portal.pages.documents.citing import Citing, citing_by_id
from commune_portal.pages.documents.view import FOLDER, DocumentView, document_views
from commune_portal.pages.frame.head import PageHead
from commune_portal.pages.frame.linked_data import page_data
from commune_portal.pages.frame.page import CopiedFile, SitePage
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site
from commune_portal.vietnamese import collation_key, slugify

TITLE = "Văn bản"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A type, year or issuer with its documents and the address of its list."""

    title: str
    url: str
    views: tuple[DocumentView, ...]


def document_pages(site: Site, renderer: Renderer) -> Iterator[SitePage]:
    """Yield `/van-ban/`, the list of each type, year and issuer, and each document."""
    views = document_views(site)
    choices = _choices(views)
    every = Choice(title=TITLE, url=f"{FOLDER}/", views=views)
    yield _list(site, renderer, every, choices)
    for series in choices.values():
        for choice in series:
            yield _list(site, renderer, choice, choices)
    by_id, citing = {view.id: view for view in views}, citing_by_id(site)
    for view in views:
        yield _page(site, renderer, view, by_id, citing[view.id])
        if view.file_path and view.file_source:
            yield CopiedFile(view.file_path, view.file_source, sha256=view.file_sha256)


def document_choices(site: Site) -> Mapping[str, tuple[Choice, ...]]:
    """Return the types, years and issuers of the public documents, by heading."""
    return _choices(document_views(site))


def _choices(views: tuple[DocumentView, ...]) -> Mapping[str, tuple[Choice, ...]]:
    return {
        "Loại văn bản": _alphabetical(
            _choices_by("loai", ((view.document.type, view) for view in views))
        ),
        "Năm ban hành": tuple(
            _choices_by(
                "nam", ((f"Năm {view.document.date.year}", view) for view in views)
            )
        ),
        "Cơ quan ban hành": _alphabetical(
            _choices_by("co-quan", ((view.document.issuer, view) for view in views))
        ),
    }


def _choices_by(
    folder: str, named: Iterable[tuple[str, DocumentView]]
) -> Iterator[Choice]:
    """Yield a choice for every name; names with the same slug are one choice."""
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
    renderer: Renderer,
    choice: Choice,
    choices: Mapping[str, tuple[Choice, ...]],
) -> SitePage:
    is_whole = choice.title == TITLE
    heading = TITLE if is_whole else f"{TITLE}: {choice.title}"
    name = site.portal.commune.full_name
    head = PageHead(heading, f"{heading}; sổ văn bản của {name}.", "documents")
    years: dict[int, list[DocumentView]] = {}
    for view in choice.views:
        years.setdefault(view.document.date.year, []).append(view)
    context = {
        "is_whole": is_whole,
        "here": choice.url,
        "name": choice.title,
        "views": choice.views,
        "years": years,
        "choices": choices,
        "commune": site.portal.commune,
    }
    path = f"{choice.url}index.md"
    return renderer.page(path, "documents/list.html.j2", head, context)


def _page(
    site: Site,
    renderer: Renderer,
    view: DocumentView,
    by_id: Mapping[str, DocumentView],
    citing: Citing,
) -> SitePage:
    head = PageHead(
        view.title,
        f"{view.citation}.",
        "document",
        day=view.document.date,
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
    path = f"{view.url}index.md"
    return renderer.page(path, "documents/page.html.j2", head, context)
