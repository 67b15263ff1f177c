"""How many processes a build may use, and whether it may use more than one."""

import os
import sys
import threading

from commune_portal.errors import PortalError

WORKERS = "PORTAL_WORKERS"


def worker_count() -> int:
    """Return how many processes to work in: one for each core that we may use.

    PORTAL_WORKERS gives another number. It is 1 where a process cannot be copied
    safely: outside Linux, and beside other threads.

    Raises PortalError where PORTAL_WORKERS is not a number from 1.
    """
    given = os.environ.get(WORKERS, "")
    if given and not (given.isdecimal() and int(given)):
        problem = f"«{given}» không phải số tiến trình; hãy ghi từ 1 trở lên"
        raise PortalError(f"{WORKERS}: {problem}")
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return int(given) if given else len(os.sched_getaffinity(0))
