"""What cites a document: procedures and plans by id, reports and items in words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TypeVar

from commune_portal.content import Document, Post, Procedure
from commune_portal.pages.frame.report_view import ReportView
from commune_portal.pages.site import Site

_DAY = r"\s+ngày\s+(?P<day>\d{1,2})(?:/|\s+tháng\s+)(?P<month>\d{1,2})(?:/|\s+năm\s+)"
_NAMED = re.compile(
    rf"(?<![\w/.])(?P<number>\d+\w?(?:/\d{{4}})?)/(?P<symbol>[A-ZĐ][\w-]*\w)"
    rf"(?:{_DAY}(?P<year>\d{{4}}))?"
)
_TAG = re.compile("<[^>]*>")

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """What cites one document; plans by their year, each kind in its usual order."""

    procedures: tuple[Procedure, ...] = ()
    plans: tuple[int, ...] = ()
    reports: tuple[ReportView, ...] = ()
    posts: tuple[Post, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything cites it."""
        return bool(self.procedures or self.plans or self.reports or self.posts)


class _Names:
    """Finds the documents of the register that a text names by number and symbol."""

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


def citing_by_id(site: Site) -> Mapping[str, Citing]:
    """Return what cites each document of the register, newest first."""
    portal = site.portal
    names = _Names(portal.documents)
    reports = [report for report in site.reports if report.is_published]
    procedures = _by_id((each, _cited_ids(each)) for each in portal.procedures)
    plans = _by_id((year, portal.plans[year].basis) for year in sorted(portal.plans))
    in_reports = _by_id(
        (each, names.ids_in(_TAG.sub("", each.body_html))) for each in reports
    )
    posts = _by_id((post, names.ids_in(_text_of(post))) for post in site.published)
    return {
        name: Citing(
            procedures=tuple(procedures.get(name, ())),
            plans=tuple(plans.get(name, ())),
            reports=tuple(in_reports.get(name, ())),
            posts=tuple(posts.get(name, ())),
        )
        for name in portal.documents
    }


def _by_id(citing: Iterable[tuple[T, Iterable[str]]]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for citer, names in citing:
        for name in dict.fromkeys(names):
            found.setdefault(name, []).append(citer)
    return found


def _cited_ids(procedure: Procedure) -> Iterator[str]:
    yield from procedure.basis
    if procedure.decision:
        yield procedure.decision
    for stated in chain(procedure.time_limit, procedure.fee):
        if stated.basis:
            yield stated.basis


def _text_of(post: Post) -> str:
    return "\n".join((post.title, post.description or "", post.text))


def _key(number: str, symbol: str) -> tuple[str, str]:
    return number.lstrip("0").casefold(), symbol.casefold()


def _parts(day: date) -> tuple[int, ...]:
    return day.year, day.month, day.day
