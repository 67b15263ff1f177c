"""The facts about the commune that the theme prints on every page."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from commune_portal.content import Portal
from commune_portal.pages.frame.head import HeadValue, html_facts

SITE_FACTS = (
    "name",
    "full_name",
    "agency",
    "site_name",
    "superior",
    "notice",
    "root",
    "domain",
    "address",
    "phone",
    "hotline",
    "email",
    "responsible",
    "rating",
    "downtime",
)


def theme_facts(portal: Portal) -> Mapping[str, HeadValue]:
    """Return the part of the front matter that all pages share, its text as HTML."""
    commune = portal.commune
    facts: dict[str, HeadValue] = {
        "name": commune.name,
        "full_name": commune.full_name,
        "agency": commune.agency,
        "site_name": commune.title,
        "superior": commune.superior,
        "notice": commune.notice,
        "root": f"{commune.url.rstrip('/')}/" if commune.url else None,
        "domain": urlsplit(commune.url).hostname if commune.url else None,
        "address": commune.address,
        "phone": commune.phone,
        "hotline": commune.hotline,
        "email": commune.email,
        "responsible": commune.responsible,
        "rating": commune.feedback.rating,
        "downtime": [d.notice for d in commune.downtime if d.is_shown(portal.today)],
    }
    return html_facts(facts)
