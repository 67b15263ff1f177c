"""All checks of a finished site in one run."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from commune_portal.errors import PortalError
from commune_portal.publishing.checked_site import load_checked
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.store.opening import opened_speed
from commune_portal.publishing.targets.records import Manifest
from commune_portal.publishing.verifying.files import file_mistakes, sitemap_mistakes
from commune_portal.publishing.verifying.links import finished_pages, link_mistakes
from commune_portal.publishing.verifying.reports import data_mistakes, figure_mistakes

_MOST = 20  # lines on the screen, as of `check` (ADR 63)
_SITEMAP = "sitemap.xml"


def verify(
    site: Path, files: Manifest, checkout: Checkout, content: Path, today: date
) -> None:
    """Check a finished site as readers get it.

    Raises PortalError with every mistake, at most twenty lines; ContentErrors where
    content/ has mistakes; OSError where a file cannot be read.
    """
    found = list(_mistakes(site, files, checkout, content, today))
    if found:
        more = len(found) - _MOST
        rest = [f"… và {more} lỗi nữa"] if more > 0 else []
        end = f"trang chưa đạt, chưa đưa lên: {len(found)} lỗi"
        raise PortalError("\n".join((*found[:_MOST], *rest, end)))


def _mistakes(
    site: Path, files: Manifest, checkout: Checkout, content: Path, today: date
) -> Iterator[str]:
    speed = opened_speed(checkout)
    checked = load_checked(content, checkout.docs, today, speed)
    pages = finished_pages(site, (path for path in files if path.endswith(".html")))
    yield from file_mistakes(files, checked.site, content)
    yield from link_mistakes(pages, frozenset(files))
    if _SITEMAP in files:
        text = (site / _SITEMAP).read_text("utf-8")
        yield from sitemap_mistakes(text, pages)
    yield from figure_mistakes(checked.portal, site)
    yield from data_mistakes(checked.site, site)
