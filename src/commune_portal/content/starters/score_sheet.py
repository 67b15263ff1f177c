"""The text of a new score sheet: the built-in form, for an office to change."""

from pathlib import Path

from commune_portal.content.layout import PLANS, SCORES
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


def missing_plan(root: Path, year: int) -> str | None:
    """Return what to do before the new sheet can be computed; None with a plan."""
    plans = (root / PLANS / f"{year}.{ending}" for ending in ("yml", "yaml"))
    if any(plan.exists() for plan in plans):
        return None
    return (
        f"Chưa có {PLANS}/{year}.yml nên mục chấm theo kế hoạch chưa tính được, kiểm "
        "tra sẽ báo lỗi: hãy nhập kế hoạch của năm, hoặc ghi typed với số điểm và lý "
        "do."
    )
