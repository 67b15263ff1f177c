"""The figures on the site are those that were counted, and those that were signed."""

import re
from collections.abc import Iterator
from pathlib import Path

from commune_portal.content import Portal, ReportFile
from commune_portal.figures import frozen_figures
from commune_portal.pages import BinaryFile, MadeFile, TextPage, WholeSite
from commune_portal.publishing.site_files import bytes_of
from commune_portal.reports import Report, build_report, html_part

_PAGE = "bao-cao/{}/index.html"
_TITLE_LEVEL = 2  # as on the page of the report
_TAG = re.compile(rb"<[^>]*>|\s+")


def figure_mistakes(portal: Portal, site: Path) -> Iterator[str]:
    """Yield a line for each signed report whose page or figures differ from its lock.

    See ADR 17. Raises OSError where a page cannot be read.
    """
    for file in portal.reports:
        if file.id in portal.locks and file.published:
            report = build_report(portal, file)
            yield from _against_lock(portal, file, report)
            yield from _against_page(file, report, site)


def data_mistakes(made: WholeSite, site: Path) -> Iterator[str]:
    """Yield a line for each data file or document that is not as content gives it.

    Raises OSError where one cannot be read.
    """
    for page in made.generated:
        if page.is_preview or not isinstance(page, BinaryFile | MadeFile | TextPage):
            continue
        if page.path.endswith(".md"):
            continue
        data = bytes_of(page)
        file = site / page.path
        if not file.is_file():
            yield f"{page.path}: thiếu tệp này"
        elif file.read_bytes() != data:
            yield f"{page.path}: khác với nội dung hiện có; hãy dựng lại trang"


def _against_lock(portal: Portal, file: ReportFile, report: Report) -> Iterator[str]:
    lock = portal.locks[file.id]
    signed = lock.figures.values
    shown = frozen_figures(report.figures, lock.commune).values
    for place in sorted({*signed, *shown}):
        then, now = signed.get(place), shown.get(place)
        if then != now:
            words = [figure.words if figure else "không có" for figure in (now, then)]
            yield (
                f"{file.path}: số liệu «{place}» là {words[0]}, bản chốt ghi {words[1]}"
            )


def _against_page(file: ReportFile, report: Report, site: Path) -> Iterator[str]:
    page = _PAGE.format(file.id)
    body = html_part(report, _TITLE_LEVEL).encode()
    if _words(body) not in _words((site / page).read_bytes()):
        yield f"{page}: lời văn khác với báo cáo đã chốt; hãy dựng lại trang"


def _words(html: bytes) -> bytes:
    return _TAG.sub(b"", html)
