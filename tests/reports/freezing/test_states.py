"""The states of a signed report, as its page and the list of reports show them."""

import pytest
from tests.communes import frozen

from commune_portal.reports import named_report, states

FROZEN = "Đã chốt số liệu ngày 21/11/2026"
CITED = (
    "Báo cáo số 01/BC-UBND ngày 25/12/2025 của UBND xã An Bình về kết quả công tác "
    "tuyên truyền về cải cách hành chính năm 2025"
)
REPLACING = (
    "---\ntemplate: annual\nperiod: 2025\nnumber: 2\ndate: 2026-01-05\n"
    "replaces: 2025-nam\n---\n"
    "## Thuận lợi\n\nA.\n\n## Khó khăn\n\nB.\n\n## Kiến nghị\n\nC.\n"
)
LETTER = (
    "---\ntemplate: correction\nperiod: 2025\nnumber: 3\ndate: 2026-01-06\n"
    "corrects: 2025-nam\n---\n## Nội dung đính chính\n\nA.\n"
)


SUCCESSORS = {
    "replacing": (
        REPLACING,
        (FROZEN, "Được thay thế bởi Báo cáo số 02/BC-UBND ngày 05/01/2026"),
        (FROZEN, f"Thay thế {CITED}"),
    ),
    "correcting": (
        LETTER,
        (FROZEN, "Được đính chính bởi Công văn số 03/UBND-VHXH ngày 06/01/2026"),
        (FROZEN, f"Đính chính {CITED}"),
    ),
}


@pytest.mark.parametrize("kind", SUCCESSORS)
def test_a_signed_successor(portal, signed, tmp_path, kind):
    """Each of the two documents names the other."""
    text, first, second = SUCCESSORS[kind]
    files = {**signed, "bao-cao/sau.md": text}
    read = portal(frozen(tmp_path / "signing", files, "sau"))

    assert first == states(read, named_report(read, "bao-cao/2025-nam.md"))
    assert second == states(read, named_report(read, "bao-cao/sau.md"))


@pytest.mark.parametrize("text", [REPLACING, LETTER], ids=["replacing", "correcting"])
def test_a_draft_of_a_successor(portal, signed, text):
    """What is not signed has replaced and corrected nothing yet."""
    read = portal({**signed, "bao-cao/sau.md": text})

    assert (FROZEN,) == states(read, named_report(read, "bao-cao/2025-nam.md"))
