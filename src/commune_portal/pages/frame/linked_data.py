"""Linked data for search engines: schema.org as JSON-LD in the head of a page (ADR 37).

Browsers do not run the block; «<» is escaped, so that no title can end it. A commune
without `url` has none: search engines need absolute addresses.

The parts that pages share; each kind of page builds its own data in its own folder.
"""

import json
from collections.abc import Mapping

from markupsafe import Markup

from commune_portal.content import Commune
from commune_portal.pages.frame.qr import absolute_url

Thing = Mapping[str, object]


def page_data(commune: Commune, *steps: tuple[str, str]) -> Markup | None:
    """Return the breadcrumbs of a page, each (name, address); None without `url`."""
    return block(commune, trail(commune, *steps))


def agency(commune: Commune) -> Thing:
    """Return the commune in brief; the home page has the rest under the same @id."""
    return {
        "@type": "GovernmentOrganization",
        "@id": address_of(commune, "#co-quan"),
        "name": commune.agency,
        "url": address_of(commune, ""),
    }


def area(commune: Commune) -> Thing:
    """Return the commune as an area, within that of its superior."""
    own = {"@type": "AdministrativeArea", "name": commune.full_name}
    if commune.superior is None:
        return own
    within = {"@type": "AdministrativeArea", "name": commune.superior}
    return {**own, "containedInPlace": within}


def organization(name: str) -> Thing:
    """Return another agency, newspaper or board by its name."""
    return {"@type": "Organization", "name": name}


def trail(commune: Commune, *steps: tuple[str, str]) -> Thing:
    """Return the breadcrumbs from the home page: (name, address below the root)."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": place,
                "name": name,
                "item": address_of(commune, url),
            }
            for place, (name, url) in enumerate((("Trang chủ", ""), *steps), 1)
        ],
    }


def address_of(commune: Commune, url: str) -> str:
    """Return the absolute address; `url` itself where portal.yml gives no root."""
    return absolute_url(commune, url) or url


def block(commune: Commune, *things: Thing) -> Markup | None:
    """Return the things as JSON-LD; None where portal.yml gives no `url`."""
    if commune.url is None:
        return None
    graph = {"@context": "https://schema.org", "@graph": things}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - it has no HTML characters left
