"""Which document replaces or corrects which (Nghị định 30/2020/NĐ-CP, Điều 18.3)."""

from collections.abc import Collection, Iterator, Mapping

from commune_portal.content.formats.findings import Findings
from commune_portal.content.records.report_file import ReportFile
from commune_portal.vietnamese import did_you_mean

CORRECTION = "correction"  # the template of a letter that corrects


def check_succession(
    reports: Collection[ReportFile],
    locks: Collection[str],
    findings: Findings,
    freezing: str | None = None,
    unread: Collection[str] = (),
) -> None:
    """Report mistakes between reports: orphans, cycles, two that replace one.

    `locks` has the ids of all locks, also of damaged ones, which are reported as such.
    While the report `freezing` is frozen, only it needs the lock of what it replaces:
    else a lost lock could not be frozen again once it has a successor. `unread` has
    the ids of reports with mistakes, of which nothing more is known.
    """
    files = {file.id: file for file in reports}
    for file in reports:
        if file.template == CORRECTION and not file.corrects:
            problem = (
                "thiếu khóa này; công văn đính chính phải nói đính chính văn bản nào"
            )
            findings.error(file.path, file.lines.get("template"), "corrects", problem)
    replaced: dict[str, ReportFile] = {}
    for file in reports:
        for field, target in _targets(file):
            if target in unread:
                continue
            problem = _problem(file, target, files)
            if not problem and target not in locks:
                problem = _lock_problem(file, field, files[target], freezing)
            first = replaced.get(target) if field == "replaces" else None
            if field == "replaces":
                replaced.setdefault(target, file)
            if not problem and first is not None:
                problem = f"«{target}» đã được {first.path} thay thế"
            if problem:
                findings.error(file.path, file.lines.get(field), field, problem)


def replaced_by(reports: Collection[ReportFile]) -> Mapping[str, ReportFile]:
    """Return the successor of each replaced report, by the id of the replaced one."""
    return {file.replaces: file for file in reports if file.replaces}


def corrected_by(
    reports: Collection[ReportFile],
) -> Mapping[str, tuple[ReportFile, ...]]:
    """Return the letters of correction for each corrected document, by its id."""
    found: dict[str, tuple[ReportFile, ...]] = {}
    for file in reports:
        if file.corrects:
            found[file.corrects] = (*found.get(file.corrects, ()), file)
    return found


def _targets(file: ReportFile) -> Iterator[tuple[str, str]]:
    if file.replaces:
        yield "replaces", file.replaces
    if file.corrects:
        yield "corrects", file.corrects


def _problem(file: ReportFile, target: str, files: Mapping[str, ReportFile]) -> str:
    if file.replaces and file.corrects:
        return "chỉ ghi một trong hai: replaces (thay thế) hoặc corrects (đính chính)"
    if target not in files:
        return f"không có báo cáo «{target}»{did_you_mean(target, files)}"
    if _comes_back(file, files):
        return "các văn bản thay thế, đính chính lẫn nhau thành vòng"
    return ""


def _lock_problem(
    file: ReportFile, field: str, target: ReportFile, freezing: str | None
) -> str:
    """Return what to do about the missing lock; empty where it does not matter now."""
    if target.number and target.date:
        if freezing not in (None, file.id):
            return ""
        return (
            f"«{target.id}» đã ký mà không có bản chốt; hãy lấy lại tệp .lock.json đã "
            f"mất, hoặc chạy commune-portal freeze {target.path}"
        )
    act = "thay thế" if field == "replaces" else "đính chính"
    return f"«{target.id}» chưa chốt số liệu; chỉ {act} văn bản đã ký và đã chốt"


def _comes_back(file: ReportFile, files: Mapping[str, ReportFile]) -> bool:
    seen: set[str] = set()
    at: ReportFile | None = file
    while at is not None and at.id not in seen:
        seen.add(at.id)
        at = files.get(at.replaces or at.corrects or "")
    return at is file
