"""A procedure as linked data."""

from markupsafe import Markup

from commune_portal.pages.frame.addresses import PROCEDURES
from commune_portal.pages.frame.linked_data import (
    address_of,
    agency,
    area,
    block,
    organization,
    trail,
)
from commune_portal.pages.procedures.view import ProcedureView
from commune_portal.pages.site import Site


def procedure_data(site: Site, view: ProcedureView, list_title: str) -> Markup | None:
    """Return the procedure as GovernmentService with its breadcrumbs.

    One that has ended is no service: only its breadcrumbs. None without `url`.
    """
    record = view.procedure
    steps = trail(
        site.portal.commune, (list_title, PROCEDURES), (record.name, view.url)
    )
    if view.has_ended:
        return block(site.portal.commune, steps)
    service: dict[str, object] = {
        "@type": "GovernmentService",
        "name": record.name,
        "identifier": record.code,
        "serviceType": record.field,
        "url": address_of(site.portal.commune, view.url),
        "provider": agency(site.portal.commune),
        "areaServed": area(site.portal.commune),
    }
    if record.authority:
        service["serviceOperator"] = organization(record.authority)
    if view.official:
        channel = {"@type": "ServiceChannel", "serviceUrl": view.official}
        service["availableChannel"] = channel
    return block(site.portal.commune, service, steps)
