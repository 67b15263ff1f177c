"""The store of a commune's folder, as the environment wants it."""

import os

from commune_portal.errors import PortalError
from commune_portal.memo import NO_MEMO, Memo, Speed
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.store.files import FileStore
from commune_portal.publishing.store.makers import makers
from commune_portal.publishing.store.pruning import prune
from commune_portal.publishing.workers import map_forked

NO_CACHE = "PORTAL_NO_CACHE"
CACHE_SIZE = "PORTAL_CACHE_MB"
_MEGA = 1024 * 1024
_MEGABYTES = 4096
_OFF = {"", "0"}


def opened_store(checkout: Checkout) -> Memo:
    """Return the store of the folder; one that keeps nothing under PORTAL_NO_CACHE=1.

    It is opened once a build: other versions of the software have other keys. Raises
    PortalError as `prune_store`, before the work instead of after it.
    """
    _limit()
    return FileStore(checkout.store, makers()) if is_store_used() else NO_MEMO


def use_no_store() -> None:
    """Keep nothing, and use nothing that was kept, as long as this program runs."""
    os.environ[NO_CACHE] = "1"


def is_store_used() -> bool:
    """Return whether earlier work may be used and kept."""
    return os.environ.get(NO_CACHE, "") in _OFF


def opened_speed(checkout: Checkout) -> Speed:
    """Return the store of the folder, and all cores; raises as `opened_store`."""
    return Speed(opened_store(checkout), map_forked)


def prune_store(checkout: Checkout) -> None:
    """Keep everything below .cache/ that can be made again within its limit.

    Raises PortalError where PORTAL_CACHE_MB is not a number of megabytes.
    """
    prune((checkout.store, checkout.pictures, checkout.files), _limit())


def _limit() -> int:
    given = os.environ.get(CACHE_SIZE) or str(_MEGABYTES)
    if not given.isdecimal() or not int(given):
        problem = f"«{given}» không phải số MB; hãy ghi ví dụ {_MEGABYTES}"
        raise PortalError(f"{CACHE_SIZE}: {problem}")
    return int(given) * _MEGA
