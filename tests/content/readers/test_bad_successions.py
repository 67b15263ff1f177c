"""What an editor reads about reports that replace or correct each other wrongly."""

import pytest

REPORT = "---\ntemplate: {}\nperiod: '2025'\n{}\n---\n"
CYCLE = "các văn bản thay thế, đính chính lẫn nhau thành vòng"

SUCCESSIONS = {
    "unknown": (
        {"a": ("annual", "replaces: 2025-nan")},
        ["a.md:4: replaces: không có báo cáo «2025-nan»; có phải ý bạn là «2025-nam»?"],
    ),
    "cycle": (
        {"a": ("annual", "replaces: b"), "b": ("annual", "replaces: a")},
        [f"a.md:4: replaces: {CYCLE}", f"b.md:4: replaces: {CYCLE}"],
    ),
    "two successors": (
        {"a": ("annual", "replaces: 2025-nam"), "b": ("annual", "replaces: 2025-nam")},
        ["b.md:4: replaces: «2025-nam» đã được bao-cao/a.md thay thế"],
    ),
    "replaces a draft": (
        {"a": ("annual", "replaces: 2025-nam"), "b": ("annual", "replaces: a")},
        [
            "b.md:4: replaces: «a» chưa chốt số liệu; "
            "chỉ thay thế văn bản đã ký và đã chốt"
        ],
    ),
    "corrects a draft": (
        {"a": ("annual", "number:"), "b": ("correction", "corrects: a")},
        [
            "b.md:4: corrects: «a» chưa chốt số liệu; "
            "chỉ đính chính văn bản đã ký và đã chốt"
        ],
    ),
    "replaces one whose lock is lost": (
        {
            "a": ("annual", "number: 2\ndate: 2026-01-05"),
            "b": ("annual", "replaces: a"),
        },
        [
            "b.md:4: replaces: «a» đã ký mà không có bản chốt; hãy lấy lại tệp "
            ".lock.json đã mất, hoặc chạy commune-portal freeze bao-cao/a.md"
        ],
    ),
    "letter that corrects nothing": (
        {"a": ("correction", "number:")},
        [
            "a.md:2: corrects: thiếu khóa này; "
            "công văn đính chính phải nói đính chính văn bản nào"
        ],
    ),
    "replaces and corrects": (
        {"a": ("annual", "replaces: 2025-nam\ncorrects: 2025-nam")},
        [
            f"a.md:{line}: {key}: chỉ ghi một trong hai: "
            "replaces (thay thế) hoặc corrects (đính chính)"
            for line, key in ((4, "replaces"), (5, "corrects"))
        ],
    ),
}


@pytest.mark.parametrize(("reports", "lines"), SUCCESSIONS.values(), ids=SUCCESSIONS)
def test_wrong_successions(messages, signed, reports, lines):
    """Each mistake is one line with file, line and key."""
    files = {f"bao-cao/{name}.md": REPORT.format(*r) for name, r in reports.items()}

    assert [f"content/bao-cao/{line}" for line in lines] == messages(
        {**signed, **files}
    )


def test_a_damaged_lock_is_one_mistake(messages, signed):
    """That the report has no readable lock is not reported of its successor too."""
    successor = REPORT.format("annual", "replaces: 2025-nam")
    files = {**signed, "bao-cao/2025-nam.lock.json": "{", "bao-cao/b.md": successor}
    (line,) = messages(files)

    assert line.startswith("content/bao-cao/2025-nam.lock.json:1: bản chốt bị hỏng")
