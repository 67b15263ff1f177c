"""What an editor reads about damaged locks of signed reports; each lock is one line."""

import json
from operator import setitem

import pytest

from commune_portal.content.readers.lock_text import checksum
from commune_portal.content.records.lock import WORDING

LOCK = "bao-cao/2025-nam.lock.json"
RESTORE = "hãy lấy lại tệp này từ bản lưu (git), không sửa bằng tay"
BROKEN = f"bản chốt bị hỏng; {RESTORE}"
STRUCTURE = f"bản chốt không đúng cấu trúc; {RESTORE}"
EDITED = f"bản chốt đã bị sửa sau khi ghi; {RESTORE}"
CONFLICT = (
    "bản chốt đang có hai bản trộn lẫn (xung đột git); chọn nguyên một bản, không "
    "ghép: xem «Bản chốt bị mất hoặc trộn lẫn» ở trang Chốt số liệu"
)
NEWER = "bản chốt do phiên bản phần mềm mới hơn ghi; hãy cập nhật phần mềm"

TEXTS = {
    "empty": (lambda _: "", f"{LOCK}:1: {BROKEN}"),
    "cut off": (lambda text: "\n".join(text.splitlines()[:9]), f"{LOCK}:9: {BROKEN}"),
    "list": (lambda _: "[]", f"{LOCK}: {BROKEN}"),
    "not UTF-8": (lambda _: b"\xff\xfe", f"{LOCK}: {BROKEN}"),
    "nested without end": (lambda _: "[" * 100_000, f"{LOCK}: {BROKEN}"),
    "key twice": (
        lambda text: text.replace('"log": {}', '"log": {}, "log": {}'),
        f"{LOCK}: {BROKEN}",
    ),
    "half of a character": (
        lambda text: text.replace('"title": "A"', '"title": "\\ud800"'),
        f"{LOCK}: {BROKEN}",
    ),
    "edited": (
        lambda text: text.replace('"title": "A"', '"title": "B"'),
        f"{LOCK}: {EDITED}",
    ),
    "in conflict": (
        lambda text: f"{{\n<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> nhánh\n",
        f"{LOCK}:2: {CONFLICT}",
    ),
    "of a newer version": (
        lambda text: text.replace('"schema": 2', '"schema": 3'),
        f"{LOCK}: {NEWER}",
    ),
    "of a newer wording": (
        lambda text: text.replace(f'"wording": {WORDING}', f'"wording": {WORDING + 1}'),
        f"{LOCK}: {NEWER}",
    ),
}


@pytest.mark.parametrize(("change", "line"), TEXTS.values(), ids=TEXTS)
def test_a_damaged_lock(messages, signed, change, line):
    """A lock that is not as it was written is to be restored."""
    found = messages({**signed, LOCK: change(signed[LOCK])})

    assert [f"content/{line}"] == found


STRUCTURES = {
    "no citation": (
        lambda lock: lock.pop("document"),
        f"{LOCK}: document: {STRUCTURE}",
    ),
    "sum that differs from its rows": (
        lambda lock: setitem(lock["figures"]["values"]["posts/total"], "value", 2),
        f"{LOCK}: figures.values.posts/total: {STRUCTURE}",
    ),
    "figure without its item": (
        lambda lock: lock["items"].clear(),
        f"{LOCK}: {STRUCTURE}",
    ),
    "tasks without their plan": (
        lambda lock: lock["plans"].clear(),
        f"{LOCK}: {STRUCTURE}",
    ),
}


@pytest.mark.parametrize(("change", "line"), STRUCTURES.values(), ids=STRUCTURES)
def test_a_lock_of_another_structure(messages, signed, change, line):
    """A right checksum is not enough: every figure must be proved by its rows."""
    lock = json.loads(signed[LOCK])
    change(lock)
    found = messages({**signed, LOCK: json.dumps({**lock, "checksum": checksum(lock)})})

    assert [f"content/{line}"] == found


def test_a_copied_lock(messages, signed):
    """The lock of one report is not that of another."""
    copy = "bao-cao/2026-nam.lock.json"

    assert [
        f"content/{copy}: id: là bản chốt của «2025-nam»; "
        "không đổi tên, không chép tệp này"
    ] == messages({**signed, copy: signed[LOCK]})


def test_a_folder_for_a_lock(messages, signed):
    """What cannot be opened is reported like any other lock."""
    folder = "bao-cao/2026-nam.lock.json"

    assert [f"content/{folder}: không mở được; cần một tệp đọc được"] == messages(
        {**signed, f"{folder}/a.txt": "A"}
    )


def test_a_lock_without_its_report(messages, signed):
    """The file of a frozen report may not be deleted."""
    problem = "không còn báo cáo bao-cao/2025-nam.md; báo cáo đã chốt phải được giữ"

    assert [f"content/{LOCK}: {problem}"] == messages(
        {**signed, "bao-cao/2025-nam.md": None}
    )
