"""The register of numbers: one number a document, in the order of days. See ADR 40."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from commune_portal.content import Portal, ReportFile
from commune_portal.errors import ContentError, ContentErrors, ContentWarning
from commune_portal.reports.issuing.issued import Issued, Order, issued_documents
from commune_portal.reports.issuing.succession import succession_mistakes
from commune_portal.vietnamese import document_number, short_day

_FIELD = "number"


@dataclass(frozen=True, slots=True)
class _Clash:
    """Two documents whose numbers exclude each other; `document` came later."""

    document: Issued
    other: Issued

    @property
    def is_past_changing(self) -> bool:
        """Whether both are signed and frozen: only a letter can correct them."""
        return self.document.is_frozen and self.other.is_frozen

    @property
    def told(self) -> Issued:
        """The document whose file can still be changed, else the later one."""
        is_later = not self.document.is_frozen or self.is_past_changing
        return self.document if is_later else self.other

    @property
    def problem(self) -> str:
        """What is wrong with the number of `told`; it names the file of the other."""
        told = self.told
        named = self.other if told is self.document else self.document
        if told.order == named.order:
            return (
                f"{told} năm {told.day.year} đã cấp cho {named.place} "
                f"(ngày {short_day(named.day)}); mỗi số chỉ cấp cho một văn bản"
            )
        relation = "nhỏ hơn số" if told.order < named.order else "lớn hơn số"
        return (
            f"số {document_number(told.number)} ngày {short_day(told.day)} {relation} "
            f"{document_number(named.number)} ngày {short_day(named.day)} ở "
            f"{named.place}; số cấp theo thứ tự ngày"
        )


def number_mistakes(portal: Portal) -> tuple[ContentError, ...]:
    """Return every number that another document has, or that is out of order.

    The mistake is placed where it can be mended, and names the other document's file
    and line. Two frozen documents are a warning instead. With them comes every
    document that cannot follow the one that it replaces or corrects.
    """
    clashes = (
        ContentError(clash.told.path, clash.told.line, _FIELD, clash.problem)
        for clash in _clashes(portal)
        if not clash.is_past_changing
    )
    return (*clashes, *succession_mistakes(portal))


def number_warnings(portal: Portal) -> tuple[ContentWarning, ...]:
    """Return what no edit can mend, and the signed reports that are not frozen."""
    frozen = (
        ContentWarning(clash.told.path, clash.told.line, _FIELD, clash.problem)
        for clash in _clashes(portal)
        if clash.is_past_changing
    )
    unfrozen = (
        line for file in portal.reports for line in unfrozen_warning(portal, file)
    )
    return (*frozen, *unfrozen)


def unfrozen_warning(portal: Portal, file: ReportFile) -> Iterator[ContentWarning]:
    """Yield a warning where the report is signed and has no lock.

    Its figures would follow every later edit of the content, also where it had a lock
    that got lost.
    """
    is_signed = file.number and file.date and file.date <= portal.today
    if is_signed and file.id not in portal.locks:
        problem = (
            "đã có số và ngày ký mà chưa chốt số liệu; hãy chạy commune-portal freeze "
            f"{file.path}, hoặc lấy lại tệp .lock.json đã mất"
        )
        yield ContentWarning(
            portal.shown(file.path), file.lines.get(_FIELD), _FIELD, problem
        )


def require_sound_numbers(portal: Portal, file: ReportFile) -> None:
    """Raise ContentErrors where the number of this report is a mistake."""
    path = portal.shown(file.path)
    own = [each for each in number_mistakes(portal) if each.path == path]
    if own:
        raise ContentErrors(own)


def _clashes(portal: Portal) -> Iterator[_Clash]:
    series: dict[tuple[str, int], list[Issued]] = defaultdict(list)
    for document in issued_documents(portal):
        series[document.series].append(document)
    for documents in series.values():
        yield from _repeated(documents)
        yield from _out_of_order(documents)


def _repeated(documents: Iterable[Issued]) -> Iterator[_Clash]:
    first: dict[Order, Issued] = {}
    for document in documents:
        other = first.setdefault(document.order, document)
        if other is not document:
            yield _Clash(document, other)


def _out_of_order(documents: Sequence[Issued]) -> Iterator[_Clash]:
    """Yield each document whose number is lower than that of an earlier day."""
    for place, document in enumerate(documents):
        earlier = [each for each in documents[:place] if each.day < document.day]
        highest = max(earlier, key=lambda each: each.order, default=None)
        if highest is not None and document.order < highest.order:
            yield _Clash(document, highest)
