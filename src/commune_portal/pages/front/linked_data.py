"""The home page as linked data: the commune and its site."""

from markupsafe import Markup

from commune_portal.pages.frame.linked_data import (
    Thing,
    address_of,
    agency,
    area,
    block,
)
from commune_portal.pages.site import Site

_SEARCH = "tim-kiem/?q={q}"


def home_data(site: Site) -> Markup | None:
    """Return the commune as GovernmentOrganization and its site; None without `url`."""
    web_site = {
        "@type": "WebSite",
        "name": site.portal.commune.title,
        "url": address_of(site.portal.commune, ""),
        "inLanguage": "vi",
        "publisher": agency(site.portal.commune),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": address_of(site.portal.commune, "") + _SEARCH,
            },
            "query-input": "required name=q",
        },
    }
    return block(site.portal.commune, _commune(site), web_site)


def _commune(site: Site) -> Thing:
    commune = site.portal.commune
    known = {
        "address": commune.address,
        "telephone": commune.phone,
        "email": commune.email,
    }
    found = {key: value for key, value in known.items() if value}
    return {
        **agency(site.portal.commune),
        "areaServed": area(site.portal.commune),
        **found,
    }
