"""Figures of earlier periods, typed from documents on paper."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierFigure:
    """One line of so-lieu-ky-truoc.csv; a base for comparison, never counted.

    Attributes:
        path: The file, relative to content/.
        line: Its line in that file.
        unit: Đơn vị, whose figure it is: a merged commune, or the commune itself
            before it had the portal.
        start: Từ ngày.
        end: Đến ngày, which is inside.
        figure: Số liệu, the dotted name of a figure.
        number: Giá trị.
        qualifier: Định tính: «khoảng», «khoảng trên»; empty for an exact number.
        document: Văn bản, the document from which the number was typed.

    """

    path: str
    line: int
    unit: str
    start: date
    end: date
    figure: str
    number: int
    qualifier: str
    document: str
