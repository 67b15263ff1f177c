"""What search engines read of a page: schema.org as JSON-LD, in its head (ADR 37).

A browser takes the block for data and runs nothing of it; «<» is written as an escape,
so that no title can end it. A commune without `url` has none: a search engine cannot
use half an address.

What stands here is shared; the data of one kind of page are built in its own folder.
"""

import json
from collections.abc import Mapping

from markupsafe import Markup

from commune_portal.content import Commune
from commune_portal.pages.frame.qr import absolute_url

Thing = Mapping[str, object]


def page_data(commune: Commune, *steps: tuple[str, str]) -> Markup | None:
    """Return the way to a page from the home page, step by step: (name, address)."""
    return block(commune, trail(commune, *steps))


def agency(commune: Commune) -> Thing:
    """Return the commune in short; the home page has the rest under the same @id."""
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
    """Return another agency, paper or board by its name."""
    return {"@type": "Organization", "name": name}


def trail(commune: Commune, *steps: tuple[str, str]) -> Thing:
    """Return the steps from the home page: (name, address below the root)."""
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
    """Return the whole address; `url` itself where portal.yml gives no root."""
    return absolute_url(commune, url) or url


def block(commune: Commune, *things: Thing) -> Markup | None:
    """Return the things as JSON-LD; None where portal.yml gives no `url`."""
    if commune.url is None:
        return None
    graph = {"@context": "https://schema.org", "@graph": things}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - no sign of HTML is left in it
