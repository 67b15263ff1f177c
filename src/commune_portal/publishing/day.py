"""The day that counts as today: the only place that reads the clock."""

from datetime import UTC, date, datetime

from commune_portal.content.formats.days import parse_day
from commune_portal.errors import PortalError
from commune_portal.vietnamese import day_in_vietnam


def current_day(given: object) -> date:
    """Return the day given as PORTAL_TODAY; where it is empty, the day in Vietnam.

    Raises PortalError where it is not a day.
    """
    try:
        return parse_day(given) if given else day_in_vietnam(datetime.now(UTC))
    except ValueError as error:
        raise PortalError(f"PORTAL_TODAY: {error}") from None
