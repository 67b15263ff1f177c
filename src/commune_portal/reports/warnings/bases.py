"""Căn cứ that do not say what the document rests on.

Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.a: a line begins with the words that make it a
basis. A line that an official types is printed as typed.
"""

import re
from collections.abc import Iterator

from commune_portal.content import Portal, ReportFile
from commune_portal.errors import ContentWarning
from commune_portal.reports.model.report import Report

_BEGINNING = re.compile(
    r"(?:căn cứ|thực hiện|theo|xét|trên cơ sở|thi hành|tiếp tục|triển khai|để)\b",
    re.IGNORECASE,
)


def basis_warnings(
    portal: Portal, file: ReportFile, report: Report
) -> Iterator[ContentWarning]:
    """Yield the lines of the căn cứ that begin with the document itself."""
    path, at = portal.shown(file.path), file.lines.get("basis")
    for line in report.basis:
        if not _BEGINNING.match(line):
            problem = (
                f"căn cứ «{line.rstrip(' ;.')}» chưa có lời dẫn; "
                "hãy viết «Căn cứ …», «Thực hiện …» hoặc «Theo …»"
            )
            yield ContentWarning(path, at, "basis", problem)
