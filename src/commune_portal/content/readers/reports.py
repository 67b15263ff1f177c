"""Reading bao-cao/*.md: which report, and the official's own paragraphs."""

from collections.abc import Collection, Mapping
from pathlib import Path, PureWindowsPath

from commune_portal.content.formats.blocks import read_blocks
from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.front_matter import MarkdownFile, read_markdown
from commune_portal.content.formats.validation import validate
from commune_portal.content.frames import is_page_frame
from commune_portal.content.layout import REPORTS
from commune_portal.content.raw.kinds import name_problem
from commune_portal.content.readers.context import Reading, entries
from commune_portal.content.readers.locks import check_owners, is_lock, lock_path
from commune_portal.content.readers.succession import check_succession
from commune_portal.content.records.document import (
    citation_problem,
    is_sentence,
    number_problem,
    unknown_document,
)
from commune_portal.content.records.lock import Lock
from commune_portal.content.records.report_file import ReportFile, ReportFrontMatter
from commune_portal.content.references.open_names import OpenNames
from commune_portal.vietnamese import did_you_mean, nfc

_ADVICE = "văn bản do lệnh commune-portal report ghi ra hãy để ở thư mục khác"


def report_id(path: str) -> str:
    """Return the id of the report file at a path, with slashes of either kind."""
    return nfc(PureWindowsPath(path).stem)


def read_reports(
    reading: Reading, locks: Mapping[str, Lock], freezing: str | None = None
) -> tuple[ReportFile, ...]:
    """Return every valid report file by path; mistakes are reported.

    A signed report may name a signer who no longer signs: see ADR 17. What its lock
    settles is not judged where the lock is damaged. `freezing` is
    the id of the report whose lock is about to be written, if any.
    """
    findings = reading.findings
    reports: list[ReportFile] = []
    names: dict[str, str] = {}
    lock_files, unread = set[str](), set[str]()
    for file in entries(reading.root / REPORTS):
        path = f"{REPORTS}/{nfc(file.name)}"
        if is_lock(file.name):
            lock_files.add(path)
            continue
        if file.suffix.casefold() != ".md":
            problem = name_problem(nfc(file.name), ".md", _ADVICE)
            problem = problem or "không phải tệp báo cáo (.md)"
            findings.error(path, None, None, problem)
            unread.add(report_id(path))
            continue
        if problem := name_problem(nfc(file.name), ".md", _ADVICE):
            findings.error(path, None, None, problem)
        twin = names.setdefault(nfc(file.stem).casefold(), path)
        if twin != path:
            problem = f"trùng tên với {twin}; hai báo cáo sẽ ghi vào một văn bản"
            findings.error(path, None, None, problem)
        report = _read(file, path, reading, locks)
        if report is None:
            unread.add(report_id(path))
        else:
            reports.append(report)
    owners = {Path(path).stem for path in names.values()} | unread
    check_owners(locks, owners, findings)
    with_lock = {each.id for each in reports if lock_path(each.id) in lock_files}
    check_succession(reports, with_lock, findings, freezing, unread)
    return tuple(reports)


def _read(
    file: Path, path: str, reading: Reading, locks: Mapping[str, Lock]
) -> ReportFile | None:
    findings = reading.findings
    markdown = read_markdown(file, path, findings)
    is_signed = nfc(file.stem) in locks
    if markdown is not None and is_page_frame(markdown) and not is_signed:
        findings.frame(path)
        return None
    head = validate(ReportFrontMatter, markdown.head, findings) if markdown else None
    if markdown is None or head is None:
        return None
    lock = locks.get(nfc(file.stem))
    is_lost = lock is None and (file.parent / Path(lock_path(file.stem)).name).is_file()
    former: Mapping[str, object] = lock.commune.signers if lock else {}
    _check(head, markdown, reading, OpenNames({}) if is_lost else former)
    is_signed = is_lost or (lock is not None and lock.head.number is not None)
    if not is_signed:  # else no edit mends what is signed
        _check_number(head, markdown, findings)
    return ReportFile.model_construct(
        **{n: getattr(head, n) for n in ReportFrontMatter.model_fields},
        id=nfc(file.stem),
        path=path,
        lines={key: markdown.head.line((key,)) for key in head.model_fields_set},
        end=markdown.line + markdown.text.rstrip().count("\n"),
        blocks=read_blocks(markdown, path, findings),
    )


def _check_number(
    head: ReportFrontMatter, markdown: MarkdownFile, findings: Findings
) -> None:
    told = number_problem(head.number) if head.number else None
    if told is not None:
        line = markdown.head.line(("number",))
        findings.error(markdown.head.path, line, "number", told)


def _check(
    head: ReportFrontMatter,
    markdown: MarkdownFile,
    reading: Reading,
    former: Collection[str],
) -> None:
    documents, findings = reading.documents, reading.findings
    path, line = markdown.head.path, markdown.head.line
    signers = reading.settings.signers
    is_known = head.signer in signers or head.signer in former
    if head.signer and not is_known:
        near = did_you_mean(head.signer, sorted({*signers, *former}))
        problem = f"«{head.signer}» không có trong signers của portal.yml{near}"
        findings.error(path, line(("signer",)), "signer", problem)
    for index, name in enumerate(head.documents):
        if name not in documents:
            problem = unknown_document(name, documents)
            findings.error(path, line(("documents", index)), "documents", problem)
    for key, entries_of in (("plan", head.plan), ("basis", head.basis or ())):
        for index, entry in enumerate(entries_of):
            told = citation_problem(entry, documents, reading.plans)
            if told is None and key == "plan" and is_sentence(entry):
                told = f"«{entry}» không phải mã văn bản hay năm của kế hoạch"
            if told is not None:
                findings.error(path, line((key, index)), key, told)
