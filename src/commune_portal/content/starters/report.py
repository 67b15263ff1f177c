"""The new file of a document that replaces or corrects a signed one.

Nghị định 30/2020/NĐ-CP, Điều 18.3: wrong content is replaced by a document of equal
form, wrong form is corrected by a letter.
"""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from commune_portal.content.formats.front_matter import editable_front_matter
from commune_portal.content.layout import REPORTS
from commune_portal.content.portal import Portal
from commune_portal.content.readers.succession import CORRECTION, replaced_by
from commune_portal.content.records.lock import Lock
from commune_portal.content.records.report_file import ReportFile
from commune_portal.errors import PortalError

_NEW = ("number", "date", "published", "replaces", "corrects", "annex_date")
_OF_LETTER = ("period", "profile", "signer", "addressees", "recipients")


def replacing_report(portal: Portal, file: ReportFile) -> tuple[PurePosixPath, str]:
    """Return the path and text of the report that replaces this one.

    Raises PortalError where this one is not frozen, or already replaced.
    """
    _check_frozen(portal, file, "thay thế")
    successor = replaced_by(portal.reports).get(file.id)
    if successor is not None:
        problem = f"đã được {portal.shown(successor.path)} thay thế"
        raise PortalError(f"{portal.shown(file.path)}: {problem}")
    given = {"replaces": file.id, **_given(file), **_same_end(portal.locks[file.id])}
    blocks = (
        f"## {name}\n\n{block.text.strip()}" for name, block in file.blocks.items()
    )
    return _new_path(portal, f"{file.id}-thay-the"), _text(given, blocks)


def correcting_letter(portal: Portal, file: ReportFile) -> tuple[PurePosixPath, str]:
    """Return the path and text of the letter that corrects this document.

    Raises PortalError where the document is not frozen.
    """
    _check_frozen(portal, file, "đính chính")
    given: dict[str, object] = {"template": CORRECTION, "corrects": file.id}
    # A plan has no Kính gửi, a letter has: an empty list is left to portal.yml.
    given |= {k: v for k, v in _given(file).items() if k in _OF_LETTER and v != []}
    blocks = ("## Nội dung đính chính\n\nTại …, đã in: “…”; nay đính chính là: “…”.",)
    return _new_path(portal, f"{file.id}-dinh-chinh"), _text(given, blocks)


def _check_frozen(portal: Portal, file: ReportFile, act: str) -> None:
    if file.id not in portal.locks:
        problem = (
            f"chưa chốt số liệu; chỉ {act} văn bản đã ký và đã chốt. "
            "Văn bản chưa ký thì sửa thẳng trong tệp này"
        )
        raise PortalError(f"{portal.shown(file.path)}: {problem}")


def _given(file: ReportFile) -> dict[str, object]:
    """Return the front matter as written, without the keys that the new one sets."""
    data = file.model_dump(mode="json", include=set(file.lines))
    return {key: data[key] for key in data if key not in _NEW}


def _same_end(lock: Lock) -> dict[str, object]:
    """Return the last day of the replaced report where its cut-off gave it.

    The new report is signed later: without it, it would count more days, which the
    report of the next period may count already (ADR 39).
    """
    last = lock.figures.through
    is_cut = bool(lock.spans) and last == lock.closed_on
    return {"data_until": last.isoformat()} if is_cut else {}


def _new_path(portal: Portal, name: str) -> PurePosixPath:
    """Return the first free name: a document may be corrected more than once."""
    taken = {file.id.casefold() for file in portal.reports}
    names = (name if n == 1 else f"{name}-{n}" for n in range(1, len(taken) + 2))
    free = next(each for each in names if each.casefold() not in taken)
    return PurePosixPath(REPORTS, f"{free}.md")


def _text(given: Mapping[str, object], blocks: Iterable[str]) -> str:
    head = editable_front_matter({**given, "number": None, "date": None})
    return f"{head}\n" + "\n\n".join(blocks) + "\n"
