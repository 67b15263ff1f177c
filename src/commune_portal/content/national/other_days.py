"""Days that contradict the built-in register: one number, another day of issue."""

from collections.abc import Iterator, Mapping
from datetime import date

from commune_portal.content.national.reader import national_documents
from commune_portal.content.records.document import Document
from commune_portal.vietnamese import short_day


def issued_on_another_day(
    number: str, symbol: str, day: date
) -> tuple[str, Document] | None:
    """Return the built-in document, with its id, that this one is, but for its day.

    A number with its year (93/2007) names one document; any other begins anew each
    year (NĐ 30/2020/NĐ-CP, Điều 15), so that only a document of the same year is
    meant. None where the day is right, or where no built-in document is meant.
    """
    same = {
        name: document
        for name, document in national_documents().items()
        if document.code == (number, symbol)
        and ("/" in number or document.date.year == day.year)
    }
    if not same or any(document.date == day for document in same.values()):
        return None
    return next(iter(same.items()))


def contradicted(own: Mapping[str, Document | None]) -> Iterator[tuple[str, str]]:
    """Yield the id and the problem of each document that the commune dates otherwise.

    It is a warning: the commune's entry is used, because only the commune can look at
    the paper.
    """
    for name, document in own.items():
        found = document and issued_on_another_day(*document.code, document.date)
        if document and found:
            problem = (
                f"ghi ngày {short_day(document.date)}, nhưng văn bản có sẵn "
                f"«{found[0]}» ghi ngày {short_day(found[1].date)}; hãy đối chiếu "
                "bản chính"
            )
            yield name, problem
