"""Reading thu-tuc/<code>.md: the administrative procedures of the commune."""

import re
from collections.abc import Iterator
from datetime import timedelta

from commune_portal.content.formats.blocks import read_blocks
from commune_portal.content.formats.front_matter import MarkdownFile, read_markdown
from commune_portal.content.formats.validation import validate
from commune_portal.content.formats.yaml_source import Location
from commune_portal.content.layout import PROCEDURES
from commune_portal.content.raw.kinds import name_problem
from commune_portal.content.readers.context import Reading, entries
from commune_portal.content.records.document import unknown_document
from commune_portal.content.records.procedure import (
    BLOCKS,
    CODE,
    Procedure,
    ProcedureFrontMatter,
    Stated,
)
from commune_portal.vietnamese import collation_key, did_you_mean, nfc, short_day

_ADVICE = "hãy tạo tệp bằng lệnh commune-portal procedure rồi chép lời vào"
_FILE = re.compile(f"({CODE})\\.md")


def read_procedures(reading: Reading) -> tuple[Procedure, ...]:
    """Return every valid procedure by field and name; mistakes are reported."""
    found: list[Procedure] = []
    for file in entries(reading.root / PROCEDURES):
        path = f"{PROCEDURES}/{nfc(file.name)}"
        match = _FILE.fullmatch(file.name)
        if match is None or not file.is_file():
            problem = name_problem(nfc(file.name), ".md", _ADVICE) or (
                "tên tệp phải là mã thủ tục, ví dụ thu-tuc/1.001193.md"
            )
            reading.findings.error(path, None, None, problem)
            continue
        markdown = read_markdown(file, path, reading.findings)
        procedure = _read(markdown, match[1], reading) if markdown else None
        if procedure is not None:
            found.append(procedure)
    return tuple(sorted(found, key=_order))


def _order(procedure: Procedure) -> tuple[object, ...]:
    return collation_key(procedure.field), collation_key(procedure.name), procedure.code


def _read(markdown: MarkdownFile, code: str, reading: Reading) -> Procedure | None:
    path, findings = markdown.head.path, reading.findings
    head = validate(ProcedureFrontMatter, markdown.head, findings)
    blocks = read_blocks(markdown, path, findings)
    for heading, block in blocks.items():
        if heading not in BLOCKS:
            near = did_you_mean(heading, BLOCKS)
            problem = f"không có mục này trong một thủ tục{near}"
            findings.error(path, block.line - 1, heading, problem)
    if head is None:
        return None
    if head.code != code:
        problem = f"«{head.code}» khác mã {code} của tên tệp"
        findings.error(path, markdown.head.line(("code",)), "code", problem)
    if head.updated > reading.today:
        problem = f"{short_day(head.updated)} là ngày chưa đến"
        findings.error(path, markdown.head.line(("updated",)), "updated", problem)
    _check_documents(head, markdown, reading)
    _warn(head, markdown, reading)
    return Procedure.model_construct(
        **{name: getattr(head, name) for name in ProcedureFrontMatter.model_fields},
        path=path,
        blocks=blocks,
    )


def _check_documents(
    head: ProcedureFrontMatter, markdown: MarkdownFile, reading: Reading
) -> None:
    for place, name in _cited(head):
        if name not in reading.documents:
            problem = unknown_document(name, reading.documents)
            line = markdown.head.line(place)
            reading.findings.error(markdown.head.path, line, str(place[0]), problem)


def _cited(head: ProcedureFrontMatter) -> Iterator[tuple[Location, str]]:
    for index, name in enumerate(head.basis):
        yield ("basis", index), name
    if head.decision:
        yield ("decision",), head.decision
    for key, index, stated in _stated(head):
        if stated.basis:
            yield (key, index, "basis"), stated.basis


def _stated(head: ProcedureFrontMatter) -> Iterator[tuple[str, int, Stated]]:
    for key, series in (("time_limit", head.time_limit), ("fee", head.fee)):
        for index, stated in enumerate(series):
            yield key, index, stated


def _warn(head: ProcedureFrontMatter, markdown: MarkdownFile, reading: Reading) -> None:
    """Warn about pages that must be compared with the authoritative copy again."""
    today, path = reading.today, markdown.head.path

    def warn(place: Location, problem: str) -> None:
        field = str(place[0])
        reading.findings.warning(path, markdown.head.line(place), field, problem)

    days = reading.commune.procedures.stale_after
    if today - head.updated > timedelta(days=days):
        problem = f"đã quá {days} ngày chưa đối chiếu lại với nguồn chính thức"
        warn(("updated",), problem)
    if head.check_before is not None and head.check_before <= today:
        day = short_day(head.check_before)
        warn(("check_before",), f"đã đến ngày {day}, cần kiểm tra lại")
    if head.valid_to is not None and head.valid_to < today:
        day = short_day(head.valid_to)
        warn(("valid_to",), f"thủ tục hết hiệu lực sau ngày {day}")
    for key, index, stated in _stated(head):
        if stated.valid_to is not None and stated.has_ended(today):
            day = short_day(stated.valid_to)
            problem = f"nội dung hết hiệu lực sau ngày {day}, không in trên trang nữa"
            warn((key, index, "valid_to"), problem)
