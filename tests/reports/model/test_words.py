"""The words of a report, by which a lock knows whether its text has changed."""

import pytest

from commune_portal.reports.model.words import report_words

REPORT = "bao-cao/2025-nam.md"
FILE = (
    "---\ntemplate: annual-with-annex\nperiod: 2025\n{}\n---\n"
    "## Ưu điểm và hạn chế\n\nTốt[^1].\n\n| A | B |\n|---|---|\n| 1 | **2** |\n\n"
    "[^1]: Theo sổ.\n\n## Kiến nghị\n\n- C.\n"
)
BODY = [
    "1. Về ưu điểm, tồn tại, hạn chế",
    "TốtTheo sổ..",
    "A | B",
    "1 | 2",
    "2. Các đề xuất, kiến nghị",
    "- C.",
]
TABLE = [
    "BIỂU TỔNG HỢP",
    "Đánh giá mức độ thực hiện các nhiệm vụ tuyên truyền cải cách hành chính năm 2025 "
    "xã An Bình",
    "STT | Hình thức tuyên truyền | Mức độ thực hiện",
    "1 | A | Đạt",
]
SIGNED = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn Mẫu"]


@pytest.fixture
def words(build, signed):
    """Return a reader of the lines of a report with these keys."""

    def lines(keys):
        files = {**signed, "bao-cao/2025-nam.lock.json": None}
        return report_words(build({**files, REPORT: FILE.format(keys)})).splitlines()

    return lines


@pytest.mark.parametrize(
    ("keys", "annex"),
    [
        ("annex: decree", ["Phụ lục", *TABLE, "./."]),
        ("annex: form", ["", *TABLE, *SIGNED]),
    ],
)
def test_every_part_is_in_the_words(words, keys, annex):
    """Headings, footnotes, tables, signatures and annexes, a line each."""
    found = words(keys)
    start, end = found.index(BODY[0]), found.index(SIGNED[0])

    assert BODY == found[start : start + len(BODY)]
    assert [*SIGNED, "- Như trên;", "- Lưu: VT.", *annex] == found[end:]


def test_number_and_day_are_not_in_the_words(words):
    """The clerk assigns them after the text is final."""
    assert words("number:") == words("number: 5\ndate: 2026-01-05")
