"""The text of a new score sheet: the built-in form, for an office to change."""

from pathlib import Path

from commune_portal.content.layout import SCORES
from commune_portal.errors import PortalError

_FORM = Path(__file__).parent.parent / "scoring" / "form.yml"
_YEAR = "{year}"


def new_score_sheet(root: Path, year: int) -> tuple[str, str]:
    """Return path and text of the year's score sheet.

    Raises PortalError where the year has one.
    """
    path = f"{SCORES}/{year}.yml"
    if (root / path).exists():
        raise PortalError(f"{(root / path).as_posix()}: đã có tệp này; không ghi đè")
    return path, _FORM.read_text(encoding="utf-8").replace(_YEAR, str(year))
