"""One row behind a figure, in the words of the evidence list."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urljoin

from commune_portal.content import LogRow, Portal, Post
from commune_portal.figures.periods import Period, month_of, month_period

COUNTED = "không (đếm từ tin bài)"
_PORTAL = "trang thông tin điện tử"
_TYPED = "nhập tay"
_NOT_SHOWN = "tin bài không công khai"  # stands for a draft's or withdrawn item's title


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """An item or a log row as an official checks it.

    Attributes:
        source: The record itself.
        day: The day that counts.
        title: The item's title, or the content in words.
        section: The titles of its sections, the main one first.
        link: The address of the item's page, absolute where the portal's is known.
        author: Who wrote the item.
        origin: Where a reprinted item was first published.
        origin_link: Its address there.
        form: Channel or form of communication.
        place: Địa điểm.
        proof: Minh chứng, as the log names it.
        task: The id of the plan's task that it names.
        typed: Whether the number was typed by hand, and whether it is an estimate
            («khoảng»); an item is counted, not typed.
        note: Ghi chú.
        file: The file that it comes from, as messages name it.
        line: Its line there.
        group: Its month or form, by which parts of the list are summed.
        amounts: How much it adds to each column of the list; None for nothing.

    """

    source: Post | LogRow
    day: date
    title: str
    section: str = ""
    link: str = ""
    author: str = ""
    origin: str = ""
    origin_link: str = ""
    form: str = ""
    place: str = ""
    proof: str = ""
    task: str = ""
    typed: str = COUNTED
    note: str = ""
    file: str
    line: int
    group: str = ""
    amounts: tuple[int | None, ...] = ()

    @property
    def is_estimate(self) -> bool:
        """Whether its number is an estimate, with words such as «khoảng»."""
        return isinstance(self.source, LogRow) and bool(self.source.qualifier)


class RowWords:
    """Turns records into evidence rows; a log row gets the title of its item."""

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
        month = month_of(post.date, period.profile)
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
            group=month_period(month, period.profile).label,
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
            form=row.form_words,
            place=row.place or "",
            proof=row.evidence or "",
            task=row.task or "",
            typed=f"{_TYPED}, ước tính: {row.qualifier}" if row.qualifier else _TYPED,
            note=row.note or "",
            file=self._portal.shown(row.path),
            line=row.line,
            group=row.form.printed,
            amounts=amounts,
        )

    def _sections(self, post: Post) -> str:
        titles = {each.slug: each.title for each in self._portal.commune.sections}
        return "; ".join(titles.get(slug, slug) for slug in post.sections)

    def _address(self, post: Post) -> str:
        root = self._portal.commune.url
        return urljoin(f"{root.rstrip('/')}/", post.url) if root else post.url
