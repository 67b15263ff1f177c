"""Reading van-ban.yml, the register of documents, and the files in van-ban/."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from commune_portal.content.attachments.naming import near_name
from commune_portal.content.attachments.reader import read_file
from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.validation import validate_each
from commune_portal.content.formats.yaml_source import Located
from commune_portal.content.layout import DOCUMENTS, REGISTER
from commune_portal.content.national.other_days import contradicted
from commune_portal.content.national.reader import added_documents
from commune_portal.content.readers.context import entries, read_mapping
from commune_portal.content.records.document import Document, document_slug
from commune_portal.content.records.post import CheckedFile
from commune_portal.content.references.document_types import meant_type
from commune_portal.content.references.open_names import OpenNames
from commune_portal.vietnamese import did_you_mean, suggest

# 5/KH-UBND, 30/2020/NĐ-CP; a symbol alone begins with a letter.
_NUMBER_AND_SYMBOL = re.compile(r"(\d+[a-z]?(?:/\d{4})?)\s*/\s*([^\W\d_].*)")
ENDINGS = (".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".zip")


@dataclass(frozen=True, slots=True)
class Register:
    """The commune's register of documents.

    Attributes:
        documents: The documents by id; None for an entry with mistakes. Where the
            file cannot be read, every id may be in it.
        files: The files in van-ban/, by name.

    """

    documents: Mapping[str, Document | None]
    files: Mapping[str, CheckedFile]


def read_documents(root: Path, megabytes: int, findings: Findings) -> Register:
    """Return the register, empty where there is none; mistakes are reported.

    `megabytes` is the limit of a file.
    """
    file = root / REGISTER
    if not file.exists():
        return Register({}, {})
    located = read_mapping(file, REGISTER, findings)
    if located is None:
        return Register(OpenNames({}), {})
    documents = validate_each(Document, located, findings)
    if documents is None:
        return Register(OpenNames({}), {})
    _refuse_twins(documents, located, findings)
    _check_words(documents, located, findings)
    _check_successors(documents, located, findings)
    files = {
        each.name: read_file(root, f"{DOCUMENTS}/{each.name}", megabytes).checked
        for each in entries(root / DOCUMENTS)
        if each.is_file()
    }
    _check_files(documents, located, files, findings)
    for name, problem in contradicted(documents):
        line = located.line((name, "date"))
        findings.warning(REGISTER, line, f"{name}.date", problem)
    return Register(documents, files)


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
        first = identities.setdefault(document.identity, name)
        if first != name:
            at = located.line((first,))
            problem = f"trùng số, ký hiệu và ngày với «{first}» (dòng {at})"
            findings.error(REGISTER, line, name, problem)


def _check_words(
    documents: Mapping[str, Document | None], located: Located, findings: Findings
) -> None:
    """Report number and symbol written as one, and point at misspelt types."""
    for name, document in documents.items():
        if document is None:
            continue
        for key in ("number", "symbol"):
            written = getattr(document, key) or ""
            both = _NUMBER_AND_SYMBOL.fullmatch(written)
            if both:
                problem = (
                    f"«{written}» gồm cả số và ký hiệu; hãy tách: "
                    f'number: "{both[1]}", symbol: {both[2]}'
                )
                line = located.line((name, key))
                findings.error(REGISTER, line, f"{name}.{key}", problem)
        meant = meant_type(document.type)
        if meant:
            problem = f"«{document.type}» không phải tên loại văn bản{suggest(meant)}"
            findings.warning(
                REGISTER, located.line((name, "type")), f"{name}.type", problem
            )


def _check_successors(
    own: Mapping[str, Document | None], located: Located, findings: Findings
) -> None:
    documents = {**added_documents(own), **own}
    for name, document in own.items():
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
    documents: Mapping[str, Document | None],
    located: Located,
    files: Mapping[str, CheckedFile],
    findings: Findings,
) -> None:
    """Report missing and unfit files, and warn of files that no document names."""
    named = {doc.file for doc in documents.values() if doc and doc.file}
    for name, document in documents.items():
        file = document.file if document else None
        if file is None:
            continue
        if file not in files:
            near = near_name(file, files)
            problem = f"không có tệp «{file}» trong {DOCUMENTS}/{near}"
        elif files[file].problem is not None:
            problem = f"«{file}» {files[file].problem}"
        elif not file.casefold().endswith(ENDINGS):
            problem = f"«{file}» không phải tệp văn bản; nhận {', '.join(ENDINGS)}"
        else:
            continue
        findings.error(REGISTER, located.line((name, "file")), f"{name}.file", problem)
    for file in files:
        if file not in named:
            problem = (
                f"không lên trang vì chưa văn bản nào trong {REGISTER} ghi tệp này ở "
                "khóa file"
            )
            findings.warning(f"{DOCUMENTS}/{file}", None, None, problem)
