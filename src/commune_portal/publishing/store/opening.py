"""The store of a commune's folder, as the environment wants it."""

import os

from commune_portal.errors import PortalError
from commune_portal.memo import NO_MEMO, Memo
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.store.files import FileStore
from commune_portal.publishing.store.makers import makers
from commune_portal.publishing.store.pruning import prune

NO_CACHE = "PORTAL_NO_CACHE"
CACHE_SIZE = "PORTAL_CACHE_MB"
_MEGA = 1024 * 1024
_MEGABYTES = 4096
_OFF = {"", "0"}


def opened_store(checkout: Checkout) -> Memo:
    """Return the store of the folder; one that keeps nothing under PORTAL_NO_CACHE=1.

    It is opened once a build: other versions of the software have other keys.
    """
    if os.environ.get(NO_CACHE, "") not in _OFF:
        return NO_MEMO
    return FileStore(checkout.store, makers())


def prune_store(checkout: Checkout) -> None:
    """Keep everything below .cache/ that can be made again within its limit.

    Raises PortalError where PORTAL_CACHE_MB is not a number of megabytes.
    """
    given = os.environ.get(CACHE_SIZE) or str(_MEGABYTES)
    if not given.isdecimal() or not int(given):
        problem = f"«{given}» không phải số MB; hãy ghi ví dụ {_MEGABYTES}"
        raise PortalError(f"{CACHE_SIZE}: {problem}")
    prune((checkout.store, checkout.pictures, checkout.files), int(given) * _MEGA)
