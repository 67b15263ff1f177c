"""Whether a report may be frozen as a signed one: it has its number and its day."""

from commune_portal.content import Portal, ReportFile
from commune_portal.errors import PortalError
from commune_portal.reports.building.preparing import identity_of
from commune_portal.vietnamese import short_day

_BLANKS = {"number": "số", "day": "ngày ký"}


def require_number_and_day(portal: Portal, file: ReportFile) -> None:
    """Raise PortalError unless it has its number, and its day of signing has come.

    Raises ContentErrors where its template or its period does not exist.
    """
    identity = identity_of(portal, file)
    blanks = [word for key, word in _BLANKS.items() if not getattr(identity, key)]
    if blanks:
        problem = (
            f"chưa có {' và '.join(blanks)}; hãy điền rồi chốt, "
            "hoặc thêm --unsigned nếu chốt trước khi ký"
        )
        raise PortalError(f"{portal.shown(file.path)}: {problem}")
    if identity.day is not None and identity.day > portal.today:
        problem = (
            f"ngày ký {short_day(identity.day)} chưa đến; hãy chốt vào ngày ấy, "
            "hoặc thêm --unsigned nếu chốt trước khi ký"
        )
        raise PortalError(f"{portal.shown(file.path)}: {problem}")
