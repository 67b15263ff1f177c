"""Reading the whole of content/."""

from datetime import date
from pathlib import Path

from commune_portal.content.portal import Portal


def load_portal(path: Path, today: date) -> Portal:
    """Return the portal in the folder as known on `today`.

    Raises ContentErrors with every mistake in every file.
    """
    raise NotImplementedError
