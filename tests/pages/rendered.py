"""Pages of one kind, made as the whole site makes them."""

from collections.abc import Callable
from typing import TypeVar

from commune_portal.pages import Renderer, Site, renderer_of

T = TypeVar("T")


def rendered(make: Callable[[Site, Renderer], T], site: Site) -> T:
    """Return what `make`, such as `item_pages`, makes of the site."""
    return make(site, renderer_of(site))
