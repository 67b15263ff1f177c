"""Workbooks as officials keep them, written by openpyxl."""

import io
from collections.abc import Callable, Iterable

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

HEADER = ("Ngày", "Hình thức", "Nội dung", "Số lượt", "Số phút", "Số người")
Change = Callable[[Worksheet], object]


def workbook(
    *sheets: Iterable[Iterable[object]], change: Change | None = None
) -> bytes:
    """Return a workbook with a sheet for each list of rows, «Trang 1» and so on.

    `change` is applied to the first sheet.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"Trang {number}")
        for row in rows:
            sheet.append(tuple(row))
    if change is not None:
        change(book.worksheets[0])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
