"""The state of a signed report, in words for its page and the list of reports."""

from collections.abc import Iterator

from commune_portal.content import Portal, ReportFile
from commune_portal.content.readers.succession import corrected_by, replaced_by
from commune_portal.reports.building.preparing import identity_of
from commune_portal.reports.filling.predecessor import predecessor
from commune_portal.reports.model.wording import number_and_symbol
from commune_portal.vietnamese import short_day


def states(portal: Portal, file: ReportFile) -> tuple[str, ...]:
    """Return when it was frozen, what it replaces, what replaced or corrected it.

    Raises ContentErrors where a successor's template does not exist.
    """
    return tuple(_states(portal, file))


def _states(portal: Portal, file: ReportFile) -> Iterator[str]:
    lock = portal.locks.get(file.id)
    if lock is not None:
        yield f"Đã chốt số liệu ngày {short_day(lock.frozen_on)}"
    before = predecessor(portal, file)
    if before is not None:
        act = "Thay thế" if file.replaces else "Đính chính"
        yield f"{act} {before.vien_dan}"
    after = replaced_by(portal.reports).get(file.id)
    if after is not None and _is_signed(portal, after):
        yield f"Được thay thế bởi {_identity(portal, after)}"
    for letter in corrected_by(portal.reports).get(file.id, ()):
        if _is_signed(portal, letter):
            yield f"Được đính chính bởi {_identity(portal, letter)}"


def _is_signed(portal: Portal, file: ReportFile) -> bool:
    """Return whether it is public: a draft has replaced nothing yet."""
    return file.id in portal.locks


def _identity(portal: Portal, file: ReportFile) -> str:
    identity = identity_of(portal, file)
    number = number_and_symbol(identity.number, identity.symbol)
    day = f" ngày {short_day(identity.day)}" if identity.day else ""
    return f"{identity.type} số {number}{day}"
