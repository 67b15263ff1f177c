"""An item as linked data."""

from markupsafe import Markup

from commune_portal.content import Post
from commune_portal.pages.frame.linked_data import (
    address_of,
    agency,
    block,
    organization,
    trail,
)
from commune_portal.pages.frame.pictures import share_picture
from commune_portal.pages.site import Site


def item_data(site: Site, post: Post) -> Markup | None:
    """Return the item as NewsArticle with its breadcrumbs; None without `url`."""
    view = site.sections[post.section]
    article: dict[str, object] = {
        "@type": "NewsArticle",
        "headline": post.title,
        "datePublished": post.date.isoformat(),
        "dateModified": post.changed_on.isoformat(),
        "inLanguage": "vi",
        "articleSection": view.title,
        "author": _authors(site, post),
        "publisher": agency(site.portal.commune),
        "mainEntityOfPage": address_of(site.portal.commune, post.url),
        "isAccessibleForFree": True,
    }
    if post.description:
        article["description"] = post.description
    if post.keywords:
        article["keywords"] = list(post.keywords)
    if picture := share_picture(post):
        article["image"] = address_of(site.portal.commune, picture.address)
    if post.source:
        article["sourceOrganization"] = organization(post.source.name)
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
    steps = trail(site.portal.commune, (view.title, view.url), (post.title, post.url))
    return block(site.portal.commune, article, steps)


def _authors(site: Site, post: Post) -> object:
    """Return the authors without a type: a name may be of a person or of a board."""
    if post.authors:
        return [{"name": name} for name in post.authors]
    return (
        organization(post.source.name) if post.source else agency(site.portal.commune)
    )
