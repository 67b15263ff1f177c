"""Reading bao-cao/*.lock.json: what signed reports froze."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import ValidationError

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.text import read_raw
from commune_portal.content.formats.yaml_source import shown
from commune_portal.content.layout import REPORTS
from commune_portal.content.raw.conflicts import conflict
from commune_portal.content.readers.context import Reading, entries
from commune_portal.content.readers.lock_text import is_untouched, parse_lock
from commune_portal.content.records.lock import SCHEMA, WORDING, Lock
from commune_portal.vietnamese import nfc

ENDING = ".lock.json"
_RESTORE = "hãy lấy lại tệp này từ bản lưu (git), không sửa bằng tay"

_CONFLICT = (
    "bản chốt đang có hai bản trộn lẫn (xung đột git); chọn nguyên một bản, không "
    "ghép: xem «Bản chốt bị mất hoặc trộn lẫn» ở trang Chốt số liệu"
)


def is_lock(name: str) -> bool:
    """Return whether a file of bao-cao/ is a lock, by its name."""
    return name.casefold().endswith(ENDING)


def lock_path(report_id: str) -> str:
    """Return the path of a report's lock, relative to content/."""
    return f"{REPORTS}/{report_id}{ENDING}"


def read_locks(reading: Reading) -> dict[str, Lock]:
    """Return every valid lock by the id of its report; mistakes are reported."""
    locks: dict[str, Lock] = {}
    for file in entries(reading.root / REPORTS):
        if not is_lock(file.name):
            continue
        path = f"{REPORTS}/{nfc(file.name)}"
        lock = _read(file, path, reading.findings)
        if lock is None:
            continue
        if lock_path(lock.id) != path:
            problem = f"là bản chốt của «{lock.id}»; không đổi tên, không chép tệp này"
            reading.findings.error(path, None, "id", problem)
        else:
            locks[lock.id] = lock
    return locks


def check_owners(
    locks: Mapping[str, Lock], report_ids: Iterable[str], findings: Findings
) -> None:
    """Report every lock whose report file is missing."""
    for name in sorted(set(locks) - set(report_ids)):
        problem = (
            f"không còn báo cáo {REPORTS}/{name}.md; báo cáo đã chốt phải được giữ"
        )
        findings.error(lock_path(name), None, None, problem)


def _read(file: Path, path: str, findings: Findings) -> Lock | None:
    raw = read_raw(file, path, findings)
    if raw is None:
        return None
    try:
        text = raw.decode("utf-8-sig")
        data = json.loads(text, object_pairs_hook=_distinct)
    except json.JSONDecodeError as error:
        line, problem = _damage(text, error.lineno)
        findings.error(path, line, None, problem)
        return None
    except (ValueError, RecursionError):
        findings.error(path, None, None, f"bản chốt bị hỏng; {_RESTORE}")
        return None
    problem = _problem(data)
    if problem:
        findings.error(path, None, None, problem)
        return None
    try:
        return parse_lock(data)
    except ValidationError as error:
        place = shown(error.errors()[0]["loc"])
        problem = f"bản chốt không đúng cấu trúc; {_RESTORE}"
        findings.error(path, None, place, problem)
        return None


def _damage(text: str, line: int) -> tuple[int, str]:
    """Return where the file is no JSON and why: two versions, or anything else."""
    mark = conflict(text.replace("\r\n", "\n"))
    return (mark[0], _CONFLICT) if mark else (line, f"bản chốt bị hỏng; {_RESTORE}")


def _problem(data: object) -> str:
    """Return what is wrong with the file as a whole; empty where nothing is."""
    if not isinstance(data, dict):
        return f"bản chốt bị hỏng; {_RESTORE}"
    versions = ((data.get("schema"), SCHEMA), (data.get("wording"), WORDING))
    if any(isinstance(given, int) and given > known for given, known in versions):
        return "bản chốt do phiên bản phần mềm mới hơn ghi; hãy cập nhật phần mềm"
    try:
        is_whole = is_untouched(data)
    except UnicodeEncodeError:  # half of a character, as an escape
        return f"bản chốt bị hỏng; {_RESTORE}"
    return "" if is_whole else f"bản chốt đã bị sửa sau khi ghi; {_RESTORE}"


def _distinct(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("duplicate key")
    return found
