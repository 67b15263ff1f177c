"""The list of administrative procedures and the page of each (NĐ 63/2010, Điều 8)."""

from collections.abc import Iterator
from itertools import groupby

from commune_portal.figures import cite, cite_briefly
from commune_portal.pages.documents.view import document_urls
from commune_portal.pages.frame.addresses import PROCEDURES
from commune_portal.pages.frame.head import PageHead
from commune_portal.pages.frame.page import SitePage
from commune_portal.pages.frame.qr import qr_code
from commune_portal.pages.procedures.linked_data import procedure_data
from commune_portal.pages.procedures.view import ProcedureView, procedure_views
from commune_portal.pages.renderer import Renderer
from commune_portal.pages.site import Site
from commune_portal.vietnamese import slugify

TITLE = "Danh mục thủ tục hành chính"
_SECTION = "thu-tuc-hanh-chinh"  # its news, where the commune keeps this slug


def procedure_pages(site: Site, renderer: Renderer) -> Iterator[SitePage]:
    """Yield the list of procedures and the page of each."""
    views = procedure_views(site)
    yield _list(site, renderer, views)
    for view in views:
        yield _page(site, renderer, view)


def _list(site: Site, renderer: Renderer, views: tuple[ProcedureView, ...]) -> SitePage:
    current = [view for view in views if not view.has_ended]
    groups = [
        (field, f"linh-vuc-{slugify(field)}", list(group))
        for field, group in groupby(current, key=lambda view: view.procedure.field)
    ]
    commune = site.portal.commune
    summary = f"Thủ tục hành chính công khai tại {commune.full_name}, theo lĩnh vực."
    head = PageHead(TITLE, summary, "procedures")
    context = {
        "count": len(current),
        "groups": groups,
        "levels": _distinct(view.procedure.level for view in current),
        "online": _distinct(view.procedure.online for view in current),
        "ended": [view for view in views if view.has_ended],
        "news": site.sections.get(_SECTION),
        "qr": qr_code(site.portal.commune, PROCEDURES),
        **_common(site),
    }
    path = f"{PROCEDURES}index.md"
    return renderer.page(path, "procedures/list.html.j2", head, context)


def _page(site: Site, renderer: Renderer, view: ProcedureView) -> SitePage:
    procedure = view.procedure
    commune = site.portal.commune
    title = procedure.name
    summary = f"{title} (mã {procedure.code}) tại {commune.full_name}."
    head = PageHead(
        title,
        summary,
        "procedure",
        code=procedure.code,
        changed=procedure.updated,
        linked_data=procedure_data(site, view, TITLE),
    )
    context = {
        "view": view,
        "procedure": procedure,
        "is_by_code": bool(procedure.url) or commune.procedures.is_by_code,
        "qr": qr_code(site.portal.commune, view.url),
        "documents": document_urls(site),
        "cite": cite,
        "cite_briefly": cite_briefly,
        **_common(site),
    }
    around = ("procedures/head.html.j2", "procedures/foot.html.j2")
    text = site.texts[procedure.path]
    return renderer.page_of_text(f"{view.url}index.md", around, head, text, context)


def _common(site: Site) -> dict[str, object]:
    return {"commune": site.portal.commune, "today": site.portal.today}


def _distinct(values: Iterator[object]) -> list[object]:
    return [value for value in dict.fromkeys(values) if value is not None]
