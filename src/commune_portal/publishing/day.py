"""The day that counts as today, and the time: the only place that reads the clock."""

from datetime import UTC, date, datetime

from commune_portal.content.formats.days import parse_day
from commune_portal.errors import PortalError
from commune_portal.vietnamese import VIETNAM, day_in_vietnam


def current_day(given: object) -> date:
    """Return the day given as PORTAL_TODAY; where it is empty, the day in Vietnam.

    Raises PortalError where it is not a day.
    """
    try:
        return parse_day(given) if given else day_in_vietnam(datetime.now(UTC))
    except ValueError as error:
        raise PortalError(f"PORTAL_TODAY: {error}") from None


def moment() -> str:
    """Return the day and time of a clock in Vietnam as a name: 2026-11-21-081500."""
    return datetime.now(VIETNAM).strftime("%Y-%m-%d-%H%M%S")
