"""One row behind a figure, said in the words of the evidence list."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import urljoin

from commune_portal.content import LogRow, Portal, Post
from commune_portal.figures.evidence_records import EvidenceRow
from commune_portal.figures.periods import Period, month_of, month_period

_PORTAL = "trang thông tin điện tử"
_TYPED = "nhập tay"
_NOT_SHOWN = (
    "tin bài không công khai"  # a draft's or withdrawn item's title is not told
)


class RowWords:
    """Puts records into words, with the items that log rows speak of."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal
        self._posts: Mapping[str, Post] = {post.id: post for post in portal.posts}

    def row(
        self, source: Post | LogRow, period: Period, amounts: tuple[int | None, ...]
    ) -> EvidenceRow:
        """Return the record in words; its group is its month or its form."""
        if isinstance(source, Post):
            return self._post(source, period, amounts)
        return self._log(source, amounts)

    def _post(
        self, post: Post, period: Period, amounts: tuple[int | None, ...]
    ) -> EvidenceRow:
        return EvidenceRow(
            source=post,
            day=post.date,
            title=post.title,
            section=self._sections(post),
            link=self._address(post),
            author="; ".join(post.authors),
            origin=post.source.name if post.source else "",
            origin_link=(post.source.url or "") if post.source else "",
            form=_PORTAL,
            task=post.task or "",
            file=self._portal.shown(post.path),
            line=1,
            group=month_label(post.date, period),
            amounts=amounts,
        )

    def _log(self, row: LogRow, amounts: tuple[int | None, ...]) -> EvidenceRow:
        post = self._posts.get(row.post or "")
        is_shown = post is not None and post.is_published(self._portal.today)
        named = row.post if post is None else post.title if is_shown else _NOT_SHOWN
        return EvidenceRow(
            source=row,
            day=row.day,
            title=" – ".join(text for text in (named, row.content) if text),
            section=self._sections(post) if post else "",
            link=self._address(post) if post and is_shown else "",
            author="; ".join(post.authors) if post and is_shown else "",
            origin=post.source.name if post and post.source else "",
            origin_link=(post.source.url or "") if post and post.source else "",
            form=row.form.name,
            place=row.place or "",
            proof=row.evidence or "",
            task=row.task or "",
            typed=f"{_TYPED}, ước tính: {row.qualifier}" if row.qualifier else _TYPED,
            note=row.note or "",
            file=self._portal.shown(row.path),
            line=row.line,
            group=row.form.name,
            amounts=amounts,
        )

    def _sections(self, post: Post) -> str:
        titles = {each.slug: each.title for each in self._portal.commune.sections}
        return "; ".join(titles.get(slug, slug) for slug in post.sections)

    def _address(self, post: Post) -> str:
        root = self._portal.commune.url
        return urljoin(f"{root.rstrip('/')}/", post.url) if root else post.url


def month_label(day: date, period: Period) -> str:
    """Return the name of the reporting month that holds the day."""
    return month_period(month_of(day, period.profile), period.profile).label
