"""Programs outside Python that some tests need."""

import os
import shutil

import pytest


def installed(*names: str) -> str:
    """Return the path of the first of these programs that is installed.

    Without any, the test is skipped, or fails where COMMUNE_PORTAL_REQUIRE_ALL is 1.
    """
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        problem = f"not installed: {' or '.join(names)}"
        if os.environ.get("COMMUNE_PORTAL_REQUIRE_ALL") == "1":
            pytest.fail(problem)
        pytest.skip(problem)
    return path
