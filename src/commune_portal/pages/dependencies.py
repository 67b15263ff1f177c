"""What each page depends on, as keys: equal keys, equal bytes (ADR 71).

A key says all that the HTML of a page is made from, besides our own code: the store
adds that. It is a digest of digests, so that a key costs less than its page: those of
items and log rows are made once for the whole site.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter

from commune_portal.content import LogRow, Post
from commune_portal.figures import Kind, Period, period_of, year_before
from commune_portal.memo import digest
from commune_portal.pages.frame.head import HeadValue
from commune_portal.pages.site import Site

# What lists and figures do not show of an item.
_OF_THE_PAGE = frozenset(("text", "line", "files", "sizes", "checked", "digest"))
_LISTED = tuple(name for name in Post.model_fields if name not in _OF_THE_PAGE)
_ROW = tuple(name for name in LogRow.__dataclass_fields__ if name != "form")


@dataclass(frozen=True)
class Dependencies:
    """The keys of the pages of one site.

    Attributes:
        site: What the pages show.
        facts: What the theme prints on every page.

    """

    site: Site
    facts: Mapping[str, HeadValue]

    def of_page(self, path: str, *parts: object) -> str:
        """Return the key of a page that shows `parts`, and settings as all pages do."""
        return digest(self._settings, path, *parts)

    def of_item(self, post: Post) -> str:
        """Return a digest of all that is known of an item, with its text as HTML."""
        return digest(post.digest or post, self.site.texts[post.path].html)

    def of_rows(self, posts: Iterable[Post | None]) -> str:
        """Return the digests of what lists show of items; of None, a dash."""
        return "".join(self._listed[post.id] if post else "-" for post in posts)

    def of_log(self) -> str:
        """Return a digest of the log, and of the items that it names."""
        return digest(self._rows)

    def of_period(self, period: Period) -> str:
        """Return a digest of all that the figures and lists of a period depend on.

        They are the items and log rows of its year up to its end, those of the year
        before, plans, typed figures, and what is recorded since when.
        """
        return self._of_periods.get(period) or self._of_period(period)

    @cached_property
    def _of_periods(self) -> Mapping[Period, str]:
        """The digests of the periods that have pages, each of five and more."""
        return {period: self._of_period(period) for period in self.site.figures}

    def _of_period(self, period: Period) -> str:
        today = self.site.portal.today
        before = year_before(period)
        spans = [
            (min(each.start, self._year(each.end).start), min(each.end, today))
            for each in (before, period)
        ]
        shown = [self._in_days(first, last) for first, last in spans]
        near = [p.slug for p in self.site.figures if p.year == period.year]
        return digest(period, spans, shown, near, self._beside_rows)

    def _year(self, day: date) -> Period:
        return period_of(day, Kind.YEAR, self.site.portal.commune.profile)

    def _in_days(self, first: date, last: date) -> str:
        posts, rows = self._posts, self._rows
        day = attrgetter("date")
        its = posts[
            bisect_left(posts, first, key=day) : bisect_right(posts, last, key=day)
        ]
        days = self._log_days
        log = rows[bisect_left(days, first) : bisect_right(days, last)]
        return digest("".join(self._listed[post.id] for post in its), "".join(log))

    @cached_property
    def _settings(self) -> str:
        return digest(self.site.portal.commune, self.facts)

    @cached_property
    def _listed(self) -> Mapping[str, str]:
        facts = attrgetter(*_LISTED)
        return {post.id: digest(facts(post)) for post in self.site.portal.posts}

    @cached_property
    def _posts(self) -> tuple[Post, ...]:
        """The published items, oldest first."""
        return self.site.published[::-1]

    @cached_property
    def _log_days(self) -> tuple[date, ...]:
        return tuple(row.day for row in self.site.portal.log)

    @cached_property
    def _rows(self) -> tuple[str, ...]:
        """The digests of the log rows, each with the item that it names."""
        facts = attrgetter(*_ROW)
        known, there = self._listed, self.site.posts
        return tuple(
            digest(
                facts(row), row.form.key, known.get(row.post or ""), row.post in there
            )
            for row in self.site.portal.log
        )

    @cached_property
    def _beside_rows(self) -> str:
        """Return a digest of what figures depend on besides items and log rows."""
        portal = self.site.portal
        since: dict[tuple[str, bool, bool], date] = {}
        for row in portal.log:
            given = (row.form.key, row.minutes is not None, row.people is not None)
            since.setdefault(given, row.day)
        return digest(portal.plans, portal.earlier, tuple(since.items()))
