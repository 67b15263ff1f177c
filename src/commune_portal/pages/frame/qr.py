"""The absolute address of a page, and that address as a QR code for printing."""

from importlib import import_module
from urllib.parse import urljoin

from markupsafe import Markup

from commune_portal.content import Commune

# All eight masks are readable; comparing them is four fifths of the work. See ADR 33.
_MASK = 3


def absolute_url(commune: Commune, url: str) -> str | None:
    """Return the absolute address of a page; None where portal.yml gives no `url`."""
    root = commune.url
    return urljoin(root if root.endswith("/") else f"{root}/", url) if root else None


def qr_code(commune: Commune, url: str) -> Markup | None:
    """Return the QR code of a page's address as SVG; None without `url`."""
    address = absolute_url(commune, url)
    if address is None:
        return None
    segno = import_module("segno")  # loading it takes long, and most pages are kept
    code = segno.make(address, error="m", micro=False, mask=_MASK)
    svg: str = code.svg_inline(
        light="#fff",
        omitsize=True,
        svgclass="cp-qr__code",
        lineclass=None,
        title="Mã QR: địa chỉ của trang này",
        desc=address,
    )
    return Markup(svg)  # noqa: S704 - segno escapes the title and the address
