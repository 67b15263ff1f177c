"""Reading van-ban.yml, the register of documents, and the files in van-ban/."""

from collections.abc import Mapping
from pathlib import Path

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.validation import validate
from commune_portal.content.formats.yaml_source import Located
from commune_portal.content.layout import DOCUMENTS, REGISTER
from commune_portal.content.readers.context import entries, read_mapping
from commune_portal.content.records.document import Document, document_slug
from commune_portal.vietnamese import did_you_mean, document_number

ENDINGS = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".odt", ".ods", ".zip")


def read_documents(root: Path, findings: Findings) -> dict[str, Document | None]:
    """Return the register by id, None for an entry with mistakes; empty if no file."""
    documents: dict[str, Document | None] = {}
    located = None
    if (root / REGISTER).exists():
        located = read_mapping(root / REGISTER, REGISTER, findings)
    for name, data in (located.data if located else {}).items():
        assert located is not None  # noqa: S101 - there are items only if it was read
        part = _part(located, name, data, findings)
        documents[name] = validate(Document, part, findings) if part else None
    if located is not None:
        _refuse_twins(documents, located, findings)
        _check_successors(documents, located, findings)
        _check_files(root, documents, located, findings)
    return documents


def _refuse_twins(
    documents: Mapping[str, Document | None], located: Located, findings: Findings
) -> None:
    """Report one document under two ids, and two ids with one address."""
    identities: dict[object, str] = {}
    addresses: dict[str, str] = {}
    for name, document in documents.items():
        line, slug = located.line((name,)), document_slug(name)
        other = addresses.setdefault(slug, name)
        if not slug or other != name:
            why = f"trùng địa chỉ với «{other}»" if slug else "không có chữ hay số"
            findings.error(REGISTER, line, name, f"mã {why}; hãy đặt mã khác")
        if document is None:
            continue
        number = document_number(document.number or "")
        identity = (number, document.symbol, document.date)
        first = identities.setdefault(identity, name)
        if first != name:
            at = located.line((first,))
            problem = f"trùng số, ký hiệu và ngày với «{first}» (dòng {at})"
            findings.error(REGISTER, line, name, problem)


def _check_successors(
    documents: Mapping[str, Document | None], located: Located, findings: Findings
) -> None:
    for name, document in documents.items():
        successor = document.replaced_by if document else None
        if successor is None:
            continue
        if successor not in documents:
            near = did_you_mean(successor, documents)
            problem = f"«{successor}» không có trong {REGISTER}{near}"
        elif successor == name:
            problem = "văn bản không thay thế chính nó"
        elif _comes_back(name, documents):
            problem = f"«{successor}» lại dẫn về văn bản này; hãy bỏ một trong các khóa"
        else:
            continue
        line = located.line((name, "replaced_by"))
        findings.error(REGISTER, line, f"{name}.replaced_by", problem)


def _comes_back(name: str, documents: Mapping[str, Document | None]) -> bool:
    """Return whether following `replaced_by` leads back to the first document."""
    passed: set[str] = set()
    at: str | None = name
    while at is not None and at not in passed:
        passed.add(at)
        document = documents.get(at)
        at = document.replaced_by if document else None
    return at == name


def _check_files(
    root: Path,
    documents: Mapping[str, Document | None],
    located: Located,
    findings: Findings,
) -> None:
    """Report missing files, and warn of files that no document names."""
    present = [file.name for file in entries(root / DOCUMENTS) if file.is_file()]
    folder = (root / DOCUMENTS).resolve()
    named = {doc.file for doc in documents.values() if doc and doc.file}
    for name, document in documents.items():
        file = document.file if document else None
        if file is None:
            continue
        if file not in present:
            near = did_you_mean(file, present)
            problem = f"không có tệp «{file}» trong {DOCUMENTS}/{near}"
        elif not (folder / file).resolve().is_relative_to(folder):
            problem = f"«{file}» dẫn ra ngoài {DOCUMENTS}/; hãy chép chính tệp ấy vào"
        elif not file.casefold().endswith(ENDINGS):
            problem = f"«{file}» không phải tệp văn bản; nhận {', '.join(ENDINGS)}"
        else:
            continue
        findings.error(REGISTER, located.line((name, "file")), f"{name}.file", problem)
    for file in present:
        if file not in named:
            problem = f"chưa văn bản nào trong {REGISTER} ghi tệp này ở khóa file"
            findings.warning(f"{DOCUMENTS}/{file}", None, None, problem)


def _part(
    located: Located, name: str, data: object, findings: Findings
) -> Located | None:
    """Return one value of a mapping as a located mapping of its own."""
    line = located.line((name,))
    if not isinstance(data, dict):
        problem = "cần một nhóm «khóa: giá trị»"
        findings.error(located.path, line, name, problem)
        return None
    return Located(
        located.path,
        line,
        data,
        {place[1:]: at for place, at in located.lines.items() if place[0] == name},
        {place[1:] for place in located.blank if place[0] == name},
    )
