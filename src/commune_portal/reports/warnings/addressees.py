"""Superiors that receive a report without being addressed. See ADR 42."""

import re
from collections.abc import Iterator

from commune_portal.content import Commune, Portal, ReportFile
from commune_portal.errors import ContentWarning
from commune_portal.reports.model.report import Report
from commune_portal.vietnamese import fold

# Documents to a higher body that have Kính gửi (NĐ 30/2020, Phụ lục I, II.9.a).
_ADDRESSED = {"BÁO CÁO", "TỜ TRÌNH"}
_TO_REPORT = re.compile(r"\((?:để\s+)?(?:b/c|bc|báo\s+cáo)\)", re.IGNORECASE)
# With its marks: «liên quan» is no «quận», «sổ» no «sở».
_HIGHER = re.compile(
    r"\s*(?:(?:văn phòng )?(?:ubnd|[uủ][yỷ] ban nhân dân)|phòng .*) "
    r"(?:tỉnh|thành phố|huyện|quận|thị xã)\b|\s*sở\s",
    re.IGNORECASE,
)


def addressee_warnings(
    portal: Portal, file: ReportFile, report: Report
) -> Iterator[ContentWarning]:
    """Yield the superiors in Nơi nhận of a report that has no Kính gửi.

    `portal.commune` is the commune with the names of the day of signing.
    """
    if report.head.addressees or report.head.type not in _ADDRESSED:
        return
    where = " (portal.yml)" if file.recipients is None else ""
    for line in report.ending.recipients:
        name = line.removeprefix("- ").rstrip(";.")
        if _is_superior(name, portal.commune):
            problem = (
                f"«{name}» nhận văn bản để báo cáo, nhưng văn bản chưa có Kính gửi; "
                f"hãy ghi cơ quan ấy ở addressees{where}"
            )
            at = file.lines.get("recipients")
            yield ContentWarning(portal.shown(file.path), at, "recipients", problem)


def _is_superior(name: str, commune: Commune) -> bool:
    """Return whether a recipient is told to be a superior, or is named as one."""
    named = [fold(each) for each in commune.superiors]
    parts = re.split("[;,]", name)
    return _TO_REPORT.search(name) is not None or any(
        _HIGHER.match(part) or fold(part) in named for part in parts
    )
