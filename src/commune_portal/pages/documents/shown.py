"""Which documents have a page: the commune's, and built-in ones that it cites.

The built-in register is for citing; only what the commune's procedures, plans and
published reports cite becomes part of its public register (ADR 43).
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain

from commune_portal.content import Document, Portal, Procedure
from commune_portal.pages.frame.report_view import ReportView
from commune_portal.pages.site import Site

_DAY = r"\s+ngày\s+(?P<day>\d{1,2})(?:/|\s+tháng\s+)(?P<month>\d{1,2})(?:/|\s+năm\s+)"
_NAMED = re.compile(
    # What may not stand before is asked behind the first digit, which is found sooner.
    rf"(?P<number>\d(?<![\w/.].)\d*\w?(?:/\d{{4}})?)/(?P<symbol>[A-ZĐ][\w-]*\w)"
    rf"(?:{_DAY}(?P<year>\d{{4}}))?"
)
_TAG = re.compile("<[^>]*>")


class DocumentNames:
    """Finds the documents that a text names by number and symbol."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._ids: dict[tuple[str, str], dict[date, str]] = {}
        for name, document in documents.items():
            key = _key(document.number or "", document.symbol)
            self._ids.setdefault(key, {})[document.date] = name

    def ids_in(self, text: str) -> Iterator[str]:
        """Yield ids; only the day distinguishes documents of the same number."""
        for match in _NAMED.finditer(text):
            known = self._ids.get(_key(match["number"], match["symbol"]), {})
            if match["year"]:
                day = tuple(int(match[name]) for name in ("year", "month", "day"))
                yield from (known[each] for each in known if _parts(each) == day)
            elif len(known) == 1:
                yield from known.values()

    def ids_in_report(self, report: ReportView) -> Iterator[str]:
        """Yield the ids that the printed report names."""
        return self.ids_in(_TAG.sub("", report.body_html))


def shown_documents(site: Site) -> Mapping[str, Document]:
    """Return the documents that citizens see, by id.

    A built-in document that replaces a shown one is shown too, so that an ended
    document leads to the one in force.
    """
    portal = site.portal
    added = _added(portal)
    cited = _cited(site, DocumentNames(added))
    known = {**portal.documents, **{n: d for n, d in added.items() if n in cited}}
    for document in tuple(known.values()):
        successor = document.replaced_by or ""
        while successor in added and successor not in known:
            known[successor] = added[successor]
            successor = added[successor].replaced_by or ""
    return {
        name: document
        for name, document in known.items()
        if document.is_public(portal.today)
    }


def cited_ids(procedure: Procedure) -> Iterator[str]:
    """Yield the ids of the documents that the procedure names."""
    yield from procedure.basis
    if procedure.decision:
        yield procedure.decision
    for stated in chain(procedure.time_limit, procedure.fee):
        if stated.basis:
            yield stated.basis


def _added(portal: Portal) -> Mapping[str, Document]:
    """Return the documents that only the built-in register lists."""
    own = {document.identity for document in portal.documents.values()}
    return {n: d for n, d in portal.national.items() if d.identity not in own}


def _cited(site: Site, names: DocumentNames) -> set[str]:
    """Return the ids that procedures and plans name, and those that reports print."""
    portal = site.portal
    reports = (each for each in site.reports if each.is_published)
    return {
        *chain.from_iterable(map(cited_ids, portal.procedures)),
        *chain.from_iterable(plan.basis for plan in portal.plans.values()),
        *chain.from_iterable(map(names.ids_in_report, reports)),
    }


def _key(number: str, symbol: str) -> tuple[str, str]:
    return number.lstrip("0").casefold(), symbol.casefold()


def _parts(day: date) -> tuple[int, ...]:
    return day.year, day.month, day.day
