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
_PLACES = 2  # folders of an item's path, tin-bai/2026, which do not tell its title


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
        file: The file that it comes from, below the content folder; of an item that
            is not public, only its folder.
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
    """Turns records into evidence rows; a log row gets the title of its item.

    Nothing is told about an item that is not public, or whose id is in `hidden`.
    """

    def __init__(self, portal: Portal, hidden: frozenset[str] = frozenset()) -> None:
        self._portal = portal
        self._hidden = hidden
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
        group = month_period(month, period.profile).label
        if post.id in self._hidden:
            return EvidenceRow(
                source=post,
                day=post.date,
                title=_NOT_SHOWN,
                form=_PORTAL,
                task=post.task or "",
                file="/".join(post.path.split("/")[:_PLACES]),
                line=1,
                group=group,
                amounts=amounts,
            )
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
            file=post.path,
            line=1,
            group=group,
            amounts=amounts,
        )

    def _log(self, row: LogRow, amounts: tuple[int | None, ...]) -> EvidenceRow:
        post = self._public(row.post)
        named = post.title if post else _NOT_SHOWN if row.post else ""
        return EvidenceRow(
            source=row,
            day=row.day,
            title=" – ".join(text for text in (named, row.content) if text),
            section=self._sections(post) if post else "",
            link=self._address(post) if post else "",
            author="; ".join(post.authors) if post else "",
            origin=post.source.name if post and post.source else "",
            origin_link=(post.source.url or "") if post and post.source else "",
            form=row.form_words,
            place=row.place or "",
            proof=row.evidence or "",
            task=row.task or "",
            typed=f"{_TYPED}, ước tính: {row.qualifier}" if row.qualifier else _TYPED,
            note=row.note or "",
            file=row.path,
            line=row.line,
            group=row.form.printed,
            amounts=amounts,
        )

    def _public(self, id_: str | None) -> Post | None:
        """Return the item of this id; None where citizens may not see it."""
        post = self._posts.get(id_ or "")
        is_public = post is not None and post.is_published(self._portal.today)
        return post if is_public and id_ not in self._hidden else None

    def _sections(self, post: Post) -> str:
        titles = {each.slug: each.title for each in self._portal.commune.sections}
        return "; ".join(titles.get(slug, slug) for slug in post.sections)

    def _address(self, post: Post) -> str:
        root = self._portal.commune.url
        return urljoin(f"{root.rstrip('/')}/", post.url) if root else post.url


def place_of(source: Post | LogRow) -> tuple[str, int]:
    """Return the file and line of a record; the same for no other record."""
    return source.path, source.line if isinstance(source, LogRow) else 0
