"""Items by author in a report that is on the site are reported: ADR 44."""

import pytest
from tests.reports.tables.conftest import report_with

PROBLEM = (
    "số tin bài của từng tác giả không công khai; hãy bỏ bảng, số ấy khỏi báo cáo, "
    "hoặc bỏ published"
)
TABLE = '{{ bang("theo-tac-gia") }}'
PART = 'A.\n\n{{ so_lieu_ky.theo("tin_bai", tac_gia="Lê A") }}'
HEADING = "Tồn tại, kiến nghị"
ANNEX = "---\ntitle: B\n---\n" + TABLE + "\n"


@pytest.mark.parametrize(
    ("text", "head", "places"),
    [
        (TABLE, "published: true\n", [(9, HEADING)]),
        (PART, "published: true\n", [(11, HEADING)]),
        (TABLE, "", []),
        ('{{ bang("theo-don-vi") }}', "published: true\n", []),
        ("A.", "published: true\nannexes: [b]\n", [(5, "published")]),
    ],
)
def test_items_by_author_are_not_published(build, tabled, text, head, places):
    """The place is reported where the report is published, and only there."""
    files = report_with(tabled, text, head)
    found = build({**files, "mau-bao-cao/annexes/b.md": ANNEX}).warnings

    assert places == [(w.line, w.field) for w in found if w.problem == PROBLEM]
