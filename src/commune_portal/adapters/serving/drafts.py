"""The mark of a page that only `serve` shows."""

import re

_MARK = re.compile(r'<div class="mkdocs-draft-marker"[^>]*>[^<]*</div>')
_OWN_MARK = 'class="cp-preview"'  # an item or a report says what it is by itself
_DRAFT = (
    '<p class="cp-preview" role="status"><strong>Bản nháp</strong> Chỉ thấy khi xem '
    "thử; không có trên trang thông tin điện tử.</p>"
)


def marked_in_vietnamese(page: str) -> str:
    """Return the page with the mark that editors can read in place of MkDocs's own."""
    return _MARK.sub("" if _OWN_MARK in page else _DRAFT, page)
