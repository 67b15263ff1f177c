"""What search engines read of a page: schema.org as JSON-LD, in its head (ADR 37).

A browser takes the block for data and runs nothing of it; «<» is written as an escape,
so that no title can end it. A commune without `url` has none: a search engine cannot
use half an address.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from markupsafe import Markup

from commune_portal.content import Post
from commune_portal.pages.feeds import changed_on
from commune_portal.pages.pictures import share_picture
from commune_portal.pages.procedure_view import FOLDER, ProcedureView
from commune_portal.pages.qr import absolute_url
from commune_portal.pages.site import Site, site_name

Thing = Mapping[str, object]
_SEARCH = "tim-kiem/?q={q}"
_KINDS = {".json": "application/json", ".csv": "text/csv"}


def home_data(site: Site) -> Markup | None:
    """Return the commune as GovernmentOrganization, and its site as WebSite."""
    web_site = {
        "@type": "WebSite",
        "name": site_name(site.portal),
        "url": _address(site, ""),
        "inLanguage": "vi",
        "publisher": _agency(site),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": _address(site, "") + _SEARCH,
            },
            "query-input": "required name=q",
        },
    }
    return _block(site, _commune(site), web_site)


def item_data(site: Site, post: Post) -> Markup | None:
    """Return the item as NewsArticle, and the way to it."""
    view = site.sections[post.section]
    article: dict[str, object] = {
        "@type": "NewsArticle",
        "headline": post.title,
        "datePublished": post.date.isoformat(),
        "dateModified": changed_on(post).isoformat(),
        "inLanguage": "vi",
        "articleSection": view.title,
        "author": _authors(site, post),
        "publisher": _agency(site),
        "mainEntityOfPage": _address(site, post.url),
        "isAccessibleForFree": True,
    }
    if post.description:
        article["description"] = post.description
    if post.keywords:
        article["keywords"] = list(post.keywords)
    if picture := share_picture(post):
        article["image"] = _address(site, picture.address)
    if post.source:
        article["sourceOrganization"] = _source(post.source.name)
        article |= {"isBasedOn": post.source.url} if post.source.url else {}
    if post.corrections:
        article["correction"] = [
            {
                "@type": "CorrectionComment",
                "text": correction.note,
                "datePublished": correction.date.isoformat(),
            }
            for correction in post.corrections
        ]
    trail = _trail(site, (view.title, view.url), (post.title, post.url))
    return _block(site, article, trail)


def procedure_data(site: Site, view: ProcedureView, list_title: str) -> Markup | None:
    """Return the procedure as GovernmentService, and the way to it.

    One that no longer exists is no service.
    """
    record = view.procedure
    trail = _trail(site, (list_title, f"{FOLDER}/"), (record.name, view.url))
    if view.has_ended:
        return _block(site, trail)
    service: dict[str, object] = {
        "@type": "GovernmentService",
        "name": record.name,
        "identifier": record.code,
        "serviceType": record.field,
        "url": _address(site, view.url),
        "provider": _agency(site),
        "areaServed": _area(site),
    }
    if record.authority:
        service["serviceOperator"] = _source(record.authority)
    if view.official:
        channel = {"@type": "ServiceChannel", "serviceUrl": view.official}
        service["availableChannel"] = channel
    return _block(site, service, trail)


def statistics_data(site: Site, files: Iterable[str]) -> Markup | None:
    """Return the figures as Dataset, with the files of `du-lieu/` that hold them."""
    days = [post.date for post in site.published]
    dataset: dict[str, object] = {
        "@type": "Dataset",
        "name": f"Số liệu tin bài và tuyên truyền – {site_name(site.portal)}",
        "description": (
            "Số tin bài, lượt phát thanh, lượt đăng lại, hoạt động tuyên truyền và "
            "kết quả thực hiện kế hoạch theo tháng, quý, nửa năm và năm của "
            f"{site.portal.commune.full_name}."
        ),
        "url": _address(site, "thong-ke/"),
        "inLanguage": "vi",
        "isAccessibleForFree": True,
        "creator": _agency(site),
        "spatialCoverage": _area(site),
        "dateModified": site.portal.today.isoformat(),
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": _KINDS[PurePosixPath(file).suffix],
                "contentUrl": _address(site, f"du-lieu/{file}"),
            }
            for file in files
            if not file.endswith(".schema.json")
        ],
    }
    if days:
        span = f"{min(days).isoformat()}/{max(days).isoformat()}"
        dataset["temporalCoverage"] = span
    return _block(site, dataset, _trail(site, ("Thống kê", "thong-ke/")))


def page_data(site: Site, *steps: tuple[str, str]) -> Markup | None:
    """Return the way to a page from the home page, step by step: (name, address)."""
    return _block(site, _trail(site, *steps))


def _commune(site: Site) -> Thing:
    commune = site.portal.commune
    known = {
        "address": commune.address,
        "telephone": commune.phone,
        "email": commune.email,
    }
    found = {key: value for key, value in known.items() if value}
    return {**_agency(site), "areaServed": _area(site), **found}


def _agency(site: Site) -> Thing:
    """Return the commune in short; the home page has the rest under the same @id."""
    return {
        "@type": "GovernmentOrganization",
        "@id": _address(site, "#co-quan"),
        "name": site.portal.commune.agency,
        "url": _address(site, ""),
    }


def _area(site: Site) -> Thing:
    commune = site.portal.commune
    area = {"@type": "AdministrativeArea", "name": commune.full_name}
    if commune.superior is None:
        return area
    within = {"@type": "AdministrativeArea", "name": commune.superior}
    return {**area, "containedInPlace": within}


def _authors(site: Site, post: Post) -> object:
    """Return who wrote it; nobody can tell a person from a board by the name."""
    if post.authors:
        return [{"name": name} for name in post.authors]
    return _source(post.source.name) if post.source else _agency(site)


def _source(name: str) -> Thing:
    return {"@type": "Organization", "name": name}


def _trail(site: Site, *steps: tuple[str, str]) -> Thing:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": place,
                "name": name,
                "item": _address(site, url),
            }
            for place, (name, url) in enumerate((("Trang chủ", ""), *steps), 1)
        ],
    }


def _address(site: Site, url: str) -> str:
    return absolute_url(site, url) or url


def _block(site: Site, *things: Thing) -> Markup | None:
    if site.portal.commune.url is None:
        return None
    graph = {"@context": "https://schema.org", "@graph": things}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - no sign of HTML is left in it
