"""The day that counts as today, and the time: the only place that reads the clock."""

import os
from datetime import UTC, date, datetime, timedelta

from commune_portal.content.formats.days import parse_day
from commune_portal.errors import PortalError
from commune_portal.vietnamese import VIETNAM, day_in_vietnam

_BUILD_TIME = "SOURCE_DATE_EPOCH"  # https://reproducible-builds.org/specs/


def current_day(given: object) -> date:
    """Return the day given as PORTAL_TODAY; where it is empty, the day in Vietnam.

    Raises PortalError where it is not a day.
    """
    try:
        return parse_day(given) if given else day_in_vietnam(datetime.now(UTC))
    except ValueError as error:
        raise PortalError(f"PORTAL_TODAY: {error}") from None


def check_build_time() -> None:
    """Refuse a time of building that the generator could not read.

    Raises PortalError where SOURCE_DATE_EPOCH is not a number of seconds since 1970.
    """
    given = os.environ.get(_BUILD_TIME)
    if given is None:
        return
    try:
        datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        problem = f"«{given}» không phải số giây kể từ năm 1970; hãy sửa hoặc bỏ đi"
        raise PortalError(f"{_BUILD_TIME}: {problem}") from None


def now() -> datetime:
    """Return day and time of a clock in Vietnam."""
    return datetime.now(VIETNAM)


_MOMENT = "%Y-%m-%d-%H%M%S"
_LENGTH = len("2026-11-21-081500")


def moment() -> str:
    """Return the day and time of a clock in Vietnam as a name: 2026-11-21-081500."""
    return now().strftime(_MOMENT)


def moment_after(name: str) -> str:
    """Return the moment as a name, at least one second after that in another name.

    Two runs may fall into one second, and a clock may have been put back.
    """
    if moment() > name[:_LENGTH]:
        return moment()
    earlier = datetime.strptime(name[:_LENGTH], _MOMENT).replace(tzinfo=VIETNAM)
    return (earlier + timedelta(seconds=1)).strftime(_MOMENT)
